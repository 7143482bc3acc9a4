using System.Text.Json;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a fault: <c>{"place":{"source":"claims.csv","row":12},"value":"98,45 %%","rule":"…","cure":"…"}</c>; all members are required.</summary>
/// <example><code>JsonSerializer.Serialize(refusal.Faults[0]);</code></example>
public sealed class FaultJsonConverter : StructuredJsonConverter<Fault>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public FaultJsonConverter()
        : base("a fault")
    {
    }

    private protected override bool TryRead(StrictJsonValue value, out Fault result)
    {
        StrictJsonObject fault = value.Object();
        FaultPlace? place = FaultPlaceJsonConverter.ReadPlace(fault["place"]);
        string? found = fault["value"].AnyTextOrNull();
        string? rule = fault["rule"].AnyTextOrNull();
        string? cure = fault["cure"].AnyTextOrNull();
        result = fault.IsSound ? new Fault(place!, found!, rule!, cure!) : null!;
        return fault.IsSound;
    }

    private protected override void WriteValue(Utf8JsonWriter writer, Fault value)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("place");
        FaultPlaceJsonConverter.WritePlace(writer, value.Place);
        writer.WriteString("value", value.Value);
        writer.WriteString("rule", value.Rule);
        writer.WriteString("cure", value.Cure);
        writer.WriteEndObject();
    }
}
