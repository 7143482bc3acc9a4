using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using static Cds.Indicators.Tests.Aggregation.World;

namespace Cds.Indicators.Tests.Aggregation;

public sealed class RollupRestatementTests
{
    private static readonly Observation[] s_june =
    [
        Row(OnTimeRate, "00001", "2025-M06", 10, 20),
        Row(OnTimeRate, "00002", "2025-M06", 5, 10),
        Row(OnTimeRate, "00003", "2025-M06", 3, 4),
        Row(OnTimeRate, "00004", "2025-M06", 7, 10),
        Row(OnTimeRate, "00005", "2025-M06", 1, 1),
    ];

    [Fact]
    public void A_stock_under_a_sum_is_that_of_the_units_at_the_end_too()
    {
        // 10 dossiers a month of 5 and then 3 communes; 3,000 people before the reform and after it.
        RatioIndicator perHead = Ratio("per-head", OnTime, People, isShare: false);
        List<Observation> pairs = [];
        List<Observation> apart = [];
        foreach (Period month in Period.OfYear(2025).Subdivide(PeriodKind.Month))
        {
            (string[] communes, int people) = month.Start < Reform ? (new[] { "00001", "00002", "00003", "00004", "00005" }, 600) : (["10001", "10002", "10003"], 1000);
            foreach (string commune in communes)
            {
                pairs.Add(Row(perHead, commune, month.ToString(), 10, people));
                apart.Add(Row(OnTime, commune, month.ToString(), 10));
                apart.Add(Row(People, commune, month.ToString(), people));
            }
        }

        Rollup restated = Set([.. pairs]).Rollup(perHead).To(AreaLevel.Province).RestatedTo(Reform);
        Assert.Equal("480/3000", restated.Per(PeriodKind.Year).Compute()["10", "2025"].Counts.ToString());
        Assert.Equal("480/3000", restated.Per(PeriodKind.Month).Compute().CumulativeToDate()["10", "2025-M12"].Counts.ToString());
        Assert.Equal("480/3000", Set([.. apart]).Rollup(perHead).ToEverything().Per(PeriodKind.Year).Compute()["all", "2025"].Counts.ToString());
        Assert.Equal("300/3000", Set([.. pairs]).Rollup(perHead).ToEverything().Over(Period.HalfYear(2025, 1)).Compute()["all", "2025-S1"].Counts.ToString());
        Assert.Equal("180/1800", Set([.. pairs]).Rollup(perHead).To(AreaLevel.Province).Per(PeriodKind.Year).Compute()["01", "2025"].Counts.ToString());
    }

    [Fact]
    public void Without_a_report_of_the_units_at_the_end_there_is_no_denominator()
    {
        RatioIndicator perHead = Ratio("per-head", OnTime, People, isShare: false);
        RollupCell cell = Set(Row(perHead, "00003", "2025-M06", 10, 600)).Rollup(perHead).ToEverything().Per(PeriodKind.Year)
            .Missing(MissingPolicy.PartialAbove(Rate.OfPercent(1))).Compute()["all", "2025"];
        Assert.Equal(OutcomeKind.NoData, cell.Rate.Kind);
        Assert.Equal("no unit that is there on the day whose people stands for the period has reported it", cell.Rate.Reason);
    }

    [Fact]
    public void What_passed_whole_stays_exact_and_a_split_gives_bounds()
    {
        RollupResult result = Set(s_june).Rollup(OnTimeRate).To(AreaLevel.Commune).Per(PeriodKind.Month).RestatedTo(Reform).Compute();
        RollupCell whole = result["10001", "2025-M06"];
        Assert.Equal("15/30", whole.Counts.ToString());
        Assert.True(whole.IsRestated);
        Assert.Equal(Rate.Of(1, 2), whole.Rate.Value);

        RollupCell split = result["10002", "2025-M06"];
        Assert.Equal("[3; 10]/[4; 14]", split.Counts.ToString());
        Assert.Equal(OutcomeKind.NoData, split.Rate.Kind);
        Assert.Equal("only bounds are known: [3/14; 1]", split.Rate.Reason);
        Assert.Equal(Interval.Between(Rational.Of(3, 14), Rational.One), split.Figure.Value.Bounds);
        Assert.Equal("2/2", split.Coverage.ToString());
    }

