using System.Collections.Immutable;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Analysis;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Weighting;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Tests.Analysis;

/// <summary>Weights that are searched for.</summary>
public sealed class WeightOptimiserTests
{
    private static readonly string[] s_pillars = ["Physical", "ConEcFin", "Political", "Instit", "P2P", "Environ", "Social", "SusEcFin"];

    /// <summary>
    /// Equal shares of the eight pillars. The reference stops at once, with shares from 0.008 to 0.198; pressed on, it leaves the weights of 0 or more. The least
    /// mean square that such weights allow was found apart by a simplex search from fifteen starts, all of which ended there: 0.00096622367842062.
    /// </summary>
    [SharedFact]
    public void Balanced_pillars_are_the_best_that_weights_of_0_or_more_allow()
    {
        OptimisedWeights ours = new WeightOptimiser(AsemResult(), level: 2).Balance();

        Assert.True(ours.HasConverged);
        Assert.All(ours.Weights.Codes, code => Assert.InRange(ours.Weights[code], 0, 1));
        Assert.Equal(1, s_pillars[..5].Aggregate(0.0, (sum, code) => sum + ours.Weights[code]), 1e-12);
        Assert.Equal(1, s_pillars[5..].Aggregate(0.0, (sum, code) => sum + ours.Weights[code]), 1e-12);
        Assert.Equal(0.00096622367842062, ours.Objective, 1e-11);
        Assert.Equal(0.004870122135747397, ours.StartObjective, 1e-12);
        AssertIsWhatTheIndexGives(ours, ours.Weights, 2);

        double[] obtained = VectorTable.Read("weights/opt_results_equal_L2_tol0.1.csv").Numbers("Obtained");
        double ofReference = obtained.Aggregate(0.0, static (sum, share) => sum + ((share - 0.125) * (share - 0.125))) / 8;
        Assert.Equal(8, obtained.Length);
        Assert.True(ours.Objective < ofReference / 4);
    }

    /// <summary>With 2000 evaluations and a tolerance of 1e-8 the reference has not converged, and weighs two of the pillars negatively: no index that anybody could publish.</summary>
    [SharedFact]
    public void The_nearer_weights_of_the_reference_are_negative()
    {
        double[] weights = VectorTable.Read("weights/opt_results_equal_L2_tol1e-8.csv").Numbers("OptWeight");

        Assert.Equal(2, weights.Count(static weight => weight < 0));
        Assert.Equal(1, VectorTable.Read("weights/opt_convergence_L2_tol1e-8.csv").Numbers("convergence")[0]);
        Assert.Throws<ArgumentException>(() => WeightSet.Of(s_pillars.Zip(weights, KeyValuePair.Create)));
    }

    /// <summary>Where sub-indices may weigh what their pillars weigh together, shares come nearer still; the least mean square by a simplex search apart.</summary>
    [SharedFact]
    public void A_whole_level_is_balanced_better_than_group_by_group()
    {
        OptimisedWeights ours = new WeightOptimiser(AsemResult(), level: 2, WeightGroups.WholeLevel).Balance();

        Assert.True(ours.HasConverged);
        Assert.Equal(0.00011993749862457849, ours.Objective, 1e-11);
        Assert.All(ours.Shares.Values, static share => Assert.InRange(share, 0.11, 0.146));
        Assert.Equal(1, s_pillars.Aggregate(0.0, (sum, code) => sum + ours.Weights[code]), 1e-12);
        Assert.Equal(s_pillars[..5].Aggregate(0.0, (sum, code) => sum + ours.Weights[code]), ours.Weights["Conn"], 1e-12);
        AssertIsWhatTheIndexGives(ours, ours.Weights, 2);
    }

