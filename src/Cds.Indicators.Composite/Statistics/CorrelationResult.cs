using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Cds.Indicators.Composite.Statistics;

/// <summary>A correlation, with how likely one as strong is by chance.</summary>
/// <param name="Coefficient">The coefficient, -1 to 1.</param>
/// <param name="PValue">The two-sided p-value, 0 to 1: of as strong a correlation, or a stronger one, where there is none; 0 for a perfect one by Pearson or Spearman, and where it is less than the least number there is.</param>
/// <param name="Pairs">How many units have both values; 3 or more.</param>
/// <example><code>
/// Outcome&lt;CorrelationResult&gt; correlation = Correlation.Of(x, y, CorrelationMethod.Spearman);
/// bool significant = correlation.HasValue &amp;&amp; correlation.Value.PValue &lt; 0.05;
/// </code></example>
[StructLayout(LayoutKind.Auto)]
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct CorrelationResult(double Coefficient, double PValue, int Pairs)
{
    /// <summary>The coefficient, the p-value and the number of pairs, in numbers of six significant digits.</summary>
    /// <returns><c>0.83 (p = 0.0001, n = 51)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Coefficient:G6} (p = {PValue:G6}, n = {Pairs})");
}
