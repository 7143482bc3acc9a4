using System.Text.Json;
using Cds.Indicators.Internal;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a day off as in the document of a working calendar: <c>{"date":"2026-01-01","name":{"vi":"…","en":"…"},"legalBasis":{…}}</c>; all members are required.</summary>
/// <example><code>JsonSerializer.Serialize(WorkingCalendar.VietnamPublicSector().DayOffOn(new LocalDate(2026, 1, 1)), IndicatorsJson.Options);</code></example>
public sealed class DayOffJsonConverter : StructuredJsonConverter<DayOff>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public DayOffJsonConverter()
        : base("a day off")
    {
    }

    private protected override bool TryRead(StrictJsonValue value, out DayOff result)
    {
        result = WorkingCalendar.ReadDayOff(value.Object())!;
        return result is not null;
    }

    private protected override void WriteValue(Utf8JsonWriter writer, DayOff value) => WorkingCalendarWriter.Write(writer, value);
}
