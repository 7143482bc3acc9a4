using System.Text.Json;
using Cds.Indicators.Internal;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a period with how it was read: <c>{"period":"2024-08-14","dialect":"vietnamese","notes":["from-as-of-date"],"isPointInTime":true}</c>; notes and isPointInTime may be missing.</summary>
/// <example><code>JsonSerializer.Serialize(PeriodReader.Read("quý I/2024"), IndicatorsJson.Options);</code></example>
public sealed class PeriodReadingJsonConverter : StructuredJsonConverter<PeriodReading>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public PeriodReadingJsonConverter()
        : base("a reading of a period")
    {
    }

    private protected override bool TryRead(StrictJsonValue value, out PeriodReading result)
    {
        StrictJsonObject reading = value.Object();
        bool hasPeriod = reading["period"].Parsed("a period", PeriodJsonConverter.TryParse, out Period period);
        PeriodDialect? dialect = reading["dialect"].Choice("a dialect", EnumNames<PeriodDialect>.Words);
        PeriodNotes notes = PeriodNotesJsonConverter.Read(reading.Optional("notes"));
        bool isPointInTime = reading.Optional("isPointInTime").Boolean(otherwise: false);
        result = reading.IsSound && hasPeriod ? new PeriodReading(period, dialect!.Value, notes, isPointInTime) : default;
        return reading.IsSound;
    }

    private protected override void WriteValue(Utf8JsonWriter writer, PeriodReading value)
    {
        writer.WriteStartObject();
        writer.WriteString("period", $"{value.Period}");
        writer.WriteEnum("dialect", value.Dialect);
        writer.WritePropertyName("notes");
        PeriodNotesJsonConverter.Write(writer, value.Notes);
        writer.WriteBoolean("isPointInTime", value.IsPointInTime);
        writer.WriteEndObject();
    }
}
