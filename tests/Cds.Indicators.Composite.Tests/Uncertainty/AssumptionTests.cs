using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Uncertainty;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Tests.Uncertainty;

public sealed class AssumptionTests
{
    private static readonly Dictionary<string, double> s_set = new(StringComparer.Ordinal) { ["a"] = 1, ["b"] = 2 };

    [Fact]
    public void Draws_are_described_in_words()
    {
        using CultureScope scope = new("vi-VN");

        Assert.Equal("min-max(1, 100)", MadeIndex.Normalisation.Describe(0.49));
        Assert.Equal("z-score(10, 2)", MadeIndex.Normalisation.Describe(0.5));
        Assert.Equal("0.125", Threshold(0, 0.5).Describe(0.25));
        Assert.Equal("0.49999999999999994", Threshold(0, 0.5).Describe(Math.BitDecrement(1.0)));
        Assert.Equal("10000000000000000", Threshold(1e16, 1e16 + 2).Describe(0.9).Replace("1E+16", "10000000000000000", StringComparison.Ordinal));
        Assert.Equal("26 of 100", Assumption.NoisyWeights("weights").Describe(0.255));
        Assert.Equal("1 of 1", Assumption.Stages("s", new ScreeningStage(0.5)).Describe(0.9));
        Assert.Throws<ArgumentOutOfRangeException>(static () => MadeIndex.Normalisation.Describe(1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => MadeIndex.Normalisation.Describe(double.NaN));
    }

    [Fact]
    public void Assumptions_know_their_stage_and_the_number_of_their_alternatives()
    {
        Assert.Equal(("normalisation", "normalise", 2), (MadeIndex.Normalisation.Name, MadeIndex.Normalisation.Stage, MadeIndex.Normalisation.Alternatives));
        Assert.Equal(("aggregate", null), (Threshold(0, 0.5).Stage, Threshold(0, 0.5).Alternatives));
        Assert.Equal((null, 1), (Assumption.WeightSets("w", s_set).Stage, Assumption.WeightSets("w", s_set).Alternatives));
        Assert.Equal("w", Assumption.WeightSets("w", s_set).ToString());
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Assert.Throws<ArgumentException>(static () => Assumption.WeightSets(" ", s_set));
        Assert.Throws<ArgumentException>(static () => Assumption.WeightSets("w"));
        Assert.Throws<ArgumentException>(static () => Assumption.WeightSets("w", new Dictionary<string, double>(StringComparer.Ordinal)));
        Assert.Throws<ArgumentNullException>(static () => Assumption.WeightSets("w", [null!]));
        Assert.Throws<ArgumentNullException>(static () => Assumption.WeightSets("w", s_set, null!));
        Assert.Contains("Set 2", Assert.Throws<ArgumentException>(static () => Assumption.WeightSets("w", s_set, new Dictionary<string, double>(StringComparer.Ordinal) { ["a"] = 1 })).Message, StringComparison.Ordinal);
        Assert.Contains(
            "weight of b in set 2 is -1",
            Assert.Throws<ArgumentException>(static () => Assumption.WeightSets("w", s_set, new Dictionary<string, double>(StringComparer.Ordinal) { ["a"] = 1, ["b"] = -1 })).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(static () => Assumption.Stages("s"));
        Assert.Throws<ArgumentNullException>(static () => Assumption.Stages("s", [null!]));
        Assert.Throws<ArgumentException>(static () => Assumption.Stages("s", new ScreeningStage(0.5), new ScreeningStage(0.5) { Name = "other" }));
        Assert.Throws<ArgumentException>(static () => Assumption.Choice<ScreeningStage, int>("s", "screen", [], static (stage, _) => stage));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Threshold(0.5, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Threshold(double.NaN, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Threshold(double.MinValue, double.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Assumption.NoisyWeights("w", factor: 1.01));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Assumption.NoisyWeights("w", sets: 0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Assumption.NoisyWeights("w", levels: [0]));
        Assert.Throws<ArgumentException>(static () => Assumption.NoisyWeights("w", levels: []));
    }

    [Fact]
    public void Assumptions_that_do_not_fit_the_index_are_refused_all_at_once()
    {
        FaultException e = Assert.Throws<FaultException>(static () => Of(
            Assumption.Choice<ScreeningStage, double>("first", "no-such-stage", [0.5], static (stage, _) => stage),
            Assumption.WeightSets("weights", new Dictionary<string, double>(StringComparer.Ordinal) { ["c"] = 1, ["index"] = 1, ["a"] = 0, ["b"] = 0 }),
            Assumption.NoisyWeights("weights", sets: 2, levels: [2, 3]),
            Threshold(0, 2),
            Assumption.Stages("whole", new AggregationStage(AggregationMethod.ArithmeticMean))));

        Assert.Equal(
            [
                "first: it aims at a stage that the definition does not have",
                "weights: the index has no node there that has a weight",
                "weights: the index has no node there that has a weight",
                "weights: the weights of the parts of the group sum to 0",
                "weights: two assumptions have the name",
                "weights: the index has no node there that has a weight",
                "weights: an assumption before it sets the weight of the node",
                "weights: an assumption before it sets the weight of the node",
                "threshold: the definition has faults with this alternative",
                "whole: it replaces a stage that an assumption before it changes",
            ],
            e.Faults.Where(static fault => fault.Place.Source == "assumptions").Select(static fault => $"{fault.Place.Column}: {fault.Rule}"));
        Assert.Contains(e.Faults, static fault => fault.Place.Source == "aggregate" && fault.Rule.Contains("share", StringComparison.Ordinal));
    }

    [Fact]
    public void An_analysis_without_assumptions_is_refused() =>
        Assert.Equal("there is no assumption", Assert.Throws<FaultException>(static () => Of()).Faults.Single().Rule);

    [Fact]
    public void Functions_that_do_not_give_the_stage_back_are_refused()
    {
        Assert.Contains("aims at a ScreeningStage", Refused(Assumption.Choice<ScreeningStage, int>("own", "normalise", [1], static (stage, _) => stage)), StringComparison.Ordinal);
        Assert.Contains("gives no stage", Refused(Assumption.Choice<ScreeningStage, int>("own", "screen", [1], static (_, _) => null!)), StringComparison.Ordinal);
        Assert.Contains("renames the stage", Refused(Assumption.Choice<ScreeningStage, int>("own", "screen", [1], static (stage, _) => stage with { Name = "x" })), StringComparison.Ordinal);

        static string Refused(Assumption assumption) => Assert.Throws<ArgumentException>(() => Of(assumption)).Message;
    }

    /// <summary>A group for which less is better has a mirror image within min-max, and none among ranks: that alternative is refused at once.</summary>
    [Fact]
    public void Alternatives_that_do_not_fit_the_rest_of_the_definition_are_refused()
    {
        IndexNode root = MadeIndex.Root with { Children = [MadeIndex.Root.Children[0], MadeIndex.Root.Children[1] with { Direction = Direction.LowerIsBetter }] };
        CompositeIndex index = CompositeIndex.Of(MadeIndex.Definition(UndefinedPolicies.MissingAll) with { Root = root });
        FaultException e = Assert.Throws<FaultException>(() => UncertaintyAnalysis.Of(index, MadeIndex.Data(1), Assumption.Choice<NormalisationStage, NormalisationMethod>(
            "normalisation", "normalise", [NormalisationMethod.MinMax(0, 1), NormalisationMethod.Rank()], static (stage, method) => stage with { Method = method })));

        Assert.Equal("normalisation", e.Faults[0].Place.Column);
        Assert.Equal(2, e.Faults.Length);
    }

    [Fact]
    public void Assumptions_about_one_stage_change_it_in_their_order()
    {
        UncertaintyAnalysis analysis = Of(
            Assumption.Stages("whole", new AggregationStage(AggregationMethod.GeometricMean), new AggregationStage(AggregationMethod.HarmonicMean)),
            Threshold(0.2, 0.4));
        AggregationStage stage = (AggregationStage)analysis.Replay(0.7, 0.5).Definition.Stages[^1];

        Assert.Equal((AggregationMethod.HarmonicMean, 0.3), (stage.Method, Math.Round(stage.Availability, 12, MidpointRounding.ToEven)));
    }

    [Fact]
    public void Replays_take_one_draw_for_each_assumption()
    {
        UncertaintyAnalysis analysis = MadeIndex.Analysis(1);

        Assert.Contains("3 draws", Assert.Throws<ArgumentException>(() => analysis.Replay(0.1, 0.2, 0.3)).Message, StringComparison.Ordinal);
        Assert.Contains("The draw 1 ", Assert.Throws<ArgumentException>(() => analysis.Replay(0.1, 0.2, 1, 0.3)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => analysis.Replay(0.1, 0.2, double.NaN, 0.3));
        Assert.Throws<ArgumentOutOfRangeException>(() => analysis.Run(new UncertaintyOptions { Replicates = 5 }).Replicate(6));
        Assert.Throws<ArgumentOutOfRangeException>(() => analysis.Run(new UncertaintyOptions { Replicates = 5 })["u00"].RankShare(0));
        Assert.Contains("UncertaintyOptions.Replicates is 0:", Assert.Throws<ArgumentException>(() => analysis.Run(new UncertaintyOptions { Replicates = 0 })).Message, StringComparison.Ordinal);
    }

    private static UncertaintyAnalysis Of(params Assumption[] assumptions) => UncertaintyAnalysis.Of(MadeIndex.Index, MadeIndex.Data(1), assumptions);

    private static Assumption Threshold(double lowest, double highest) =>
        Assumption.Interval<AggregationStage>("threshold", "aggregate", lowest, highest, static (stage, share) => stage with { Availability = share });
}
