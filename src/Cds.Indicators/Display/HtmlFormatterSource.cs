using System.Diagnostics.CodeAnalysis;

namespace Cds.Indicators.Display;

/// <summary>Shows the values of a room as HTML, found by <see cref="TypeFormatterSourceAttribute"/>.</summary>
internal abstract class HtmlFormatterSource
{
    /// <summary>What is written.</summary>
    public const string MimeType = "text/html";

    /// <summary>Forms besides HTML; none unless a source has them.</summary>
    protected virtual IEnumerable<ValueFormatter> OtherFormatters => [];

    /// <summary>Called by name.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicMethods, typeof(ValueFormatter))]
    public IEnumerable<object> CreateTypeFormatters() => [.. OtherFormatters, new ValueFormatter(MimeType, Html)];

    /// <summary>The value as HTML; null for a type that is not shown here.</summary>
    protected abstract string? Html(object value);
}
