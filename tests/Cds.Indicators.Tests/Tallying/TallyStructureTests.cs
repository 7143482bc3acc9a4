using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tallying;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Tallying;

public sealed class TallyStructureTests
{
    private static readonly TallyColumn s_column = TallyMade.OnTime;

    [Fact]
    public void Structures_are_equal_where_columns_kind_and_calendar_are() => ValueContract.CheckEquality(
        Of(TallyMade.OnTime, TallyMade.Fees),
        Of(TallyMade.OnTime with { }, TallyMade.Fees with { }),
        Of(TallyMade.Fees, TallyMade.OnTime),
        Of(TallyMade.OnTime),
        new TallyStructure([TallyMade.OnTime, TallyMade.Fees], PeriodKind.Year, ReportingCalendar.Gregorian),
        new TallyStructure([TallyMade.OnTime, TallyMade.Fees], PeriodKind.Month, ReportingCalendar.Decree09));

    [Fact]
    public void Differences_are_named_member_by_member()
    {
        Assert.Empty(Of(s_column).DifferencesFrom(Of(s_column with { })));
        Assert.Equal(
            ["the order of the columns is fees.balance, dossier.on-time here and dossier.on-time, fees.balance there"],
            Of(TallyMade.Fees, s_column).DifferencesFrom(Of(s_column, TallyMade.Fees)).AsEnumerable());
        Assert.Equal(
            [
                "dossier.on-time: the denominator is none here and 'count where true' there",
                "dossier.on-time: the area is 'x.Province' here and 'x.Commune' there",
                "dossier.on-time: the number of decimals of the denominator is '0' here and '2' there",
            ],
            Of(s_column with { Denominator = null, Area = "x.Province" }).DifferencesFrom(Of(s_column with { DenominatorDecimals = 2 })).AsEnumerable());
        Assert.Throws<ArgumentNullException>(static () => Of(s_column).DifferencesFrom(null!));
    }

    [Fact]
    public void A_calendar_of_other_weeks_is_the_Gregorian_one_for_months_and_days()
    {
        ReportingCalendar sundays = ReportingCalendar.WeeksFrom(IsoDayOfWeek.Sunday);
        Assert.Equal(Of(s_column), new TallyStructure([s_column], PeriodKind.Month, sundays));
        Assert.Equal(sundays, new TallyStructure([s_column], PeriodKind.Week, sundays).Calendar);
        Assert.Equal(ReportingCalendar.Gregorian, new TallyStructure([s_column], PeriodKind.Day, ReportingCalendar.Decree09).Calendar);
        Assert.Equal(ReportingCalendar.Decree09, new TallyStructure([s_column], PeriodKind.Quarter, ReportingCalendar.Decree09).Calendar);
    }

    [Theory]
    [InlineData(PeriodKind.Day)]
    [InlineData(PeriodKind.Week)]
    [InlineData(PeriodKind.Biweek)]
    [InlineData(PeriodKind.Month)]
    [InlineData(PeriodKind.Bimonth)]
    [InlineData(PeriodKind.Quarter)]
    [InlineData(PeriodKind.FourMonths)]
    [InlineData(PeriodKind.HalfYear)]
    [InlineData(PeriodKind.Year)]
    public void The_period_of_a_day_is_a_period_of_the_tally(PeriodKind kind)
    {
        foreach (ReportingCalendar calendar in new[] { ReportingCalendar.Gregorian, ReportingCalendar.FiscalYear(4, 6), ReportingCalendar.WeeksFrom(IsoDayOfWeek.Sunday) })
        {
            Period period = Period.Containing(new LocalDate(2025, 8, 14), kind, calendar);
            Tally tally = new TallyBuilder(new TallyStructure([s_column], kind, calendar)).Add(0, "1", period, 1, 2).Build();
            Assert.Equal(Ratio.Of(1, 2), tally.Counts("dossier.on-time", "1", period).Value);
            Assert.Equal(tally, Tally.FromBytes(tally.ToBytes()));
        }
    }

    [Fact]
    public void A_structure_that_cannot_be_is_refused()
    {
        Refused("'YearToDate': periods of the kind do not follow one another without gap. Take a day, week, biweek, month, two, three, four or six months, or a year.", PeriodKind.YearToDate, s_column);
        Refused("'99': periods of the kind do not follow one another without gap. Take a day, week, biweek, month, two, three, four or six months, or a year.", (PeriodKind)99, s_column);
        Refused("'': a tally has at least one column. Give one.", PeriodKind.Month);
        Refused("'dossier.on-time': two columns have this code. Give each its own.", PeriodKind.Month, s_column, s_column with { Area = "x" });
        Refused("'Tỷ lệ': a code is words of a-z and 0-9 joined by '-' or '.', at most 64 characters. Write dossier.paid-online.", PeriodKind.Month, s_column with { Code = "Tỷ lệ" });
        Refused("'': the definition is empty or has half of a surrogate pair. Write it as the structure has it.", PeriodKind.Month, s_column with { Date = "" });
        Refused("'x == \ud800': the definition is empty or has half of a surrogate pair. Write it as the structure has it.", PeriodKind.Month, s_column with { Denominator = "x == \ud800" });
        Refused("'19': a measure has 0 to 18 decimals. Correct the number.", PeriodKind.Month, s_column with { NumeratorDecimals = 19 });
        Refused("'1': a single number has no denominator. Write 0, or give the denominator.", PeriodKind.Month, TallyMade.Fees with { DenominatorDecimals = 1 });
        Assert.Equal(
            "'ND09': the calendar has no weeks. Take another calendar, or another kind of periods. (Parameter 'columns')",
            Assert.Throws<ArgumentException>(static () => new TallyStructure([s_column], PeriodKind.Week, ReportingCalendar.Decree09)).Message);
    }

    private static TallyStructure Of(params ReadOnlySpan<TallyColumn> columns) => new([.. columns], PeriodKind.Month, ReportingCalendar.Gregorian);

    private static void Refused(string message, PeriodKind kind, params TallyColumn[] columns) => Assert.Equal(
        $"{message} (Parameter 'columns')", Assert.Throws<ArgumentException>(() => new TallyStructure([.. columns], kind, ReportingCalendar.Gregorian)).Message);
}
