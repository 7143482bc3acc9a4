using System.Collections.Concurrent;
using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>Computes an index for given draws, keeping the results of the stages that come again.</summary>
/// <remarks>
/// The result of a stage is a function of the choices of the assumptions that aim at it or at stages before it. As long as these are discrete, and their
/// combinations not too many to be kept, it is computed once for each of them. Weights come in with the aggregation only, which is always computed.
/// </remarks>
internal sealed class ReplicatePlan
{
    private const long MostCellsKept = 16_000_000;
    private const long MostIndicesKept = 4096;

    private readonly Frame _data;
    private readonly IReadOnlyDictionary<string, string?[]> _groups;
    private readonly int _block;
    private readonly int[][] _byStage;
    private readonly long[] _alternatives;
    private readonly (int Assumption, int[] Nodes, double[][] Sets)[] _weights;
    private readonly double[] _nominalWeights;
    private readonly ConcurrentDictionary<long, Lazy<CachedStage>>[] _kept;
    private readonly ConcurrentDictionary<long, CompositeIndex>? _indices;
    private readonly Lazy<Frame> _indicators;

    public ReplicatePlan(CompositeIndex index, Frame data, IReadOnlyDictionary<string, string?[]> groups, int block, ImmutableArray<Assumption> assumptions, bool caches)
    {
        Index = index;
        Assumptions = assumptions;
        _data = data;
        _groups = groups;
        _block = block;
        _byStage =
        [
            .. index.Definition.Stages.Select(stage => Enumerable.Range(0, assumptions.Length)
                .Where(i => string.Equals(assumptions[i].Stage, stage.Name, StringComparison.Ordinal)).ToArray()),
        ];
        _alternatives = Array.ConvertAll(_byStage, Combinations);
        _nominalWeights = [.. index.Hierarchy.Nodes.Select(static node => node.Weight)];
        _weights =
        [
            .. Enumerable.Range(0, assumptions.Length).Where(i => assumptions[i] is WeightAssumption).Select(i =>
            {
                WeightAssumption weights = (WeightAssumption)assumptions[i];
                return (i, weights.Nodes(index.Hierarchy), weights.Sets(index.Hierarchy));
            }),
        ];
        _indicators = new Lazy<Frame>(() => Pipeline.Indicators(Context(index, _nominalWeights)));

        (int stages, long combinations) = caches ? Kept((long)data.Rows.Count * index.Hierarchy.IndicatorCount) : (0, long.MaxValue);
        _kept = [.. Enumerable.Range(0, stages).Select(static _ => new ConcurrentDictionary<long, Lazy<CachedStage>>())];
        _indices = combinations <= MostIndicesKept ? new ConcurrentDictionary<long, CompositeIndex>() : null;
    }

    public CompositeIndex Index { get; }

    public ImmutableArray<Assumption> Assumptions { get; }

    /// <summary>The same plan that keeps nothing.</summary>
    public ReplicatePlan WithoutCaches() => new(Index, _data, _groups, _block, Assumptions, caches: false);

    /// <summary>The scores of a node, by unit; NaN where a unit has none.</summary>
    /// <exception cref="FaultException">The choices do not fit together, or a stage refuses.</exception>
    public void Scores(ReadOnlySpan<double> draws, int node, Span<double> scores)
    {
        CompositeIndex index = Chosen(draws);
        ImmutableArray<IndexStage> stages = index.Definition.Stages;
        double[] weights = Weights(draws);
        if (!HasWeightsWhereNominal(weights))
            Definition(stages, weights);
        StageContext context = Context(index, weights);
        Frame frame = Kept(_kept.Length - 1, Key(draws, _kept.Length), index);
        for (int stage = _kept.Length; stage < stages.Length; stage++)
            frame = Pipeline.Run(stages[stage], frame, context).Frame;

        scores.Fill(double.NaN);
        double[] column = frame.Columns[node];
        for (int row = frame.Rows.Starts[_block]; row < frame.Rows.Starts[_block + 1]; row++)
            scores[frame.Rows.Source[row] - _data.Rows.Starts[_block]] = column[row];
    }

    /// <summary>The whole result, with reports, computed by itself.</summary>
    /// <exception cref="FaultException">The choices do not fit together, or a stage refuses.</exception>
    public IndexResult Whole(ReadOnlySpan<double> draws)
    {
        return new IndexResult(Definition(Stages(draws), Weights(draws)).Run(_data, _groups), _block);
    }

