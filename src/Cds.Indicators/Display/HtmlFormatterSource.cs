using System.Diagnostics.CodeAnalysis;

namespace Cds.Indicators.Display;

/// <summary>Shows the values of a room as HTML, found by <see cref="TypeFormatterSourceAttribute"/>.</summary>
internal abstract class HtmlFormatterSource
{
    /// <summary>Called by name.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicMethods, typeof(HtmlFormatter))]
    public IEnumerable<object> CreateTypeFormatters() => [new HtmlFormatter(Html)];

    /// <summary>The value as HTML; null for a type that is not shown here.</summary>
    protected abstract string? Html(object value);
}
