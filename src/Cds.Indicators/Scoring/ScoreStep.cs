using System.Diagnostics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>One step of a scale (mức điểm): values and what they are worth.</summary>
/// <param name="Values">The values, with open and closed ends: from 70% included to 90% excluded. Rates are fractions: 0.7.</param>
/// <param name="Points">The points.</param>
/// <example><code>new ScoreStep(Interval.AtLeast(4), 20);   // four meetings or more: 20 points</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct ScoreStep(Interval Values, decimal Points)
{
    /// <summary>The values and the points.</summary>
    /// <returns>For example <c>[0.7; 0.9): 15</c>.</returns>
    public override string ToString() => $"{Values}: {PointsText.Number(Points, vietnamese: false)}";
}
