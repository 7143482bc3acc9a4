using NodaTime;

namespace Cds.Indicators.Periods;

/// <content>Sub-periods, the longer period, and how many reports are expected.</content>
public readonly partial struct Period
{
    /// <summary>The periods of a kind that this one consists of, in order.</summary>
    /// <param name="kind">A kind whose periods fill this one exactly: the months of a quarter, the years of a plan term, the days of
    /// anything.</param>
    /// <param name="calendar">Null for the calendar of this period. A range of days is divided by any calendar that is given here.</param>
    /// <returns>The periods, without allocation.</returns>
    /// <exception cref="ArgumentException">Periods of the kind do not fill this one: the weeks of a month, the quarters of eight months, a
    /// range that
    /// begins in the middle of a month; or the calendar is another one than that of the period.</exception>
    /// <example><code>foreach (Period month in Period.OfYear(2024).Subdivide(PeriodKind.Month)) { }   // 2024-M01 to 2024-M12</code></example>
    public PeriodSequence Subdivide(PeriodKind kind, ReportingCalendar? calendar = null)
    {
        if (kind == PeriodKind.Day)
            return new PeriodSequence(OfDay(_first), DayCount);
        if (!PeriodKinds.TilesTime(kind))
            PeriodThrow.DoesNotFill(this, kind, "it is not a kind whose periods follow one another");
        calendar = ResolveCalendar(kind, calendar);
        if (PeriodKinds.IsWeekly(kind) && !PeriodKinds.IsWeekly(_kind) && _kind != PeriodKind.Range)
            PeriodThrow.DoesNotFill(
                this,
                kind,
                "weeks run across its ends; ExpectedCount tells how many belong to it, RollUp to which month a week belongs");
        if (!PeriodAxis.TryContaining(_first, kind, calendar, out Period first) || first._first != _first
            || !PeriodAxis.TryContaining(_last, kind, calendar, out Period last) || last._last != _last)
        {
            PeriodThrow.DoesNotFill(this, kind, "its first day does not begin one, or its last day does not end one");
            return default;
        }

        return new PeriodSequence(first, (int)(PeriodAxis.PlaceOf(last) - PeriodAxis.PlaceOf(first)) + 1);
    }

    /// <summary>The longer period to which this one belongs.</summary>
    /// <param name="kind">The kind of the longer period; not a year to date, a plan term or a range, of which there may be many.</param>
    /// <param name="calendar">Null for the calendar of this period; for a day or a range the calendar of the answer.</param>
    /// <returns>
    /// The period of that kind that contains this one. A week or biweek belongs to the period with most of its days, and to the earlier
    /// one when both have the same number: a week belongs where its fourth day lies.
    /// </returns>
    /// <exception cref="ArgumentException">This period lies across two of the kind or is longer than it (March and April are not in one
    /// quarter); the kind is not one
    /// that is determined; the calendars are mixed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The longer period leaves the years 0001 to 9999.</exception>
    /// <example><code>Period.Week(2017, 9).RollUp(PeriodKind.Month).ToString();   // 2017-M03: Thursday is 2 March</code></example>
    public Period RollUp(PeriodKind kind, ReportingCalendar? calendar = null)
    {
        if (!PeriodKinds.TilesTime(kind))
            PeriodThrow.DoesNotBelong(this, kind, "it is not a kind of which a day has exactly one");
        calendar = ResolveCalendar(kind, calendar);
        bool byMostDays = PeriodKinds.IsWeekly(_kind) && PeriodKinds.Months(kind) > 0;
        int day = byMostDays ? _first + ((DayCount - 1) / 2) : _first;
        if (!PeriodAxis.TryContaining(day, kind, calendar, out Period longer))
            PeriodThrow.NoLongerPeriod(this, kind, calendar, nameof(kind));
        if (!byMostDays && !longer.Contains(this))
            PeriodThrow.DoesNotBelong(this, kind, longer.DayCount < DayCount ? "it is longer than one" : "it lies across two");
        return longer;
    }

    /// <summary>How many periods of a kind are expected to report in this one (số kỳ phải báo cáo), counted from real periods.</summary>
    /// <param name="kind">The kind of the reports. Weeks and biweeks count where most of their days lie; all other kinds must fill this
    /// period.</param>
    /// <param name="calendar">Null for the calendar of this period; a calendar of other weeks for reports by those weeks.</param>
    /// <returns>The number, 0 or more: 5 weeks for January 2026, 4 for February, 53 for the year.</returns>
    /// <exception cref="ArgumentException">Periods of the kind do not fill this one, the calendars are mixed, or the calendar has no
    /// weeks.</exception>
    /// <example><code>Period.Month(2026, 1).ExpectedCount(PeriodKind.Week);   // 5: the Thursdays of the month</code></example>
    public int ExpectedCount(PeriodKind kind, ReportingCalendar? calendar = null)
    {
        if (!PeriodKinds.IsWeekly(kind))
            return Subdivide(kind, calendar).Count;
        calendar = ResolveCalendar(kind, calendar);
        return kind == PeriodKind.Week ? WeeksBefore(_last + 1, calendar) - WeeksBefore(_first, calendar) : CountBiweeks(calendar);
    }

    /// <summary>The periods of one kind from one to another, both inclusive.</summary>
    /// <param name="first">The first period.</param>
    /// <param name="last">The last period, of the same kind and calendar, reached from the first by whole shifts.</param>
    /// <returns>The periods in order, without allocation.</returns>
    /// <exception cref="ArgumentException">Kind or calendar differ, the last comes before the first, or whole shifts do not reach
    /// it.</exception>
    /// <example><code>Period.Sequence(Period.Month(2024, 11), Period.Month(2025, 2)).Count;   // 4</code></example>
    public static PeriodSequence Sequence(Period first, Period last)
    {
        if (first._kind != last._kind)
            PeriodThrow.SequenceOfTwoKinds(first, last);
        if (first._calendar != last._calendar)
            PeriodThrow.SequenceOfTwoCalendars(first, last);
        int? steps = first.StepsTo(last);
        if (steps is null)
            PeriodThrow.SequenceUnreachable(first, last);
        return new PeriodSequence(first, steps.Value + 1);
    }

    /// <summary>The periods of a kind that touch the days from one date to another: those that contain the ends and all between.</summary>
    /// <param name="firstDay">The first day.</param>
    /// <param name="lastDay">The last day, not before the first.</param>
    /// <param name="kind">Any kind but year to date, plan term and range.</param>
    /// <param name="calendar">The calendar; null for the Gregorian one.</param>
    /// <returns>At least one period; the first and the last may stick out.</returns>
    /// <exception cref="ArgumentException">The kind does not tile time, or the calendar has no weeks.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The last day comes before the first, or a period leaves the years 0001 to
    /// 9999.</exception>
    /// <example><code>Period.Covering(new LocalDate(2009, 8, 15), new LocalDate(2010, 2, 20), PeriodKind.Month).Count;   // 7</code></example>
    public static PeriodSequence Covering(LocalDate firstDay, LocalDate lastDay, PeriodKind kind, ReportingCalendar? calendar = null)
    {
        if (!PeriodKinds.TilesTime(kind))
            PeriodThrow.DoesNotCover(kind);
        _ = Range(firstDay, lastDay);
        return Sequence(Containing(firstDay, kind, calendar), Containing(lastDay, kind, calendar));
    }

    private static int WeeksBefore(int day, ReportingCalendar calendar)
    {
        // The fourth day of a week decides, so the week that begins three days before is the last that counts. Seven keeps it positive.
        return (day - 4 - calendar.FirstDayOfWeek + 14) / 7;
    }

    private int CountBiweeks(ReportingCalendar calendar)
    {
        int count = 0;
        Period biweek;

        // Only at the very beginning of time is a day in no biweek.
        for (int from = Math.Max(_first - 13, 0); !PeriodAxis.TryContaining(from, PeriodKind.Biweek, calendar, out biweek); from += 7)
        {
            if (from + 7 > _last)
                return 0;
        }

        while (biweek._first <= _last)
        {
            int decisive = biweek._first + ((biweek.DayCount - 1) / 2);
            if (decisive >= _first && decisive <= _last)
                count++;
            if (!biweek.TryShift(1, out biweek))
                break;
        }

        return count;
    }

    private int? StepsTo(Period last)
    {
        long steps;
        switch (_kind)
        {
            case PeriodKind.YearToDate:
                steps = last._number == _number ? last._year - _year : -1;
                break;

            case PeriodKind.PlanTerm:
                steps = last._number == _number && (last._year - _year) % _number == 0 ? (last._year - _year) / _number : -1;
                break;

            case PeriodKind.Range:
                steps = last.DayCount == DayCount && (last._first - _first) % DayCount == 0 ? (last._first - _first) / DayCount : -1;
                break;

            default:
                steps = PeriodAxis.PlaceOf(last) - PeriodAxis.PlaceOf(this);
                break;
        }

        return steps < 0 ? null : (int)steps;
    }

    /// <summary>The calendar in which periods of another kind are sought from this one; refuses to leave the period's own.</summary>
    private ReportingCalendar ResolveCalendar(PeriodKind kind, ReportingCalendar? calendar)
    {
        ReportingCalendar resolved = calendar ?? Calendar;
        RequireWeeks(kind, resolved, nameof(calendar));
        bool mixed = !PeriodKinds.IsFree(_kind) && (PeriodKinds.IsWeekly(_kind) && PeriodKinds.IsWeekly(kind)
            ? resolved != Calendar
            : resolved.MonthCalendar != Calendar.MonthCalendar);
        if (mixed)
            PeriodThrow.MixedCalendars(this, resolved, nameof(calendar));
        return PeriodKinds.IsWeekly(kind) ? resolved : resolved.MonthCalendar;
    }
}
