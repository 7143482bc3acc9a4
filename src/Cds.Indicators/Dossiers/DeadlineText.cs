using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Dossiers;

/// <summary>Moments and stretches of time as explanations write them, the same in every culture.</summary>
internal static class DeadlineText
{
    private static readonly DurationPattern s_duration = DurationPattern.CreateWithInvariantCulture("H:mm:ss.FFFFFFFFF");
    private static readonly LocalDateTimePattern s_vietnamese = LocalDateTimePattern.CreateWithInvariantCulture("HH:mm:ss;FFFFFFFFF dd/MM/uuuu");

    /// <summary>Hours, minutes and seconds: <c>48:30:00</c>.</summary>
    public static string Of(Duration duration) => s_duration.Format(duration);

    /// <summary>A moment: <c>17:00:00 09/03/2026</c> in Vietnamese, <c>2026-03-09T17:00:00</c> in English.</summary>
    public static string Of(LocalDateTime moment, bool vietnamese) => (vietnamese ? s_vietnamese : LocalDateTimePattern.ExtendedIso).Format(moment);
}
