using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Rankings;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>An indicator in which a unit stands out.</summary>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="Group">The code of the group it stands in.</param>
/// <param name="Value">The value, in the unit of the table that was ranked.</param>
/// <param name="Rank">The place among the units that have a value, the best first, whatever the direction of the indicator.</param>
/// <example><code>NotableIndicator first = StrengthsAndWeaknesses.Of(result, "38").Strengths[0];</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct NotableIndicator(string Indicator, string Group, double Value, Rank Rank)
{
    /// <summary>The indicator with its value and place.</summary>
    /// <returns><c>online: 98.5, 1/63</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Indicator}: {Value:R}, {Rank}");
}
