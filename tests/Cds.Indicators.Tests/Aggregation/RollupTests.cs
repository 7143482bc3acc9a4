using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using static Cds.Indicators.Tests.Aggregation.World;

namespace Cds.Indicators.Tests.Aggregation;

public sealed class RollupTests
{
    [Fact]
    public void A_ratio_adds_what_was_counted_and_divides_last()
    {
        RollupResult result = Set(
            Row(OnTimeRate, "00001", "2025-M01", 1, 2),
            Row(OnTimeRate, "00002", "2025-M01", 90, 100)).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Month).Compute();
        RollupCell cell = result["001", "2025-M01"];
        Assert.Equal(Rate.Of(91, 102), cell.Rate.Value);
        Assert.Equal("91/102", cell.Counts.ToString());
        Assert.Equal("2/2", cell.Coverage.ToString());
        Assert.Equal("89,22%", cell.Rate.ToString("vi"));
    }

    [Fact]
    public void A_quarter_without_one_month_is_incomplete_and_says_which_is_missing()
    {
        RollupResult result = Set(
            Row(OnTimeRate, "00003", "2025-M01", 1, 2),
            Row(OnTimeRate, "00003", "2025-M03", 3, 4)).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Quarter).Compute();
        RollupCell cell = result["002", "2025-Q1"];
        Assert.Equal(OutcomeKind.Incomplete, cell.Rate.Kind);
        Assert.Equal(Rate.Of(4, 6), cell.Rate.PartialValue);
        Assert.Equal((2, 3), (cell.Rate.Present, cell.Rate.Expected));
        Assert.Equal([new AreaPeriod(Unit("00003"), Period.Month(2025, 2))], cell.Coverage.MissingReports());
        Assert.Equal("chưa đủ số liệu (2/3)", cell.Rate.ToString("vi"));
    }

    [Fact]
    public void Enough_is_enough_where_the_policy_says_so()
    {
        Rollup rollup = Set(
            Row(OnTimeRate, "00003", "2025-M01", 1, 2),
            Row(OnTimeRate, "00003", "2025-M03", 3, 4)).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Quarter);
        Assert.Equal(Rate.Of(4, 6), rollup.Missing(MissingPolicy.PartialAbove(Rate.Of(2, 3))).Compute()["002", "2025-Q1"].Rate.Value);
        Assert.Equal(OutcomeKind.Incomplete, rollup.Missing(MissingPolicy.PartialAbove(Rate.OfPercent(67))).Compute()["002", "2025-Q1"].Rate.Kind);
        Assert.Equal(Rate.Of(4, 6), rollup.Missing(MissingPolicy.TreatAsZero).Compute()["002", "2025-Q1"].Rate.Value);
    }

    [Fact]
    public void Whatever_is_there_makes_a_value_and_nothing_makes_none()
    {
        RollupResult result = Set(Row(OnTimeRate, "00003", "2025-M01", 1, 2), Row(OnTimeRate, "00003", "2025-M04", 0, 0)).Rollup(OnTimeRate)
            .To(AreaLevel.District).Per(PeriodKind.Quarter).During(Period.OfYear(2025)).Missing(MissingPolicy.AcceptPartial).Compute();
        Assert.Equal(Rate.Of(1, 2), result["002", "2025-Q1"].Rate.Value);
        Assert.Equal("1/3", result["002", "2025-Q1"].Coverage.ToString());
        Assert.Equal(OutcomeKind.ZeroDenominator, result["002", "2025-Q2"].Rate.Kind);
        Assert.Equal(OutcomeKind.NoData, result["001", "2025-Q1"].Rate.Kind);
        Assert.Contains("policy: whatever is there", result["002", "2025-Q1"].Explain().ToString("en"), StringComparison.Ordinal);
        Assert.Contains("có bao nhiêu tính bấy nhiêu", result["002", "2025-Q1"].Explain().ToString("vi"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_reported_is_no_data_and_not_zero()
    {
        RollupResult result = Set(Row(OnTimeRate, "00003", "2025-M01", 1, 2)).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Month).Compute();
        RollupCell cell = result["003", "2025-M01"];
        Assert.Equal(OutcomeKind.NoData, cell.Rate.Kind);
        Assert.Equal("none of 2 expected reports is there", cell.Rate.Reason);
        Assert.Equal(2, cell.Coverage.Missing);
    }

    [Fact]
    public void A_zero_denominator_is_an_answer_of_its_own()
    {
        RollupResult result = Set(Row(OnTimeRate, "00003", "2025-M01", 0, 0)).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Month).Compute();
        Assert.Equal(OutcomeKind.ZeroDenominator, result["002", "2025-M01"].Rate.Kind);
    }

    [Fact]
    public void A_suppressed_report_suppresses_the_sum_unless_it_counts_as_missing()
    {
        Rollup rollup = Set(
            Row(OnTimeRate, "00001", "2025-M01", 1, 2),
            Empty(OnTimeRate, "00002", "2025-M01", ObservationStatus.Suppressed)).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Month);
        RollupCell cell = rollup.Compute()["001", "2025-M01"];
        Assert.Equal(OutcomeKind.Suppressed, cell.Rate.Kind);
        Assert.Equal("1 of the reports are suppressed", cell.Rate.Reason);
        Assert.Equal(OutcomeKind.Incomplete, rollup.TreatSuppressedAsMissing().Compute()["001", "2025-M01"].Rate.Kind);
    }

    [Fact]
    public void A_report_without_a_value_is_not_present()
    {
        RollupCell cell = Set(
            Row(OnTimeRate, "00001", "2025-M01", 1, 2),
            Empty(OnTimeRate, "00002", "2025-M01")).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Month).Compute()["001", "2025-M01"];
        Assert.Equal("1/2", cell.Coverage.ToString());
        Assert.Equal(1, cell.Coverage.WithoutValue);
        Assert.Equal([new AreaPeriod(Unit("00002"), Period.Month(2025, 1))], cell.Coverage.MissingReports());
    }

    [Fact]
    public void A_ratio_reads_its_measures_where_it_was_not_observed_itself()
    {
        RollupResult result = Set(
            Row(OnTimeRate, "00001", "2025-M01", 1, 2),
            Row(OnTime, "00002", "2025-M01", 90),
            Row(Settled, "00002", "2025-M01", 100)).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Month).Compute();
        Assert.Equal(Rate.Of(91, 102), result["001", "2025-M01"].Rate.Value);
    }

    [Fact]
    public void A_numerator_without_its_denominator_is_no_report()
    {
        RollupCell cell = Set(
            Row(OnTime, "00001", "2025-M01", 5),
            Row(OnTime, "00002", "2025-M01", 90),
            Row(Settled, "00002", "2025-M01", 100)).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Month).Compute()["001", "2025-M01"];
        Assert.Equal(OutcomeKind.Incomplete, cell.Rate.Kind);
        Assert.Equal(Rate.Of(90, 100), cell.Rate.PartialValue);
    }

    [Fact]
    public void Each_measure_goes_by_its_own_rule_over_time()
    {
        RatioIndicator perHead = Ratio("dossiers.per-head", OnTime, People, isShare: false);
        RollupResult result = Set(
            Row(perHead, "00003", "2025-M01", 10, 1000),
            Row(perHead, "00003", "2025-M02", 20, 1010),
            Row(perHead, "00003", "2025-M03", 30, 1020)).Rollup(perHead).To(AreaLevel.District).Per(PeriodKind.Quarter).Compute();
        Assert.Equal("60/1020", result["002", "2025-Q1"].Counts.ToString());
    }

    [Fact]
    public void A_population_by_the_year_divides_dossiers_by_the_month()
    {
        RatioIndicator perHead = Ratio("dossiers.per-head", OnTime, People, isShare: false);
        RollupResult result = Set(
            Row(OnTime, "00003", "2025-M01", 10),
            Row(OnTime, "00003", "2025-M02", 20),
            Row(OnTime, "00003", "2025-M03", 30),
            Row(People, "00003", "2024", 1000)).Rollup(perHead).To(AreaLevel.District).Per(PeriodKind.Quarter).CarryLastValue(366).Compute();
        Assert.Equal("60/1000", result["002", "2025-Q1"].Counts.ToString());
        Assert.Equal(OutcomeKind.Value, result["002", "2025-Q1"].Rate.Kind);
    }

    [Fact]
    public void Sums_over_unlike_periods_are_divided_only_where_both_are_whole()
    {
        Observation[] months = [Row(OnTime, "00003", "2025-M01", 1), Row(OnTime, "00003", "2025-M02", 2), Row(OnTime, "00003", "2025-M03", 3)];
        Observation quarter = Row(Settled, "00003", "2025-Q1", 10);
        Rollup Ask(Observation[] rows) => Set(rows).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Quarter);
        Assert.Equal(Rate.Of(6, 10), Ask([.. months, quarter]).Compute()["002", "2025-Q1"].Rate.Value);
        Assert.Equal(OutcomeKind.NoData, Ask([.. months[..2], quarter]).Compute()["002", "2025-Q1"].Rate.Kind);
    }

    [Fact]
    public void Groups_may_overlap()
    {
        AreaGroup first = AreaGroup.Of("g1", "Nhóm 1", [Unit("00001"), Unit("00002")]);
        AreaGroup second = AreaGroup.Of("g2", "Nhóm 2", [Unit("00002"), Unit("00003")]);
        RollupResult result = Set(Row(OnTime, "00001", "2025-M01", 1), Row(OnTime, "00002", "2025-M01", 10), Row(OnTime, "00003", "2025-M01", 100))
            .Rollup(OnTime).To(first, second).Per(PeriodKind.Month).Compute();
        Assert.Equal(11, result["g1", "2025-M01"].Value.Value);
        Assert.Equal(110, result["g2", "2025-M01"].Value.Value);
    }

    [Fact]
    public void Several_indicators_are_answered_at_once_and_progress_is_told()
    {
        List<double> told = [];
        RollupResult result = Set(Row(OnTime, "00003", "2025-M01", 1), Row(Teams, "00003", "2025-M01", 10)).Rollup(OnTime, Teams)
            .To(AreaLevel.District).Per(PeriodKind.Month).Compute(new RollupOptions { Progress = new Told(told) });
        Assert.Equal(1, result.Of(OnTime)["002", "2025-M01"].Value.Value);
        Assert.Equal(10, result.Of(Teams)["002", "2025-M01"].Value.Value);
        Assert.Equal(1, told[^1]);
        Assert.Equal(6, result.Count);
        Assert.Equal("2 indicators, 3 targets, 1 periods", result.ToString());
    }

    [Fact]
    public void A_cancelled_roll_up_answers_nothing() => Assert.ThrowsAny<OperationCanceledException>(() =>
        Set(Row(OnTime, "00003", "2025-M01", 1)).Rollup(OnTime).To(AreaLevel.District).Per(PeriodKind.Month)
            .Compute(new RollupOptions { CancellationToken = new CancellationToken(canceled: true) }));

    [Fact]
    public void Nothing_reported_at_all_has_no_periods()
    {
        RollupResult result = Set().Rollup(OnTime).To(AreaLevel.District).Per(PeriodKind.Month).Compute();
        Assert.Empty(result.Cells());
        RollupResult nation = Set().Rollup(OnTime).ToEverything().Per(PeriodKind.Month).Compute();
        Assert.Equal(
            "'2025-M01' was not asked: no reports were found, so that there are no periods. Name them with During or Over.",
            Assert.Throws<KeyNotFoundException>(() => nation["all", "2025-M01"]).Message);
        Assert.Equal(OutcomeKind.NoData, Set().Rollup(OnTime).ToEverything().Over(Period.Month(2025, 1)).Compute()["all", "2025-M01"].Value.Kind);
    }

    [Fact]
    public void Default_policy_requires_all()
    {
        Assert.Equal(MissingPolicy.RequireAll, default);
        Assert.Equal(Rate.Whole, default(MissingPolicy).Threshold);
        Assert.Null(MissingPolicy.TreatAsZero.Threshold);
        Assert.Equal(Rate.Zero, MissingPolicy.AcceptPartial.Threshold);
        Assert.NotEqual(MissingPolicy.AcceptPartial, MissingPolicy.RequireAll);
        Assert.Equal("partial from 95%", MissingPolicy.PartialAbove(Rate.OfPercent(95)).ToString());
        Assert.True(MissingPolicy.PartialAbove(Rate.OfPercent(95)) != MissingPolicy.TreatAsZero);
    }

    [Fact]
    public void Measures_with_different_decimals_are_brought_together_exactly()
    {
        RatioIndicator ratio = Ratio("hours", Measure("hours.used", decimals: 1), Measure("hours.all", decimals: 0));
        RollupCell cell = Set(Row(ratio, "00003", "2025-M01", 15, 3)).Rollup(ratio).To(AreaLevel.District).Per(PeriodKind.Month).Compute()["002", "2025-M01"];
        Assert.Equal(Rate.Of(1, 2), cell.Rate.Value);
        Assert.Equal("1.5/3", cell.Counts.ToString());
    }

    [Fact]
    public void A_stock_is_the_last_value_and_says_when_it_is_not_of_the_last_month()
    {
        RollupResult result = Set(
            Row(Teams, "00001", "2025-M01", 3),
            Row(Teams, "00001", "2025-M03", 5),
            Row(Teams, "00002", "2025-M02", 7)).Rollup(Teams).To(AreaLevel.District).Per(PeriodKind.Quarter).Compute();
        RollupCell cell = result["001", "2025-Q1"];
        Assert.Equal(12, cell.Value.Value);
        Assert.True(cell.IsCarried);
        Assert.Equal(1, cell.Coverage.Carried);
        Assert.Equal("2/2", cell.Coverage.ToString());
    }

    [Fact]
    public void A_stock_is_carried_into_a_later_period_only_as_far_as_it_may()
    {
        Rollup rollup = Set(Row(Teams, "00003", "2025-M01", 3)).Rollup(Teams).To(AreaLevel.District).Per(PeriodKind.Quarter).During(Period.Parse("2025-S1"));
        Assert.Equal(OutcomeKind.NoData, rollup.Compute()["002", "2025-Q2"].Value.Kind);
        Assert.Equal(OutcomeKind.NoData, rollup.CarryLastValue(149).Compute()["002", "2025-Q2"].Value.Kind);
        RollupCell carried = rollup.CarryLastValue(150).Compute()["002", "2025-Q2"];
        Assert.Equal(3, carried.Value.Value);
        Assert.True(carried.IsCarried);
    }

    [Theory]
    [InlineData(TimeAggregation.First, "3")]
    [InlineData(TimeAggregation.Maximum, "8")]
    [InlineData(TimeAggregation.Minimum, "1")]
    [InlineData(TimeAggregation.DayWeightedAverage, "41/10")]
    public void A_measure_may_take_the_first_largest_smallest_or_average_value(TimeAggregation rule, string expected)
    {
        // (3 * 31 + 1 * 28 + 8 * 31) / 90 = 369/90 = 41/10.
        Measure measure = Measure("level", rule);
        RollupCell cell = Set(
            Row(measure, "00003", "2025-M01", 3),
            Row(measure, "00003", "2025-M02", 1),
            Row(measure, "00003", "2025-M03", 8)).Rollup(measure).To(AreaLevel.District).Per(PeriodKind.Quarter).Compute()["002", "2025-Q1"];
        Assert.Equal(Rational.Parse(expected), cell.Value.Value);
    }

    private sealed class Told(List<double> told) : IProgress<double>
    {
        public void Report(double value)
        {
            lock (told)
                told.Add(value);
        }
    }
}
