using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Uncertainty;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Tests.Uncertainty;

public sealed class SensitivityTests
{
    /// <summary>Two units, two indicators: the score of A is w, that of B is 1 - w, with w the weight of x among x and y.</summary>
    private static readonly IndexData s_two = IndexData.Of(["A", "B"], [new("x", [1, 0]), new("y", [0, 1])]);

    private static readonly Assumption s_idle = Assumption.Choice<AggregationStage, int>("idle", "aggregate", [1], static (stage, _) => stage);

    /// <summary>Run by run through Replay, with ranks and their changes counted anew.</summary>
    [Fact]
    public void Indices_are_those_of_the_runs_computed_one_by_one() => Property.Holds(static (int seed) =>
    {
        const int Samples = 6;
        UncertaintyAnalysis analysis = MadeIndex.Analysis(seed, seed % 2 == 0);
        SensitivityResult result = analysis.Sensitivity(new SensitivityOptions { Replicates = Samples, Seed = seed, Bootstrap = 10, FailedReplicates = FailedReplicates.Exclude });
        double[][] outputs = new double[6][];
        for (int member = 0; member < outputs.Length; member++)
        {
            outputs[member] = new double[Samples];
            for (int sample = 0; sample < Samples; sample++)
            {
                double[] draws = new double[4];
                for (int i = 0; i < draws.Length; i++)
                {
                    ulong stream = Draws.Stream(analysis.Assumptions[i].Name);
                    draws[i] = Draws.Of(seed, member == 1 || member == i + 2 ? Draws.Second(stream) : stream, sample);
                }

                outputs[member][sample] = Change(analysis.Nominal, analysis.Replay(draws).Result);
            }
        }

        int[] whole = [.. Enumerable.Range(0, Samples).Where(sample => outputs.All(member => double.IsFinite(member[sample])))];
        Assert.Equal((whole.Length, Samples * 6), (result.Samples, result.Runs));
        if (whole.Length < 2)
            return;
        double[][] kept = Array.ConvertAll(outputs, member => Array.ConvertAll(whole, sample => member[sample]));
        double mean = kept[0].Concat(kept[1]).Aggregate(static (a, b) => a + b) / (2 * whole.Length);
        double[][] centred = Array.ConvertAll(kept, member => Array.ConvertAll(member, value => value - mean));
        SobolResult expected = Sobol.Estimate(centred[0], centred[1], centred[2..], new SobolOptions { Bootstrap = 10, Seed = seed });
        Close.Assert(expected.Variance, result.Variance, "variance", 1e-9, 1e-9);
        Close.Assert(mean, result.Mean, "mean", 1e-9, 1e-9);
        for (int i = 0; i < 4; i++)
        {
            AssertNear(expected.Indices[i].First, result.Indices[i].First);
            AssertNear(expected.Indices[i].Total, result.Indices[i].Total);
            Assert.Equal(analysis.Assumptions[i].Name, result.Indices[i].Name);
        }
    });

    private static void AssertNear(Outcome<SobolEstimate> expected, Outcome<SobolEstimate> actual)
    {
        Assert.Equal(expected.Kind, actual.Kind);
        if (!expected.TryGetValue(out SobolEstimate? estimate))
            return;
        Close.Assert(estimate.Value, actual.Value.Value, "index", 1e-9, 1e-9);
        Close.Assert(estimate.Lower!.Value, actual.Value.Lower!.Value, "lower end", 1e-9, 1e-9);
        Close.Assert(estimate.Upper!.Value, actual.Value.Upper!.Value, "upper end", 1e-9, 1e-9);
    }

    [Fact]
    public void An_assumption_that_changes_nothing_explains_nothing_and_the_only_other_one_all()
    {
        SensitivityResult result = Two(Weights(0.1, 0.3, 0.8), s_idle).Sensitivity(new SensitivityOptions { Replicates = 2000, Output = SensitivityOutput.ScoreOf("A") });

        Assert.Equal((0.0, 0.0), (result["idle"].First.Value.Value, result["idle"].Total.Value.Value));
        Assert.InRange(result["weights"].First.Value.Value, 0.95, 1.05);
        Assert.InRange(result["weights"].Total.Value.Value, 0.95, 1.05);
        Assert.InRange(result.Mean, 0.38, 0.42);
    }

