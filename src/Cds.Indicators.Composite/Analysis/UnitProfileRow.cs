using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>Where a unit stands in one node of an index.</summary>
/// <param name="Node">The code of the node.</param>
/// <param name="Level">Its level; 1 for an indicator.</param>
/// <param name="Score">The score, or why there is none.</param>
/// <param name="Rank">The place among all units that have a score; no data without a score.</param>
/// <param name="PeerMean">The mean score of the peers: of the units of its group, or of all units, itself included; no data where none has a score.</param>
/// <param name="PeerRank">The place among the peers; no data without a score.</param>
/// <example><code>UnitProfileRow index = UnitProfile.Of(result, "38").Rows[0];</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct UnitProfileRow(string Node, int Level, Outcome<double> Score, Outcome<Rank> Rank, Outcome<double> PeerMean, Outcome<Rank> PeerRank)
{
    /// <summary>Score and place among all units and among the peers, scores to six significant digits.</summary>
    /// <returns><c>index: 61.5, 5/63 (peers 58.25, 2/9)</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Node}: {Score:G6}, {Rank} (peers {PeerMean:G6}, {PeerRank})");
}
