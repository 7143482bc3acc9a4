using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>What a node contributes to the change of a score.</summary>
/// <param name="Node">The code of the node.</param>
/// <param name="Level">Its level; 1 for an indicator.</param>
/// <param name="Before">Its own score at first, or why there is none.</param>
/// <param name="After">Its own score then, or why there is none.</param>
/// <param name="Contribution">
/// The part of the change that is due to it, in points, of a group with all below it; and 0 without a weight; no data where it, or a group above it, has
/// no score in one of the two, so that its coming or going counts as availability of the group; not applicable where a group above was not made up of its parts,
/// or where it is too large for a number.
/// </param>
/// <param name="Availability">
/// Of the contribution of a group, what no part of it has: parts that have a score in one of the two only, whose weights the others take over or give back, or a
/// score that was not made up of the parts. 0 where all parts are there in both, and for an indicator.
/// </param>
/// <example><code>ChangeContribution online = ChangeContributions.Of(result2023, result2024, "38")["online"];</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct ChangeContribution(
    string Node, int Level, Outcome<double> Before, Outcome<double> After, Outcome<double> Contribution, double Availability)
{
    /// <summary>What it contributes to the change, and its own score before and after, in numbers of six significant digits.</summary>
    /// <returns><c>online: 1.25 (61.5 → 64)</c>; with <c>, availability 0.5</c> where that is not 0.</returns>
    public override string ToString()
    {
        string scores = string.Create(CultureInfo.InvariantCulture, $"{Node}: {Contribution:G6} ({Before:G6} → {After:G6})");
        return Availability == 0 ? scores : string.Create(CultureInfo.InvariantCulture, $"{scores}, availability {Availability:G6}");
    }
}
