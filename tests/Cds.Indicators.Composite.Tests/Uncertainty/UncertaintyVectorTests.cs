using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Treatment;
using Cds.Indicators.Composite.Uncertainty;

namespace Cds.Indicators.Composite.Tests.Uncertainty;

/// <summary>The 200 replicates of the reference on ASEM, each repeated with the alternatives that it chose.</summary>
public sealed class UncertaintyVectorTests
{
    private static readonly string[] s_assumptions = ["Winmax", "Normalisation", "Weights", "Aggregation"];
    private static readonly int[] s_alternatives = [5, 2, 100, 2];

    private static readonly Lazy<UncertaintyAnalysis> s_analysis = new(static () => UncertaintyAnalysis.Of(CompositeIndex.Of(Definition), Asem.Data, Assumptions));

    /// <summary>The index of the example: its stages in the order of the reference.</summary>
    private static IndexDefinition Definition => Asem.Definition(
        new DenominationStage(Asem.Metadata.Rows.Where(static row => row["Type"] == "Indicator" && row["Denominator"] != "NA")
            .ToImmutableSortedDictionary(static row => row["iCode"], static row => new Denominator(row["Denominator"]), StringComparer.Ordinal)),
        new ImputationStage(ImputationMethod.GroupMean("EurAsia_group")),
        new ScreeningStage(minimumAvailability: 0.9),
        new TreatmentStage(Treatment(5)),
        new NormalisationStage(NormalisationMethod.MinMax(0, 100))) with
    {
        // Laos has no energy consumption to divide by; its two indicators are imputed then.
        Policies = UndefinedPolicies.RefuseAll.With(UndefinedCase.MissingDenominator, UndefinedAction.Missing),
    };

    private static Assumption[] Assumptions =>
    [
        Assumption.Choice<TreatmentStage, int>("Winmax", "treat", [1, 2, 3, 4, 5], static (stage, points) => stage with { Method = Treatment(points) }),
        Assumption.Choice<NormalisationStage, NormalisationMethod>(
            "Normalisation", "normalise", [NormalisationMethod.MinMax(1, 100), NormalisationMethod.ZScore(10, 2)], static (stage, method) => stage with { Method = method }),
        Assumption.WeightSets("Weights", [.. WeightSets()]),
        Assumption.Choice<AggregationStage, AggregationMethod>(
            "Aggregation", "aggregate", [AggregationMethod.ArithmeticMean, AggregationMethod.GeometricMean], static (stage, method) => stage with { Method = method }),
    ];

    [SharedFact]
    public void The_index_as_it_stands_has_the_scores_and_ranks_of_the_reference()
    {
        VectorTable expected = VectorTable.Read("sensitivity/UA200_nominal.csv");
        IndexResult nominal = s_analysis.Value.Nominal;
        string[] units = expected.Texts("uCode");

        Assert.Equal(51, units.Length);
        for (int row = 0; row < units.Length; row++)
        {
            Close.Assert(expected.Numbers("Score")[row], nominal.Score(units[row]).Value, units[row]);
            Assert.Equal(expected.Numbers("Rank")[row], nominal.Ranking()[units[row]].Value.First);
        }
    }

    [SharedFact]
    public void Every_replicate_has_the_scores_and_ranks_of_the_reference()
    {
        VectorTable scores = VectorTable.Read("sensitivity/UA200_scores.csv"), ranks = VectorTable.Read("sensitivity/UA200_ranks.csv");
        string[] units = scores.Texts("uCode");
        int cells = 0;
        foreach ((int number, IndexResult result) in Replicates())
        {
            Rankings.Ranking<string> ranking = result.Ranking();
            double[] expected = scores.Numbers($"r_{number}"), expectedRanks = ranks.Numbers($"r_{number}");
            for (int row = 0; row < units.Length; row++, cells++)
            {
                Close.Assert(expected[row], result.Score(units[row]).Value, $"replicate {number}, {units[row]}");
                Assert.Equal(expectedRanks[row], ranking[units[row]].Value.First);
            }
        }

        Assert.Equal(200 * 51, cells);
    }

    [SharedFact]
    public void Statistics_of_the_ranks_are_those_of_the_reference()
    {
        VectorTable expected = VectorTable.Read("sensitivity/UA200_rankstats.csv");
        NominalTable nominal = new(s_analysis.Value.Nominal, "Index");
        ReplicateTable table = new(51, 200);
        foreach ((int number, IndexResult result) in Replicates())
        {
            NominalTable replicate = new(result, "Index");
            table.Write(number - 1, replicate.Scores, replicate.Ranks);
        }

        ImmutableArray<UnitUncertainty> units = ReplicateStatistics.Of(nominal, table, new UncertaintyOptions { Replicates = 200 });
        Assert.Equal((51, 51), (units.Length, expected.Count));
        foreach (UnitUncertainty unit in units)
        {
            IReadOnlyDictionary<string, string> row = expected.Rows.Single(row => row["uCode"] == unit.Unit);
            UncertaintyDistribution rank = unit.Rank.Value;
            Close.Assert(VectorTable.Number(row["Nominal"]), rank.Nominal.Value, $"{unit.Unit}, nominal");
            Close.Assert(VectorTable.Number(row["Mean"]), rank.Mean, $"{unit.Unit}, mean");
            Close.Assert(VectorTable.Number(row["Median"]), rank.Median, $"{unit.Unit}, median");
            Close.Assert(VectorTable.Number(row["Q5"]), rank.Lower, $"{unit.Unit}, 5%");
            Close.Assert(VectorTable.Number(row["Q95"]), rank.Upper, $"{unit.Unit}, 95%");
            Assert.Equal(200, unit.Replicates);
        }
    }

