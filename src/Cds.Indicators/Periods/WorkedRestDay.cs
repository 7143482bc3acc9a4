using System.Diagnostics;
using System.Text.Json.Serialization;
using Cds.Indicators.Json;
using Cds.Indicators.Provenance;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Periods;

/// <summary>A weekly rest day that is worked (ngày làm bù) in exchange for a working day that is off (hoán đổi ngày làm việc).</summary>
/// <param name="Date">The rest day that is worked; converted to the ISO calendar: Saturday 10 January 2026.</param>
/// <param name="InExchangeFor">The day that is off for it, converted to the ISO calendar: Friday 2 January 2026. It may lie in another year.</param>
/// <param name="Basis">The decision that exchanges the two days, and how well it is known.</param>
/// <exception cref="ArgumentNullException"><paramref name="Basis"/> is null.</exception>
/// <remarks>Equal when all three are equal. Immutable and safe to share between threads.</remarks>
/// <example><code>
/// new WorkedRestDay(
///     new LocalDate(2026, 1, 10), InExchangeFor: new LocalDate(2026, 1, 2),
///     new LegalBasis("12729/VPCP-KGVX", null, new LocalDate(2025, 12, 25), null, Confidence.Secondary));
/// </code></example>
[JsonConverter(typeof(WorkedRestDayJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record WorkedRestDay(LocalDate Date, LocalDate InExchangeFor, LegalBasis Basis)
{
    /// <summary>The rest day that is worked, in the ISO calendar.</summary>
    public LocalDate Date { get; } = Date.WithCalendar(CalendarSystem.Iso);

    /// <summary>The day that is off for it, in the ISO calendar. It may lie in another year.</summary>
    public LocalDate InExchangeFor { get; } = InExchangeFor.WithCalendar(CalendarSystem.Iso);

    /// <summary>The decision that exchanges the two days, and how well it is known. Never null.</summary>
    public LegalBasis Basis { get; } = Basis ?? throw new ArgumentNullException(nameof(Basis));

    /// <summary>Both days.</summary>
    /// <returns>For example <c>2026-01-10 for 2026-01-02</c>.</returns>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(Date)} for {LocalDatePattern.Iso.Format(InExchangeFor)}";
}
