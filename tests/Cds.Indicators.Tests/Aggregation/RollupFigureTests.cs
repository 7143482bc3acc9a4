using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Indicators;
using static Cds.Indicators.Tests.Aggregation.World;

namespace Cds.Indicators.Tests.Aggregation;

/// <summary>Published figures without counts, and what does not aggregate.</summary>
public sealed class RollupFigureTests
{
    [Fact]
    public void Counts_with_words_add_up_between_bounds()
    {
        RollupCell cell = Set(
            Row(OnTime, "00001", "2025-M01", "trên 130"),
            Row(OnTime, "00002", "2025-M01", 2)).Rollup(OnTime).To(AreaLevel.District).Per(PeriodKind.Month).Compute()["001", "2025-M01"];
        Assert.Equal("trên 132", cell.Figure.ToString("vi"));
        Assert.Equal("only bounds are known: (132; ∞)", cell.Value.Reason);
    }

    [Fact]
    public void A_rate_without_counts_is_weighed_by_its_denominators()
    {
        Observation[] rows =
        [
            Row(OnTimeRate, "00001", "2025-M01", "trên 90%"),
            Row(OnTimeRate, "00002", "2025-M01", "99%"),
            Row(Settled, "00001", "2025-M01", 100),
            Row(Settled, "00002", "2025-M01", 100),
        ];
        RollupCell cell = Set(rows).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Month).Compute()["001", "2025-M01"];
        Assert.Equal(Interval.Of(new Bound(0.945m, IsClosed: false), new Bound(0.995m, IsClosed: true)), cell.Figure.Value.Bounds);
        Assert.Equal("2/2", cell.Coverage.ToString());
    }

    [Fact]
    public void A_rate_may_be_weighed_by_another_measure()
    {
        RollupCell cell = Set(
            Row(OnTimeRate, "00001", "2025-M01", "50%"),
            Row(OnTimeRate, "00002", "2025-M01", "80%"),
            Row(People, "00001", "2025-M01", 100),
            Row(People, "00002", "2025-M01", 200)).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Month).WeightedBy(People).Compute()["001", "2025-M01"];
        Assert.Equal(Rate.OfPercent(70), cell.Rate.Value);
    }

    [Fact]
    public void Without_weights_there_is_no_rate_of_several()
    {
        RollupCell cell = Set(
            Row(OnTimeRate, "00001", "2025-M01", "90%"),
            Row(OnTimeRate, "00002", "2025-M01", "99%")).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Month).Compute()["001", "2025-M01"];
        Assert.Equal(OutcomeKind.NoData, cell.Figure.Kind);
        Assert.Equal("2 of the rates are published without their counts, and there are no denominators to weigh them by", cell.Figure.Reason);
    }

    [Fact]
    public void A_single_figure_passes_through_with_its_words()
    {
        RollupResult result = Set(Row(OnTimeRate, "00003", "2025-M01", "gần 100%")).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Month).Compute();
        Assert.Equal("gần 100%", result["002", "2025-M01"].Figure.ToString("vi"));
        Assert.Equal(OutcomeKind.NoData, result["002", "2025-M01"].Rate.Kind);
    }

    [Fact]
    public void A_rank_is_of_its_own_unit_and_period_only()
    {
        RankIndicator rank = Made.Rank();
        Observation[] rows = [Row(rank, "01", "2025-Q1", "thứ 4/13"), Row(rank, "00003", "2025-Q1", "thứ 2")];
        RollupResult own = Set(rows).Rollup(rank).To(AreaLevel.Province).Per(PeriodKind.Quarter).Compute();
        Assert.Equal("thứ 4/13", own["01", "2025-Q1"].Figure.ToString("vi"));
        Assert.Equal(OutcomeKind.NoData, own["02", "2025-Q1"].Figure.Kind);
        Assert.Equal("made is not aggregated over areas", Set(rows).Rollup(rank).To(AreaLevel.District).Per(PeriodKind.Quarter).Compute()["002", "2025-Q1"].Figure.Reason);
        Assert.Equal("made is not aggregated over time", Set(rows).Rollup(rank).To(AreaLevel.Province).Per(PeriodKind.Year).Compute()["01", "2025"].Figure.Reason);
    }

    [Fact]
    public void A_mean_is_a_ratio_of_sums_and_no_mean_of_means()
    {
        MeanIndicator days = Made.Mean(Measure("days", decimals: 1), Measure("dossiers"));
        RollupCell cell = Set(
            Row(days, "00001", "2025-M01", 15, 1),
            Row(days, "00002", "2025-M01", 100, 9)).Rollup(days).To(AreaLevel.District).Per(PeriodKind.Month).Compute()["001", "2025-M01"];
        Assert.Equal(Rational.Parse("1.15"), cell.Value.Value);
        Assert.Equal("1,15", cell.Figure.ToString("vi"));
        Assert.Equal(OutcomeKind.NotApplicable, cell.Rate.Kind);
    }

    [Fact]
    public void Weeks_belong_to_the_month_of_their_thursday()
    {
        // Week 9 of 2017 runs from 27 February to 5 March; its Thursday is 2 March.
        RollupResult result = Set(
            Row(OnTime, "00003", "2017-W08", 1),
            Row(OnTime, "00003", "2017-W09", 10)).Rollup(OnTime).To(AreaLevel.District).Per(PeriodKind.Month).Compute();
        Assert.Equal("1", result["002", "2017-M02"].Counts.ToString());
        Assert.Equal("10", result["002", "2017-M03"].Counts.ToString());
        Assert.Equal("1/4", result["002", "2017-M02"].Coverage.ToString());
        Assert.Equal("1/5", result["002", "2017-M03"].Coverage.ToString());
    }

    [Fact]
    public void Zero_for_missing_is_refused_where_zero_is_not_the_meaning()
    {
        RollupCell cell = Set(Row(Teams, "00001", "2025-M01", 3)).Rollup(Teams).To(AreaLevel.District).Per(PeriodKind.Month).Missing(MissingPolicy.TreatAsZero).Compute()["001", "2025-M01"];
        Assert.Equal(OutcomeKind.NotApplicable, cell.Value.Kind);
        Assert.Equal("1 of 2 reports are missing, and missing is not zero for what does not add up over areas and time", cell.Value.Reason);
        RollupCell nothing = Set(Row(OnTime, "00001", "2025-M01", 3)).Rollup(OnTime).To(AreaLevel.District).Per(PeriodKind.Month).Missing(MissingPolicy.TreatAsZero).Compute()["002", "2025-M01"];
        Assert.Equal(0, nothing.Value.Value);
    }

    [Fact]
    public void Flags_of_what_went_in_are_kept()
    {
        Observation flagged = Row(OnTime, "00001", "2025-M01", 3) with { Status = ObservationStatus.Provisional };
        RollupResult result = Set(flagged, Row(OnTime, "00002", "2025-M01", 4) with { Status = ObservationStatus.Break }, Row(OnTime, "00003", "2025-M01", 4)).Rollup(OnTime).To(AreaLevel.District).Per(PeriodKind.Month).Compute();
        Assert.Equal(ObservationStatus.Provisional | ObservationStatus.Break, result["001", "2025-M01"].Status);
        Assert.Equal(ObservationStatus.Normal, result["002", "2025-M01"].Status);
    }
}
