using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Uncertainty;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rankings;

namespace Cds.Indicators.Composite.Tests.Uncertainty;

public sealed class UncertaintyAnalysisTests
{
    /// <summary>Three units, two indicators without a stage that normalises: the score is the weighted mean of the figures.</summary>
    private static readonly CompositeIndex s_plain = CompositeIndex.Of(new IndexDefinition
    {
        Code = "plain",
        Name = new LocalizedText("Giản đơn", "Plain"),
        Root = IndexNode.Group("index", IndexNode.Indicator("x"), IndexNode.Indicator("y")),
        Stages = [new AggregationStage(AggregationMethod.ArithmeticMean)],
    });

    private static readonly IndexData s_three = IndexData.Of(["A", "B", "C"], [new("x", [10, 20, 0]), new("y", [10, 0, 4])]);

    private static readonly Assumption s_weights = Assumption.WeightSets(
        "weights",
        new Dictionary<string, double>(StringComparer.Ordinal) { ["x"] = 1, ["y"] = 1 },
        new Dictionary<string, double>(StringComparer.Ordinal) { ["x"] = 3, ["y"] = 1 });

    [Fact]
    public void Replays_choose_equal_parts_of_the_interval()
    {
        UncertaintyAnalysis analysis = UncertaintyAnalysis.Of(s_plain, s_three, s_weights);

        // (3 x 10 + 10) / 4 = 10, (3 x 20 + 0) / 4 = 15, (0 + 4) / 4 = 1.
        UncertaintyReplicate second = analysis.Replay(0.5);
        Assert.Equal((10.0, 15.0, 1.0), (second.Result.Score("A").Value, second.Result.Score("B").Value, second.Result.Score("C").Value));
        Assert.Equal((10.0, 10.0, 2.0), (analysis.Replay(0.499).Result.Score("A").Value, analysis.Replay(0).Result.Score("B").Value, analysis.Replay(0.2).Result.Score("C").Value));
        Assert.Equal(new AssumptionChoice("weights", 0.5, 2, "2 of 2"), Assert.Single(second.Choices));
        Assert.Equal(3, second.Definition.Root.Children[0].Weight);
        Assert.Null(second.Number);
    }

    [Fact]
    public void Distributions_are_those_of_the_replicates()
    {
        UncertaintyResult result = UncertaintyAnalysis.Of(s_plain, s_three, s_weights).Run(new UncertaintyOptions { Replicates = 400, Seed = 3 });
        UnitUncertainty a = result["A"];
        double first = a.RankShare(1);

        // A and B tie at 10 with equal weights, and share the first place; with weights 3 and 1, B is ahead.
        Assert.InRange(first, 0.4, 0.6);
        Assert.Equal(1 - first, a.RankShare(2), 12);
        Assert.Equal((0.0, 1.0, 1.0), (a.RankShare(3), a.RankShare(1, 3), result["B"].RankShare(1)));
        Assert.Equal(1 - first, result.ShareAhead("B", "A"), 12);
        Assert.Equal(0, result.ShareAhead("A", "B"));
        Assert.Equal((1.0, 1.0, 2.0, 1.0, 2.0), (a.Rank.Value.Nominal.Value, a.Rank.Value.Minimum, a.Rank.Value.Maximum, a.Rank.Value.Lower, a.Rank.Value.Upper));
        Assert.Equal(2 - first, a.Rank.Value.Mean, 12);
        Assert.Equal((10.0, 10.0, 10.0), (a.Score.Value.Mean, a.Score.Value.Minimum, a.Score.Value.Maximum));
        Assert.Equal(RankInterval.Between(1, 2, of: 3), a.Places.Value);
        Assert.Equal(RankInterval.Between(3, 3, of: 3), result["C"].Places.Value);
        Assert.Equal(400, a.Replicates);
        Assert.Equal(["A", "B", "C"], result.Units.Select(static unit => unit.Unit));
        Assert.Empty(result.Failed);
    }

    [Fact]
    public void Quantiles_are_those_that_are_asked_for()
    {
        UncertaintyAnalysis analysis = UncertaintyAnalysis.Of(s_plain, s_three, Assumption.NoisyWeights("weights"));
        UncertaintyResult ends = analysis.Run(new UncertaintyOptions { Replicates = 50, LowerQuantile = 0, UpperQuantile = 1 });

        UncertaintyDistribution score = ends["B"].Score.Value;
        Assert.Equal((score.Minimum, score.Maximum), (score.Lower, score.Upper));
        Assert.True(score.Minimum < score.Maximum);
    }

    [Fact]
    public void A_group_may_be_followed_instead_of_the_index()
    {
        UncertaintyAnalysis analysis = MadeIndex.Analysis(11);
        UncertaintyResult result = analysis.Run(new UncertaintyOptions { Replicates = 30, Node = "b" });
        IndexResult seventh = result.Replicate(7).Result;

        Assert.All(seventh.Scores.Units, unit => Assert.Equal(seventh.Score(unit, "b").ValueOr(double.NaN), result.Scores(unit)[6]));
        Assert.Throws<KeyNotFoundException>(() => analysis.Run(new UncertaintyOptions { Node = "c" }));
    }

