using System.Globalization;
using Cds.Indicators.Periods;
using NodaTime;

namespace Cds.Indicators.Areas;

/// <summary>Validity in numbers of days: from the first (inclusive) to the end (exclusive), open ends as the smallest and the largest integer.</summary>
internal static class AreaDays
{
    public const int Open = int.MinValue;
    public const int Never = int.MaxValue;

    public static int Of(LocalDate day, string parameter) => DayNumber.Of(day, parameter);

    public static LocalDate ToDate(int day) => DayNumber.ToDate(day);

    /// <summary>The number of a day of any calendar system; false outside the years 1 to 9999.</summary>
    public static bool TryOf(LocalDate date, out int day)
    {
        LocalDate iso = date.WithCalendar(CalendarSystem.Iso);
        bool isKnown = iso.Year is >= 1 and <= 9999;
        day = isKnown ? iso.ToDateOnly().DayNumber : 0;
        return isKnown;
    }

    public static string Text(int day) => Text(ToDate(day));

    public static string Text(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The validity in words: <c>valid from 2025-07-01 to 2026-04-29</c>, both days included.</summary>
    public static string Validity(int from, int to) => (from, to) switch
    {
        (Open, Never) => "valid at all times",
        (Open, _) => $"valid to {Text(to - 1)}",
        (_, Never) => $"valid from {Text(from)}",
        _ => $"valid from {Text(from)} to {Text(to - 1)}",
    };
}
