using System.Diagnostics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation;

/// <summary>What a part of a target adds to its value, or to the change of its value (mức đóng góp).</summary>
/// <param name="Part">The unit.</param>
/// <param name="Amount">What it adds, in the unit of the indicator; of a ratio its numerator over the whole denominator, as a fraction.</param>
/// <example><code>
/// foreach (Contribution part in result["38", "2025-Q3"].Contributions(AreaLevel.Commune).Value)
///     Console.WriteLine($"{part.Part}: {part.Amount}");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Contribution(RollupTarget Part, Rational Amount)
{
    /// <summary>
    /// Whether every expected report of the part is there, of a change in both periods; otherwise the amount is that of the reports that are there, and is 0 where there is
    /// none. With <see cref="MissingPolicy.TreatAsZero"/> nothing is missing.
    /// </summary>
    public bool IsComplete { get; init; }
}