    [SharedFact]
    public void Information_is_at_least_that_of_the_reference()
    {
        IndexResult result = AsemResult();
        Dictionary<string, double> reference = VectorTable.Read("weights/opt_weights_infomax_L2_tol1e-8.csv").Rows
            .Where(static row => row["Level"] == "2").ToDictionary(static row => row["iCode"], static row => VectorTable.Number(row["Weight"]));
        OptimisedWeights ours = new WeightOptimiser(result, level: 2).MaximiseInformation();

        Assert.Equal(8, reference.Count);
        double ofReference = Correlations(Recompute(WeightSet.Of(reference)), 2).Values.Aggregate(0.0, static (a, b) => a + b);
        Assert.True(ours.HasConverged);
        Assert.True(ours.Objective >= ofReference - 1e-9, $"{ours.Objective} is less than {ofReference}.");
        Assert.True(ours.Objective > ours.StartObjective);
        Assert.Empty(ours.Targets);
        AssertIsWhatTheIndexGives(ours, ours.Weights, 2);
    }

    [SharedFact]
    public void Targets_that_weights_can_reach_are_reached()
    {
        OptimisedWeights ours = new WeightOptimiser(AsemResult(), level: 3).Balance(new Dictionary<string, double> { ["Conn"] = 3, ["Sust"] = 2 });

        Assert.Equal(0.6, ours.Targets["Conn"], 1e-15);
        Assert.Equal(0.6, ours.Shares["Conn"], 1e-6);
        Assert.Equal(0.4, ours.Shares["Sust"], 1e-6);
        Assert.True(ours.HasConverged);
        AssertIsWhatTheIndexGives(ours, ours.Weights, 3);
    }

    /// <summary>Uncorrelated indicators of the same spread move with their sum alike when they weigh alike: nothing is left to do.</summary>
    [Fact]
    public void What_is_balanced_stays_as_it_is()
    {
        IndexData data = Data(("a", [0, 0, 100, 100]), ("b", [0, 100, 0, 100]));
        OptimisedWeights ours = new WeightOptimiser(Index("a b").Compute(data), level: 1).Balance();

        Assert.Equal(0.5, ours.Weights["a"], 1e-9);
        Assert.Equal(0.5, ours.Shares["b"], 1e-9);
        Assert.Equal(0, ours.Objective, 1e-15);
    }

    [Fact]
    public void Weights_that_balance_are_found_again_from_uncorrelated_indicators() => Property.Holds((int seed) =>
    {
        // With no correlation among them, the correlation of each with the sum is its weight over the length of all: shares are the weights themselves.
        Random random = new(seed);
        double target = 0.1 + (0.8 * random.NextDouble());
        IndexData data = Data(("a", [0, 0, 100, 100]), ("b", [0, 100, 0, 100]));
        OptimisedWeights ours = new WeightOptimiser(Index("a b").Compute(data), level: 1).Balance(new Dictionary<string, double> { ["a"] = target, ["b"] = 1 - target });

        Assert.Equal(target, ours.Weights["a"], 1e-5);
    });

    [Fact]
    public void Missing_values_are_not_in_the_way()
    {
        IndexData data = Data(("a", [1, 4, 2, 8, 5]), ("b", [3, 1, 4, 1, 5]), ("c", [2, double.NaN, 8, 1, 8]));
        OptimisedWeights ours = new WeightOptimiser(Index("a b c").Compute(data), level: 1).Balance();

        Assert.True(ours.Objective <= ours.StartObjective);
        Assert.Equal(1, ours.Weights["a"] + ours.Weights["b"] + ours.Weights["c"], 1e-12);
        Assert.Equal(1, ours.Shares.Values.Aggregate(0.0, static (a, b) => a + b), 1e-12);
    }

    [Fact]
    public void Weights_of_a_geometric_mean_are_balanced_as_well()
    {
        IndexNode root = IndexNode.Group("index", IndexNode.Indicator("a"), IndexNode.Indicator("b"), IndexNode.Indicator("c"));
        IndexData data = Data(("a", [1, 4, 2, 8, 5, 3]), ("b", [3, 1, 4, 1, 5, 9]), ("c", [2, 7, 1, 8, 2, 8]));
        OptimisedWeights ours = new WeightOptimiser(Index(root, AggregationMethod.GeometricMean).Compute(data), level: 1).Balance();
        IndexResult result = Index(ours.Weights.ApplyTo(root), AggregationMethod.GeometricMean).Compute(data);

        Assert.True(ours.HasConverged);
        Assert.All(ours.Shares.Values, static share => Assert.Equal(1 / 3.0, share, 1e-5));
        foreach (string code in new[] { "a", "b", "c" })
            Close.Assert(Correlation.Of(result.Scores.Column(code), result.Scores.Column("index")).Value.Coefficient, ours.Correlations[code], code);
    }

