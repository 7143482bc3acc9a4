using System.Diagnostics;
using Cds.Indicators.Periods;
using NodaTime;

namespace Cds.Indicators.Dossiers;

/// <summary>Runs through office time alone (đồng hồ giờ làm việc): a working calendar and the office hours of its working days.</summary>
/// <remarks>
/// Exact to the nanosecond. Costs do not grow with the number of days. A year that the calendar does not know is refused, never guessed; only the years of
/// days that have to be judged must be known. Moments in another calendar system are converted to the ISO calendar. Immutable and safe to share
/// between threads. Two clocks are equal only when they are the same object.
/// </remarks>
/// <example><code>
/// WorkingClock clock = new(WorkingCalendar.VietnamPublicSector(), OfficeHours.Example());
/// clock.Add(new LocalDateTime(2026, 2, 13, 16, 0), Duration.FromHours(2));   // 2026-02-23T09:00: Tết lies between
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class WorkingClock
{
    /// <summary>Makes a clock.</summary>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="hours">Which hours of them.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public WorkingClock(WorkingCalendar calendar, OfficeHours hours)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(hours);
        Calendar = calendar;
        Hours = hours;
    }

    /// <summary>Which days are worked.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>Which hours of them.</summary>
    public OfficeHours Hours { get; }

    /// <summary>The first moment of office time at or after a moment.</summary>
    /// <param name="moment">The moment; it is the answer when it is office time. The moment of the close is not.</param>
    /// <returns>A moment of office time.</returns>
    /// <exception cref="UnknownCalendarYearException">A day that has to be judged lies in a year that is not known.</exception>
    /// <example><code>clock.NextWorkingMoment(new LocalDateTime(2026, 3, 6, 17, 0));   // Monday 2026-03-09T08:00</code></example>
    public LocalDateTime NextWorkingMoment(LocalDateTime moment)
    {
        LocalDateTime from = moment.WithCalendar(CalendarSystem.Iso);
        LocalDate day = Calendar.NextWorkingDay(from.Date);
        if (day > from.Date)
            return day.At(Hours.Opening);
        long worked = Hours.WorkedBefore(from.TimeOfDay);
        if (worked == Hours.TotalNanoseconds)
            return Calendar.AddWorkingDays(day, 1).At(Hours.Opening);
        LocalTime time = Hours.LastTimeAfter(worked);
        return day.At(time > from.TimeOfDay ? time : from.TimeOfDay);
    }

    /// <summary>The moment that lies a stretch of office time after or before a moment.</summary>
    /// <param name="moment">The moment to count from, office time or not.</param>
    /// <param name="workingTime">How much office time later; negative for earlier; zero gives <paramref name="moment"/> itself.</param>
    /// <returns>The moment nearest to <paramref name="moment"/> between which and it so much office time lies: 8 working hours from the opening end at the close, not at
    /// the next opening.</returns>
    /// <exception cref="UnknownCalendarYearException">The count reaches a year that is not known.</exception>
    /// <exception cref="OverflowException">The working time is above some 290 years.</exception>
    public LocalDateTime Add(LocalDateTime moment, Duration workingTime)
    {
        LocalDateTime from = moment.WithCalendar(CalendarSystem.Iso);
        long nanoseconds = workingTime.ToInt64Nanoseconds();
        return nanoseconds switch
        {
            0 => from,
            > 0 => Forward(from, nanoseconds),
            _ => Backward(from, -nanoseconds),
        };
    }

    /// <summary>The office time between two moments (thời gian làm việc).</summary>
    /// <param name="from">The moment to count from, included.</param>
    /// <param name="to">The moment to count to, not included.</param>
    /// <returns>The office time; negative when <paramref name="to"/> is earlier; zero when none lies between.</returns>
    /// <exception cref="UnknownCalendarYearException">A day between the two lies in a year that is not known.</exception>
    /// <example><code>clock.Between(new LocalDateTime(2026, 3, 6, 16, 0), new LocalDateTime(2026, 3, 9, 9, 0));   // 2 hours: Friday to Monday</code></example>
    public Duration Between(LocalDateTime from, LocalDateTime to)
    {
        LocalDateTime first = from.WithCalendar(CalendarSystem.Iso);
        LocalDateTime last = to.WithCalendar(CalendarSystem.Iso);
        if (first == last)
            return Duration.Zero;
        if (first > last)
            return -Between(last, first);

        // Whole working days from the first day to the day before the last, less what had passed of the first, and what has passed of the last.
        long days = Calendar.CountWorkingDays(first.Date.PlusDays(-1), last.Date.PlusDays(-1));
        return Duration.FromNanoseconds(Hours.TotalNanoseconds) * days - Duration.FromNanoseconds(WorkedOn(first)) + Duration.FromNanoseconds(WorkedOn(last));
    }

    /// <summary>The calendar and the hours.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Calendar}; {Hours}";

    private LocalDateTime Forward(LocalDateTime from, long workingTime)
    {
        LocalDate day = Calendar.NextWorkingDay(from.Date);
        long target = workingTime + (day > from.Date ? 0 : Hours.WorkedBefore(from.TimeOfDay));
        long days = (target - 1) / Hours.TotalNanoseconds;
        return Calendar.AddWorkingDays(day, (int)days).At(Hours.FirstTimeAfter(target - days * Hours.TotalNanoseconds));
    }

    private LocalDateTime Backward(LocalDateTime from, long workingTime)
    {
        LocalDate day = Calendar.PreviousWorkingDay(from.Date);
        long left = (day < from.Date ? Hours.TotalNanoseconds : Hours.WorkedBefore(from.TimeOfDay)) - workingTime;
        long days = left >= 0 ? 0 : (-left + Hours.TotalNanoseconds - 1) / Hours.TotalNanoseconds;
        return Calendar.AddWorkingDays(day, -(int)days).At(Hours.LastTimeAfter(left + days * Hours.TotalNanoseconds));
    }

    /// <summary>The office time that has passed of the day of a moment, in nanoseconds.</summary>
    private long WorkedOn(LocalDateTime moment)
    {
        long worked = Hours.WorkedBefore(moment.TimeOfDay);
        return worked > 0 && Calendar.IsWorkingDay(moment.Date) ? worked : 0;
    }
}