    [Fact]
    public void A_target_that_holds_all_parts_is_exact_again()
    {
        RollupResult province = Set(s_june).Rollup(OnTimeRate).To(AreaLevel.Province).Per(PeriodKind.Month).RestatedTo(Reform).Compute();
        Assert.Equal("26/45", province["10", "2025-M06"].Counts.ToString());
        RollupResult nation = Set(s_june).Rollup(OnTimeRate).ToEverything().Per(PeriodKind.Month).RestatedTo(Reform).Compute();
        Assert.Equal("26/45", nation["all", "2025-M06"].Counts.ToString());
        Assert.Equal("5/5", nation["all", "2025-M06"].Coverage.ToString());
    }

    [Fact]
    public void Known_shares_apportion_each_report_to_the_last_unit()
    {
        RollupResult result = SetWithShares(
            Row(OnTimeRate, "00004", "2025-M05", 7, 10, LandWithShares),
            Row(OnTimeRate, "00004", "2025-M06", 7, 10, LandWithShares)).Rollup(OnTimeRate).To(AreaLevel.Commune).Per(PeriodKind.Quarter).RestatedTo(Reform).Compute();

        // 7 by 1/3 and 2/3 is 2 and 5; 10 is 3 and 7; each month by itself.
        Assert.Equal("4/6", result["10002", "2025-Q2"].Counts.ToString());
        Assert.Equal("10/14", result["10003", "2025-Q2"].Counts.ToString());
        Assert.True(result["10002", "2025-Q2"].IsApportioned);
        Assert.True(result["10002", "2025-Q2"].IsRestated);
    }

    [Fact]
    public void A_year_across_the_reform_adds_the_reports_of_both_halves()
    {
        List<Observation> rows = [];
        foreach (Period month in Period.OfYear(2025).Subdivide(PeriodKind.Month))
        {
            foreach (string commune in month.Start < Reform ? new[] { "00001", "00002", "00003", "00004", "00005" } : ["10001", "10002", "10003"])
                rows.Add(Row(OnTimeRate, commune, month.ToString(), 1, 2));
        }

        RollupCell cell = Set([.. rows]).Rollup(OnTimeRate).To(AreaLevel.Province).Per(PeriodKind.Year).RestatedTo(Reform).Compute()["10", "2025"];
        Assert.Equal("48/96", cell.Counts.ToString());
        Assert.Equal("48/48", cell.Coverage.ToString());
        Assert.Equal(OutcomeKind.Value, cell.Rate.Kind);
    }

    [Fact]
    public void A_stock_across_the_reform_is_that_of_the_units_at_the_end()
    {
        RollupCell cell = Set(
            Row(Teams, "00001", "2025-M06", 3),
            Row(Teams, "00002", "2025-M06", 4),
            Row(Teams, "10001", "2025-M12", 8)).Rollup(Teams).To(AreaLevel.Commune).Per(PeriodKind.Year).RestatedTo(Reform).Compute()["10001", "2025"];
        Assert.Equal(8, cell.Value.Value);
        Assert.Equal("1/1", cell.Coverage.ToString());
    }

    [Fact]
    public void An_average_across_the_reform_is_weighted_by_the_days_of_each_unit()
    {
        Measure level = Measure("level", TimeAggregation.DayWeightedAverage);
        RollupCell cell = Set(
            Row(level, "00003", "2025-S1", 10),
            Row(level, "00004", "2025-S1", 20),
            Row(level, "00005", "2025-S1", 30),
            Row(level, "00001", "2025-S1", 40),
            Row(level, "00002", "2025-S1", 50),
            Row(level, "10001", "2025-S2", 1),
            Row(level, "10002", "2025-S2", 2),
            Row(level, "10003", "2025-S2", 3)).Rollup(level).ToEverything().Per(PeriodKind.Year).RestatedTo(Reform).Compute()["all", "2025"];
        Assert.Equal(Rational.Of((150 * 181) + (6 * 184), 365), cell.Value.Value);
    }

    [Fact]
    public void The_largest_value_across_the_reform_is_not_known()
    {
        Measure level = Measure("level", TimeAggregation.Maximum);
        RollupCell cell = Set(Row(level, "00001", "2025-S1", 40), Row(level, "10001", "2025-S2", 1)).Rollup(level)
            .To(Unit("10001")).Per(PeriodKind.Year).RestatedTo(Reform).Compute()["10001", "2025"];
        Assert.Equal(OutcomeKind.NotApplicable, cell.Value.Kind);
    }

    [Fact]
    public void Later_figures_go_back_to_the_former_units()
    {
        RollupResult result = Set(
            Row(OnTimeRate, "10001", "2025-M08", 15, 30),
            Row(OnTimeRate, "10002", "2025-M08", 6, 10),
            Row(OnTimeRate, "10003", "2025-M08", 8, 9)).Rollup(OnTimeRate).To(AreaLevel.Province).Per(PeriodKind.Month).RestatedTo(Before).Compute();
        Assert.Equal("[15; 21]/[30; 40]", result["01", "2025-M08"].Counts.ToString());
        Assert.Equal("[8; 14]/[9; 19]", result["02", "2025-M08"].Counts.ToString());
    }

