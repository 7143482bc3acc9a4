using System.Collections.Immutable;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>The scores of one unit in all nodes, and what a group makes of its parts.</summary>
internal sealed class ScoreTree
{
    // How far a score may lie from the mean of its parts, relative to the largest of them, and still be that mean.
    private const double Tolerance = 1e-9;

    private readonly double[] _scores;
    private readonly double?[] _mirrors;

    private ScoreTree(CompositeIndex index, double[] scores)
    {
        Hierarchy = index.Hierarchy;
        Aggregation = (AggregationStage)index.Definition.Stages[^1];
        _mirrors = index.Mirrors;
        _scores = scores;
    }

    public IndexHierarchy Hierarchy { get; }

    public AggregationStage Aggregation { get; }

    /// <summary>The scores of a unit; NaN in all nodes of one that was screened out.</summary>
    /// <exception cref="KeyNotFoundException">There is no such unit.</exception>
    public static ScoreTree Of(IndexResult result, string unit)
    {
        result.Score(unit);
        int row = result.Scores.RowOf(unit);
        return new ScoreTree(result.Index, [.. result.Index.Hierarchy.Codes.Select(code => row < 0 ? double.NaN : result.Scores.Column(code)[row])]);
    }

    /// <summary>Refuses groups whose scores are not made up of those of their parts; all of them at once.</summary>
    /// <exception cref="FaultException">There are such groups among the nodes.</exception>
    public static void RequireMeans(CompositeIndex index, IEnumerable<int> nodes)
    {
        AggregationStage aggregation = (AggregationStage)index.Definition.Stages[^1];
        IndexHierarchy hierarchy = index.Hierarchy;
        ImmutableArray<Fault> faults =
        [
            .. nodes.Where(node => node >= hierarchy.IndicatorCount && aggregation.MethodOf(hierarchy, node).Exponent is null).Select(node => new Fault(
                new FaultPlace("aggregation", Row: null, hierarchy.Codes[node], JsonPath: null),
                aggregation.MethodOf(hierarchy, node).ToString(),
                "the score of the group is no mean of those of its parts, so that they have no share in it",
                "Aggregate the group by an arithmetic, geometric, harmonic or power mean, or ask for a node below it.")),
        ];
        if (!faults.IsEmpty)
            throw new FaultException(faults);
    }

    /// <summary>A number of points; not applicable where it is too large for a number, as the difference of two scores near the ends may be.</summary>
    public static Outcome<double> Points(double points) =>
        double.IsFinite(points) ? Outcome.Of(points) : Outcome.NotApplicable<double>("it is too large for a number");

    /// <summary>The score of a node; NaN where there is none.</summary>
    public double Score(int node) => _scores[node];

    /// <summary>The exponent of the mean that a group is.</summary>
    public double Exponent(int group) => Aggregation.MethodOf(Hierarchy, group).Exponent!.Value;

    /// <summary>The sum of the score of a node and its mirror image, where it enters its group mirrored; null where it enters as it is.</summary>
    public double? MirrorOf(int node) =>
        Hierarchy.Nodes[node].IsIndicator || Hierarchy.Nodes[node].Direction != Direction.LowerIsBetter ? null : _mirrors[node];

    /// <summary>What a node enters its group with.</summary>
    public double Entering(int node) => MirrorOf(node) is { } sum ? sum - _scores[node] : _scores[node];

    /// <summary>The parts of a group that make up its score: those that have a score and a weight.</summary>
    public int[] Parts(int group) => Array.FindAll(Hierarchy.Children[group], child => !double.IsNaN(_scores[child]) && Hierarchy.Nodes[child].Weight > 0);

    /// <summary>The parts of a group that have a score and no weight.</summary>
    public int[] Weightless(int group) => Array.FindAll(Hierarchy.Children[group], child => !double.IsNaN(_scores[child]) && Hierarchy.Nodes[child].Weight == 0);

    /// <summary>The weights of some parts as shares of their sum.</summary>
    public double[] Shares(int[] parts)
    {
        double sum = 0;
        foreach (int part in parts)
            sum += Hierarchy.Nodes[part].Weight;
        return Array.ConvertAll(parts, part => Hierarchy.Nodes[part].Weight / sum);
    }

    /// <summary>The mean of some parts of a group.</summary>
    public double MeanOf(int group, int[] parts, double[] shares) => PowerMean.Of(Array.ConvertAll(parts, Entering), shares, Exponent(group));

    /// <summary>Whether the score of a group is the mean of its parts; it is not where there is none, or a policy gave it.</summary>
    public bool IsMean(int group)
    {
        int[] parts = Parts(group);
        return !double.IsNaN(_scores[group]) && parts.Length > 0
            && Math.Abs(MeanOf(group, parts, Shares(parts)) - _scores[group]) <= Tolerance * Largest(parts);
    }

    /// <summary>How much the score of a group grows with each part; null where that is beyond the reach of doubles.</summary>
    public double[]? Growths(int group, int[] parts, double[] shares)
    {
        double[] growths = new double[parts.Length];
        double sum = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            double part = Entering(parts[i]);
            double growth = shares[i] * PowerMean.Growth(part, _scores[group], Exponent(group));

            // A part of zero contributes nothing, however fast the mean grows with it.
            growths[i] = part == 0 && !double.IsFinite(growth) ? 0 : growth;
            sum += growths[i] * part;
        }

        return Math.Abs(sum - _scores[group]) <= Tolerance * Largest(parts) ? growths : null;
    }

    /// <summary>How much the mean of parts that two trees share changes with each of them, from one tree to the other; null where that is beyond the reach of doubles.</summary>
    public double[]? Slopes(ScoreTree after, int group, int[] parts, double[] shares, double mean, double next)
    {
        double exponent = Exponent(group);
        double largest = Math.Max(Largest(parts), after.Largest(parts));
        double slopeOfMean = PowerMean.Slope(mean / largest, next / largest, exponent);
        double[] slopes = new double[parts.Length];
        double sum = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            (double x, double y) = (Entering(parts[i]), after.Entering(parts[i]));
            double slope = shares[i] * PowerMean.Slope(x / largest, y / largest, exponent) / slopeOfMean;

            // At a part that does not change any slope will do.
            slopes[i] = x == y && !double.IsFinite(slope) ? 0 : slope;
            sum += slopes[i] * (y - x);
        }

        return Math.Abs(sum - (next - mean)) <= Tolerance * largest ? slopes : null;
    }

    private double Largest(int[] parts)
    {
        double largest = 0;
        foreach (int part in parts)
            largest = Math.Max(largest, Math.Abs(Entering(part)));
        return largest;
    }
}