    [Fact]
    public void A_panel_is_followed_in_one_period_and_normalised_over_all()
    {
        CompositeIndex index = CompositeIndex.Of(s_plain.Definition with
        {
            Stages = [new NormalisationStage(NormalisationMethod.MinMax(0, 100)) { Scope = NormalisationScope.AllPeriods }, .. s_plain.Definition.Stages],
        });
        IndexPanel panel = IndexPanel.Of([
            new(Period.OfYear(2024), IndexData.Of(["A", "B", "D"], [new("x", [0, 5, 10]), new("y", [4, 6, 20])])),
            new(Period.OfYear(2023), s_three)]);
        UncertaintyAnalysis analysis = UncertaintyAnalysis.Of(index, panel, Period.OfYear(2024), s_weights);
        UncertaintyResult result = analysis.Run(new UncertaintyOptions { Replicates = 40 });

        // Over both years x goes from 0 to 20, y from 0 to 20: B of 2024 has 25 and 30.
        Assert.Equal(27.5, analysis.Nominal.Score("B").Value, 12);
        Assert.Equal(26.25, analysis.Replay(0.9).Result.Score("B").Value, 12);
        Assert.Equal(["A", "B", "D"], result.Units.Select(static unit => unit.Unit));
        Assert.Equal(Period.OfYear(2024), analysis.Period);
        Assert.Equal(result.Replicate(5).Result.Score("D").Value, result.Scores("D")[4]);
        Assert.Throws<KeyNotFoundException>(() => UncertaintyAnalysis.Of(index, panel, Period.OfYear(2022), s_weights));
        Assert.Throws<KeyNotFoundException>(() => result["C"]);
    }

    [Fact]
    public void Units_that_are_screened_out_in_some_replicates_are_counted_in_the_others()
    {
        IndexData data = IndexData.Of(["A", "B", "C"], [new("x", [1, 2, 3]), new("y", [1, 2, double.NaN])]);
        CompositeIndex index = CompositeIndex.Of(s_plain.Definition with { Stages = [new ScreeningStage(minimumAvailability: 0.4), .. s_plain.Definition.Stages] });
        UncertaintyResult result = UncertaintyAnalysis.Of(
            index, data, Assumption.Stages("screening", new ScreeningStage(minimumAvailability: 0.4), new ScreeningStage(minimumAvailability: 0.9)))
            .Run(new UncertaintyOptions { Replicates = 100, Seed = 6 });

        int present = result["C"].Replicates;
        Assert.InRange(present, 30, 70);
        Assert.Equal(present, result.Ranks("C").ToArray().Count(static rank => rank == 1));
        Assert.Equal(100 - present, result.Ranks("C").ToArray().Count(static rank => rank == 0));
        Assert.Equal(100 - present, result.Scores("C").ToArray().Count(double.IsNaN));
        Assert.Equal((1.0, 1.0), (result["C"].Rank.Value.Mean, result["C"].RankShare(1)));
        Assert.Equal(100 - present, result.Ranks("B").ToArray().Count(static rank => rank == 1));
        Assert.Equal("C", Assert.Single(result.Replicate(1 + Array.IndexOf(result.Ranks("C").ToArray(), 0)).Result.Ranking().Unranked).Item);
    }

    [Fact]
    public void A_unit_without_a_score_in_any_replicate_says_so()
    {
        IndexData data = IndexData.Of(["A", "B"], [new("x", [1, double.NaN]), new("y", [1, double.NaN])]);
        UncertaintyResult result = UncertaintyAnalysis.Of(s_plain, data, s_weights).Run(new UncertaintyOptions { Replicates = 5 });

        Assert.Equal("the unit has no score in any replicate", result["B"].Rank.Reason);
        Assert.Equal((0, 0.0, 0.0), (result["B"].Replicates, result["B"].RankShare(1), result.ShareAhead("A", "B")));
        Assert.False(result["B"].Score.HasValue || result["B"].Places.HasValue);
    }

    [Fact]
    public void Failed_replicates_are_refused_with_the_first_of_them_and_its_draws()
    {
        UncertaintyAnalysis analysis = WithConstant();
        FaultException e = Assert.Throws<FaultException>(() => analysis.Run(new UncertaintyOptions { Replicates = 50, Seed = 2, Threads = 2 }));
        UncertaintyResult excluded = analysis.Run(new UncertaintyOptions { Replicates = 50, Seed = 2, FailedReplicates = FailedReplicates.Exclude });
        FailedReplicate first = excluded.Failed[0];

        Assert.Equal($"replicate {first.Number}", e.Faults[0].Place.Column);
        Assert.Contains("normalisation = z-score", e.Faults[0].Value, StringComparison.Ordinal);
        Assert.Equal("y", e.Faults[1].Place.Column);
        Assert.Equal(first.Faults.AsEnumerable(), e.Faults.Skip(1));
        FaultException replayed = Assert.Throws<FaultException>(() => analysis.Replay(first.Draws.AsSpan()));
        Assert.Equal(first.Faults.AsEnumerable(), replayed.Faults);
        Assert.Equal(first.Faults.AsEnumerable(), Assert.Throws<FaultException>(() => excluded.Replicate(first.Number)).Faults);
    }

