using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Cds.Indicators.Faults;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Dossiers;

/// <summary>The times of one dossier (các mốc thời gian của hồ sơ) that decide how it stands against its deadline.</summary>
/// <param name="Received">When the dossier was received (tiếp nhận), on the clock of the place; converted to the ISO calendar.</param>
/// <remarks>
/// A carrier of what the caller's records say: whether the times fit each other is told by <see cref="FindFaults"/> and checked before they are judged.
/// All moments are of one place, Viet Nam has one time zone. Equal when all parts are equal, requests in order. The default value was received at
/// the beginning of the year 1, which is a fault. Immutable; arrays of it are judged without an object for each dossier.
/// </remarks>
/// <example><code>
/// DossierTimes dossier = new(new LocalDateTime(2026, 3, 2, 9, 30))
/// {
///     Appointment = new LocalDateTime(2026, 3, 9, 17, 0),
///     Ended = new DossierEnd(new LocalDateTime(2026, 3, 9, 10, 0), DossierEnding.ResultReturned),
///     Supplements = [new SupplementRequest(new LocalDateTime(2026, 3, 3, 10, 0), new LocalDateTime(2026, 3, 5, 10, 0))],
/// };
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial record struct DossierTimes(LocalDateTime Received)
{
    private readonly ImmutableArray<SupplementRequest> _supplements;

    /// <summary>When the dossier was received (tiếp nhận), in the ISO calendar.</summary>
    public LocalDateTime Received { get; } = Received.WithCalendar(CalendarSystem.Iso);

    /// <summary>When the result is promised (ngày hẹn trả kết quả), the latest appointment if it was moved; null where none was given.</summary>
    public LocalDateTime? Appointment { get; init => field = value?.WithCalendar(CalendarSystem.Iso); }

    /// <summary>When and how the dossier ended; null while it is in progress. <see cref="DossierEnd.First"/> finds it among several states.</summary>
    public DossierEnd? Ended { get; init; }

    /// <summary>The time limit of the procedure (thời hạn giải quyết); null where it is not known.</summary>
    public ProcessingLimit? Limit { get; init; }

    /// <summary>The requests for a supplement, in order of time; empty where there were none. A default array is an empty one.</summary>
    public ImmutableArray<SupplementRequest> Supplements
    {
        get => _supplements.IsDefault ? [] : _supplements;
        init => _supplements = value;
    }

    /// <summary>The dossier as it was known at the close of a day: what happened later has not happened yet.</summary>
    /// <param name="day">The day, included.</param>
    /// <returns>The dossier without an end, requests and completions of later days. Reception and appointment stay as they are.</returns>
    /// <remarks>Judging as of the last day of a period gives the same report whenever it is made; judging without it counts ends that came later.</remarks>
    /// <example><code>policy.Judge(dossier.AsOf(lastDay), lastDay);</code></example>
    public DossierTimes AsOf(LocalDate day)
    {
        LocalDate last = day.WithCalendar(CalendarSystem.Iso);
        DossierTimes known = this;
        if (Ended is { } end && end.Moment.Date > last)
            known = known with { Ended = null };
        if (Supplements.Any(s => s.Requested.Date > last || s.Completed?.Date > last))
        {
            known = known with
            {
                Supplements = [.. Supplements.Where(s => s.Requested.Date <= last).Select(s => s.Completed?.Date > last ? new SupplementRequest(s.Requested, Completed: null) : s)],
            };
        }

        return known;
    }

    /// <summary>Whether two dossiers have the same times.</summary>
    /// <param name="other">The dossier to compare with.</param>
    /// <returns><see langword="true"/> when all parts are equal, requests in order.</returns>
    public bool Equals(DossierTimes other) =>
        Received == other.Received && Appointment == other.Appointment && Ended == other.Ended && Limit == other.Limit
        && Supplements.AsSpan().SequenceEqual(other.Supplements.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Received, Appointment, Ended, Limit, Supplements.Length);

    /// <summary>The times in a row.</summary>
    /// <returns>For example <c>received 2026-03-02T09:30:00, limit 5 working days, ended processed 2026-03-05T10:00:00</c>.</returns>
    public override string ToString()
    {
        LocalDateTimePattern iso = LocalDateTimePattern.ExtendedIso;
        StringBuilder text = new("received ");
        text.Append(iso.Format(Received));
        if (Appointment is { } appointment)
            text.Append(", appointment ").Append(iso.Format(appointment));
        if (Limit is { } limit)
            text.Append(", limit ").Append(limit.ToString());
        foreach (SupplementRequest supplement in Supplements)
            text.Append(", supplement ").Append(supplement.ToString());
        if (Ended is { } end)
            text.Append(", ended ").Append(end.ToString());
        return text.ToString();
    }
}
