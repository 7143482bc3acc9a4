using System.Diagnostics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation;

/// <summary>What a cell adds up to before it is divided (tử số và mẫu số): exact sums, or the bounds of both where a territory was split.</summary>
/// <param name="Numerator">The numerator, or the number itself, in the unit of its measure.</param>
/// <param name="Denominator">The denominator in the unit of its measure; null where the indicator has none.</param>
/// <remarks>The default value is the bounds of nothing: every number.</remarks>
/// <example><code>cell.Counts.ToString();   // 26/35, or [20; 26]/[30; 35]</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct CellCounts(Interval Numerator, Interval? Denominator)
{
    /// <summary>Whether both are known exactly.</summary>
    public bool IsExact => Numerator.IsPoint && Denominator is not { IsPoint: false };

    /// <summary>Both in short: <c>26/35</c>, <c>[20; 26]/[30; 35]</c>, or the number alone.</summary>
    /// <returns>The text, with exact ends.</returns>
    public override string ToString() => Denominator is { } denominator ? $"{Text(Numerator)}/{Text(denominator)}" : Text(Numerator);

    private static string Text(Interval interval) => interval is { IsPoint: true, Lower: { } point } ? point.Value.ToString(format: null, formatProvider: null) : interval.ToString();
}
