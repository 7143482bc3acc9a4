using System.Diagnostics;
using Cds.Indicators.Provenance;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Dossiers;

/// <summary>When the clock of a limit starts (thời điểm bắt đầu tính thời hạn), given when the full dossier was received.</summary>
/// <remarks>
/// The day of the start is not counted where a limit is in days, so a dossier moved to the next working day is due one working day later than one
/// received that day before the cut-off. Immutable. Two rules are equal only when they are the same object.
/// </remarks>
/// <example><code>StartRule cutOff = StartRule.AfterCutOff(new LocalTime(15, 0), basis);   // received at 15:00 is not after 15:00</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class StartRule
{
    private readonly Form _form;
    private readonly LocalTime _cutOff;
    private readonly Duration _beforeClose;

    private StartRule(Form form, DeadlineRule rule, LocalTime cutOff = default, Duration beforeClose = default)
    {
        _form = form;
        _cutOff = cutOff;
        _beforeClose = beforeClose;
        Rule = rule;
    }

    private enum Form : byte
    {
        AtReception,
        OnWorkingDay,
        AfterCutOff,
        BeforeClose,
    }

    /// <summary>The rule in words with its source.</summary>
    public DeadlineRule Rule { get; }

    /// <summary>The clock starts at the reception itself (kể từ thời điểm tiếp nhận), on whatever day and hour that is.</summary>
    /// <param name="basis">Where the rule comes from.</param>
    /// <returns>The rule. Of a dossier received on a rest day the next working day is the first that counts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="basis"/> is null.</exception>
    public static StartRule AtReception(LegalBasis basis) => new(Form.AtReception, DeadlineRule.Of(
        "Thời hạn tính từ thời điểm tiếp nhận", "The clock starts at the reception", basis));

    /// <summary>The clock starts at the reception; of a dossier received on a rest day or holiday, with the next working day.</summary>
    /// <param name="basis">Where the rule comes from.</param>
    /// <returns>The rule. Of a dossier received on a rest day the next working day is the day of the start and does not count.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="basis"/> is null.</exception>
    public static StartRule OnWorkingDay(LegalBasis basis) => new(Form.OnWorkingDay, DeadlineRule.Of(
        "Thời hạn tính từ thời điểm tiếp nhận; tiếp nhận vào ngày nghỉ thì tính từ ngày làm việc tiếp theo",
        "The clock starts at the reception; received on a day off, with the next working day",
        basis));

    /// <summary>A dossier received after a time of day, or on a day off, counts from the next working day (tiếp nhận sau 15 giờ).</summary>
    /// <param name="cutOff">The time; received exactly then is not after it.</param>
    /// <param name="basis">Where the rule comes from.</param>
    /// <returns>The rule.</returns>
    /// <remarks>NĐ 63/2024/NĐ-CP, Điều 7 khoản 2 has 15:00 [Q].</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="basis"/> is null.</exception>
    public static StartRule AfterCutOff(LocalTime cutOff, LegalBasis basis)
    {
        string time = LocalTimePattern.ExtendedIso.Format(cutOff);
        return new StartRule(
            Form.AfterCutOff,
            DeadlineRule.Of(
                $"Tiếp nhận sau {time} hoặc vào ngày nghỉ thì tính từ ngày làm việc tiếp theo",
                $"Received after {time} or on a day off, the clock starts with the next working day",
                basis),
            cutOff: cutOff);
    }

    /// <summary>A dossier received in the last stretch before the close of office hours, or later, or on a day off, counts from the next working day.</summary>
    /// <param name="beforeClose">How long before the close, by the clock on the wall; its first moment belongs to it. 0 to 24 hours.</param>
    /// <param name="basis">Where the rule comes from.</param>
    /// <returns>The rule.</returns>
    /// <remarks>NĐ 297/2025/NĐ-CP, Điều 6 khoản 3 has one hour [Q].</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="beforeClose"/> is negative or above 24 hours.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="basis"/> is null.</exception>
    public static StartRule BeforeClose(Duration beforeClose, LegalBasis basis)
    {
        if (beforeClose < Duration.Zero || beforeClose > Duration.FromDays(1))
            throw new ArgumentOutOfRangeException(nameof(beforeClose), DeadlineText.Of(beforeClose), "A stretch before the close is 0 to 24 hours.");
        string length = DeadlineText.Of(beforeClose);
        return new StartRule(
            Form.BeforeClose,
            DeadlineRule.Of(
                $"Tiếp nhận trong {length} cuối giờ hành chính hoặc vào ngày nghỉ thì tính từ ngày làm việc tiếp theo",
                $"Received in the last {length} before the close of office hours or on a day off, the clock starts with the next working day",
                basis),
            beforeClose: beforeClose);
    }

    /// <summary>When the clock starts.</summary>
    /// <param name="received">When the full dossier was received.</param>
    /// <param name="clock">The working days and office hours.</param>
    /// <returns><paramref name="received"/>, or the opening of the next working day.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="clock"/> is null.</exception>
    /// <exception cref="Periods.UnknownCalendarYearException">A day that has to be judged lies in a year that is not known.</exception>
    public LocalDateTime StartOf(LocalDateTime received, WorkingClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        LocalDateTime moment = received.WithCalendar(CalendarSystem.Iso);
        if (_form == Form.AtReception)
            return moment;
        LocalDate day = clock.Calendar.NextWorkingDay(moment.Date);
        if (day > moment.Date)
            return day.At(clock.Hours.Opening);
        return IsNextDay(moment.TimeOfDay, clock.Hours) ? clock.Calendar.AddWorkingDays(day, 1).At(clock.Hours.Opening) : moment;
    }

    /// <summary>The rule in English with its source.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Rule.Text.English} ({Rule.Basis})";

    private bool IsNextDay(LocalTime time, OfficeHours hours) => _form switch
    {
        Form.AfterCutOff => time > _cutOff,
        Form.BeforeClose => time.NanosecondOfDay >= hours.Close.NanosecondOfDay - _beforeClose.ToInt64Nanoseconds(),
        _ => false,
    };
}