    [Fact]
    public void Failed_replicates_that_are_excluded_are_listed_and_left_out()
    {
        UncertaintyResult result = WithConstant().Run(new UncertaintyOptions { Replicates = 50, Seed = 2, FailedReplicates = FailedReplicates.Exclude });

        Assert.InRange(result.Failed.Length, 10, 40);
        Assert.Equal(result.Failed.Select(static failed => failed.Number).Order(), result.Failed.Select(static failed => failed.Number));
        Assert.All(result.Failed, failed => Assert.Equal(0, result.Ranks("A")[failed.Number - 1]));
        Assert.Equal(50 - result.Failed.Length, result["A"].Replicates);
        Assert.Equal(1, result["A"].RankShare(1, 3));
    }

    [Fact]
    public void Noisy_weights_lie_within_their_factor_and_spare_other_levels()
    {
        CompositeIndex index = MadeIndex.Index;
        UncertaintyAnalysis analysis = UncertaintyAnalysis.Of(index, MadeIndex.Data(1), Assumption.NoisyWeights("weights", factor: 0.25, sets: 100, seed: 9, levels: [2]));
        double[] ofB = [.. Enumerable.Range(0, 100).Select(set => analysis.Replay((set + 0.5) / 100).Definition.Root.Children[1].Weight)];

        Assert.All(ofB, static weight => Assert.InRange(weight, 3 * 0.75, 3 * 1.25));
        Assert.Equal(100, ofB.Distinct().Count());
        Assert.InRange(ofB.Min(), 3 * 0.75, 3 * 0.80);
        Assert.InRange(ofB.Max(), 3 * 1.20, 3 * 1.25);
        Assert.Equal([1.0, 2.0, 1.0], analysis.Replay(0.4).Definition.Root.Children[0].Children.Select(static node => node.Weight));
    }

    [Fact]
    public void Progress_counts_every_replicate_and_a_cancelled_analysis_says_so()
    {
        UncertaintyAnalysis analysis = MadeIndex.Analysis(3);
        Steps steps = new();
        analysis.Run(new UncertaintyOptions { Replicates = 60, Threads = 4 }, steps);
        Assert.Equal(Enumerable.Range(1, 60), steps.Values);

        using CancellationTokenSource stop = new();
        Steps until = new(done =>
        {
            if (done == 20)
                stop.Cancel();
        });
        Assert.Throws<OperationCanceledException>(() => analysis.Run(new UncertaintyOptions { Replicates = 1_000_000, Threads = 2 }, until, stop.Token));
        Assert.InRange(until.Values.Count, 20, 22);
        Assert.Throws<OperationCanceledException>(() => analysis.Run(new UncertaintyOptions { Replicates = 3 }, progress: null, new CancellationToken(canceled: true)));
        Assert.Throws<OperationCanceledException>(() => analysis.Sensitivity(new SensitivityOptions { Replicates = 3 }, progress: null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void An_exception_of_progress_or_of_a_function_comes_out_as_it_is()
    {
        Assert.Equal("own", Assert.Throws<InvalidOperationException>(static () =>
            MadeIndex.Analysis(3).Run(new UncertaintyOptions { Replicates = 10 }, new Steps(static _ => throw new InvalidOperationException("own")))).Message);
        UncertaintyAnalysis analysis = UncertaintyAnalysis.Of(s_plain, s_three, Assumption.Interval<AggregationStage>(
            "threshold", "aggregate", 0, 0.5, static (stage, share) => share is > 0.1 and < 0.4 ? throw new InvalidOperationException("own") : stage with { Availability = share }));
        Assert.Equal("own", Assert.Throws<InvalidOperationException>(() => analysis.Run()).Message);
    }

    private static UncertaintyAnalysis WithConstant()
    {
        // The indicator y is the same everywhere: it cannot be standardised, but it can be held against goalposts.
        CompositeIndex index = CompositeIndex.Of(s_plain.Definition with { Stages = [new NormalisationStage(NormalisationMethod.Goalposts(0, 30)), .. s_plain.Definition.Stages] });
        IndexData data = IndexData.Of(["A", "B", "C"], [new("x", [10, 20, 0]), new("y", [5, 5, 5])]);
        return UncertaintyAnalysis.Of(index, data, Assumption.Choice<NormalisationStage, NormalisationMethod>(
            "normalisation", "normalise", [NormalisationMethod.Goalposts(0, 30), NormalisationMethod.ZScore(10, 2)], static (stage, method) => stage with { Method = method }));
    }

    private sealed class Steps(Action<int>? then = null) : IProgress<int>
    {
        public List<int> Values { get; } = [];

        public void Report(int value)
        {
            Values.Add(value);
            then?.Invoke(value);
        }
    }
}
