using System.Diagnostics;
using System.Text.Json.Serialization;
using Cds.Indicators.Json;
using Cds.Indicators.Provenance;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Periods;

/// <summary>A day on which nobody works although the week would have it (ngày nghỉ): a public holiday, the day given for a holiday on a rest
/// day, or a day exchanged for a worked rest day.</summary>
/// <param name="Date">The day; converted to the ISO calendar.</param>
/// <param name="VietnameseName">Why the day is off, in Vietnamese: <c>Tết Nguyên đán</c>. Never blank.</param>
/// <param name="EnglishName">Why the day is off, in English: <c>Lunar New Year</c>. Never blank.</param>
/// <param name="Basis">The document that makes it a day off, and how well that is known.</param>
/// <exception cref="ArgumentException">A name is blank.</exception>
/// <exception cref="ArgumentNullException"><paramref name="Basis"/> is null.</exception>
/// <remarks>Equal when all four are equal. Immutable and safe to share between threads.</remarks>
/// <example><code>
/// DayOff? reason = WorkingCalendar.VietnamPublicSector().DayOffOn(new LocalDate(2026, 11, 24));
/// reason.VietnameseName;   // Ngày Văn hóa Việt Nam
/// </code></example>
[JsonConverter(typeof(DayOffJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record DayOff(LocalDate Date, string VietnameseName, string EnglishName, LegalBasis Basis)
{
    /// <summary>The day, in the ISO calendar.</summary>
    public LocalDate Date { get; } = Date.WithCalendar(CalendarSystem.Iso);

    /// <summary>Why the day is off, in Vietnamese. Never blank.</summary>
    public string VietnameseName { get; } = string.IsNullOrWhiteSpace(VietnameseName)
        ? throw new ArgumentException("A day off says why in Vietnamese: give its name.", nameof(VietnameseName))
        : VietnameseName;

    /// <summary>Why the day is off, in English. Never blank.</summary>
    public string EnglishName { get; } = string.IsNullOrWhiteSpace(EnglishName)
        ? throw new ArgumentException("A day off says why in English: give its name.", nameof(EnglishName))
        : EnglishName;

    /// <summary>The document that makes it a day off, and how well that is known. Never null.</summary>
    public LegalBasis Basis { get; } = Basis ?? throw new ArgumentNullException(nameof(Basis));

    /// <summary>The day and its name in English.</summary>
    /// <returns>For example <c>2026-11-24 Viet Nam Culture Day</c>.</returns>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(Date)} {EnglishName}";
}
