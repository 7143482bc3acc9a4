using NodaTime;

namespace Cds.Indicators.Periods;

public sealed partial class WorkingCalendar
{
    /// <summary>Whether a day is worked: neither a weekly rest day nor a day off, or a rest day worked in exchange.</summary>
    /// <param name="date">The day.</param>
    /// <returns><see langword="true"/> when it is worked.</returns>
    /// <exception cref="UnknownCalendarYearException">The year of <paramref name="date"/> is not known.</exception>
    /// <example><code>WorkingCalendar.VietnamPublicSector().IsWorkingDay(new LocalDate(2026, 1, 10));   // true, a worked Saturday</code></example>
    public bool IsWorkingDay(LocalDate date) => TryIsWorkingDay(date, out bool isWorkingDay, out int unknown) ? isWorkingDay : throw Unknown(unknown);

    /// <summary>Why a day is off.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The holiday or exchanged day with its document; for a weekly rest day, the rule of the weekly rest; null for a working day.</returns>
    /// <exception cref="UnknownCalendarYearException">The year of <paramref name="date"/> is not known.</exception>
    /// <example><code>WorkingCalendar.VietnamPublicSector().DayOffOn(new LocalDate(2026, 1, 2))!.EnglishName;   // Day off in exchange for Saturday 10 January</code></example>
    public DayOff? DayOffOn(LocalDate date) => TryDayOffOn(date, out DayOff? dayOff, out int unknown) ? dayOff : throw Unknown(unknown);

    /// <summary>The day that lies a number of working days after or before a day.</summary>
    /// <param name="date">The day to count from, worked or not. It is never counted itself.</param>
    /// <param name="workingDays">How many working days later; negative for earlier; 0 gives <paramref name="date"/> itself, worked or not.</param>
    /// <returns>The working day reached: 1 is the first working day after <paramref name="date"/>, -1 the last before it.</returns>
    /// <remarks>
    /// That the first day is not counted is the rule of Bộ luật Dân sự 2015, Điều 147 khoản 2 [R]. A limit of n working days that begins on the day of
    /// receipt ends at the close of the day returned. <see cref="CountWorkingDays"/> is the inverse.
    /// </remarks>
    /// <exception cref="UnknownCalendarYearException">The count reaches a year that is not known.</exception>
    /// <example><code>WorkingCalendar.VietnamPublicSector().AddWorkingDays(new LocalDate(2026, 4, 29), 2);   // 2026-05-05: 30/4 and 1/5 are off</code></example>
    public LocalDate AddWorkingDays(LocalDate date, int workingDays) =>
        TryAddWorkingDays(date, workingDays, out LocalDate result, out int unknown) ? result : throw Unknown(unknown);

    /// <summary>The first working day on or after a day.</summary>
    /// <param name="date">The day; it is the answer when it is worked.</param>
    /// <returns>A working day, at or after <paramref name="date"/>.</returns>
    /// <exception cref="UnknownCalendarYearException">A day that has to be judged lies in a year that is not known.</exception>
    public LocalDate NextWorkingDay(LocalDate date) => TryNextWorkingDay(date, out LocalDate result, out int unknown) ? result : throw Unknown(unknown);

    /// <summary>The last working day on or before a day.</summary>
    /// <param name="date">The day; it is the answer when it is worked.</param>
    /// <returns>A working day, at or before <paramref name="date"/>.</returns>
    /// <exception cref="UnknownCalendarYearException">A day that has to be judged lies in a year that is not known.</exception>
    public LocalDate PreviousWorkingDay(LocalDate date) =>
        TryPreviousWorkingDay(date, out LocalDate result, out int unknown) ? result : throw Unknown(unknown);

    /// <summary>The day on which a time limit ends whose last day, by the calendar, is the given day.</summary>
    /// <param name="date">The last day of the limit.</param>
    /// <returns><paramref name="date"/> when it is worked, otherwise the next working day, at whose close the limit ends.</returns>
    /// <remarks>Bộ luật Dân sự 2015, Điều 148 khoản 5: a last day on a weekly rest day or holiday moves the end to the end of the next working day.
    /// For limits in calendar days, months or years; a limit in working days never ends on a day off.</remarks>
    /// <exception cref="UnknownCalendarYearException">A day that has to be judged lies in a year that is not known.</exception>
    /// <example><code>WorkingCalendar.VietnamPublicSector().DeadlineOnOrAfter(new LocalDate(2026, 4, 26));   // 2026-04-28: Sunday, then the day given for Giỗ Tổ</code></example>
    public LocalDate DeadlineOnOrAfter(LocalDate date) => NextWorkingDay(date);

    /// <summary>The number of working days from one day to another, the first not counted, the last counted.</summary>
    /// <param name="after">The day to count from. It is never counted itself.</param>
    /// <param name="through">The day to count to. It is counted when it is worked, unless it is <paramref name="after"/>.</param>
    /// <returns>
    /// The number of working days d with <c>after &lt; d &lt;= through</c>; when <paramref name="through"/> is earlier, minus the number with
    /// <c>through &lt;= d &lt; after</c>; 0 when the days are the same.
    /// </returns>
    /// <remarks>The inverse of <see cref="AddWorkingDays"/>: <c>CountWorkingDays(date, AddWorkingDays(date, n)) == n</c> for every n. Counts add up
    /// along days in one direction.</remarks>
    /// <exception cref="UnknownCalendarYearException">A day between the two lies in a year that is not known.</exception>
    /// <example><code>WorkingCalendar.VietnamPublicSector().CountWorkingDays(after: new LocalDate(2026, 2, 13), through: new LocalDate(2026, 2, 23));   // 1</code></example>
    public int CountWorkingDays(LocalDate after, LocalDate through) =>
        TryCountWorkingDays(after, through, out int count, out int unknown) ? count : throw Unknown(unknown);