    /// <summary>The definition with what was drawn, checked as a whole.</summary>
    private CompositeIndex Definition(ImmutableArray<IndexStage> stages, double[] weights) =>
        CompositeIndex.Of(Index.Definition with { Stages = stages, Root = Weighted(Index.Hierarchy.Root, weights) });

    /// <summary>Whether the same nodes have a weight as in the definition: which parts count is what the definition was checked for.</summary>
    private bool HasWeightsWhereNominal(double[] weights)
    {
        for (int node = 0; node < weights.Length; node++)
        {
            if (weights[node] > 0 != _nominalWeights[node] > 0)
                return false;
        }

        return true;
    }

    private IndexNode Weighted(IndexNode node, double[] weights) => node with
    {
        Weight = weights[Index.Hierarchy.Number(node.Code)],
        Children = [.. node.Children.Select(child => Weighted(child, weights))],
    };

    private ImmutableArray<IndexStage> Stages(ReadOnlySpan<double> draws)
    {
        ImmutableArray<IndexStage> stages = Index.Definition.Stages;
        IndexStage[] changed = new IndexStage[stages.Length];
        for (int i = 0; i < changed.Length; i++)
        {
            changed[i] = stages[i];
            foreach (int assumption in _byStage[i])
                changed[i] = Assumptions[assumption].Change(changed[i], draws[assumption]);
        }

        return [.. changed];
    }

    private CompositeIndex Chosen(ReadOnlySpan<double> draws)
    {
        if (_indices is null)
            return Index.With(Stages(draws));
        long key = Key(draws, _byStage.Length);
        return _indices.TryGetValue(key, out CompositeIndex? index) ? index : _indices.GetOrAdd(key, Index.With(Stages(draws)));
    }

    private double[] Weights(ReadOnlySpan<double> draws)
    {
        double[] weights = [.. _nominalWeights];
        foreach ((int assumption, int[] nodes, double[][] sets) in _weights)
        {
            double[] set = sets[Assumptions[assumption].Choose(draws[assumption])];
            for (int i = 0; i < nodes.Length; i++)
                weights[nodes[i]] = set[i];
        }

        return weights;
    }

    private Frame Kept(int stage, long key, CompositeIndex index)
    {
        if (stage < 0)
            return _indicators.Value;
        if (!_kept[stage].TryGetValue(key, out Lazy<CachedStage>? kept))
            kept = _kept[stage].GetOrAdd(key, new Lazy<CachedStage>(() => Compute(stage, key, index)));
        return kept.Value.Get();
    }

    private CachedStage Compute(int stage, long key, CompositeIndex index)
    {
        try
        {
            Frame input = Kept(stage - 1, key / _alternatives[stage], index);
            return new CachedStage(Pipeline.Run(index.Definition.Stages[stage], input, Context(index, _nominalWeights)).Frame, []);
        }
        catch (FaultException e)
        {
            return new CachedStage(Frame: null, e.Faults);
        }
    }

    /// <summary>One number for the choices of all assumptions that aim at the first stages.</summary>
    private long Key(ReadOnlySpan<double> draws, int stages)
    {
        long key = 0;
        for (int stage = 0; stage < stages; stage++)
        {
            foreach (int assumption in _byStage[stage])
                key = (key * (Assumptions[assumption].Alternatives ?? 1)) + Assumptions[assumption].Choose(draws[assumption]);
        }

        return key;
    }

    /// <summary>How many combinations the assumptions have; the greatest number where one is continuous or they are too many to be told apart.</summary>
    private long Combinations(int[] assumptions)
    {
        long product = 1;
        foreach (int assumption in assumptions)
            product = Product(product, Assumptions[assumption].Alternatives ?? long.MaxValue);
        return product;
    }

    /// <summary>How many stages are kept, and how many combinations there are through all of them.</summary>
    private (int Stages, long Combinations) Kept(long cells)
    {
        int stages = 0;
        long combinations = 1;
        for (int stage = 0; stage < _alternatives.Length; stage++)
        {
            combinations = Product(combinations, _alternatives[stage]);
            if (stage == stages && stage < _alternatives.Length - 1 && (combinations == 1 || Product(combinations, Math.Max(1, cells)) <= MostCellsKept))
                stages++;
        }

        return (stages, combinations);
    }

    private static long Product(long a, long b) => a > long.MaxValue / b ? long.MaxValue : a * b;

    private StageContext Context(CompositeIndex index, double[] weights) => new()
    {
        Hierarchy = Index.Hierarchy,
        Policies = Index.Definition.Policies,
        Weights = weights,
        Mirrors = index.Mirrors,
        Data = _data,
        Groups = _groups,
        WithReports = false,
        Threads = 1,
    };
}