    /// <summary>
    /// The reference cuts the range of the numbers drawn into equal parts instead of the interval from 0 to 1, so that the alternative of a replicate depends on
    /// the least and the greatest number of all. Where the two ways differ, the alternative of the reference is the wrong one.
    /// </summary>
    [SharedFact]
    public void Alternatives_that_the_reference_chose_by_the_range_of_its_sample_are_chosen_by_the_draw_alone()
    {
        VectorTable sample = VectorTable.Read("sensitivity/UA200_sample.csv"), chosen = VectorTable.Read("sensitivity/UA200_alternative_index.csv");
        int[] differing = new int[4];
        for (int i = 0; i < 4; i++)
        {
            double[] draws = sample.Numbers(s_assumptions[i]), alternatives = chosen.Numbers(s_assumptions[i]);
            double least = draws.Min(), width = draws.Max() - least;
            Assert.Equal(200, draws.Length);
            for (int row = 0; row < draws.Length; row++)
            {
                int own = s_analysis.Value.Assumptions[i].Choose(draws[row]) + 1;
                Assert.Equal(Enumerable.Range(1, s_alternatives[i]).First(k => draws[row] < (double)k / s_alternatives[i]), own);

                // "cut" closes its parts on the right.
                int cut = Math.Clamp((int)Math.Ceiling((draws[row] - least) / width * s_alternatives[i]), 1, s_alternatives[i]);
                Assert.Equal(cut, alternatives[row]);
                differing[i] += own == cut ? 0 : 1;
            }
        }

        Assert.Equal([3, 2, 48, 4], differing);
    }

    [SharedFact]
    public void A_run_gives_the_same_bits_as_its_replicates_and_as_other_threads()
    {
        UncertaintyResult result = s_analysis.Value.Run(new UncertaintyOptions { Replicates = 100, Seed = 2024, Threads = 2 });
        UncertaintyResult other = s_analysis.Value.WithoutCaches().Run(new UncertaintyOptions { Replicates = 100, Seed = 2024, Threads = 1 });
        foreach (UnitUncertainty unit in result.Units)
        {
            Assert.True(result.Scores(unit.Unit).SequenceEqual(other.Scores(unit.Unit)));
            Assert.True(result.Ranks(unit.Unit).SequenceEqual(other.Ranks(unit.Unit)));
        }

        for (int number = 1; number <= 100; number += 9)
        {
            IndexResult alone = result.Replicate(number).Result;
            Assert.All(result.Units, unit => Assert.Equal(alone.Score(unit.Unit).Value, result.Scores(unit.Unit)[number - 1]));
        }
    }

    /// <summary>A replicate makes the columns of its scores and little more: 51 units by 60 nodes are 24,480 bytes, the indicators' being kept.</summary>
    [SharedFact]
    public void A_replicate_allocates_less_than_a_table_of_all_its_scores()
    {
        UncertaintyOptions options = new() { Replicates = 50, Threads = 1 };
        s_analysis.Value.Run(options);
        long before = GC.GetAllocatedBytesForCurrentThread();
        s_analysis.Value.Run(options with { Replicates = 450 });

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 450, 1, 51 * 60 * sizeof(double));
    }

    /// <summary>The replicates of the reference: each assumption is given the draw in the middle of the part that chooses its alternative.</summary>
    private static IEnumerable<(int Number, IndexResult Result)> Replicates()
    {
        VectorTable chosen = VectorTable.Read("sensitivity/UA200_alternative_index.csv");
        double[][] alternatives = Array.ConvertAll(s_assumptions, chosen.Numbers);
        for (int row = 0; row < chosen.Count; row++)
            yield return (row + 1, s_analysis.Value.Replay([.. s_alternatives.Select((count, i) => (alternatives[i][row] - 0.5) / count)]).Result);
    }

    private static IEnumerable<IReadOnlyDictionary<string, double>> WeightSets() => VectorTable.Read("sensitivity/noisy_weight_sets_L2_L3.csv").Rows
        .GroupBy(static row => int.Parse(row["set"], CultureInfo.InvariantCulture))
        .OrderBy(static set => set.Key)
        .Select(static set => set.ToDictionary(static row => row["iCode"], static row => VectorTable.Number(row["Weight"]), StringComparer.Ordinal));

    private static TreatmentMethod Treatment(int points) => TreatmentMethod.WinsoriseThenTransform(Transformation.RangeShiftedLog, maximumPoints: points);
}
