using NodaTime;

namespace Cds.Indicators.Periods;

/// <summary>The words by which DHIS2 names its other years and weeks, in both directions.</summary>
internal static class Dhis2Words
{
    /// <summary>The word of a calendar for a kind; null when DHIS2 has no such period type.</summary>
    public static string? Of(ReportingCalendar calendar, PeriodKind kind) => (calendar.Id, kind) switch
    {
        ("WWED", PeriodKind.Week) => "Wed",
        ("WTHU", PeriodKind.Week) => "Thu",
        ("WFRI", PeriodKind.Week) => "Fri",
        ("WSAT", PeriodKind.Week) => "Sat",
        ("WSUN", PeriodKind.Week) => "Sun",
        ("FY02-01", PeriodKind.Year) => "Feb",
        ("FY04-01", PeriodKind.Year or PeriodKind.HalfYear) => "April",
        ("FY07-01", PeriodKind.Year) => "July",
        ("FY08-01", PeriodKind.Year) => "Aug",
        ("FY09-01", PeriodKind.Year) => "Sep",
        ("FY10-01", PeriodKind.Year) => "Oct",
        ("FY11-01E", PeriodKind.Year or PeriodKind.HalfYear or PeriodKind.Quarter) => "Nov",
        _ => null,
    };

    /// <summary>The calendar and kind of the letters between year and number; null when DHIS2 has no such period type.</summary>
    public static (ReportingCalendar Calendar, PeriodKind Kind)? Find(ReadOnlySpan<char> letters) => letters switch
    {
        "W" => (ReportingCalendar.Gregorian, PeriodKind.Week),
        "BiW" => (ReportingCalendar.Gregorian, PeriodKind.Biweek),
        "Q" => (ReportingCalendar.Gregorian, PeriodKind.Quarter),
        "S" => (ReportingCalendar.Gregorian, PeriodKind.HalfYear),
        "WedW" => (ReportingCalendar.WeeksFrom(IsoDayOfWeek.Wednesday), PeriodKind.Week),
        "ThuW" => (ReportingCalendar.WeeksFrom(IsoDayOfWeek.Thursday), PeriodKind.Week),
        "FriW" => (ReportingCalendar.WeeksFrom(IsoDayOfWeek.Friday), PeriodKind.Week),
        "SatW" => (ReportingCalendar.WeeksFrom(IsoDayOfWeek.Saturday), PeriodKind.Week),
        "SunW" => (ReportingCalendar.WeeksFrom(IsoDayOfWeek.Sunday), PeriodKind.Week),
        "Feb" => (ReportingCalendar.FiscalYear(2, 1), PeriodKind.Year),
        "April" => (ReportingCalendar.FiscalYear(4, 1), PeriodKind.Year),
        "AprilS" => (ReportingCalendar.FiscalYear(4, 1), PeriodKind.HalfYear),
        "July" => (ReportingCalendar.FiscalYear(7, 1), PeriodKind.Year),
        "Aug" => (ReportingCalendar.FiscalYear(8, 1), PeriodKind.Year),
        "Sep" => (ReportingCalendar.FiscalYear(9, 1), PeriodKind.Year),
        "Oct" => (ReportingCalendar.FiscalYear(10, 1), PeriodKind.Year),
        "Nov" => (ReportingCalendar.FiscalYear(11, 1, FiscalYearLabel.EndYear), PeriodKind.Year),
        "NovS" => (ReportingCalendar.FiscalYear(11, 1, FiscalYearLabel.EndYear), PeriodKind.HalfYear),
        "NovQ" => (ReportingCalendar.FiscalYear(11, 1, FiscalYearLabel.EndYear), PeriodKind.Quarter),
        _ => null,
    };
}