    private bool TryIsWorkingDay(LocalDate date, out bool isWorkingDay, out int unknown)
    {
        date = date.WithCalendar(CalendarSystem.Iso);
        unknown = date.Year;
        WorkingYearTable? table = Table(date.Year);
        isWorkingDay = table is not null && table.IsWorkingDay(date.DayOfYear - 1);
        return table is not null;
    }

    private bool TryDayOffOn(LocalDate date, out DayOff? dayOff, out int unknown)
    {
        dayOff = null;
        if (!TryIsWorkingDay(date, out bool isWorkingDay, out unknown))
            return false;
        if (isWorkingDay)
            return true;

        LocalDate day = date.WithCalendar(CalendarSystem.Iso);
        dayOff = Table(day.Year)!.Source.DaysOff.FirstOrDefault(d => d.Date == day)
            ?? new DayOff(day, "Ngày nghỉ hằng tuần", "Weekly rest day", _weeklyRestBasis);
        return true;
    }

    private bool TryAddWorkingDays(LocalDate date, int workingDays, out LocalDate result, out int unknown)
    {
        result = date = date.WithCalendar(CalendarSystem.Iso);
        unknown = 0;
        return workingDays switch
        {
            0 => true,
            > 0 => TryForward(date.Year, date.DayOfYear, workingDays, out result, out unknown),
            _ => TryBackward(date.Year, date.DayOfYear - 1, -(long)workingDays, out result, out unknown),
        };
    }

    private bool TryNextWorkingDay(LocalDate date, out LocalDate result, out int unknown)
    {
        date = date.WithCalendar(CalendarSystem.Iso);
        return TryForward(date.Year, date.DayOfYear - 1, 1, out result, out unknown);
    }

    private bool TryPreviousWorkingDay(LocalDate date, out LocalDate result, out int unknown)
    {
        date = date.WithCalendar(CalendarSystem.Iso);
        return TryBackward(date.Year, date.DayOfYear, 1, out result, out unknown);
    }

    private bool TryCountWorkingDays(LocalDate after, LocalDate through, out int count, out int unknown)
    {
        after = after.WithCalendar(CalendarSystem.Iso);
        through = through.WithCalendar(CalendarSystem.Iso);
        if (after <= through)
            return TryCount(after.Year, after.DayOfYear, through.Year, through.DayOfYear, out count, out unknown);

        bool known = TryCount(through.Year, through.DayOfYear - 1, after.Year, after.DayOfYear - 1, out count, out unknown);
        count = -count;
        return known;
    }

    /// <summary>The <paramref name="ordinal"/>-th working day, from 1, among the days from a zero-based day of a year on.</summary>
    private bool TryForward(int year, int day, long ordinal, out LocalDate result, out int unknown)
    {
        if (day == CalendarSystem.Iso.GetDaysInYear(year))
            (year, day) = (year + 1, 0);
        for (; Table(year) is { } table; (year, day) = (year + 1, 0))
        {
            int before = table.CountBefore(day);
            if (ordinal <= table.Count - before)
            {
                result = table.WorkingDay(before + (int)ordinal - 1);
                unknown = 0;
                return true;
            }

            ordinal -= table.Count - before;
        }

        result = default;
        unknown = year;
        return false;
    }

    /// <summary>The <paramref name="ordinal"/>-th last working day, from 1, among the days before a zero-based day of a year.</summary>
    private bool TryBackward(int year, int day, long ordinal, out LocalDate result, out int unknown)
    {
        const int Whole = -1;
        if (day == 0)
            (year, day) = (year - 1, Whole);
        for (; Table(year) is { } table; (year, day) = (year - 1, Whole))
        {
            int before = table.CountBefore(day == Whole ? table.Length : day);
            if (ordinal <= before)
            {
                result = table.WorkingDay(before - (int)ordinal);
                unknown = 0;
                return true;
            }

            ordinal -= before;
        }

        result = default;
        unknown = year;
        return false;
    }

    /// <summary>The working days from one zero-based day of a year to another, the second not counted.</summary>
    private bool TryCount(int fromYear, int fromDay, int toYear, int toDay, out int count, out int unknown)
    {
        count = 0;
        for (int year = fromYear; year <= toYear; year++)
        {
            int first = year == fromYear ? fromDay : 0;
            int end = year == toYear ? toDay : CalendarSystem.Iso.GetDaysInYear(year);
            if (first == end)
                continue;
            if (Table(year) is not { } table)
            {
                (count, unknown) = (0, year);
                return false;
            }

            count += table.CountBefore(end) - table.CountBefore(first);
        }

        unknown = 0;
        return true;
    }
}
