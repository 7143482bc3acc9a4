using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Statistics;

/// <summary>What an indicator does to the reliability of the scale it is part of.</summary>
/// <param name="Code">The code of the indicator.</param>
/// <param name="AlphaIfDeleted">Cronbach's alpha of the others; no data where fewer than two others are left or alpha is not defined for them.</param>
/// <param name="CorrelationWithRest">The correlation of the indicator with the sum of the others; no data where one of the two has no variance.</param>
/// <example><code>CronbachItem? weakest = alpha.Items.MinBy(item => item.CorrelationWithRest.ValueOr(1));</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record CronbachItem(string Code, Outcome<double> AlphaIfDeleted, Outcome<double> CorrelationWithRest)
{
    /// <summary>The indicator with both, to six significant digits.</summary>
    /// <returns><c>online: alpha if deleted 0.81, correlation with rest 0.45</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Code}: alpha if deleted {AlphaIfDeleted:G6}, correlation with rest {CorrelationWithRest:G6}");
}