    [Fact]
    public void An_outranking_is_refused_by_name()
    {
        IndexNode root = IndexNode.Group("index", IndexNode.Indicator("a"), IndexNode.Indicator("b"));
        IndexResult result = Index(root, AggregationMethod.Copeland).Compute(Data(("a", [1, 4, 2]), ("b", [3, 1, 4])));

        Assert.Equal("index", Assert.Single(Assert.Throws<FaultException>(() => new WeightOptimiser(result, level: 1)).Faults).Place.Column);
    }

    /// <summary>A group for which less is better enters the index mirrored: it is as if its indicator had been turned round.</summary>
    [Fact]
    public void A_group_for_which_less_is_better_moves_with_the_index_the_other_way_round()
    {
        IndexNode delays = IndexNode.Group("delays", IndexNode.Indicator("b"));
        IndexNode services = IndexNode.Group("services", IndexNode.Indicator("a"));
        IndexData data = Data(("a", [1, 4, 2, 8, 5]), ("b", [5, 1, 4, 2, 1]));
        OptimisedWeights mirrored = new WeightOptimiser(Index(IndexNode.Group("index", services, delays with { Direction = Direction.LowerIsBetter })).Compute(data), level: 2).Balance();
        OptimisedWeights turned = new WeightOptimiser(
            Index(IndexNode.Group("index", services, delays with { Children = [IndexNode.Indicator("b", Direction.LowerIsBetter)] })).Compute(data), level: 2).Balance();

        Assert.True(mirrored.Correlations["delays"] > 0);
        Assert.Equal(turned.Weights["delays"], mirrored.Weights["delays"], 1e-9);
        Assert.Equal(turned.Shares["delays"], mirrored.Shares["delays"], 1e-9);
    }

