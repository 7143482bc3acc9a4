using Cds.Indicators.Periods;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a reporting calendar as its id: <c>"GREGORIAN"</c>, <c>"ND09"</c>, <c>"FY07-01"</c>.</summary>
/// <example><code>JsonSerializer.Serialize(ReportingCalendar.Decree09);   // "ND09"</code></example>
public sealed class ReportingCalendarJsonConverter : ScalarJsonConverter<ReportingCalendar>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public ReportingCalendarJsonConverter()
        : base("a reporting calendar", static (ReadOnlySpan<char> text, out ReportingCalendar value, out Faults.TextFault fault) => ReportingCalendar.TryParse(text, out value!, out fault))
    {
    }
}
