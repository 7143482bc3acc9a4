using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using static Cds.Indicators.Tests.Aggregation.World;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation;

/// <summary>What is easily counted twice or lost where units follow one another within the asked period.</summary>
public sealed class RollupReformTests
{
    private static readonly string[] s_former = ["00001", "00002", "00003", "00004", "00005"];
    private static readonly string[] s_later = ["10001", "10002", "10003"];

    [Fact]
    public void A_group_of_units_that_follow_one_another_has_one_stock()
    {
        AreaGroup region = AreaGroup.Of("g", "Vùng", [Unit("01"), Unit("02"), Unit("10")]);
        RollupResult teams = Set(Row(Teams, "01", "2025-M06", 7), Row(Teams, "02", "2025-M06", 3), Row(Teams, "10", "2025-M12", 11)).Rollup(Teams).To(region).Over(Period.OfYear(2025), Period.HalfYear(2025, 1)).Compute();
        Assert.Equal(("11", "1/1"), (teams["g", "2025"].Counts.ToString(), teams["g", "2025"].Coverage.ToString()));
        Assert.Equal(("10", "2/2"), (teams["g", "2025-S1"].Counts.ToString(), teams["g", "2025-S1"].Coverage.ToString()));
    }

    [Fact]
    public void A_group_of_units_that_follow_one_another_has_one_average()
    {
        Measure average = Measure("average", TimeAggregation.DayWeightedAverage);
        AreaGroup region = AreaGroup.Of("g", "Vùng", [Unit("01"), Unit("10")]);
        RollupCell cell = Set(Row(average, "01", "2025-S1", 10), Row(average, "10", "2025-S2", 10)).Rollup(average).To(region).Per(PeriodKind.Year).Compute()["g", "2025"];
        Assert.Equal("10", cell.Counts.ToString());
    }

    [Fact]
    public void A_unit_that_ended_without_a_trace_is_in_the_restated_total_and_nowhere_else()
    {
        AreaRegistry areas = AreaRegistry.Of(
            [
                new AreaEntry { Level = AreaLevel.Province, Code = "1", Name = "Một", ValidTo = Reform },
                new AreaEntry { Level = AreaLevel.Province, Code = "2", Name = "Hai" },
            ],
            []);
        ObservationSet reports = ObservationSet.Of(areas, [Row(OnTime, "1", "2025-M06", 100, areas), Row(OnTime, "2", "2025-M06", 1, areas)]);
        RollupCell all = reports.Rollup(OnTime).ToEverything().Per(PeriodKind.Month).RestatedTo(Reform).Compute()["all", "2025-M06"];
        Assert.Equal(("101", "2/2"), (all.Counts.ToString(), all.Coverage.ToString()));
        RollupCell second = reports.Rollup(OnTime).To(AreaLevel.Province).Per(PeriodKind.Month).RestatedTo(Reform).Compute()["2", "2025-M06"];
        Assert.Equal(("1", "1/1"), (second.Counts.ToString(), second.Coverage.ToString()));
    }

    [Fact]
    public void Counts_and_rates_weighed_by_another_measure_do_not_add_up()
    {
        ObservationSet reports = Set(
            Row(OnTimeRate, "00001", "2025-M01", 26, 35),
            Row(OnTimeRate, "00002", "2025-M01", "80%"),
            Row(People, "00001", "2025-M01", 1000),
            Row(People, "00002", "2025-M01", 1000),
            Row(Settled, "00002", "2025-M01", 65));
        Rollup rollup = reports.Rollup(OnTimeRate).To(Unit("001")).Per(PeriodKind.Month);
        Outcome<Rate> mixed = rollup.WeightedBy(People).Compute()["001", "2025-M01"].Rate;
        Assert.Equal(OutcomeKind.NoData, mixed.Kind);
        Assert.Equal("some reports have counts and some are rates weighed by people: the two kinds of denominators do not add up", mixed.Reason);
        Assert.Equal("78/100", rollup.Compute()["001", "2025-M01"].Counts.ToString());
    }

    [Fact]
    public void Dossiers_of_units_that_ended_count_by_the_people_of_those_that_followed()
    {
        RatioIndicator perHead = Ratio("per-head", OnTime, People, isShare: false);
        ObservationSet reports = Set(
            [
                .. Enumerable.Range(1, 6).SelectMany(month => s_former.Select(code => Row(OnTime, code, $"2025-M{month:00}", 10))),
                .. Enumerable.Range(7, 6).SelectMany(month => s_later.Select(code => Row(OnTime, code, $"2025-M{month:00}", 10))),
                .. s_later.Select(code => Row(People, code, "2025", 1000)),
            ]);
        RollupCell year = reports.Rollup(perHead).ToEverything().Per(PeriodKind.Year).ReportedEvery(PeriodKind.Month).RestatedTo(Reform).Compute()["all", "2025"];
        Assert.Equal(("480/3000", "48/48"), (year.Counts.ToString(), year.Coverage.ToString()));
        Assert.Empty(year.Coverage.MissingReports());
    }

    [Fact]
    public void A_withheld_value_is_not_passed_over_for_an_older_one()
    {
        ObservationSet reports = Set(Row(Teams, "00001", "2025-M02", 5), Empty(Teams, "00001", "2025-M03", ObservationStatus.Suppressed));
        Rollup rollup = reports.Rollup(Teams).To(Unit("00001")).Over(Period.Month(2025, 4)).CarryLastValue(100);
        Assert.Equal(OutcomeKind.Suppressed, rollup.Compute()["00001", "2025-M04"].Value.Kind);
        RollupCell carried = rollup.TreatSuppressedAsMissing().Compute()["00001", "2025-M04"];
        Assert.Equal(("5", true), (carried.Counts.ToString(), carried.IsCarried));
    }
}
