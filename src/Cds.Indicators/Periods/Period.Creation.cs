using NodaTime;

namespace Cds.Indicators.Periods;

/// <content>The named doors into a period.</content>
public readonly partial struct Period
{
    /// <summary>One day (ngày).</summary>
    /// <param name="date">The day, of any calendar system; it is held in the ISO one.</param>
    /// <returns>The period of that day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is not in the years 0001 to 9999.</exception>
    /// <example><code>Period.Day(new LocalDate(2024, 7, 30)).ToString();   // 2024-07-30</code></example>
    public static Period Day(LocalDate date) => OfDay(DayNumber.Of(date, nameof(date)));

    /// <summary>A week (tuần).</summary>
    /// <param name="weekYear">The year to which the week belongs, 1 to 9999: the one that has at least four of its days.</param>
    /// <param name="week">The number of the week, 1 to 52 or 53.</param>
    /// <param name="calendar">The calendar; null for the Gregorian one, whose weeks are those of ISO 8601.</param>
    /// <returns>The week.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year does not have that week, or the week leaves the years 0001 to
    /// 9999.</exception>
    /// <exception cref="ArgumentException">The calendar has no weeks.</exception>
    /// <example><code>Period.Week(2026, 53).End;   // 2027-01-03</code></example>
    public static Period Week(int weekYear, int week, ReportingCalendar? calendar = null) =>
        Of(PeriodKind.Week, weekYear, week, calendar, nameof(weekYear), nameof(week));

    /// <summary>Two weeks of a year, weeks 1 and 2, 3 and 4 and so on (hai tuần). The 27th of a year of 53 weeks is week 53
    /// alone.</summary>
    /// <param name="weekYear">The year to which the weeks belong, 1 to 9999.</param>
    /// <param name="biweek">The number, 1 to 26 or 27.</param>
    /// <param name="calendar">The calendar; null for the Gregorian one.</param>
    /// <returns>The biweek.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year does not have that biweek, or it leaves the years 0001 to 9999.</exception>
    /// <exception cref="ArgumentException">The calendar has no weeks.</exception>
    public static Period Biweek(int weekYear, int biweek, ReportingCalendar? calendar = null) =>
        Of(PeriodKind.Biweek, weekYear, biweek, calendar, nameof(weekYear), nameof(biweek));

    /// <summary>A month (tháng).</summary>
    /// <param name="year">The year of the calendar, 1 to 9999.</param>
    /// <param name="month">The number, 1 to 12, counted from the beginning of the calendar's year.</param>
    /// <param name="calendar">The calendar; null for the Gregorian one.</param>
    /// <returns>The month.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1 to 12, or it leaves the years 0001 to 9999.</exception>
    /// <example><code>Period.Month(2024, 6, ReportingCalendar.Decree09).End;   // 2024-06-14</code></example>
    public static Period Month(int year, int month, ReportingCalendar? calendar = null) =>
        Of(PeriodKind.Month, year, month, calendar, nameof(year), nameof(month));

    /// <summary>Two months of a year (hai tháng): the first is months 1 and 2.</summary>
    /// <param name="year">The year of the calendar, 1 to 9999.</param>
    /// <param name="bimonth">The number, 1 to 6.</param>
    /// <param name="calendar">The calendar; null for the Gregorian one.</param>
    /// <returns>The bimonth.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not 1 to 6, or the period leaves the years 0001 to 9999.</exception>
    public static Period Bimonth(int year, int bimonth, ReportingCalendar? calendar = null) =>
        Of(PeriodKind.Bimonth, year, bimonth, calendar, nameof(year), nameof(bimonth));

    /// <summary>A quarter (quý).</summary>
    /// <param name="year">The year of the calendar, 1 to 9999.</param>
    /// <param name="quarter">The number, 1 to 4.</param>
    /// <param name="calendar">The calendar; null for the Gregorian one.</param>
    /// <returns>The quarter.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The quarter is not 1 to 4, or it leaves the years 0001 to 9999.</exception>
    public static Period Quarter(int year, int quarter, ReportingCalendar? calendar = null) =>
        Of(PeriodKind.Quarter, year, quarter, calendar, nameof(year), nameof(quarter));

    /// <summary>A third of a year (bốn tháng).</summary>
    /// <param name="year">The year of the calendar, 1 to 9999.</param>
    /// <param name="number">The number, 1 to 3.</param>
    /// <param name="calendar">The calendar; null for the Gregorian one.</param>
    /// <returns>The four months.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not 1 to 3, or the period leaves the years 0001 to 9999.</exception>
    public static Period FourMonths(int year, int number, ReportingCalendar? calendar = null) =>
        Of(PeriodKind.FourMonths, year, number, calendar, nameof(year), nameof(number));

    /// <summary>Half a year (6 tháng đầu năm, 6 tháng cuối năm).</summary>
    /// <param name="year">The year of the calendar, 1 to 9999.</param>
    /// <param name="half">1 for the first half, 2 for the second.</param>
    /// <param name="calendar">The calendar; null for the Gregorian one.</param>
    /// <returns>The half-year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The half is not 1 or 2, or it leaves the years 0001 to 9999.</exception>
    public static Period HalfYear(int year, int half, ReportingCalendar? calendar = null) =>
        Of(PeriodKind.HalfYear, year, half, calendar, nameof(year), nameof(half));

    /// <summary>The first months of a year, counted together (9 tháng năm 2022).</summary>
    /// <param name="year">The year of the calendar, 1 to 9999.</param>
    /// <param name="months">How many months, 1 to 12.</param>
    /// <param name="calendar">The calendar; null for the Gregorian one.</param>
    /// <returns>The year to date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The months are not 1 to 12, or the period leaves the years 0001 to 9999.</exception>
    /// <example><code>Period.YearToDate(2022, 9, ReportingCalendar.Decree09).ToString();   // 2022-YTD09@ND09: 2021-12-15 to 2022-09-14</code></example>
    public static Period YearToDate(int year, int months, ReportingCalendar? calendar = null) =>
        Of(PeriodKind.YearToDate, year, months, calendar, nameof(year), nameof(months));

    /// <summary>A year (năm).</summary>
    /// <param name="year">The year of the calendar, 1 to 9999.</param>
    /// <param name="calendar">The calendar; null for the Gregorian one.</param>
    /// <returns>The year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1 to 9999, or its days leave those years.</exception>
    /// <example><code>Period.OfYear(2025, ReportingCalendar.Decree09).Start;   // 2024-12-15</code></example>
    public static Period OfYear(int year, ReportingCalendar? calendar = null) =>
        Of(PeriodKind.Year, year, 1, calendar, nameof(year), nameof(year));

    /// <summary>The years of a plan or a term of office (giai đoạn, nhiệm kỳ).</summary>
    /// <param name="firstYear">The first year, 1 to 9998.</param>
    /// <param name="lastYear">The last year, inclusive; later than the first.</param>
    /// <param name="calendar">The calendar; null for the Gregorian one.</param>
    /// <returns>The plan term.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The last year is not later than the first, or the days leave the years 0001 to
    /// 9999.</exception>
    /// <example><code>Period.PlanTerm(2021, 2025).ToString("vi", null);   // giai đoạn 2021-2025</code></example>
    public static Period PlanTerm(int firstYear, int lastYear, ReportingCalendar? calendar = null)
    {
        if (TryPlanTerm(firstYear, lastYear, calendar ?? ReportingCalendar.Gregorian, out Period period) is { } refusal)
            refusal.Throw(PeriodKind.PlanTerm, firstYear, lastYear, nameof(firstYear), nameof(lastYear));
        return period;
    }

    /// <summary>Any days in a row (từ ngày … đến ngày …).</summary>
    /// <param name="first">The first day, inclusive.</param>
    /// <param name="last">The last day, inclusive; may equal the first.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A day is not in the years 0001 to 9999, or the last day comes before the
    /// first.</exception>
    /// <example><code>Period.Range(new LocalDate(2023, 12, 10), new LocalDate(2024, 7, 30)).DayCount;   // 234</code></example>
    public static Period Range(LocalDate first, LocalDate last)
    {
        int firstDay = DayNumber.Of(first, nameof(first));
        int lastDay = DayNumber.Of(last, nameof(last));
        if (lastDay < firstDay)
            PeriodThrow.LastBeforeFirst(DayNumber.ToDate(firstDay), DayNumber.ToDate(lastDay), nameof(last));
        return OfRange(firstDay, lastDay);
    }

    /// <summary>The period of a kind to which a day belongs.</summary>
    /// <param name="date">The day.</param>
    /// <param name="kind">Any kind but a plan term and a range. For a year to date it is the one that ends with the month of the
    /// day.</param>
    /// <param name="calendar">The calendar; null for the Gregorian one.</param>
    /// <returns>The period that contains the day.</returns>
    /// <exception cref="ArgumentException">A day does not determine a plan term or a range, or the calendar has no weeks.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The period of the day leaves the years 0001 to 9999, or the kind is not a named
    /// value.</exception>
    /// <example><code>Period.Containing(new LocalDate(2024, 12, 20), PeriodKind.Year, ReportingCalendar.Decree09).Year;   // 2025</code></example>
    public static Period Containing(LocalDate date, PeriodKind kind, ReportingCalendar? calendar = null)
    {
        int day = DayNumber.Of(date, nameof(date));
        calendar ??= ReportingCalendar.Gregorian;
        RequireWeeks(kind, calendar, nameof(calendar));
        if (kind > PeriodKind.Range)
            PeriodThrow.UnnamedKind(kind, nameof(kind));
        if (kind is PeriodKind.PlanTerm or PeriodKind.Range)
            PeriodThrow.KindNotOfDay(kind, nameof(kind));
        if (!PeriodAxis.TryContaining(day, kind, calendar, out Period period))
            PeriodThrow.NoPeriodOfDay(date, kind, calendar, nameof(date));
        return period;
    }

    internal static Period OfDay(int day) => new(PeriodKind.Day, ReportingCalendar.Gregorian, day, day);

    internal static Period OfRange(int first, int last) => new(PeriodKind.Range, ReportingCalendar.Gregorian, first, last);

    /// <summary>Makes a period of a kind that is named by a year and a number; null when it is made, otherwise why not.</summary>
    internal static Refusal? TryOf(PeriodKind kind, int year, int number, ReportingCalendar calendar, out Period period)
    {
        period = default;
        if (year is < 1 or > 9999)
            return Refusal.Year;
        return PeriodKinds.IsWeekly(kind)
            ? TryOfWeeks(kind, year, number, calendar, out period)
            : TryOfMonths(kind, year, number, calendar.MonthCalendar, out period);
    }

    internal static Refusal? TryPlanTerm(int firstYear, int lastYear, ReportingCalendar calendar, out Period period)
    {
        period = default;
        if (firstYear is < 1 or > 9999)
            return Refusal.Year;
        if (lastYear > 9999)
            return Refusal.Year with { IsYear = false };
        if (lastYear <= firstYear)
            return new Refusal(
                "a plan term ends in a later year than it begins",
                "Write the earlier year first; take a year where there is only one.",
                IsYear: false);
        calendar = calendar.MonthCalendar;
        int first = calendar.MonthStart(firstYear * 12);
        int last = calendar.MonthStart((lastYear + 1) * 12) - 1;
        if (!DayNumber.IsInRange(first, last))
            return Refusal.OutOfRange;
        period = new Period(PeriodKind.PlanTerm, calendar, first, last, firstYear, lastYear - firstYear + 1);
        return null;
    }

    /// <summary>A year that may differ from the checked one of a period by any amount.</summary>
    internal static bool TryInYear(PeriodKind kind, long year, int number, ReportingCalendar calendar, out Period period)
    {
        period = default;
        return year is >= 1 and <= 9999 && TryOf(kind, (int)year, number, calendar, out period) is null;
    }

    private static Period Of(
        PeriodKind kind,
        int year,
        int number,
        ReportingCalendar? calendar,
        string yearParameter,
        string numberParameter)
    {
        calendar ??= ReportingCalendar.Gregorian;
        RequireWeeks(kind, calendar, nameof(calendar));
        if (TryOf(kind, year, number, calendar, out Period period) is { } refusal)
            refusal.Throw(kind, year, number, yearParameter, numberParameter);
        return period;
    }

    private static void RequireWeeks(PeriodKind kind, ReportingCalendar calendar, string parameter)
    {
        if (PeriodKinds.IsWeekly(kind) && !calendar.HasWeeks)
            PeriodThrow.NoWeeks(calendar, parameter);
    }

    private static Refusal? TryOfWeeks(PeriodKind kind, int year, int number, ReportingCalendar calendar, out Period period)
    {
        period = default;
        if (!calendar.HasWeeks)
            return Refusal.NoWeeks(calendar);
        int weeks = calendar.WeeksInYear(year);
        int length = kind == PeriodKind.Week ? 1 : 2;
        int count = (weeks + length - 1) / length;
        if (number < 1 || number > count)
            return Refusal.Number(kind, year, count);
        int firstWeek = (number - 1) * length;
        int first = calendar.WeekYearStart(year) + (firstWeek * 7);
        int last = first + (Math.Min(length, weeks - firstWeek) * 7) - 1;
        if (!DayNumber.IsInRange(first, last))
            return Refusal.OutOfRange;
        period = new Period(kind, calendar, first, last, year, number);
        return null;
    }

    private static Refusal? TryOfMonths(PeriodKind kind, int year, int number, ReportingCalendar calendar, out Period period)
    {
        period = default;
        bool isToDate = kind == PeriodKind.YearToDate;
        int length = isToDate ? number : PeriodKinds.Months(kind);
        int count = isToDate ? 12 : 12 / length;
        if (number < 1 || number > count)
            return Refusal.Number(kind, year, count);
        int month = (year * 12) + (isToDate ? 0 : (number - 1) * length);
        int first = calendar.MonthStart(month);
        int last = calendar.MonthStart(month + length) - 1;
        if (!DayNumber.IsInRange(first, last))
            return Refusal.OutOfRange;
        period = new Period(kind, calendar, first, last, year, number);
        return null;
    }
}
