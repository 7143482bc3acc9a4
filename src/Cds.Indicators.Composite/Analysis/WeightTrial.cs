using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Weighting;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>Aggregates an index with other weights of one level, and tells how its nodes move with it.</summary>
internal sealed class WeightTrial
{
    private readonly IndexResult _result;
    private readonly IndexHierarchy _hierarchy;
    private readonly int[] _nodes;
    private readonly WeightGroups _groups;
    private readonly AggregationStage _stage;
    private readonly Frame _input;
    private readonly UndefinedPolicies _policies;

    /// <summary>Trials for a level of a result.</summary>
    /// <exception cref="ArgumentException">There is no such level, or it cannot be weighted as a whole.</exception>
    /// <exception cref="FaultException">Nodes do not vary, or a group above compares units.</exception>
    public WeightTrial(IndexResult result, int level, WeightGroups groups)
    {
        _result = result;
        _hierarchy = result.Index.Hierarchy;
        _nodes = Levels.Nodes(_hierarchy, level);
        _groups = groups;
        _stage = (AggregationStage)result.Index.Definition.Stages[^1];
        _policies = UndefinedPolicies.Cases.Aggregate(
            result.Index.Definition.Policies,
            static (policies, one) => policies[one].Kind == UndefinedActionKind.Refuse ? policies.With(one, UndefinedAction.Missing) : policies);
        Codes = [.. _nodes.Select(node => _hierarchy.Codes[node])];
        Frame whole = result.Run.Outputs.Length > 1 ? result.Run.Outputs[^2].Frame : Pipeline.Indicators(Context(Weights()));
        _input = OfBlock(whole, result.Block);
        Check(groups);
    }

    /// <summary>The codes of the nodes of the level.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>The same weights, summing to 1 among the children of each parent, or over the level.</summary>
    public double[] Share(double[] weights)
    {
        double[] sums = new double[_hierarchy.Nodes.Length];
        for (int i = 0; i < _nodes.Length; i++)
            sums[GroupOf(i)] += weights[i];
        double[] shares = new double[weights.Length];
        for (int i = 0; i < shares.Length; i++)
            shares[i] = weights[i] / sums[GroupOf(i)];
        return shares;
    }

    /// <summary>The correlation of each node of the level with the index that weights of the level lead to; NaN where there is none.</summary>
    public double[] Correlations(double[] weights)
    {
        double[][] columns = _stage.Apply(_input, Context(Weights(Share(weights)))).Frame.Columns;
        double[] correlations = new double[_nodes.Length];
        for (int i = 0; i < correlations.Length; i++)
        {
            IndexNode node = _hierarchy.Nodes[_nodes[i]];
            double sign = !node.IsIndicator && node.Direction == Direction.LowerIsBetter ? -1 : 1;
            Outcome<CorrelationResult> correlation = Correlation.OfFinite(columns[_nodes[i]], columns[^1], CorrelationMethod.Pearson);
            correlations[i] = correlation.TryGetValue(out CorrelationResult result) ? sign * result.Coefficient : double.NaN;
        }

        return correlations;
    }

    /// <summary>The weights by code: of the level, and where it is weighted as a whole of the groups above.</summary>
    public WeightSet WeightSet(double[] weights)
    {
        double[] all = Weights(weights);
        IEnumerable<int> nodes = _groups == WeightGroups.Siblings
            ? _nodes
            : _nodes.Concat(_nodes.SelectMany(node => Levels.Ancestors(_hierarchy, node)).Distinct().Where(node => _hierarchy.Parents[node] >= 0));
        return Weighting.WeightSet.Of(nodes.Select(node => KeyValuePair.Create(_hierarchy.Codes[node], all[node])));
    }

    private static Frame OfBlock(Frame frame, int block)
    {
        bool[] kept = new bool[frame.Rows.Count];
        kept.AsSpan(frame.Rows.Block(block)).Fill(true);
        return frame.Only(kept);
    }

    private int GroupOf(int i) => _groups == WeightGroups.Siblings ? _hierarchy.Parents[_nodes[i]] : _hierarchy.Nodes.Length - 1;

    private double[] Weights() => [.. _hierarchy.Nodes.Select(static node => node.Weight)];

    private double[] Weights(double[] ofLevel)
    {
        double[] weights = Weights();
        if (_groups == WeightGroups.WholeLevel)
        {
            foreach (int ancestor in _nodes.SelectMany(node => Levels.Ancestors(_hierarchy, node)))
                weights[ancestor] = 0;
        }

        for (int i = 0; i < _nodes.Length; i++)
        {
            weights[_nodes[i]] = ofLevel[i];
            if (_groups == WeightGroups.Siblings)
                continue;
            foreach (int ancestor in Levels.Ancestors(_hierarchy, _nodes[i]))
                weights[ancestor] += ofLevel[i];
        }

        return weights;
    }

    private StageContext Context(double[] weights) => new()
    {
        Hierarchy = _hierarchy,
        Policies = _policies,
        Weights = weights,
        Mirrors = _result.Index.Mirrors,
        Data = _result.Run.Data,
        Groups = ImmutableDictionary<string, string?[]>.Empty,
        WithReports = false,
        Threads = 1,
    };

    private void Check(WeightGroups groups)
    {
        HashSet<int> above = [.. _nodes.SelectMany(node => Levels.Ancestors(_hierarchy, node))];
        if (groups == WeightGroups.WholeLevel)
        {
            int[] apart = [.. above.SelectMany(node => _hierarchy.Children[node]).Where(child => !above.Contains(child) && !_nodes.Contains(child)).Order()];
            if (apart.Length > 0)
                throw new ArgumentException($"{string.Join(", ", apart.Select(node => _hierarchy.Codes[node]))} stand beside nodes of the level and have none below them, so that the level cannot be weighted as a whole. Weigh it group by group.", nameof(groups));
        }

        List<Fault> faults = [];
        foreach (int group in above.Order())
        {
            AggregationMethod method = _stage.MethodOf(_hierarchy, group);
            if (method.ComparesUnits)
                faults.Add(Of(group, method.ToString(), "the group compares units with each other, so that a small change of weights does not change it", "Aggregate the group by a mean."));
        }

        double[][] columns = _stage.Apply(_input, Context(Weights())).Frame.Columns;
        foreach (int node in _nodes)
        {
            Centre centre = Centre.Of(columns[node]);
            if (centre.IsConstant || centre.Count < 3)
                faults.Add(Of(node, centre.Count.ToString(CultureInfo.InvariantCulture), "the node has fewer than three values, or equal ones, so that it does not move with anything", "Leave it out of the index first."));
        }

        if (faults.Count > 0)
            throw new FaultException([.. faults]);
    }

    private Fault Of(int node, string value, string rule, string cure) => new(new FaultPlace("weights", Row: null, _hierarchy.Codes[node], JsonPath: null), value, rule, cure);
}
