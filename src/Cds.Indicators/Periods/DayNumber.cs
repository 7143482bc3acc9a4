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

    /// <summary>The days from 1 March 400 years before the year 0 to 0001-01-01: 400 years and 306 days.</summary>
    private const int DaysTo0001 = 146_097 + 306;

    private static ReadOnlySpan<byte> MonthLengths => [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>The number of a date of any calendar system; throws when it lies outside the years 0001 to 9999.</summary>
    public static int Of(LocalDate date, string parameter)
    {
        if (date.Calendar != CalendarSystem.Iso)
            date = date.WithCalendar(CalendarSystem.Iso);
        if (date.Year is < 1 or > 9999)
            PeriodThrow.DayOutOfRange(date, parameter);
        return date.ToDateOnly().DayNumber;
    }

    public static LocalDate ToDate(int day)
    {
        (int year, int month, int inMonth) = DateOnly.FromDayNumber(day);
        return new LocalDate(year, month, inMonth);
    }

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
        // Counted from March the leap day ends its year, and the lengths of months follow a line: 31, 30, 31, 30, 31 and again.
        (uint year, uint sinceMarch) = Math.DivRem((uint)(month + (400 * 12) - 2), 12);
        uint century = year / 100;
        uint days = (365 * year) + (year / 4) - century + (century / 4) + (((153 * sinceMarch) + 2) / 5);
        return (int)days - DaysTo0001;
    }

    public static int DaysInMonth(int month)
    {
        (int year, int inYear) = Math.DivRem(month, 12);
        return MonthLengths[inYear] + (inYear == 1 && IsLeap(year) ? 1 : 0);
    }

    /// <summary>The Gregorian month of a day in the range.</summary>
    public static int MonthOf(int day)
    {
        (int year, int month, _) = DateOnly.FromDayNumber(day);
        return (year * 12) + month - 1;
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
