using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>What a node contributes to a score.</summary>
/// <param name="Node">The code of the node.</param>
/// <param name="Level">Its level; 1 for an indicator.</param>
/// <param name="Score">Its own score, or why there is none.</param>
/// <param name="Weight">
/// Its effective weight, 0 to 1, among the parts that the unit has a score in: the product of the shares from the node up to the one decomposed; no data where it,
/// or a group above it, has no score.
/// </param>
/// <param name="Contribution">
/// The part of the score that is due to it, in points, and 0 without a weight; no data where it, or a group above it, has no score, not applicable where the score of a
/// group above was not made up of its parts, or where it is too large for a number.
/// </param>
/// <example><code>ScoreContribution online = ScoreContributions.Of(result, "38")["online"];</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct ScoreContribution(string Node, int Level, Outcome<double> Score, Outcome<double> Weight, Outcome<double> Contribution)
{
    /// <summary>What it contributes, from which score and at which effective weight, in numbers of six significant digits.</summary>
    /// <returns><c>online: 12.25 (score 61.25, weight 0.2)</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Node}: {Contribution:G6} (score {Score:G6}, weight {Weight:G6})");
}
