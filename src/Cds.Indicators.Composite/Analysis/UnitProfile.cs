using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Display;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Display;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>Where one unit stands (hồ sơ của một đơn vị): its score and rank in the index and in everything the index is made of, beside those of its peers.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
/// <example><code>
/// UnitProfile profile = UnitProfile.Of(result, "38", "region");
/// foreach (UnitProfileRow row in profile.AtLevel(2))
///     Print(row.Node, row.Score, row.Rank, row.PeerMean);
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(CompositeFormatterSource))]
public sealed class UnitProfile
{
    private UnitProfile(string unit, string? group, ImmutableArray<UnitProfileRow> rows)
    {
        Unit = unit;
        Group = group;
        Rows = rows;
    }

    /// <summary>The code of the unit.</summary>
    public string Unit { get; }

    /// <summary>The group its peers belong to; null where all units are its peers.</summary>
    public string? Group { get; }

    /// <summary>One row for each node: the index first, then level by level downwards, indicators last.</summary>
    public ImmutableArray<UnitProfileRow> Rows { get; }

    /// <summary>The profile of a unit.</summary>
    /// <param name="result">The result.</param>
    /// <param name="unit">The code of the unit.</param>
    /// <param name="grouping">The name of the grouping that says who its peers are; null where all units are.</param>
    /// <returns>The profile. A unit without a group in the grouping is its own only peer. A unit that was screened out has no scores.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> or <paramref name="unit"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such unit or grouping.</exception>
    public static UnitProfile Of(IndexResult result, string unit, string? grouping = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(unit);
        result.Score(unit);
        IReadOnlyDictionary<string, string>? groups = grouping is null ? null : result.Grouping(grouping);
        string? group = groups?.GetValueOrDefault(unit);
        bool[] peers = [.. result.Scores.Units.Select(other => groups is null
            || string.Equals(other, unit, StringComparison.Ordinal)
            || (group is not null && string.Equals(groups.GetValueOrDefault(other), group, StringComparison.Ordinal)))];

        IndexHierarchy hierarchy = result.Index.Hierarchy;
        return new UnitProfile(unit, group, [.. NodeOrder.Downwards(hierarchy).Select(node => Row(result, unit, hierarchy.Codes[node], peers))]);
    }

    /// <summary>The rows of one level.</summary>
    /// <param name="level">The level: 1 for the indicators.</param>
    /// <returns>The rows, in the order of the definition; empty where there is no such level.</returns>
    public ImmutableArray<UnitProfileRow> AtLevel(int level) => [.. Rows.Where(row => row.Level == level)];

    /// <summary>The unit, and how many nodes it is shown at.</summary>
    /// <returns>For example <c>KOR: 7 nodes</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Unit}{(Group is null ? "" : $" in {Group}")}: {Rows.Length} nodes");

    private static UnitProfileRow Row(IndexResult result, string unit, string node, bool[] peers)
    {
        Outcome<double> score = result.Score(unit, node);
        ReadOnlySpan<double> column = result.Scores.Column(node);
        bool has = score.TryGetValue(out double own);
        int count = 0, better = 0, tied = 0, peerCount = 0, peerBetter = 0, peerTied = 0;
        double mean = 0;
        for (int row = 0; row < column.Length; row++)
        {
            if (double.IsNaN(column[row]))
                continue;
            count++;
            better += column[row] > own ? 1 : 0;
            tied += column[row] == own ? 1 : 0;
            if (!peers[row])
                continue;
            peerCount++;
            peerBetter += column[row] > own ? 1 : 0;
            peerTied += column[row] == own ? 1 : 0;

            // A running mean stays within the range of the scores.
            mean += (column[row] / peerCount) - (mean / peerCount);
        }

        return new UnitProfileRow(
            node,
            result.Index.Hierarchy.Level(node),
            score,
            has ? Outcome.Of(Rank.At(better + 1, count, tied - 1)) : Outcome.NoData<Rank>("it has no score"),
            peerCount > 0 ? Outcome.Of(mean) : Outcome.NoData<double>("no peer has a score"),
            has ? Outcome.Of(Rank.At(peerBetter + 1, peerCount, peerTied - 1)) : Outcome.NoData<Rank>("it has no score"));
    }
}
