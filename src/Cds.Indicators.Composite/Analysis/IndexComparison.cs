using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Display;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Display;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>Two versions of an index side by side (so sánh hai phiên bản của chỉ số): other methods, weights, indicators, data or another period.</summary>
/// <remarks>
/// Compared is what both have: units that neither screens out, nodes of the same code; what only one has is listed. Places are those among the units that have a
/// score in both, so that a unit which comes in moves no other. Immutable and thread-safe; compared by reference.
/// </remarks>
/// <example><code>
/// IndexComparison comparison = IndexComparison.Of(arithmetic, geometric);
/// comparison.MeanAbsoluteRankChange().Value;   // 1.4 places
/// foreach (ComparedUnit row in comparison.Rows())
///     Print(row.Unit, row.BaseRank, row.OtherRank, row.PlacesGained);
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(CompositeFormatterSource))]
public sealed class IndexComparison
{
    private readonly IndexTable _base;
    private readonly IndexTable _other;
    private readonly string _root;
    private readonly int[] _baseRows;
    private readonly int[] _otherRows;

    private IndexComparison(IndexTable baseScores, IndexTable otherScores, string root)
    {
        _base = baseScores;
        _other = otherScores;
        _root = root;
        Units = [.. baseScores.Units.Where(otherScores.HasUnit)];
        UnitsOnlyInBase = [.. baseScores.Units.Where(unit => !otherScores.HasUnit(unit))];
        UnitsOnlyInOther = [.. otherScores.Units.Where(unit => !baseScores.HasUnit(unit))];
        Nodes = [.. baseScores.Columns.Where(otherScores.HasColumn)];
        NodesOnlyInBase = [.. baseScores.Columns.Where(node => !otherScores.HasColumn(node))];
        NodesOnlyInOther = [.. otherScores.Columns.Where(node => !baseScores.HasColumn(node))];
        _baseRows = [.. Units.Select(baseScores.RowOf)];
        _otherRows = [.. Units.Select(otherScores.RowOf)];
    }

    /// <summary>The codes of the units compared, ascending.</summary>
    public ImmutableArray<string> Units { get; }

    /// <summary>The codes of the nodes compared, indicators first.</summary>
    public ImmutableArray<string> Nodes { get; }

    /// <summary>The codes of the units that only the version compared with has, ascending.</summary>
    public ImmutableArray<string> UnitsOnlyInBase { get; }

    /// <summary>The codes of the units that only the other version has, ascending.</summary>
    public ImmutableArray<string> UnitsOnlyInOther { get; }

    /// <summary>The codes of the nodes that only the version compared with has, indicators first.</summary>
    public ImmutableArray<string> NodesOnlyInBase { get; }

    /// <summary>The codes of the nodes that only the other version has, indicators first.</summary>
    public ImmutableArray<string> NodesOnlyInOther { get; }

    /// <summary>Compares two results.</summary>
    /// <param name="baseline">The version compared with.</param>
    /// <param name="other">The other version.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IndexComparison Of(IndexResult baseline, IndexResult other)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(other);
        return Of(baseline.Scores, other.Scores, baseline.Index.Hierarchy.Root.Code);
    }

    /// <summary>Every unit of both versions with scores and places.</summary>
    /// <param name="node">The code of the node; the index itself, as the version compared with names it, unless given.</param>
    /// <returns>The rows, in the order of <see cref="Units"/>.</returns>
    /// <exception cref="KeyNotFoundException">The versions do not both have the node.</exception>
    public ImmutableArray<ComparedUnit> Rows(string? node = null)
    {
        (double[] before, double[] after) = Shared(node);
        Places first = Places.Of(before);
        Places second = Places.Of(after);
        string code = node ?? _root;
        return [.. Units.Select((unit, i) => new ComparedUnit(unit, _base[unit, code], _other[unit, code], first[i], second[i]))];
    }

    /// <summary>How many places a unit moves, up or down, in the mean (thay đổi thứ hạng trung bình).</summary>
    /// <param name="node">The code of the node; the index itself unless given.</param>
    /// <returns>The mean over the units that have a score in both versions, 0 or more; no data where there are none.</returns>
    /// <remarks>Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), uncertainty and sensitivity analysis: the average shift in ranks.</remarks>
    /// <exception cref="KeyNotFoundException">The versions do not both have the node.</exception>
    public Outcome<double> MeanAbsoluteRankChange(string? node = null)
    {
        (double[] before, double[] after) = Shared(node);
        Places first = Places.Of(before);
        Places second = Places.Of(after);
        long moved = 0;
        for (int i = 0; i < before.Length; i++)
            moved += first.IsRanked(i) ? Math.Abs(first.First(i) - second.First(i)) : 0;
        return first.Count > 0 ? Outcome.Of((double)moved / first.Count) : Outcome.NoData<double>("no unit has a score in both versions");
    }

    /// <summary>How closely the scores of both versions go together.</summary>
    /// <param name="node">The code of the node; the index itself unless given.</param>
    /// <param name="method">The coefficient: that of Pearson for the scores unless given, that of Spearman for the places.</param>
    /// <returns>The coefficient, -1 to 1, over the units that have a score in both; no data where there are too few, or all scores of a version are equal.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="method"/> is not defined.</exception>
    /// <exception cref="KeyNotFoundException">The versions do not both have the node.</exception>
    public Outcome<double> Correlation(string? node = null, CorrelationMethod method = CorrelationMethod.Pearson)
    {
        (double[] before, double[] after) = Shared(node);
        return Statistics.Correlation.Of(before, after, method).Select(static correlation => correlation.Coefficient);
    }

    /// <summary>How many units and nodes are compared.</summary>
    /// <returns>For example <c>33 units, 7 nodes compared</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Units.Length} units, {Nodes.Length} nodes compared");

    internal static IndexComparison Of(IndexTable baseline, IndexTable other, string root) => new(baseline, other, root);

    /// <summary>The scores of the common units, in their order; NaN in both where one is missing.</summary>
    private (double[] Base, double[] Other) Shared(string? node)
    {
        string code = node ?? _root;
        if (!_base.HasColumn(code) || !_other.HasColumn(code))
            throw new KeyNotFoundException($"'{code}' is not a node of both versions. Give one of {string.Join(", ", Nodes)}.");
        ReadOnlySpan<double> before = _base.Column(code);
        ReadOnlySpan<double> after = _other.Column(code);
        double[] first = new double[Units.Length];
        double[] second = new double[Units.Length];
        for (int i = 0; i < first.Length; i++)
        {
            (double x, double y) = (before[_baseRows[i]], after[_otherRows[i]]);
            bool both = !double.IsNaN(x) && !double.IsNaN(y);
            first[i] = both ? x : double.NaN;
            second[i] = both ? y : double.NaN;
        }

        return (first, second);
    }
}