    /// <summary>Four cases of the same probability, reckoned by hand.</summary>
    [Fact]
    public void Interactions_show_in_the_difference_of_total_and_first_order()
    {
        Assumption exponent = Assumption.Choice<AggregationStage, AggregationMethod>(
            "mean", "aggregate", [AggregationMethod.ArithmeticMean, AggregationMethod.GeometricMean], static (stage, method) => stage with { Method = method });
        CompositeIndex index = CompositeIndex.Of(Definition() with { Policies = UndefinedPolicies.RefuseAll.With(UndefinedCase.NotPositive, UndefinedAction.Give(0)) });

        // With arithmetic means A has w: 0.25 or 0.75. With geometric ones it has 0 for either.
        SensitivityResult result = UncertaintyAnalysis.Of(index, s_two, Weights(0.25, 0.75), exponent)
            .Sensitivity(new SensitivityOptions { Replicates = 20_000, Output = SensitivityOutput.ScoreOf("A"), Bootstrap = 0 });

        // y = 0.25, 0.75, 0, 0: mean 0.25, variance 0.09375; given w 0.125 or 0.375, variance 1/64; given the mean 0.5 or 0, variance 1/16.
        Assert.InRange(result.Mean, 0.24, 0.26);
        Assert.InRange(result.Variance, 0.09375 - 0.003, 0.09375 + 0.003);
        Assert.InRange(result["weights"].First.Value.Value, (1.0 / 6) - 0.03, (1.0 / 6) + 0.03);
        Assert.InRange(result["mean"].First.Value.Value, (2.0 / 3) - 0.03, (2.0 / 3) + 0.03);
        Assert.InRange(result["weights"].Total.Value.Value, (1.0 / 3) - 0.03, (1.0 / 3) + 0.03);
        Assert.InRange(result["mean"].Total.Value.Value, (5.0 / 6) - 0.03, (5.0 / 6) + 0.03);
    }

    [Fact]
    public void An_output_of_ones_own_is_told_scores_and_ranks()
    {
        UncertaintyAnalysis analysis = MadeIndex.Analysis(21);
        SensitivityOutput own = SensitivityOutput.Of("own", static run =>
        {
            double change = 0, both = 0;
            for (int unit = 0; unit < run.Units.Length; unit++)
            {
                Assert.Equal(run.Ranks[unit] == 0, double.IsNaN(run.Scores[unit]));
                Assert.Equal(run.NominalRanks[unit] == 0, double.IsNaN(run.NominalScores[unit]));
                if (run.Ranks[unit] > 0 && run.NominalRanks[unit] > 0)
                    (change, both) = (change + Math.Abs(run.Ranks[unit] - run.NominalRanks[unit]), both + 1);
            }

            return change / both;
        });
        SensitivityOptions options = new() { Replicates = 40, Seed = 5, Bootstrap = 30 };
        SensitivityResult byDefault = analysis.Sensitivity(options), byOwn = analysis.Sensitivity(options with { Output = own });

        Assert.True(byDefault.Variance > 0);
        Assert.Equal(byDefault.Indices.AsEnumerable(), byOwn.Indices);
        Assert.Equal(("own", "mean absolute rank change"), (byOwn.Options.Output.ToString(), byDefault.Options.Output.Name));
    }

    [Fact]
    public void Threads_do_not_change_a_bit_and_progress_ends_at_the_number_of_runs()
    {
        List<int> steps = [];
        SensitivityOptions options = new() { Replicates = 30, Seed = 7, Bootstrap = 50 };
        SensitivityResult one = MadeIndex.Analysis(4, isContinuous: true).Sensitivity(options with { Threads = 1 }, new Steps(steps));

        Assert.Equal(Enumerable.Range(1, 30 * 6), steps);
        Assert.Equal(one.Indices.AsEnumerable(), MadeIndex.Analysis(4, isContinuous: true).Sensitivity(options with { Threads = 2 }).Indices);
        Assert.Equal(one.Indices.AsEnumerable(), MadeIndex.Analysis(4, isContinuous: true).WithoutCaches().Sensitivity(options with { Threads = 8 }).Indices);
    }

    [Fact]
    public void An_output_that_does_not_vary_has_no_indices()
    {
        SensitivityResult result = Two(Weights(0.6, 0.7)).Sensitivity(new SensitivityOptions { Replicates = 10, Output = SensitivityOutput.RankOf("A") });

        Assert.Equal((1.0, 0.0, OutcomeKind.NoData), (result.Mean, result.Variance, result["weights"].First.Kind));
        Assert.Equal("the output does not vary", result["weights"].Total.Reason);
        Assert.Throws<KeyNotFoundException>(() => result["weight"]);
    }

