using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Display;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Display;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>What each indicator and group contributes to the score of a unit (mức đóng góp vào điểm số): parts that sum to the score.</summary>
/// <remarks>
/// <para>
/// In an arithmetic mean a part contributes its weight times its score. All means of an exponent p (arithmetic 1, geometric 0, harmonic -1) are homogeneous: twice
/// the scores give twice the mean. So by Euler's theorem the parts times the growth of the mean with them sum to it, and part i contributes
/// a_i x_i (x_i / M)^(p - 1), where a_i is its share of the weights of the parts that are there. In a geometric mean each contributes its share a_i of the score.
/// </para>
/// <para>
/// The contribution of a group is the sum of those of its parts. A group that enters its parent mirrored hands the mirror down by weights. Where a policy gave the
/// score of a group, the group contributes as a whole and its parts nothing of their own. Immutable and thread-safe; compared by reference.
/// </para>
/// </remarks>
/// <example><code>
/// ScoreContributions contributions = ScoreContributions.Of(result, "38");
/// contributions["online"].Contribution.Value;   // 4.2 of the 64.8 points
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(CompositeFormatterSource))]
public sealed class ScoreContributions
{
    private readonly ScoreTree _tree;
    private readonly double[] _weights;
    private readonly Outcome<double>[] _contributions;

    private ScoreContributions(IndexResult result, string unit, int node)
    {
        IndexHierarchy hierarchy = result.Index.Hierarchy;
        _tree = ScoreTree.Of(result, unit);
        _weights = new double[hierarchy.Nodes.Length];
        _contributions = new Outcome<double>[hierarchy.Nodes.Length];
        Array.Fill(_weights, double.NaN);
        Array.Fill(_contributions, None);
        if (!double.IsNaN(_tree.Score(node)))
            Walk(node, 1, 0, 1);

        Unit = unit;
        Node = hierarchy.Codes[node];
        Score = result.Score(unit, Node);
        Rows =
        [
            .. NodeOrder.Below(hierarchy, node).Select(n => new ScoreContribution(
                hierarchy.Codes[n],
                hierarchy.Levels[n],
                result.Score(unit, hierarchy.Codes[n]),
                double.IsNaN(_weights[n]) ? None : Outcome.Of(_weights[n]),
                _contributions[n])),
        ];
    }

    /// <summary>The code of the unit.</summary>
    public string Unit { get; }

    /// <summary>The code of the node whose score is decomposed.</summary>
    public string Node { get; }

    /// <summary>The score that is decomposed, or why there is none; then nothing contributes.</summary>
    public Outcome<double> Score { get; }

    /// <summary>One row for the node and each below it: level by level downwards, indicators last.</summary>
    public ImmutableArray<ScoreContribution> Rows { get; }

    /// <summary>The row of a node.</summary>
    /// <param name="node">The code of the node.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="node"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">It is neither the node that is decomposed nor below it.</exception>
    public ScoreContribution this[string node]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(node);
            foreach (ScoreContribution row in Rows)
            {
                if (string.Equals(row.Node, node, StringComparison.Ordinal))
                    return row;
            }

            throw new KeyNotFoundException($"'{node}' is neither '{Node}' nor below it. Give one of {string.Join(", ", Rows.Select(static row => row.Node))}.");
        }
    }

    /// <summary>The contributions to a score.</summary>
    /// <param name="result">The result.</param>
    /// <param name="unit">The code of the unit.</param>
    /// <param name="node">The code of the node whose score is decomposed; the index itself unless given.</param>
    /// <returns>The contributions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> or <paramref name="unit"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such unit or node.</exception>
    /// <exception cref="FaultException">Groups are aggregated by a method that is no mean, such as an outranking; all of them are named.</exception>
    public static ScoreContributions Of(IndexResult result, string unit, string? node = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(unit);
        IndexHierarchy hierarchy = result.Index.Hierarchy;
        int number = node is null ? hierarchy.Nodes.Length - 1 : hierarchy.Number(node);
        ScoreTree.RequireMeans(result.Index, NodeOrder.Below(hierarchy, number));
        return new ScoreContributions(result, unit, number);
    }

    /// <summary>The unit, the node and its score.</summary>
    /// <returns>For example <c>KOR, DGI: 0.935 from 6 parts</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Unit}, {Node}: {Score:G6} from {Rows.Length} parts");

    private static Outcome<double> None => Outcome.NoData<double>("it, or a group above it, has no score");

    /// <summary>Gives a node its contribution, growth times score plus constant, and its parts theirs.</summary>
    private void Walk(int node, double growth, double constant, double weight)
    {
        double score = _tree.Score(node);
        _weights[node] = weight;
        _contributions[node] = ScoreTree.Points((growth * score) + constant);
        if (_tree.Hierarchy.Nodes[node].IsIndicator)
            return;
        int[] parts = _tree.Parts(node);
        double[] shares = _tree.Shares(parts);
        double[]? slopes = _tree.IsMean(node) ? _tree.Growths(node, parts, shares) : null;
        for (int i = 0; i < parts.Length; i++)
        {
            if (slopes is null)
                Withhold(parts[i], weight * shares[i]);
            else if (_tree.MirrorOf(parts[i]) is { } sum)
                Walk(parts[i], -growth * slopes[i], (shares[i] * constant) + (growth * slopes[i] * sum), weight * shares[i]);
            else
                Walk(parts[i], growth * slopes[i], shares[i] * constant, weight * shares[i]);
        }

        foreach (int part in _tree.Weightless(node))
            Walk(part, 0, 0, 0);
    }

    private void Withhold(int node, double weight)
    {
        _weights[node] = weight;
        _contributions[node] = Outcome.NotApplicable<double>("the score of its group was not made up of its parts");
        int[] parts = _tree.Parts(node);
        double[] shares = _tree.Shares(parts);
        for (int i = 0; i < parts.Length; i++)
            Withhold(parts[i], weight * shares[i]);
        foreach (int part in _tree.Weightless(node))
            Withhold(part, 0);
    }
}
