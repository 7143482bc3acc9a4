using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using static Cds.Indicators.Tests.Aggregation.World;

namespace Cds.Indicators.Tests.Aggregation;

public sealed class RollupErrorTests
{
    private static readonly ObservationSet s_set = Set(Row(OnTime, "00003", "2025-M01", 1));

    [Fact]
    public void Mixed_levels_are_refused_unless_one_is_named()
    {
        Rollup rollup = Set(Row(OnTime, "00003", "2025-M01", 1), Row(OnTime, "002", "2025-M01", 1)).Rollup(OnTime).To(AreaLevel.Province).Per(PeriodKind.Month);
        Assert.Equal(
            "'dossiers.on-time' is reported by units of several levels, district and commune: adding both would count twice. Name one with ReportedBy, or say with OwnValues that each unit holds values of its own.",
            Refusal(rollup));
        Assert.Equal(1, rollup.ReportedBy(AreaLevel.District).Compute()["01", "2025-M01"].Counts.Numerator.Lower!.Value.Value);
        Assert.Equal(2, rollup.OwnValues().Compute()["01", "2025-M01"].Counts.Numerator.Lower!.Value.Value);
    }

    [Fact]
    public void Mixed_kinds_are_refused_unless_one_is_named()
    {
        Rollup rollup = Set(Row(OnTime, "00003", "2025-M01", 1), Row(OnTime, "00003", "2025-Q1", 3)).Rollup(OnTime).To(AreaLevel.District).Per(PeriodKind.Quarter);
        Assert.Equal("'dossiers.on-time' is reported by periods of several kinds, month and quarter: adding both would count twice. Name one with ReportedEvery.", Refusal(rollup));
        Assert.Equal(3, rollup.ReportedEvery(PeriodKind.Quarter).Compute()["002", "2025-Q1"].Value.Value);
        Assert.Equal("1/3", rollup.ReportedEvery(PeriodKind.Month).Compute()["002", "2025-Q1"].Coverage.ToString());
    }