    [Fact]
    public void A_former_district_is_asked_as_the_group_of_its_successors()
    {
        Observation[] rows = [Row(OnTimeRate, "10001", "2025-M08", 15, 30), Row(OnTimeRate, "10002", "2025-M08", 6, 10)];
        RollupResult result = Set(rows).Rollup(OnTimeRate).To(Land.SuccessorGroup(Unit("001"), Reform)).Per(PeriodKind.Month).RestatedTo(Reform).Compute();
        Assert.Equal("15/30", result[result.Targets[0], Period.Month(2025, 8)].Counts.ToString());
        InvalidOperationException fault = Assert.Throws<InvalidOperationException>(() => Set(rows).Rollup(OnTimeRate).To(Unit("001")).Per(PeriodKind.Month).RestatedTo(Reform).Compute());
        Assert.Equal(
            "'Cũ 001 (district:001)' was not there on 2025-07-01, the day whose units are asked: a roll-up answers in the units of one day. Ask for the group of its successors (AreaRegistry.SuccessorGroup), or for a day of its validity.",
            fault.Message);
    }

    [Fact]
    public void As_of_a_day_only_units_of_that_day_count_and_the_rest_is_told()
    {
        Observation[] rows = [.. s_june, Row(OnTimeRate, "10001", "2025-M08", 15, 30)];
        RollupResult result = Set(rows).Rollup(OnTimeRate).ToEverything().Per(PeriodKind.Month).AsOf(Reform).Compute();
        RollupCell june = result["all", "2025-M06"];
        Assert.Equal(OutcomeKind.NoData, june.Rate.Kind);
        Assert.Equal(5, june.Coverage.LeftOut);
        Assert.Equal("1/3", result["all", "2025-M08"].Coverage.ToString());
    }

    [Fact]
    public void As_recorded_a_unit_has_no_meaning_in_periods_without_it()
    {
        Observation[] rows = [.. s_june, Row(OnTimeRate, "10001", "2025-M08", 15, 30)];
        RollupResult result = Set(rows).Rollup(OnTimeRate).To(AreaLevel.Province).Per(PeriodKind.Month).Compute();
        Assert.Equal("18/34", result["01", "2025-M06"].Counts.ToString());
        Assert.False(result["01", "2025-M06"].IsRestated);
        Assert.Equal(OutcomeKind.NotApplicable, result["10", "2025-M06"].Rate.Kind);
        Assert.Equal(["01", "02", "10"], result.Targets.Select(target => target.Code).Order());
    }

    [Fact]
    public void A_month_cut_by_a_reform_is_of_both_units()
    {
        // Decree 09's month of July 2025 runs from 15 June to 14 July.
        RollupCell cell = Set(
            Row(OnTime, "00003", "2025-M07@ND09", 4),
            Row(OnTime, "10001", "2025-M07@ND09", 5)).Rollup(OnTime).ToEverything().Per(PeriodKind.Month).RestatedTo(Reform).Compute()["all", "2025-M07@ND09"];
        Assert.Equal(9, cell.Value.Value);
        Assert.Equal(2, cell.Coverage.OutsideValidity);
        Assert.Equal(0, cell.Coverage.Expected);
    }

    [Fact]
    public void A_mean_by_law_is_of_the_units_that_became_one()
    {
        ScoreIndicator dti = new()
        {
            Code = "dti",
            Name = OnTimeRate.Name,
            Pillar = OnTimeRate.Pillar,
            Direction = Direction.HigherIsBetter,
            LegalBases = OnTimeRate.LegalBases,
            Maximum = 1,
            Decimals = 4,
            OverAreas = AreaAggregation.MeanByLaw,
        };
        RollupCell cell = Set(Row(dti, "01", "2024", 6123), Row(dti, "02", "2024", 5000)).Rollup(dti).To(AreaLevel.Province).Per(PeriodKind.Year).RestatedTo(Reform).Compute()["10", "2024"];
        Assert.Contains("Giá trị: ", cell.Explain().ToString("vi"), StringComparison.Ordinal);
        Assert.Equal(Rational.Of(11123, 20000), cell.Value.Value);
        Assert.Contains("the plain mean, as the rule orders", cell.Explain().ToString(), StringComparison.Ordinal);
    }
}
