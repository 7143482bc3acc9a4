using System.Collections.Immutable;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using static Cds.Indicators.Tests.Aggregation.World;

namespace Cds.Indicators.Tests.Aggregation;

public sealed class RollupWindowTests
{
    /// <summary>Numerators 1, 2, 3 … from January 2024, of 10, 20, 30 … dossiers.</summary>
    private static readonly ObservationSet s_months = Set([.. Enumerable.Range(1, 15).Select(i => Row(OnTimeRate, "00003", Month(i), i, 10 * i))]);

    private static readonly Rollup s_rollup = s_months.Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Month);

    [Fact]
    public void Cumulative_to_date_starts_again_each_year()
    {
        RollupResult result = s_rollup.Compute().CumulativeToDate();
        Assert.Equal("1/10", result["002", "2024-M01"].Counts.ToString());
        Assert.Equal("6/60", result["002", "2024-M03"].Counts.ToString());
        Assert.Equal("78/780", result["002", "2024-M12"].Counts.ToString());
        Assert.Equal("13/130", result["002", "2025-M01"].Counts.ToString());
        Assert.Equal("3/3", result["002", "2024-M03"].Coverage.ToString());
    }

    [Fact]
    public void Cumulative_to_date_reads_what_lies_before_the_first_period() => Assert.Equal(
        "27/270",
        s_rollup.During(Period.Month(2025, 2)).Compute().CumulativeToDate()["002", "2025-M02"].Counts.ToString());

    [Fact]
    public void Cumulative_to_date_carries_the_total_over_a_gap_and_says_what_is_missing()
    {
        RollupResult result = Set(Row(OnTime, "00003", "2025-M02", 5), Row(OnTime, "00003", "2025-M04", 7)).Rollup(OnTime)
            .To(AreaLevel.District).Per(PeriodKind.Month).During(Period.OfYear(2025)).Missing(MissingPolicy.PartialAbove(Rate.OfPercent(1))).Compute().CumulativeToDate();
        Assert.Equal(OutcomeKind.NoData, result["002", "2025-M01"].Value.Kind);
        Assert.Equal(5, result["002", "2025-M02"].Value.Value);
        Assert.Equal(5, result["002", "2025-M03"].Value.Value);
        Assert.Equal("1/3", result["002", "2025-M03"].Coverage.ToString());
        Assert.Equal(12, result["002", "2025-M04"].Value.Value);
        Assert.Equal([Period.Month(2025, 1), Period.Month(2025, 3)], result["002", "2025-M04"].Coverage.MissingReports().Select(report => report.Period));
    }

    [Fact]
    public void Cumulative_to_date_within_a_quarter_starts_again_each_quarter()
    {
        RollupResult result = s_rollup.Compute().CumulativeToDate(PeriodKind.Quarter);
        Assert.Equal("1/10", result["002", "2024-M01"].Counts.ToString());
        Assert.Equal("6/60", result["002", "2024-M03"].Counts.ToString());
        Assert.Equal("4/40", result["002", "2024-M04"].Counts.ToString());
        Assert.Equal("27/270", s_rollup.During(Period.Month(2025, 2)).Compute().CumulativeToDate(PeriodKind.Quarter)["002", "2025-M02"].Counts.ToString());
        Assert.Equal("6/60", s_rollup.During(Period.Month(2024, 6)).Compute().CumulativeToDate(PeriodKind.Month)["002", "2024-M06"].Counts.ToString());
    }

    [Fact]
    public void Cumulative_to_date_within_a_month_adds_its_days()
    {
        RollupResult days = Set(Row(OnTime, "00003", "2025-01-30", 1), Row(OnTime, "00003", "2025-01-31", 2), Row(OnTime, "00003", "2025-02-01", 4)).Rollup(OnTime)
            .To(AreaLevel.District).Per(PeriodKind.Day).Missing(MissingPolicy.AcceptPartial).Compute();
        RollupResult result = days.CumulativeToDate(PeriodKind.Month);
        Assert.Equal([1, 3, 4], ((string[])["2025-01-30", "2025-01-31", "2025-02-01"]).Select(day => (int)result["002", day].Value.Value.Numerator));
        Assert.Equal("2/31", result["002", "2025-01-31"].Coverage.ToString());
    }

    [Fact]
    public void Cumulative_to_date_is_refused_within_periods_that_do_not_hold_the_asked_ones()
    {
        RollupResult quarters = s_months.Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Quarter).Compute();
        Assert.Equal(
            "'2024-Q1' does not lie in one month, so that it belongs to no running total of one. Name a wider kind, or ask for shorter periods.",
            Assert.Throws<InvalidOperationException>(() => quarters.CumulativeToDate(PeriodKind.Month)).Message);
        Assert.StartsWith(
            "'PlanTerm' is a kind of which a day has not exactly one period.",
            Assert.Throws<ArgumentOutOfRangeException>(() => quarters.CumulativeToDate(PeriodKind.PlanTerm)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_running_total_begins_with_the_first_period()
    {
        RollupResult result = s_rollup.Compute().CumulativeOverAll();
        Assert.Equal("1/10", result["002", "2024-M01"].Counts.ToString());
        Assert.Equal("78/780", result["002", "2024-M12"].Counts.ToString());
        Assert.Equal("120/1200", result["002", "2025-M03"].Counts.ToString());
        Assert.Equal("15/15", result["002", "2025-M03"].Coverage.ToString());
        RollupResult quarter = s_rollup.During(Period.Parse("2024-Q2")).Compute().CumulativeOverAll();
        Assert.Equal("9/90", quarter["002", "2024-M05"].Counts.ToString());
        Assert.Equal("9/90", quarter.Shift(1)["002", "2024-M06"].Counts.ToString());
        Assert.Equal(OutcomeKind.NoData, quarter.Shift(1)["002", "2024-M04"].Rate.Kind);
        Assert.Empty(Set().Rollup(OnTime).To(AreaLevel.District).Per(PeriodKind.Month).Compute().CumulativeOverAll().Periods);
    }

    [Fact]
    public void Parts_of_a_running_total_are_those_of_all_its_periods()
    {
        RollupResult result = Set(
            Row(OnTime, "00001", "2025-Q1", 1),
            Row(OnTime, "00002", "2025-Q1", 5),
            Row(OnTime, "00001", "2025-Q2", 2),
            Row(OnTime, "00002", "2025-Q2", 9)).Rollup(OnTime).To(AreaLevel.District).Per(PeriodKind.Quarter).Compute().CumulativeOverAll();
        Assert.Equal([3, 14], result["001", "2025-Q2"].Contributions(AreaLevel.Commune).Value.Select(part => (int)part.Amount.Numerator));
    }

    [Fact]
    public void A_trailing_window_is_a_ratio_of_sums_over_whole_periods()
    {
        RollupResult result = s_rollup.Compute().Trailing(3);
        Assert.Equal("39/390", result["002", "2025-M02"].Counts.ToString());
        Assert.Equal("3/30", result["002", "2024-M02"].Counts.ToString());
        Assert.Equal("2/3", result["002", "2024-M02"].Coverage.ToString());
        Assert.Equal(OutcomeKind.Incomplete, result["002", "2024-M02"].Rate.Kind);
    }

    [Fact]
    public void A_trailing_window_of_a_stock_is_its_last_value()
    {
        RollupResult result = Set(Row(Teams, "00003", "2025-M01", 3), Row(Teams, "00003", "2025-M02", 8)).Rollup(Teams)
            .To(AreaLevel.District).Per(PeriodKind.Month).During(Period.Parse("2025-Q1")).Compute().Trailing(3);
        Assert.Equal(3, result["002", "2025-M01"].Value.Value);
        Assert.Equal(8, result["002", "2025-M02"].Value.Value);
        Assert.False(result["002", "2025-M02"].IsCarried);
        Assert.Equal(8, result["002", "2025-M03"].Value.Value);
        Assert.True(result["002", "2025-M03"].IsCarried);
    }

    [Fact]
    public void Shifting_moves_whole_periods()
    {
        RollupResult result = s_rollup.Compute();
        Assert.Equal("2/20", result.Shift(1)["002", "2024-M03"].Counts.ToString());
        Assert.Equal("4/40", result.Shift(-1)["002", "2024-M03"].Counts.ToString());
        RollupCell beyond = result.Shift(-1)["002", "2025-M03"];
        Assert.Equal(OutcomeKind.NoData, beyond.Rate.Kind);
        Assert.Equal("the result has not all the periods that are needed", beyond.Rate.Reason);
    }

    [Fact]
    public void Rates_change_by_points_and_counts_by_growth()
    {
        RollupResult rates = Set(Row(OnTimeRate, "00003", "2025-Q1", 26, 35), Row(OnTimeRate, "00003", "2025-Q2", 28, 35)).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Quarter).Compute();
        ComparedCell cell = rates.ComparedWith(Comparison.PreviousPeriod)["002", "2025-Q2"];
        Assert.Equal(Rational.Of(2, 35), cell.Points.Value.Fraction);
        Assert.Equal(OutcomeKind.NotApplicable, cell.Growth.Kind);
        Assert.Equal(OutcomeKind.NoData, rates.ComparedWith(Comparison.PreviousPeriod)["002", "2025-Q1"].Points.Kind);

        RollupResult counts = Set(Row(OnTime, "00003", "2024-Q1", 80), Row(OnTime, "00003", "2025-Q1", 100)).Rollup(OnTime).To(AreaLevel.District).Per(PeriodKind.Quarter).During(Period.Quarter(2025, 1)).Compute();
        ComparedCell year = counts.ComparedWith(Comparison.SamePeriodOfPreviousYear)["002", "2025-Q1"];
        Assert.Equal(Rational.Of(1, 4), year.Growth.Value.Fraction);
        Assert.Equal(20, year.Difference.Value);
    }

    [Fact]
    public void A_year_to_date_is_compared_with_that_of_the_year_before()
    {
        ComparedCell cell = s_rollup.During(Period.Parse("2025-Q1")).Compute().CumulativeToDate().ComparedWith(Comparison.SamePeriodOfPreviousYear)["002", "2025-M03"];
        Assert.Equal("42/420", cell.Current.Counts.ToString());
        Assert.Equal("6/60", cell.Earlier.Counts.ToString());
    }

    [Fact]
    public void Contributions_sum_exactly_to_the_value_and_to_its_change()
    {
        RollupResult result = Set(
            Row(OnTimeRate, "00001", "2025-Q1", 1, 3),
            Row(OnTimeRate, "00002", "2025-Q1", 5, 7),
            Row(OnTimeRate, "00001", "2025-Q2", 2, 5),
            Row(OnTimeRate, "00002", "2025-Q2", 9, 11)).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Quarter).Compute();
        ImmutableArray<Contribution> parts = result["001", "2025-Q2"].Contributions(AreaLevel.Commune).Value;
        Assert.Equal([Rational.Of(2, 16), Rational.Of(9, 16)], parts.Select(part => part.Amount));
        ImmutableArray<Contribution> change = result.ComparedWith(Comparison.PreviousPeriod)["001", "2025-Q2"].Contributions(AreaLevel.Commune).Value;
        Assert.Equal(["00001", "00002"], change.Select(part => part.Part.Code));
        Assert.Equal([Rational.Of(2, 16) - Rational.Of(1, 10), Rational.Of(9, 16) - Rational.Of(5, 10)], change.Select(part => part.Amount));
    }

    [Fact]
    public void Periods_with_gaps_make_no_windows()
    {
        RollupResult result = s_months.Rollup(OnTimeRate).To(AreaLevel.District).Over(Period.Month(2024, 1), Period.Month(2024, 3)).Compute();
        Assert.Equal(
            "'2024-M01' and '2024-M03' do not follow one another: windows are made of periods of one kind without gaps. Ask with Per, or with Over of a sequence.",
            Assert.Throws<InvalidOperationException>(() => result.CumulativeToDate()).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => result.Trailing(0));
    }

    private static string Month(int number) => Period.Month(2024, 1).Shift(number - 1).ToString();
}
