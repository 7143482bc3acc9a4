using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>
/// What each indicator contributes to the change of a score from one period to another, or to the distance between two units (mức đóng góp vào thay đổi điểm số):
/// the contributions of the indicators and the availability of the groups sum to the change.
/// </summary>
/// <remarks>
/// <para>
/// In an arithmetic mean a part contributes its weight times its own change. In a mean of another exponent p the changes of f(x) = x^p, or ln x for the geometric
/// mean, are additive, and are brought back to points by the slope of f between the two means: part i contributes
/// a_i (f(y_i) - f(x_i)) (N - M) / (f(N) - f(M)). For the geometric mean this is the additive logarithmic mean Divisia index (LMDI-I; B. W. Ang, Energy Policy 32
/// (2004) 1131-1139). No residual is left, and each change counts whatever the order of the others.
/// </para>
/// <para>
/// The weights are those of the parts that have a score in both. What the mean of a group changes by parts that have one in one of the two only, since weights are
/// renormalised, is told apart as <see cref="ChangeContribution.Availability"/> of the group. Immutable and thread-safe; compared by reference.
/// </para>
/// </remarks>
/// <example><code>
/// ChangeContributions change = ChangeContributions.Of(panel[Period.OfYear(2023)], panel[Period.OfYear(2024)], "38");
/// change["online"].Contribution.Value;   // 1.3 of the 2.0 points by which the index rose
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ChangeContributions
{
    private readonly ScoreTree _before;
    private readonly ScoreTree _after;
    private readonly Outcome<double>[] _contributions;
    private readonly double[] _availability;

    private ChangeContributions(IndexResult before, string unitBefore, IndexResult after, string unitAfter, int node)
    {
        IndexHierarchy hierarchy = before.Index.Hierarchy;
        _before = ScoreTree.Of(before, unitBefore);
        _after = ScoreTree.Of(after, unitAfter);
        _availability = new double[hierarchy.Nodes.Length];
        _contributions = new Outcome<double>[hierarchy.Nodes.Length];
        Array.Fill(_contributions, Outcome.NoData<double>("it, or a group above it, has no score in one of the two"));
        bool has = !double.IsNaN(_before.Score(node)) && !double.IsNaN(_after.Score(node));
        if (has)
            Walk(node, 1);

        Node = hierarchy.Codes[node];
        Change = _contributions[node];
        Rows =
        [
            .. NodeOrder.Below(hierarchy, node).Select(n => new ChangeContribution(
                hierarchy.Codes[n],
                hierarchy.Levels[n],
                before.Score(unitBefore, hierarchy.Codes[n]),
                after.Score(unitAfter, hierarchy.Codes[n]),
                _contributions[n],
                _availability[n])),
        ];
        double sum = 0;
        foreach (double part in _availability)
            sum += part;
        Availability = has ? ScoreTree.Points(sum) : Outcome.NoData<double>("it has no score in one of the two");
    }

    /// <summary>The code of the node whose change is decomposed.</summary>
    public string Node { get; }

    /// <summary>The change that is decomposed, in points: the score then less the score at first; no data where one is missing, not applicable where it is too large for a number.</summary>
    public Outcome<double> Change { get; }

    /// <summary>What of the change no indicator has, over all groups; no data where there is no change. 0 where both have scores in the same indicators.</summary>
    public Outcome<double> Availability { get; }

    /// <summary>One row for the node and each below it: level by level downwards, indicators last.</summary>
    public ImmutableArray<ChangeContribution> Rows { get; }

    /// <summary>The row of a node.</summary>
    /// <param name="node">The code of the node.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="node"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">It is neither the node that is decomposed nor below it.</exception>
    public ChangeContribution this[string node]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(node);
            foreach (ChangeContribution row in Rows)
            {
                if (string.Equals(row.Node, node, StringComparison.Ordinal))
                    return row;
            }

            throw new KeyNotFoundException($"'{node}' is neither '{Node}' nor below it. Give one of {string.Join(", ", Rows.Select(static row => row.Node))}.");
        }
    }

    /// <summary>The contributions to the change of the score of a unit from one result to another.</summary>
    /// <param name="before">The earlier result.</param>
    /// <param name="after">The later result, of an index of the same hierarchy, weights and means.</param>
    /// <param name="unit">The code of the unit.</param>
    /// <param name="node">The code of the node whose change is decomposed; the index itself unless given.</param>
    /// <returns>The contributions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="before"/>, <paramref name="after"/> or <paramref name="unit"/> is null.</exception>
    /// <exception cref="ArgumentException">The indices differ in nodes, weights, directions, mirrors or means, so that their scores do not come from the same parts.</exception>
    /// <exception cref="KeyNotFoundException">There is no such unit or node.</exception>
    /// <exception cref="FaultException">Groups are aggregated by a method that is no mean, such as an outranking; all of them are named.</exception>
    public static ChangeContributions Of(IndexResult before, IndexResult after, string unit, string? node = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(unit);
        if (Difference(before.Index, after.Index) is { } difference)
            throw new ArgumentException($"The index '{after.Index.Code}' differs from '{before.Index.Code}': {difference}. Compute both results by one index.", nameof(after));
        return Of(before, unit, after, unit, node);
    }

    /// <summary>The contributions to the distance between the scores of two units.</summary>
    /// <param name="result">The result.</param>
    /// <param name="unit">The code of the unit whose score is taken off.</param>
    /// <param name="other">The code of the other unit.</param>
    /// <param name="node">The code of the node whose scores are decomposed; the index itself unless given.</param>
    /// <returns>The contributions to the score of the other unit less that of the unit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/>, <paramref name="unit"/> or <paramref name="other"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such unit or node.</exception>
    /// <exception cref="FaultException">Groups are aggregated by a method that is no mean, such as an outranking; all of them are named.</exception>
    public static ChangeContributions Between(IndexResult result, string unit, string other, string? node = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(other);
        return Of(result, unit, result, other, node);
    }

    /// <summary>The node and its change.</summary>
    /// <returns>For example <c>DGI: 0.05 from 6 parts</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Node}: {Change:G6} from {Rows.Length} parts");

    private static ChangeContributions Of(IndexResult before, string unitBefore, IndexResult after, string unitAfter, string? node)
    {
        IndexHierarchy hierarchy = before.Index.Hierarchy;
        int number = node is null ? hierarchy.Nodes.Length - 1 : hierarchy.Number(node);
        ScoreTree.RequireMeans(before.Index, NodeOrder.Below(hierarchy, number));
        return new ChangeContributions(before, unitBefore, after, unitAfter, number);
    }

    /// <summary>In what two indices differ that bears on how scores are made up; null where in nothing.</summary>
    private static string? Difference(CompositeIndex before, CompositeIndex after)
    {
        (IndexHierarchy one, IndexHierarchy other) = (before.Hierarchy, after.Hierarchy);
        if (ReferenceEquals(before, after))
            return null;
        if (!one.Codes.SequenceEqual(other.Codes, StringComparer.Ordinal) || !one.Parents.SequenceEqual(other.Parents))
            return "it has other nodes, or in another order";
        for (int node = 0; node < one.Nodes.Length; node++)
        {
            if (one.Nodes[node].Weight != other.Nodes[node].Weight)
                return $"{one.Codes[node]} has another weight";
            if (one.Nodes[node].Direction != other.Nodes[node].Direction || before.Mirrors[node] != after.Mirrors[node])
                return $"{one.Codes[node]} has another direction or range";
            if (node >= one.IndicatorCount && ((AggregationStage)before.Definition.Stages[^1]).MethodOf(one, node) != ((AggregationStage)after.Definition.Stages[^1]).MethodOf(other, node))
                return $"{one.Codes[node]} is aggregated by another method";
        }

        return null;
    }

    /// <summary>Gives a node that has a score in both its contribution, slope times change, and its parts theirs.</summary>
    private void Walk(int node, double slope)
    {
        double change = slope * (_after.Score(node) - _before.Score(node));
        _contributions[node] = ScoreTree.Points(change);
        IndexHierarchy hierarchy = _before.Hierarchy;
        if (hierarchy.Nodes[node].IsIndicator)
            return;

        int[] before = _before.Parts(node);
        int[] after = _after.Parts(node);
        int[] common = [.. before.Intersect(after)];
        double[] shares = _before.Shares(common);
        double mean = Mean(_before, node, common, before.Length, shares);
        double next = Mean(_after, node, common, after.Length, shares);
        double availability = common.Length == 0 ? change : slope * ((_after.Score(node) - next) + (mean - _before.Score(node)));
        bool areMeans = _before.IsMean(node) && _after.IsMean(node) && double.IsFinite(change) && double.IsFinite(availability);
        if (!areMeans || _before.Slopes(_after, node, common, shares, mean, next) is not { } slopes)
        {
            _availability[node] = double.IsFinite(change) ? change : 0;
            foreach (int part in hierarchy.Children[node])
                Withhold(part);
            return;
        }

        _availability[node] = availability;
        for (int i = 0; i < common.Length; i++)
            Walk(common[i], _before.MirrorOf(common[i]) is null ? slope * slopes[i] : -slope * slopes[i]);
        foreach (int part in _before.Weightless(node).Intersect(_after.Weightless(node)))
            Walk(part, 0);
    }

    /// <summary>The mean of the common parts: the score itself where there are no others, so that availability is exactly zero.</summary>
    private static double Mean(ScoreTree tree, int node, int[] common, int all, double[] shares) =>
        common.Length == all ? tree.Score(node) : tree.MeanOf(node, common, shares);

    private void Withhold(int node)
    {
        if (double.IsNaN(_before.Score(node)) || double.IsNaN(_after.Score(node)))
            return;
        _contributions[node] = Outcome.NotApplicable<double>("the score of its group was not made up of its parts");
        foreach (int part in _before.Hierarchy.Children[node])
            Withhold(part);
    }
}
