using System.Text.Json;
using Cds.Indicators.Internal;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a worked rest day as in the document of a working calendar: <c>{"date":"2026-01-10","inExchangeFor":"2026-01-02","legalBasis":{…}}</c>; all members are required.</summary>
/// <example><code>JsonSerializer.Deserialize&lt;WorkedRestDay&gt;(json)!.InExchangeFor;</code></example>
public sealed class WorkedRestDayJsonConverter : StructuredJsonConverter<WorkedRestDay>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public WorkedRestDayJsonConverter()
        : base("a worked rest day")
    {
    }

    private protected override bool TryRead(StrictJsonValue value, out WorkedRestDay result)
    {
        result = WorkingCalendar.ReadWorkedRestDay(value.Object())!;
        return result is not null;
    }

    private protected override void WriteValue(Utf8JsonWriter writer, WorkedRestDay value) => WorkingCalendarWriter.Write(writer, value);
}
