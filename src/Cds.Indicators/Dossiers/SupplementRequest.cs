using System.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Dossiers;

/// <summary>One request to supplement a dossier (yêu cầu bổ sung hồ sơ): from the request until the supplement is complete, the agency waits.</summary>
/// <param name="Requested">When the supplement was asked for, on the clock of the place; converted to the ISO calendar.</param>
/// <param name="Completed">When the supplement was complete (hoàn thành bổ sung); null while it is not.</param>
/// <remarks>Whether the two fit each other and the dossier is checked with the dossier (<see cref="DossierTimes.FindFaults"/>). Equal when both are equal.</remarks>
/// <example><code>new SupplementRequest(new LocalDateTime(2026, 3, 3, 10, 0), new LocalDateTime(2026, 3, 5, 10, 0)).IsOpen;   // false</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct SupplementRequest(LocalDateTime Requested, LocalDateTime? Completed)
{
    /// <summary>When the supplement was asked for, in the ISO calendar.</summary>
    public LocalDateTime Requested { get; } = Requested.WithCalendar(CalendarSystem.Iso);

    /// <summary>When the supplement was complete, in the ISO calendar; null while it is not.</summary>
    public LocalDateTime? Completed { get; } = Completed?.WithCalendar(CalendarSystem.Iso);

    /// <summary>Whether the supplement is still awaited (đang chờ bổ sung).</summary>
    public bool IsOpen => Completed is null;

    /// <summary>Both moments.</summary>
    /// <returns>For example <c>2026-03-03T10:00:00 to 2026-03-05T10:00:00</c>, or <c>2026-03-03T10:00:00, open</c>.</returns>
    public override string ToString()
    {
        string requested = LocalDateTimePattern.ExtendedIso.Format(Requested);
        return Completed is { } completed ? $"{requested} to {LocalDateTimePattern.ExtendedIso.Format(completed)}" : $"{requested}, open";
    }
}