    [Fact]
    public void Runs_without_an_output_are_refused_or_their_samples_left_out()
    {
        IndexData data = IndexData.Of(["A", "B"], [new("x", [1, 2]), new("y", [4, double.NaN])]);
        UncertaintyAnalysis analysis = UncertaintyAnalysis.Of(
            CompositeIndex.Of(Definition()),
            data,
            Assumption.Choice<AggregationStage, double>("threshold", "aggregate", [0, 0, 0, 1], static (stage, share) => stage with { Availability = share }),
            Weights(0.1, 0.9));
        SensitivityOptions options = new() { Replicates = 60, Seed = 1, Output = SensitivityOutput.ScoreOf("B"), Bootstrap = 0 };
        FaultException e = Assert.Throws<FaultException>(() => analysis.Sensitivity(options));
        SensitivityResult result = analysis.Sensitivity(options with { FailedReplicates = FailedReplicates.Exclude });

        Assert.StartsWith("sample ", e.Faults[0].Place.Column, StringComparison.Ordinal);
        Assert.Equal(("score of B", "NaN"), (e.Faults[1].Place.Column, e.Faults[1].Value));
        Assert.Equal(60 - result.Failed.Select(static failed => failed.Number).Distinct().Count(), result.Samples);
        Assert.InRange(result.Samples, 20, 50);

        UncertaintyAnalysis never = UncertaintyAnalysis.Of(
            CompositeIndex.Of(Definition()), data, Assumption.Choice<AggregationStage, double>("threshold", "aggregate", [1], static (stage, share) => stage with { Availability = share }));
        SensitivityResult nothing = never.Sensitivity(options with { FailedReplicates = FailedReplicates.Exclude });
        Assert.Equal((0, 0.0, "every sample has a run without a result"), (nothing.Samples, nothing.Mean, nothing["threshold"].First.Reason));
    }

    [Fact]
    public void Wrong_options_are_refused_with_value_rule_and_cure()
    {
        UncertaintyAnalysis analysis = Two(Weights(0.1, 0.9));

        Assert.Contains("SensitivityOptions.Replicates is 1:", Assert.Throws<ArgumentException>(() => analysis.Sensitivity(new SensitivityOptions { Replicates = 1 })).Message, StringComparison.Ordinal);
        Assert.Contains("SensitivityOptions.Output is null:", Assert.Throws<ArgumentException>(() => analysis.Sensitivity(new SensitivityOptions { Output = null! })).Message, StringComparison.Ordinal);
        Assert.Contains("SensitivityOptions.Threads is -1:", Assert.Throws<ArgumentException>(() => analysis.Sensitivity(new SensitivityOptions { Threads = -1 })).Message, StringComparison.Ordinal);
        Assert.Contains("FailedReplicates is 7:", Assert.Throws<ArgumentException>(() => analysis.Sensitivity(new SensitivityOptions { FailedReplicates = (FailedReplicates)7 })).Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => analysis.Sensitivity(new SensitivityOptions { Output = SensitivityOutput.RankOf("C") }));
        Assert.Throws<KeyNotFoundException>(() => analysis.Sensitivity(new SensitivityOptions { Node = "none" }));
        Assert.Throws<ArgumentException>(static () => SensitivityOutput.Of(" ", static _ => 0));
        Assert.Throws<ArgumentNullException>(static () => SensitivityOutput.ScoreOf(null!));
    }

    private static IndexDefinition Definition() => new()
    {
        Code = "two",
        Name = new LocalizedText("Hai", "Two"),
        Root = IndexNode.Group("index", IndexNode.Indicator("x"), IndexNode.Indicator("y")),
        Stages = [new AggregationStage(AggregationMethod.ArithmeticMean)],
    };

    private static UncertaintyAnalysis Two(params Assumption[] assumptions) => UncertaintyAnalysis.Of(CompositeIndex.Of(Definition()), s_two, assumptions);

    private static Assumption Weights(params double[] ofX) => Assumption.WeightSets(
        "weights", Array.ConvertAll(ofX, static w => (IReadOnlyDictionary<string, double>)new Dictionary<string, double>(StringComparer.Ordinal) { ["x"] = w, ["y"] = 1 - w }));

    private static double Change(IndexResult nominal, IndexResult result)
    {
        string[] both = [.. nominal.Raw.Units.Where(unit => nominal.Score(unit).HasValue && result.Score(unit).HasValue)];
        int change = both.Sum(unit => Math.Abs(Rank(nominal, unit) - Rank(result, unit)));
        return (double)change / both.Length;
    }

    private static int Rank(IndexResult result, string unit) => 1 + result.Raw.Units.Count(other => result.Score(other).ValueOr(double.NaN) > result.Score(unit).Value);

    private sealed class Steps(List<int> values) : IProgress<int>
    {
        public void Report(int value) => values.Add(value);
    }
}
