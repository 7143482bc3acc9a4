using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Statistics;

/// <summary>A value that lies apart from the others of its indicator (giá trị ngoại lai).</summary>
/// <param name="Column">The code of the indicator.</param>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Value">The value.</param>
/// <param name="IsHigh">Whether it lies above the others, not below.</param>
/// <example><code>
/// foreach (Outlier outlier in Outliers.Find(result.Raw, OutlierRule.Fences()))
///     report.Add($"{outlier.Column} of {outlier.Unit}");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Outlier(string Column, string Unit, double Value, bool IsHigh)
{
    /// <summary>The cell, its value and the side on which it lies.</summary>
    /// <returns><c>Flights of MLT: 29.6, high</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Column} of {Unit}: {Value:R}, {(IsHigh ? "high" : "low")}");
}
