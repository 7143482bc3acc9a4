using System.Text.Json;
using Cds.Indicators.Indicators;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a pillar with its code and name: <c>{"code":"government","name":{"vi":"Chính quyền số","en":"Digital government"}}</c>; both members are required.</summary>
/// <example><code>JsonSerializer.Serialize(Catalogue.Vietnam().Pillars[0], IndicatorsJson.Options);</code></example>
public sealed class PillarJsonConverter : StructuredJsonConverter<Pillar>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public PillarJsonConverter()
        : base("a pillar")
    {
    }

    private protected override bool TryRead(StrictJsonValue value, out Pillar result)
    {
        (string Code, LocalizedText Name)? parts = DocumentParts.ReadCoded(value);
        result = parts is { } known ? new Pillar(known.Code, known.Name) : null!;
        return parts.HasValue;
    }

    private protected override void WriteValue(Utf8JsonWriter writer, Pillar value)
    {
        writer.WriteStartObject();
        writer.WriteCoded(value.Code, value.Name);
        writer.WriteEndObject();
    }
}
