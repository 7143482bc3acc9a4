using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Uncertainty;

namespace Cds.Indicators.Composite.Tests.Uncertainty;

/// <summary>Laws of an uncertainty analysis, over made indices.</summary>
public sealed class UncertaintyLawTests
{
    private static readonly int[] s_threads = [2, 8];

    [Fact]
    public void Results_are_the_same_bit_by_bit_on_any_number_of_threads() => Property.Holds(static (int seed) =>
    {
        UncertaintyAnalysis analysis = MadeIndex.Analysis(seed, seed % 2 == 0);
        UncertaintyResult one = analysis.Run(Options(seed) with { Threads = 1 });

        return s_threads.All(threads => AreSame(one, MadeIndex.Analysis(seed, seed % 2 == 0).Run(Options(seed) with { Threads = threads })));
    });

    [Fact]
    public void Stages_that_are_kept_and_stages_that_are_computed_anew_give_the_same_bits() => Property.Holds(static (int seed) =>
    {
        UncertaintyAnalysis analysis = MadeIndex.Analysis(seed, seed % 2 == 0);

        return AreSame(analysis.Run(Options(seed)), analysis.WithoutCaches().Run(Options(seed)));
    });

    [Fact]
    public void Every_replicate_computed_by_itself_gives_the_same_bits() => Property.Holds(static (int seed) =>
    {
        UncertaintyAnalysis analysis = MadeIndex.Analysis(seed, seed % 2 == 0);
        UncertaintyResult result = analysis.Run(Options(seed));
        for (int number = 1; number <= result.Options.Replicates; number++)
        {
            UncertaintyReplicate replicate = result.Replicate(number);
            UncertaintyReplicate replayed = analysis.Replay(replicate.Draws.AsSpan());
            IndexResult defined = CompositeIndex.Of(replicate.Definition).Compute(MadeIndex.Data(seed));
            foreach (UnitUncertainty unit in result.Units)
            {
                double score = result.Scores(unit.Unit)[number - 1];
                if (!score.Equals(replicate.Result.Score(unit.Unit).ValueOr(double.NaN))
                    || !score.Equals(replayed.Result.Score(unit.Unit).ValueOr(double.NaN))
                    || !score.Equals(defined.Score(unit.Unit).ValueOr(double.NaN)))
                {
                    return false;
                }
            }
        }

        return true;
    });

    [Fact]
    public void An_assumption_with_one_alternative_changes_nothing_wherever_it_stands() => Property.Holds(static (int seed) =>
    {
        Assumption[] own = MadeIndex.Assumptions(seed % 2 == 0);
        Assumption idle = Assumption.Choice<Composite.Stages.IndexStage, int>("idle", seed % 3 == 0 ? "screen" : "aggregate", [1], static (stage, _) => stage);
        UncertaintyResult without = MadeIndex.Analysis(seed, seed % 2 == 0).Run(Options(seed));

        return AreSame(without, Analysis(seed, [idle, .. own]).Run(Options(seed))) && AreSame(without, Analysis(seed, [.. own, idle]).Run(Options(seed)));
    });

    [Fact]
    public void The_order_of_assumptions_about_different_stages_changes_nothing() => Property.Holds(static (int seed) =>
    {
        Assumption[] own = MadeIndex.Assumptions(isContinuous: true);
        Assumption[] mixed = [.. own];
        new Random(seed).Shuffle(mixed);

        return AreSame(Analysis(seed, own).Run(Options(seed)), Analysis(seed, mixed).Run(Options(seed)));
    });

    [Fact]
    public void More_replicates_begin_with_the_same_ones() => Property.Holds(static (int seed) =>
    {
        UncertaintyAnalysis analysis = MadeIndex.Analysis(seed);
        UncertaintyResult few = analysis.Run(Options(seed) with { Replicates = 5 }), many = analysis.Run(Options(seed));

        return few.Units.All(unit => few.Ranks(unit.Unit).SequenceEqual(many.Ranks(unit.Unit)[..5]));
    });

