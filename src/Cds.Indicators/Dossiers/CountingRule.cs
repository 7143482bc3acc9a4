using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Provenance;
using NodaTime;

namespace Cds.Indicators.Dossiers;

/// <summary>How a time limit is counted from its start (cách tính thời hạn): whole days or hours, and when the last day ends.</summary>
/// <remarks>
/// The first day of a limit in days is not counted. A limit in calendar days whose last day is off ends with the next working day; one in working days ends on
/// a working day by itself. A limit in working hours runs through office hours. Immutable. Two rules are equal only when they are the same object.
/// </remarks>
/// <example><code>
/// LocalDateTime due = CountingRule.CivilCode().DueOf(new LocalDateTime(2026, 2, 13, 9, 0), ProcessingLimit.WorkingDays(1), clock);   // 2026-02-23T17:00, after Tết
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CountingRule
{
    private readonly int? _hoursPerDay;

    private CountingRule(int? hoursPerDay, DayEnd dayEnd, DeadlineRule days, DeadlineRule lastDay)
    {
        if (dayEnd > DayEnd.Midnight)
            throw new ArgumentOutOfRangeException(nameof(dayEnd), dayEnd, "A day ends at the close of office hours or at midnight.");
        _hoursPerDay = hoursPerDay;
        DayEnd = dayEnd;
        Days = days;
        LastDay = lastDay;
    }

    /// <summary>At what time the last day of a limit in days ends.</summary>
    public DayEnd DayEnd { get; }

    /// <summary>The rule by which days are counted, with its source.</summary>
    public DeadlineRule Days { get; }

    /// <summary>The rule for a last day that is off, with its source.</summary>
    public DeadlineRule LastDay { get; }

    /// <summary>Whole days as the Civil Code counts them.</summary>
    /// <param name="dayEnd">At what time the last day ends.</param>
    /// <returns>The rule. Sources: Bộ luật Dân sự 2015, Điều 147 khoản 2 (the first day is not counted) [R], Điều 148 khoản 5 (a last day that is off) [Q].</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dayEnd"/> is not a defined value.</exception>
    public static CountingRule CivilCode(DayEnd dayEnd = DayEnd.OfficeClose) => WholeDays(dayEnd, DeadlineSources.FirstDay, DeadlineSources.LastDay);

    /// <summary>Whole days, the first not counted.</summary>
    /// <param name="dayEnd">At what time the last day ends.</param>
    /// <param name="firstDay">Where it is said that the first day is not counted.</param>
    /// <param name="lastDay">Where it is said that a last day which is off moves to the next working day.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentNullException">A basis is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dayEnd"/> is not a defined value.</exception>
    public static CountingRule WholeDays(DayEnd dayEnd, LegalBasis firstDay, LegalBasis lastDay) => new(
        hoursPerDay: null,
        dayEnd,
        DeadlineRule.Of("Thời hạn tính bằng ngày: ngày đầu tiên không được tính", "A limit in days does not count its first day", firstDay),
        LastDayRule(lastDay));

    /// <summary>A working day is so many working hours (quy đổi 1 ngày = 8 giờ làm việc), counted from the moment of the start.</summary>
    /// <param name="hoursPerDay">How many hours, 1 to 24.</param>
    /// <param name="dayEnd">At what time the last day of a limit in calendar days ends.</param>
    /// <returns>The rule; calendar days are still whole days. Sources: internal procedures of Nghệ An for eight hours [Q], otherwise as <see cref="CivilCode"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="hoursPerDay"/> is not 1 to 24, or <paramref name="dayEnd"/> is not a defined value.</exception>
    public static CountingRule HoursPerDay(int hoursPerDay = 8, DayEnd dayEnd = DayEnd.OfficeClose)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hoursPerDay, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hoursPerDay, 24);
        LegalBasis basis = hoursPerDay == 8 ? DeadlineSources.EightHours : DeadlineSources.NoTextFound;
        string hours = hoursPerDay.ToString(CultureInfo.InvariantCulture);
        return new CountingRule(
            hoursPerDay,
            dayEnd,
            DeadlineRule.Of($"Một ngày làm việc bằng {hours} giờ làm việc", $"A working day is {hours} working hours", basis),
            LastDayRule(DeadlineSources.LastDay));
    }

    /// <summary>When a limit ends.</summary>
    /// <param name="start">When the clock started.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="clock">The working days and office hours.</param>
    /// <returns>The last moment that is in time: an end at it is on time. Midnight is the last nanosecond of the day.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="clock"/> is null.</exception>
    /// <exception cref="Periods.UnknownCalendarYearException">A day that has to be judged lies in a year that is not known.</exception>
    public LocalDateTime DueOf(LocalDateTime start, ProcessingLimit limit, WorkingClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        LocalDateTime from = start.WithCalendar(CalendarSystem.Iso);
        if (HoursOf(limit) is { } hours)
            return clock.Add(from, Duration.FromHours(hours));

        // A limit of no days ends on its first day, or on the next working day when that is off.
        LocalDate last = limit.Unit == LimitUnit.WorkingDays
            ? clock.Calendar.AddWorkingDays(from.Date, limit.Amount)
            : from.Date.PlusDays(limit.Amount);
        LocalDate day = clock.Calendar.DeadlineOnOrAfter(last);
        return day.At(DayEnd == DayEnd.OfficeClose ? clock.Hours.Close : LocalTime.MaxValue);
    }

    /// <summary>The rule in English with its source.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Days.Text.English} ({Days.Basis})";

    /// <summary>The limit in working hours; null where it is counted in days.</summary>
    internal int? HoursOf(ProcessingLimit limit) => limit.Unit switch
    {
        LimitUnit.WorkingHours => limit.Amount,
        LimitUnit.WorkingDays when _hoursPerDay is { } perDay => limit.Amount * perDay,
        _ => null,
    };

    private static DeadlineRule LastDayRule(LegalBasis basis) => DeadlineRule.Of(
        "Ngày cuối cùng là ngày nghỉ thì thời hạn kết thúc vào ngày làm việc tiếp theo", "A limit whose last day is off ends with the next working day", basis);
}
