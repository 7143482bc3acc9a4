using Cds.Indicators.Dossiers;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Tests.Dossiers;

/// <summary>Short words for the moments and clocks of the tests.</summary>
internal static class Moments
{
    private static readonly LocalDateTimePattern s_pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>The public-sector calendar of 2026 with hours from 8 to 12 and 13 to 17.</summary>
    public static WorkingClock Clock { get; } = new(WorkingCalendar.VietnamPublicSector(), OfficeHours.Example());

    public static LegalBasis Basis { get; } = new("Nội quy", Article: null, Date: null, Reference: null, Confidence.Official);

    /// <summary>A moment: <c>2026-03-02 09:30</c>.</summary>
    public static LocalDateTime T(string text) => s_pattern.Parse(text).Value;

    public static LocalDate D(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static DossierTimes Received(string text) => new(T(text));

    public static DossierEnd Processed(string text) => new(T(text), DossierEnding.Processed);

    public static SupplementRequest Asked(string requested, string? completed = null) => new(T(requested), completed is null ? null : T(completed));
}
