using System.Linq.Expressions;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>Deciding days of every type, from the first day to the last.</summary>
public sealed class EngineDateTests
{
    private static readonly LocalDate[] s_days =
        [new(1, 1, 1), new(1, 12, 31), new(4, 2, 29), new(1600, 2, 29), new(2024, 2, 29), new(2025, 8, 1), new(2025, 8, 31), new(2025, 9, 1), new(9999, 1, 1), new(9999, 12, 31)];

    [Fact]
    public void A_day_of_every_type_is_the_same_day()
    {
        DateOnly[] dates = [.. s_days.Select(static day => day.ToDateOnly())];
        Check(dates, day => day, LocalDate.FromDateOnly);
        Check(dates, day => (DateOnly?)day, LocalDate.FromDateOnly);
        Check(dates, day => day.AddDays(0), LocalDate.FromDateOnly);
        Check([.. dates.Reverse()], day => day, LocalDate.FromDateOnly);
        Check([.. dates.Select(static day => day.ToDateTime(TimeOnly.MaxValue))], moment => moment, static moment => LocalDateTime.FromDateTime(moment).Date);
        Check([.. dates.Select(static day => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc))], moment => (DateTime?)moment, static moment => LocalDateTime.FromDateTime(moment).Date);
        Check(s_days, day => day, static day => day);
        Check(s_days, day => (LocalDate?)day, static day => day);
        Check([.. s_days.Select(static day => day.At(LocalTime.MaxValue))], moment => moment, static moment => moment.Date);
        Check([.. s_days.Select(static day => day.AtMidnight())], moment => (LocalDateTime?)moment, static moment => moment.Date);
    }

    [Fact]
    public void Days_of_other_calendars_are_those_of_the_common_one()
    {
        foreach (CalendarSystem calendar in new[] { CalendarSystem.Gregorian, CalendarSystem.Julian, CalendarSystem.Coptic, CalendarSystem.HebrewCivil, CalendarSystem.PersianSimple, CalendarSystem.UmAlQura })
        {
            LocalDate day = new LocalDate(2025, 8, 1).WithCalendar(calendar);
            Assert.Equal(["1 2025-08-01: 1/0"], EngineOracle<int>.Read(Plan<LocalDate, LocalDate>(d => d, PeriodKind.Day).Tally([day])));
            Assert.Equal(["1 2025-08-01: 1/0"], EngineOracle<int>.Read(Plan<LocalDateTime, LocalDateTime>(d => d, PeriodKind.Day).Tally([day.At(LocalTime.MaxValue)])));
        }
    }

    [Fact]
    public void A_day_outside_the_years_1_to_9999_or_none_is_refused()
    {
        TallyPlan<LocalDate?> plan = Plan<LocalDate?, LocalDate?>(day => day, PeriodKind.Month);
        const string Rule = ": 'x': the record is counted and has no deciding day. Give its day, or leave such records out of the conditions.";

        string[] faults = Faults(() => plan.Tally([new LocalDate(2025, 1, 1), null, new LocalDate(0, 12, 31), new LocalDate(-500, 1, 1), LocalDate.MinIsoValue]));
        Assert.Equal(["row 2" + Rule, "row 3" + Rule, "row 4" + Rule, "row 5" + Rule], faults);
        Assert.Equal(faults, Faults(() => plan.During(Period.OfYear(2025), OutsidePeriod.LeaveOut).Tally([new LocalDate(2025, 1, 1), null, new LocalDate(0, 12, 31), new LocalDate(-500, 1, 1), LocalDate.MinIsoValue])));
    }

    [Fact]
    public void A_day_without_a_period_of_the_calendar_is_refused()
    {
        TallyPlan<LocalDate> plan = Plan<LocalDate, LocalDate>(day => day, PeriodKind.Month, ReportingCalendar.Decree09);

        Assert.Equal(
            [
                "row 1: '0001-01-01': no Month of the calendar ND09 in the years 0001 to 9999 has the deciding day x. Correct it.",
                "row 2: '0001-01-14': no Month of the calendar ND09 in the years 0001 to 9999 has the deciding day x. Correct it.",
                "row 4: '9999-12-15': no Month of the calendar ND09 in the years 0001 to 9999 has the deciding day x. Correct it.",
            ],
            Faults(() => plan.Tally([new(1, 1, 1), new(1, 1, 14), new(1, 1, 15), new(9999, 12, 15), new(9999, 12, 14)])));
        Assert.Equal(["1 0001-01-15: 1/0", "1 9999-11-15: 1/0"], EngineOracle<int>.Read(plan.Tally([new(1, 1, 15), new(9999, 12, 14)])));
    }

    [Fact]
    public void A_far_day_among_days_of_one_year_changes_nothing_for_them()
    {
        LocalDate[] year = [.. Enumerable.Range(0, 365).Select(new LocalDate(2025, 1, 1).PlusDays)];
        foreach (LocalDate[] days in new[] { [.. year, s_days[0], .. year, s_days[^1], .. year], [s_days[^1], .. year, s_days[0]], new[] { s_days[0], s_days[^1], s_days[5] } })
            Check(days, day => day, static day => day);
    }

    [Fact]
    public void The_asked_period_has_its_first_and_its_last_day()
    {
        TallyPlan<LocalDate> plan = Plan<LocalDate, LocalDate>(day => day, PeriodKind.Month);
        Period asked = Period.Range(new LocalDate(2025, 1, 31), new LocalDate(2025, 3, 1));
        LocalDate[] days = [.. Enumerable.Range(0, 90).Select(new LocalDate(2025, 1, 1).PlusDays)];

        Assert.Equal(["1 2025-01-01: 1/0", "1 2025-02-01: 28/0", "1 2025-03-01: 1/0"], EngineOracle<int>.Read(plan.During(asked, OutsidePeriod.LeaveOut).Tally(days)));
        string[] refused = Faults(() => plan.During(asked).Tally(days));
        Assert.Equal(60, refused.Length);
        Assert.Equal("row 30: '2025-01-30': the deciding day x lies outside 2025-01-31/2025-03-01. Correct it, or leave such records out: During(period, OutsidePeriod.LeaveOut).", refused[29]);
        Assert.StartsWith("row 61: '2025-03-02'", refused[30], StringComparison.Ordinal);
        Assert.Empty(EngineOracle<int>.Read(plan.During(Period.OfYear(1999), OutsidePeriod.LeaveOut).Tally(days)));
    }

    private static string[] Faults(Action tally) => [.. Assert.Throws<FaultException>(tally).Faults.Select(static fault => fault.ToString())];

    private static void Check<T, TDate>(T[] records, Expression<Func<T, TDate>> date, Func<T, LocalDate> slow)
    {
        foreach (PeriodKind kind in new[] { PeriodKind.Day, PeriodKind.Month, PeriodKind.HalfYear, PeriodKind.Year })
        {
            EngineQuestion<T>[] questions = [EngineQuestion<T>.Number(new(RecordDimensions<T>.By(record => "1", date), _ => "1", record => slow(record)), 0, record => true)];
            TallyPlan<T> plan = EngineOracle<T>.PlanOf(questions, kind);
            Assert.Equal(new EngineOracle<T>(questions, plan).Cells(records), EngineOracle<T>.Read(plan.Tally(records)));
        }
    }

    private static TallyPlan<T> Plan<T, TDate>(Expression<Func<T, TDate>> date, PeriodKind kind, ReportingCalendar? calendar = null) =>
        EngineOracle<T>.PlanOf([EngineQuestion<T>.Number(new(RecordDimensions<T>.By(record => "1", date), _ => "1", _ => null), 0, record => true)], kind, calendar);
}
