using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using NodaTime;

namespace Cds.Indicators.Dossiers;

/// <summary>What a request for a supplement does to the clock (ảnh hưởng của việc bổ sung hồ sơ): its time is deducted, or the clock begins again.</summary>
/// <remarks>
/// While an agency waits, the clock stands still at the request. Immutable. Two rules are equal only when they are the same object.
/// </remarks>
/// <example><code>SupplementRule rule = SupplementRule.Deducted(basis, WaitingTime.Elapsed, mostRequestsWhileWaiting: 1);</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class SupplementRule
{
    private SupplementRule(bool restarts, DeadlineRule rule)
    {
        Restarts = restarts;
        Rule = rule;
    }

    /// <summary>The rule in words with its source.</summary>
    public DeadlineRule Rule { get; }

    /// <summary>Whether the clock begins again from zero after the full dossier; otherwise the time of waiting is deducted from the end.</summary>
    public bool Restarts { get; }

    /// <summary>How the time that is deducted is measured.</summary>
    public WaitingTime Waiting { get; private init; }

    /// <summary>How many requests a dossier that waits may have had, answered ones included, before it counts as late; null for any number.</summary>
    public int? MostRequestsWhileWaiting { get; private init; }

    /// <summary>After how many working days without a supplement the dossier is closed; null where it stays open.</summary>
    public int? ClosesAfterWorkingDays { get; private init; }

    /// <summary>The time from a request to its completion is deducted from the end of the dossier (trừ thời gian chờ bổ sung).</summary>
    /// <param name="basis">Where the rule comes from.</param>
    /// <param name="waiting">How the time is measured.</param>
    /// <param name="mostRequestsWhileWaiting">How many requests a dossier that waits may have had before it counts as late, 1 or more; null for any number.</param>
    /// <returns>The rule. A request that is still open when the dossier ends is not deducted: the text deducts up to the completion.</returns>
    /// <remarks>QĐ 766/QĐ-TTg, description of the formulas: deducted; more than one request while the dossier waits is late [S].</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="basis"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="waiting"/> is not a defined value, or <paramref name="mostRequestsWhileWaiting"/> is below 1.</exception>
    public static SupplementRule Deducted(LegalBasis basis, WaitingTime waiting, int? mostRequestsWhileWaiting = null)
    {
        if (waiting > WaitingTime.Working)
            throw new ArgumentOutOfRangeException(nameof(waiting), waiting, "Waiting is measured in elapsed or in working time.");
        if (mostRequestsWhileWaiting < 1)
            throw new ArgumentOutOfRangeException(nameof(mostRequestsWhileWaiting), mostRequestsWhileWaiting, "A dossier that waits has had one request at least: allow 1 or more.");
        bool working = waiting == WaitingTime.Working;
        string most = mostRequestsWhileWaiting is { } number ? number.ToString(CultureInfo.InvariantCulture) : "";
        return new SupplementRule(
            restarts: false,
            DeadlineRule.Of(
                $"Trừ thời gian chờ bổ sung ({(working ? "giờ làm việc" : "thời gian thực")}) vào thời điểm kết thúc{(most.Length == 0 ? "" : $"; đang chờ mà quá {most} lần yêu cầu bổ sung là trễ hạn")}",
                $"Time of waiting for a supplement ({(working ? "working" : "elapsed")}) is deducted from the end{(most.Length == 0 ? "" : $"; waiting with more than {most} requests is late")}",
                basis))
        {
            Waiting = waiting,
            MostRequestsWhileWaiting = mostRequestsWhileWaiting,
        };
    }

    /// <summary>The clock begins again from zero when the full dossier is received (tính lại từ đầu sau khi nhận đủ hồ sơ).</summary>
    /// <param name="basis">Where the rule comes from.</param>
    /// <param name="closesAfterWorkingDays">After how many working days without a supplement the dossier is closed, 1 or more; null where it stays open.</param>
    /// <returns>
    /// The rule. An appointment that is not later than the completion of a supplement was made for the old clock and binds no more. A dossier that is closed or stopped for
    /// want of a supplement is judged at the request, where its clock stood still. A supplement that came after the closing starts the clock all the same.
    /// </returns>
    /// <remarks>NĐ 297/2025/NĐ-CP, Điều 6 khoản 4 điểm a: begins again; closed after 15 working days [Q].</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="basis"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="closesAfterWorkingDays"/> is below 1.</exception>
    public static SupplementRule Restarted(LegalBasis basis, int? closesAfterWorkingDays = null)
    {
        if (closesAfterWorkingDays < 1)
            throw new ArgumentOutOfRangeException(nameof(closesAfterWorkingDays), closesAfterWorkingDays, "A dossier is closed after one working day at the earliest: give 1 or more.");
        string days = closesAfterWorkingDays is { } number ? number.ToString(CultureInfo.InvariantCulture) : "";
        return new SupplementRule(
            restarts: true,
            DeadlineRule.Of(
                $"Thời hạn tính lại từ đầu sau khi nhận đủ hồ sơ{(days.Length == 0 ? "" : $"; quá {days} ngày làm việc không bổ sung thì đóng hồ sơ")}",
                $"The clock begins again after the full dossier{(days.Length == 0 ? "" : $"; closed after {days} working days without a supplement")}",
                basis))
        {
            ClosesAfterWorkingDays = closesAfterWorkingDays,
        };
    }

    /// <summary>The rule in English with its source.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Rule.Text.English} ({Rule.Basis})";

    /// <summary>Whether a dossier that waits since a request is closed on a day: more working days have passed than it may wait.</summary>
    internal bool IsClosed(LocalDateTime requested, LocalDate day, WorkingCalendar calendar) =>
        ClosesAfterWorkingDays is { } most && day > requested.Date && calendar.CountWorkingDays(after: requested.Date, through: day) > most;

    /// <summary>The time of waiting between two moments.</summary>
    internal Duration Measure(LocalDateTime from, LocalDateTime to, WorkingClock clock)
    {
        if (from >= to)
            return Duration.Zero;
        return Waiting == WaitingTime.Working
            ? clock.Between(from, to)
            : Duration.FromDays(NodaTime.Period.DaysBetween(from.Date, to.Date)) + Duration.FromNanoseconds(to.NanosecondOfDay - from.NanosecondOfDay);
    }

    /// <summary>An end less the time of waiting.</summary>
    internal LocalDateTime Deduct(LocalDateTime end, Duration waited, WorkingClock clock) => Waiting == WaitingTime.Working
        ? clock.Add(end, -waited)
        : end.PlusDays(-waited.Days).PlusNanoseconds(-waited.NanosecondOfDay);
}
