using Cds.Indicators.Periods;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Periods;

/// <summary>Generated calendars, days and periods; edges come often, and every value shrinks towards a Gregorian one of 2024.</summary>
internal static class PeriodGenerators
{
    /// <summary>One calendar of each sort, and those with the oddest days.</summary>
    public static readonly IReadOnlyList<ReportingCalendar> Calendars =
    [
        ReportingCalendar.Gregorian,
        ReportingCalendar.Decree09,
        ReportingCalendar.FiscalYear(7, 1),
        ReportingCalendar.FiscalYear(4, 6),
        ReportingCalendar.FiscalYear(8, 31),
        ReportingCalendar.FiscalYear(2, 29),
        ReportingCalendar.FiscalYear(11, 1, FiscalYearLabel.EndYear),
        ReportingCalendar.FiscalYear(12, 31, FiscalYearLabel.EndYear),
        ReportingCalendar.CutOff(1),
        ReportingCalendar.CutOff(20),
        ReportingCalendar.CutOff(31),
        ReportingCalendar.CutOff([31, 1, 25, 20, 20, 25, 20, 29, 30, 20, 20, 31]),
        ReportingCalendar.WeeksFrom(IsoDayOfWeek.Wednesday),
        ReportingCalendar.WeeksFrom(IsoDayOfWeek.Sunday),
    ];

    private static readonly PeriodKind[] s_kinds = Enum.GetValues<PeriodKind>();

    private static readonly Gen<int> s_days = Gen.Choose(7_300, 3_600_000);

    public static Arbitrary<ReportingCalendar> Calendar { get; } = Arb.From(
        Gen.OneOf(
            Gen.Elements(Calendars.ToArray()),
            from month in Gen.Choose(1, 12)
            from day in Gen.Choose(1, 28)
            from label in Gen.Elements(FiscalYearLabel.StartYear, FiscalYearLabel.EndYear)
            select ReportingCalendar.FiscalYear(month, day, label),
            from days in Gen.ArrayOf(Gen.Choose(1, 31), 12)
            select ReportingCalendar.CutOff(days.AsSpan())),
        calendar => calendar == ReportingCalendar.Gregorian ? [] : [ReportingCalendar.Gregorian]);

    /// <summary>Days of which every period is within the years 0001 to 9999; leap days, ends of years and reporting cut-offs come often.</summary>
    public static Arbitrary<LocalDate> Date { get; } = Arb.From(
        Gen.OneOf(
            from number in s_days
            select new LocalDate(1, 1, 1).PlusDays(number),
            from year in Gen.Choose(1990, 2035)
            from day in Gen.Elements((1, 1), (2, 28), (2, 29), (3, 1), (12, 14), (12, 15), (12, 31), (6, 30))
            select new LocalDate(year, 1, 1).PlusMonths(day.Item1 - 1).PlusDays(day.Item2 - 1)),
        date => date == new LocalDate(2024, 1, 1) ? [] : [new LocalDate(2024, 1, 1)]);

    /// <summary>Periods of every kind and calendar, well within the years 0001 to 9999.</summary>
    public static Arbitrary<Period> Any { get; } = Arb.From(
        from kind in Gen.Elements(s_kinds)
        from calendar in Calendar.Generator
        from date in Date.Generator
        from length in Gen.Choose(1, 60)
        select Make(kind, calendar, date, length),
        Shrink);

    /// <summary>Periods of the kinds that tile time.</summary>
    public static Arbitrary<Period> Tiling { get; } = Arb.From(
        Any.Generator.Where(period => period.Kind is not (PeriodKind.PlanTerm or PeriodKind.Range or PeriodKind.YearToDate)),
        Shrink);

    /// <summary>A period of the kind near a date; kinds that the calendar does not have are taken from the Gregorian one.</summary>
    public static Period Make(PeriodKind kind, ReportingCalendar calendar, LocalDate date, int length)
    {
        bool isWeekly = kind is PeriodKind.Week or PeriodKind.Biweek;
        if (isWeekly && !calendar.HasWeeks)
            calendar = ReportingCalendar.Gregorian;
        int year = Period.Containing(date, PeriodKind.Year, calendar).Year;
        return kind switch
        {
            PeriodKind.PlanTerm => Period.PlanTerm(year, year + 1 + (length % 5), calendar),
            PeriodKind.Range => Period.Range(date, date.PlusDays((length * length) - 1)),
            PeriodKind.YearToDate => Period.YearToDate(year, 1 + (length % 12), calendar),
            _ => Period.Containing(date, kind, calendar),
        };
    }

    private static IEnumerable<Period> Shrink(Period period)
    {
        if (period.Calendar != ReportingCalendar.Gregorian)
            yield return Make(period.Kind, ReportingCalendar.Gregorian, period.Start, 1);
        if (period.Year != 2024)
            yield return Make(period.Kind, period.Calendar, new LocalDate(2024, 6, 15), 1);
    }
}
