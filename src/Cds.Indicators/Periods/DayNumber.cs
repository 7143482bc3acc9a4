using NodaTime;

namespace Cds.Indicators.Periods;

/// <summary>
/// Days as integers: 0 is Monday 0001-01-01, <see cref="Maximum"/> is 9999-12-31. Months as integers: the year times twelve plus the
/// month from 0 to 11. Conversions accept the months just outside the range, so that a period that sticks out is seen to do so.
/// </summary>
internal static class DayNumber
{
    /// <summary>9999-12-31.</summary>
    public const int Maximum = 3_652_058;

    private const int DaysIn400Years = 146_097;

    /// <summary>How many days more than thirty a month lie before each month of a common year; small enough for bytes, which are never
    /// copied.</summary>
    private static ReadOnlySpan<sbyte> DaysBeforeMonthBeyondThirty => [0, 1, -1, 0, 0, 1, 1, 2, 3, 3, 4, 4];

    private static ReadOnlySpan<byte> MonthLengths => [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>The number of a date of any calendar system; throws when it lies outside the years 0001 to 9999.</summary>
    public static int Of(LocalDate date, string parameter)
    {
        if (date.Calendar != CalendarSystem.Iso)
            date = date.WithCalendar(CalendarSystem.Iso);
        if (date.Year is < 1 or > 9999)
            throw new ArgumentOutOfRangeException(parameter, date, "A date of a period lies from 0001-01-01 to 9999-12-31.");
        return date.ToDateOnly().DayNumber;
    }

    public static LocalDate ToDate(int day) => LocalDate.FromDateOnly(DateOnly.FromDayNumber(day));

    public static bool IsInRange(int first, int last) => first >= 0 && last <= Maximum;

    /// <summary>Whether the year, month and day name a date; its number when they do.</summary>
    public static bool TryOf(int year, int month, int day, out int number)
    {
        number = 0;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1)
            return false;
        int index = (year * 12) + month - 1;
        if (day > DaysInMonth(index))
            return false;
        number = OfMonthStart(index) + day - 1;
        return true;
    }

    /// <summary>The first day of a Gregorian month; the month may lie in the years 0 to 10400.</summary>
    public static int OfMonthStart(int month)
    {
        (int year, int inYear) = Math.DivRem(month, 12);
        int shifted = year + 399;
        int before = (365 * shifted) + (shifted / 4) - (shifted / 100) + (shifted / 400) - DaysIn400Years;
        return before + (30 * inYear) + DaysBeforeMonthBeyondThirty[inYear] + (inYear > 1 && IsLeap(year) ? 1 : 0);
    }

    public static int DaysInMonth(int month)
    {
        (int year, int inYear) = Math.DivRem(month, 12);
        return MonthLengths[inYear] + (inYear == 1 && IsLeap(year) ? 1 : 0);
    }

    /// <summary>The Gregorian month of a day in the range.</summary>
    public static int MonthOf(int day)
    {
        DateOnly date = DateOnly.FromDayNumber(day);
        return (date.Year * 12) + date.Month - 1;
    }

    /// <summary>The same day of another year; 29 February becomes 28 February where it must. False when it leaves the range.</summary>
    public static bool TryShiftYears(int day, int years, out int shifted)
    {
        DateOnly date = DateOnly.FromDayNumber(day);
        long year = (long)date.Year + years;
        shifted = 0;
        if (year is < 1 or > 9999)
            return false;
        int month = ((int)year * 12) + date.Month - 1;
        shifted = OfMonthStart(month) + Math.Min(date.Day, DaysInMonth(month)) - 1;
        return true;
    }

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
