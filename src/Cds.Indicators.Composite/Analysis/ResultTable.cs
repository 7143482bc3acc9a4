using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Display;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Display;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>Scores and ranks of all units in all nodes of an index (bảng kết quả), among all units and within the groups they belong to.</summary>
/// <remarks>
/// Ranks are by standard competition ranking: the highest score is first, equal scores share the better place, a unit without a score has no place and is not
/// counted. Immutable and thread-safe; compared by reference.
/// </remarks>
/// <example><code>
/// ResultTable table = ResultTable.Of(result, "region");
/// foreach (string unit in table.Units)
///     Print(unit, table.Score(unit, "services"), table.Rank(unit, "services"), table.RankInGroup(unit, "services"));
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(CompositeFormatterSource))]
public sealed class ResultTable
{
    private readonly IndexResult _result;
    private readonly IReadOnlyDictionary<string, string> _groups;
    private readonly Places[] _places;
    private readonly Outcome<Rank>[]?[] _inGroup;

    private ResultTable(IndexResult result, string? grouping)
    {
        _result = result;
        Grouping = grouping;
        IndexHierarchy hierarchy = result.Index.Hierarchy;
        IndexTable scores = result.Scores;
        _groups = grouping is null ? ImmutableDictionary<string, string>.Empty : result.Grouping(grouping);
        Nodes = [.. NodeOrder.Downwards(hierarchy).Select(node => hierarchy.Codes[node])];
        _places = new Places[hierarchy.Nodes.Length];
        _inGroup = new Outcome<Rank>[]?[hierarchy.Nodes.Length];
        int[][] members = Members(scores.Units);
        for (int node = 0; node < _places.Length; node++)
        {
            ReadOnlySpan<double> column = scores.Column(hierarchy.Codes[node]);
            _places[node] = Places.Of(column);
            _inGroup[node] = grouping is null ? null : RankWithin(column, members);
        }

        Places index = _places[^1];
        Units = [.. Enumerable.Range(0, scores.Units.Length).OrderBy(row => index.IsRanked(row) ? index.First(row) : int.MaxValue).Select(row => scores.Units[row])];
        ScreenedOut = [.. result.Raw.Units.Where(unit => !scores.HasUnit(unit))];
    }

    /// <summary>The codes of the units that were not screened out: by their place in the index, units that share one by their codes, those without a score last.</summary>
    public ImmutableArray<string> Units { get; }

    /// <summary>The codes of the units that were screened out, ascending.</summary>
    public ImmutableArray<string> ScreenedOut { get; }

    /// <summary>The codes of the nodes: the index first, then level by level downwards, indicators last.</summary>
    public ImmutableArray<string> Nodes { get; }

    /// <summary>The name of the grouping within which units are also ranked; null for none.</summary>
    public string? Grouping { get; }

    /// <summary>The table of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="grouping">The name of a grouping of the units, within which they are also ranked; null for none.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The data have no such grouping.</exception>
    public static ResultTable Of(IndexResult result, string? grouping = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new ResultTable(result, grouping);
    }

    /// <summary>The score of a unit.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <param name="node">The code of the node; the index itself unless given.</param>
    /// <returns>The score, or why there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such unit or node.</exception>
    public Outcome<double> Score(string unit, string? node = null) => _result.Score(unit, node);

    /// <summary>The place of a unit among all units that have a score.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <param name="node">The code of the node; the index itself unless given.</param>
    /// <returns>The place; no data where the unit has no score or was screened out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such unit or node.</exception>
    public Outcome<Rank> Rank(string unit, string? node = null)
    {
        int row = Row(unit, node, out int number);
        return row < 0 ? Absent() : _places[number][row];
    }

    /// <summary>The place of a unit among the units of its group that have a score.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <param name="node">The code of the node; the index itself unless given.</param>
    /// <returns>The place; no data where the unit has no score or was screened out, not applicable where it belongs to no group.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such unit or node.</exception>
    /// <exception cref="InvalidOperationException">The table was made without a grouping.</exception>
    public Outcome<Rank> RankInGroup(string unit, string? node = null)
    {
        int row = Row(unit, node, out int number);
        if (_inGroup[number] is not { } ranks)
            throw new InvalidOperationException("The table was made without a grouping. Give its name to Of.");
        return row < 0 ? Absent() : ranks[row];
    }

    /// <summary>The group a unit belongs to.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <returns>The group; null where it belongs to none, or the table was made without a grouping.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such unit.</exception>
    public string? GroupOf(string unit)
    {
        Row(unit, node: null, out _);
        return _groups.GetValueOrDefault(unit);
    }

    /// <summary>How many units and nodes there are.</summary>
    /// <returns>For example <c>33 units, 7 nodes, 0 screened out</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Units.Length} units, {Nodes.Length} nodes, {ScreenedOut.Length} screened out");

    private static Outcome<Rank> Absent() => Outcome.NoData<Rank>("the unit was screened out");

    private static Outcome<Rank>[] RankWithin(ReadOnlySpan<double> column, int[][] members)
    {
        Outcome<Rank>[] ranks = new Outcome<Rank>[column.Length];
        Array.Fill(ranks, Outcome.NotApplicable<Rank>("the unit belongs to no group"));
        foreach (int[] group in members)
        {
            double[] values = new double[group.Length];
            for (int i = 0; i < group.Length; i++)
                values[i] = column[group[i]];
            Places places = Places.Of(values);
            for (int i = 0; i < group.Length; i++)
                ranks[group[i]] = places[i];
        }

        return ranks;
    }

    private int[][] Members(ImmutableArray<string> units) =>
    [
        .. Enumerable.Range(0, units.Length).Where(row => _groups.ContainsKey(units[row]))
            .GroupBy(row => _groups[units[row]], StringComparer.Ordinal).Select(static group => group.ToArray()),
    ];

    /// <summary>The row of a unit; negative where it was screened out.</summary>
    private int Row(string unit, string? node, out int number)
    {
        number = node is null ? _places.Length - 1 : _result.Index.Hierarchy.Number(node);
        if (_result.Scores.HasUnit(unit))
            return _result.Scores.RowOf(unit);
        return _result.Raw.HasUnit(unit) ? -1 : throw new KeyNotFoundException($"'{unit}' is not a unit of the result. Give one of its {_result.Raw.Units.Length} units.");
    }
}