    [Fact]
    public void Calendars_are_never_mixed()
    {
        Assert.Equal(
            "'2025-Q1' is asked by the calendar GREGORIAN, and dossiers.on-time is reported by the calendar ND09: periods of two calendars are never mixed. Ask per the calendar ND09, or take observations of one calendar.",
            Refusal(Set(Row(OnTime, "00003", "2025-M01@ND09", 1)).Rollup(OnTime).To(AreaLevel.District).Over(Period.Quarter(2025, 1))));
        Assert.Contains("periods of two calendars are never mixed", Refusal(Set(
            Row(OnTime, "00003", "2025-M01@ND09", 1),
            Row(OnTime, "00003", "2025-M02", 1)).Rollup(OnTime).To(AreaLevel.District).Over(Period.OfYear(2025))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_longer_period_is_not_divided() => Assert.Equal(
        "'2025-M01' cannot be rolled up from dossiers.on-time, which is reported by quarter: periods of that kind do not fill it, and none is split. Ask for longer periods, or for the reported ones.",
        Refusal(Set(Row(OnTime, "00003", "2025-Q1", 1)).Rollup(OnTime).To(AreaLevel.District).Per(PeriodKind.Month)));

    [Fact]
    public void A_wider_unit_is_not_divided() => Assert.Equal(
        "'Cũ 00001 (commune:00001)' is a unit of the level commune, and 'dossiers.on-time' is reported by units of the level district: a figure is not divided among the parts of a unit. Ask for units of the level district or wider.",
        Refusal(Set(Row(OnTime, "002", "2025-M01", 1)).Rollup(OnTime).To(AreaLevel.Commune).Per(PeriodKind.Month)));

    [Fact]
    public void A_question_names_its_units() => Assert.Equal(
        "The roll-up names no units to answer for. Say which with To(AreaLevel), To(areas), To(groups) or ToEverything().",
        Refusal(s_set.Rollup(OnTime).Per(PeriodKind.Month)));

    [Fact]
    public void A_question_without_observations_is_not_computed() => Assert.StartsWith(
        "The roll-up has no observations: it was made for a stream.",
        Refusal(Rollup.Of(Land, OnTime).ToEverything().Per(PeriodKind.Month)),
        StringComparison.Ordinal);

    [Fact]
    public void An_overflow_names_indicator_unit_and_period()
    {
        OverflowException overflow = Assert.Throws<OverflowException>(() => Set(
            Row(OnTime, "00001", "2025-M01", long.MaxValue),
            Row(OnTime, "00002", "2025-M01", 1)).Rollup(OnTime).To(AreaLevel.District).Per(PeriodKind.Month).Compute());
        Assert.Contains("dossiers.on-time", overflow.Message, StringComparison.Ordinal);
        Assert.Contains("Cũ 001", overflow.Message, StringComparison.Ordinal);
        Assert.Contains("2025-M01", overflow.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Subjects_are_checked()
    {
        Assert.Equal("There is nothing to roll up. Give at least one indicator or measure. (Parameter 'subjects')", Assert.Throws<ArgumentException>(() => s_set.Rollup()).Message);
        Assert.Equal("A subject is none. Give an indicator or a measure. (Parameter 'subjects')", Assert.Throws<ArgumentException>(() => s_set.Rollup(default(Subject))).Message);
        Assert.Equal("'dossiers.on-time' is given twice. Give each indicator once. (Parameter 'subjects')", Assert.Throws<ArgumentException>(() => s_set.Rollup(OnTime, OnTime)).Message);
    }

    [Fact]
    public void Targets_are_checked()
    {
        Rollup rollup = s_set.Rollup(OnTime);
        Assert.Equal("There is no unit to answer for. Give at least one. (Parameter 'areas')", Assert.Throws<ArgumentException>(() => rollup.To(Array.Empty<Area>())).Message);
        Assert.Equal("There is no group to answer for. Give at least one. (Parameter 'groups')", Assert.Throws<ArgumentException>(() => rollup.To(Array.Empty<AreaGroup>())).Message);
        Assert.Equal("'Cũ 001 (district:001)' is given twice. Give each unit once. (Parameter 'areas')", Assert.Throws<ArgumentException>(() => rollup.To(Unit("001"), Unit("001"))).Message);
        Assert.Equal(
            "'Cũ 001 (district:001)' is of another registry than the observations. Take it from the registry that they were built with. (Parameter 'areas')",
            Assert.Throws<ArgumentException>(() => rollup.To(Unit(LandWithShares, "001"))).Message);
        AreaGroup group = AreaGroup.Of("g", "Nhóm", [Unit("001")]);
        Assert.Equal("'g' is the code of two groups. Give each a code of its own. (Parameter 'groups')", Assert.Throws<ArgumentException>(() => rollup.To(group, group)).Message);
    }

    [Fact]
    public void Periods_are_checked()
    {
        Rollup rollup = s_set.Rollup(OnTime);
        Assert.Equal("There is no period to answer for. Give at least one. (Parameter 'periods')", Assert.Throws<ArgumentException>(() => rollup.Over([])).Message);
        Assert.StartsWith("'YearToDate' is a kind of which a day has not exactly one period. Name the periods with Over.", Assert.Throws<ArgumentOutOfRangeException>(() => rollup.Per(PeriodKind.YearToDate)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => rollup.CarryLastValue(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RollupOptions { MaximumThreads = 0 });
        Assert.StartsWith("'0%' is no coverage: it is above 0% and at most 100%.", Assert.Throws<ArgumentOutOfRangeException>(() => MissingPolicy.PartialAbove(Rate.Zero)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_asked_is_named()
    {
        RollupResult result = s_set.Rollup(OnTime).To(AreaLevel.District).Per(PeriodKind.Month).Compute();
        Assert.Equal("'999' was not asked, or was not there in 2025-M01. Look at Targets.", Assert.Throws<KeyNotFoundException>(() => result["999", "2025-M01"]).Message);
        Assert.Equal("'2025-M02' was not asked: the periods are 2025-M01 to 2025-M01. Ask for it with During or Over.", Assert.Throws<KeyNotFoundException>(() => result["002", "2025-M02"]).Message);
        Assert.Equal("'Cũ 01 (province:01)' (province:01) was not asked. Look at Targets.", Assert.Throws<KeyNotFoundException>(() => result[Unit("01"), Period.Month(2025, 1)]).Message);
        Assert.Equal("'teams' was not asked: the result is of dossiers.on-time. Ask for it in the roll-up.", Assert.Throws<KeyNotFoundException>(() => result.Of(Teams)).Message);
        RollupResult two = s_set.Rollup(OnTime, Teams).To(AreaLevel.District).Per(PeriodKind.Month).Compute();
        Assert.Equal("The result is of several indicators: dossiers.on-time, teams. Choose one with Of(subject).", Assert.Throws<InvalidOperationException>(() => two["002", "2025-M01"]).Message);
    }

    [Fact]
    public void Measures_of_different_levels_are_not_divided()
    {
        RatioIndicator perHead = Ratio("per-head", OnTime, People, isShare: false);
        Assert.Equal(
            "'per-head' is made of dossiers.on-time and people, which are reported by units of different levels; only one is reported by the level commune. Roll both up to one level first, or name the level with ReportedBy.",
            Refusal(Set(Row(OnTime, "00003", "2025-M01", 1), Row(People, "002", "2025-M01", 10)).Rollup(perHead).To(AreaLevel.District).Per(PeriodKind.Month)));
    }

    private static string Refusal(Rollup rollup) => Assert.Throws<InvalidOperationException>(() => rollup.Compute()).Message;
}