    [Fact]
    public void A_search_that_is_cut_short_says_so()
    {
        IndexData data = Data(("a", [1, 4, 2, 8, 5]), ("b", [3, 1, 4, 1, 5]), ("c", [2, 7, 8, 1, 8]));
        OptimisedWeights ours = new WeightOptimiser(Index("a b c").Compute(data), level: 1) { MostIterations = 1 }.MaximiseInformation();

        Assert.False(ours.HasConverged);
        Assert.Equal(1, ours.Iterations);
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeightOptimiser(Index("a b c").Compute(data), level: 1) { MostIterations = 0 });
    }

    [Fact]
    public void The_same_is_found_whatever_the_order_of_the_rows_and_for_one_period_of_a_panel()
    {
        IndexData data = Data(("a", [1, 4, 2, 8, 5]), ("b", [3, 1, 4, 1, 5]));
        IndexData turned = IndexData.Of(data.Units.Reverse(), [new("a", [5, 8, 2, 4, 1]), new("b", [5, 1, 4, 1, 3])]);
        OptimisedWeights ours = new WeightOptimiser(Index("a b").Compute(data), level: 1).Balance();
        IndexPanel panel = IndexPanel.Of([new(Cds.Indicators.Periods.Period.OfYear(2024), Data(("a", [9, 4, 1]), ("b", [1, 2, 4]))), new(Cds.Indicators.Periods.Period.OfYear(2025), data)]);

        Assert.Equal(ours.Weights, new WeightOptimiser(Index("a b").Compute(turned), level: 1).Balance().Weights);
        Assert.Equal(ours.Weights, new WeightOptimiser(Index("a b").Compute(panel).Results[1], level: 1).Balance().Weights);
    }

    [Fact]
    public void What_cannot_be_optimised_is_refused_by_name()
    {
        IndexResult result = Index("a b").Compute(Data(("a", [1, 4, 2]), ("b", [3, 1, 4])));
        WeightOptimiser optimiser = new(result, level: 1);

        Assert.Equal(["a", "b", "c"], Assert.Throws<FaultException>(() => optimiser.Balance(new Dictionary<string, double> { ["a"] = -1, ["c"] = 1 })).Faults.Select(static f => f.Place.Column));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeightOptimiser(result, level: 2));
        Assert.Throws<ArgumentNullException>(() => new WeightOptimiser(null!, level: 1));
        Assert.Equal("b", Assert.Single(Assert.Throws<FaultException>(
            () => new WeightOptimiser(Index("a b c").Compute(Data(("a", [1, 4, 2]), ("b", [3, double.NaN, 4]), ("c", [1, 2, 3]))), level: 1)).Faults).Place.Column);

        // The two cancel each other out: the index stands still.
        Assert.Single(Assert.Throws<FaultException>(() => new WeightOptimiser(Index("a b").Compute(Data(("a", [1, 2, 3]), ("b", [3, 2, 1]))), level: 1).Balance()).Faults);

        IndexNode uneven = IndexNode.Group("index", IndexNode.Indicator("a"), IndexNode.Group("g", IndexNode.Group("h", IndexNode.Indicator("b")), IndexNode.Indicator("c")));
        IndexResult ofUneven = Index(uneven).Compute(Data(("a", [1, 4, 2]), ("b", [3, 1, 4]), ("c", [1, 2, 4])));
        Assert.Contains("a, c stand beside", Assert.Throws<ArgumentException>(() => new WeightOptimiser(ofUneven, level: 2, WeightGroups.WholeLevel)).Message, StringComparison.Ordinal);
    }

    /// <summary>What is reported is what the weights lead to when the index is computed with them; the reference reports the shares of its last trial instead.</summary>
    private static void AssertIsWhatTheIndexGives(OptimisedWeights ours, WeightSet weights, int level)
    {
        ImmutableSortedDictionary<string, double> correlations = Correlations(Recompute(weights), level);
        double sum = correlations.Values.Aggregate(0.0, static (a, b) => a + b);
        Assert.Equal(correlations.Keys, ours.Correlations.Keys);
        foreach ((string code, double correlation) in correlations)
        {
            Close.Assert(correlation, ours.Correlations[code], code);
            Close.Assert(correlation / sum, ours.Shares[code], code);
        }
    }

    private static ImmutableSortedDictionary<string, double> Correlations(IndexResult result, int level) =>
        result.Index.Hierarchy.Codes.Where(code => result.Index.Hierarchy.Level(code) == level)
            .ToImmutableSortedDictionary(static code => code, code => Correlation.Of(result.Scores.Column(code), result.Scores.Column("Index")).Value.Coefficient, StringComparer.Ordinal);

    private static IndexResult AsemResult() => Recompute(WeightSet.Of([]));

    private static IndexResult Recompute(WeightSet weights)
    {
        VectorTable figures = VectorTable.Read("pipeline/Treated.csv");
        IndexDefinition definition = Asem.Definition(new NormalisationStage(NormalisationMethod.MinMax(0, 100)));
        return CompositeIndex.Of(definition with { Root = weights.ApplyTo(definition.Root) }).Compute(Asem.DataOf(figures, figures.Texts("uCode")));
    }

    private static IndexData Data(params (string Code, double[] Values)[] columns) => IndexData.Of(
        Enumerable.Range(0, columns[0].Values.Length).Select(static i => $"u{i}"), columns.Select(static c => KeyValuePair.Create(c.Code, c.Values)));

    private static CompositeIndex Index(string codes) => Index(IndexNode.Group("index", [.. codes.Split(' ').Select(static code => IndexNode.Indicator(code))]));

    private static CompositeIndex Index(IndexNode root, AggregationMethod? method = null) => CompositeIndex.Of(new IndexDefinition
    {
        Code = "test",
        Name = new LocalizedText("Chỉ số", "Index"),
        Root = root,
        Stages = [new NormalisationStage(NormalisationMethod.MinMax(1, 100)), new AggregationStage(method ?? AggregationMethod.ArithmeticMean)],
    });
}