    [Fact]
    public void The_order_of_the_units_in_the_data_changes_nothing() => Property.Holds(static (int seed) =>
    {
        IndexData data = MadeIndex.Data(seed);
        int[] order = [.. Enumerable.Range(0, data.Units.Length)];
        new Random(seed).Shuffle(order);
        IndexData shuffled = IndexData.Of(
            order.Select(row => data.Units[row]), MadeIndex.Indicators.Select(code => KeyValuePair.Create(code, Array.ConvertAll(order, row => data.Frame.Columns[data.Frame.Find(code)][row]))));

        return AreSame(
            MadeIndex.Analysis(seed).Run(Options(seed)), UncertaintyAnalysis.Of(MadeIndex.Index, shuffled, MadeIndex.Assumptions(isContinuous: false)).Run(Options(seed)));
    });

    [Fact]
    public void Ranks_of_a_replicate_count_the_units_that_are_better() => Property.Holds(static (int seed) =>
    {
        UncertaintyResult result = MadeIndex.Analysis(seed).Run(Options(seed));
        for (int i = 0; i < result.Options.Replicates; i++)
        {
            foreach (UnitUncertainty unit in result.Units)
            {
                double score = result.Scores(unit.Unit)[i];
                int better = result.Units.Count(other => result.Scores(other.Unit)[i] > score);
                if (result.Ranks(unit.Unit)[i] != (double.IsNaN(score) ? 0 : better + 1))
                    return false;
            }
        }

        return true;
    });

    [Fact]
    public void Statistics_are_those_of_the_replicates_in_which_the_unit_has_a_score() => Property.Holds(static (int seed) =>
    {
        UncertaintyResult result = MadeIndex.Analysis(seed).Run(Options(seed));
        foreach (UnitUncertainty unit in result.Units)
        {
            double[] scores = [.. result.Scores(unit.Unit).ToArray().Where(static score => !double.IsNaN(score)).Order()];
            double[] ranks = [.. result.Ranks(unit.Unit).ToArray().Where(static rank => rank > 0).Select(static rank => (double)rank).Order()];
            Assert.Equal((scores.Length, ranks.Length), (unit.Replicates, unit.Replicates));
            if (scores.Length == 0)
                continue;
            AssertDistribution(scores, unit.Score.Value);
            AssertDistribution(ranks, unit.Rank.Value);
            Assert.Equal(1, Enumerable.Range(1, result.Units.Length).Select(rank => unit.RankShare(rank)).Aggregate(static (a, b) => a + b), 12);
            Assert.True(unit.Places.Value.Best <= unit.Rank.Value.Lower && unit.Rank.Value.Upper <= unit.Places.Value.Worst);
        }
    });

    private static void AssertDistribution(double[] sorted, UncertaintyDistribution distribution)
    {
        Assert.Equal((sorted[0], sorted[^1]), (distribution.Minimum, distribution.Maximum));
        Assert.InRange(distribution.Lower, sorted[0], distribution.Median);
        Assert.InRange(distribution.Upper, distribution.Median, sorted[^1]);
        Assert.InRange(distribution.Mean, sorted[0], sorted[^1]);
        Assert.Equal((sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, distribution.Median, 1e-9);
        Assert.Equal((double)(sorted.Sum(static x => (decimal)x) / sorted.Length), distribution.Mean, 1e-9);
    }

    private static UncertaintyOptions Options(int seed) => new() { Replicates = 24, Seed = seed };

    private static UncertaintyAnalysis Analysis(int seed, Assumption[] assumptions) => UncertaintyAnalysis.Of(MadeIndex.Index, MadeIndex.Data(seed), assumptions);

    private static bool AreSame(UncertaintyResult one, UncertaintyResult other)
    {
        bool any = false;
        foreach (UnitUncertainty unit in one.Units)
        {
            ReadOnlySpan<double> scores = one.Scores(unit.Unit), others = other.Scores(unit.Unit);
            for (int i = 0; i < scores.Length; i++)
            {
                any |= !double.IsNaN(scores[i]);
                if (BitConverter.DoubleToInt64Bits(scores[i]) != BitConverter.DoubleToInt64Bits(others[i]))
                    return false;
            }

            if (!one.Ranks(unit.Unit).SequenceEqual(other.Ranks(unit.Unit)) || unit.Rank != other[unit.Unit].Rank || unit.Score != other[unit.Unit].Score)
                return false;
        }

        return any;
    }
}
