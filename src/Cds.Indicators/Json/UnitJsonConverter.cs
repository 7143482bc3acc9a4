using System.Text.Json;
using Cds.Indicators.Indicators;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a unit with its code and name: <c>{"code":"dossier","name":{"vi":"hồ sơ","en":"dossiers"}}</c>; both members are required.</summary>
/// <example><code>JsonSerializer.Serialize(Catalogue.Vietnam().Units[0], IndicatorsJson.Options);</code></example>
public sealed class UnitJsonConverter : StructuredJsonConverter<Unit>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public UnitJsonConverter()
        : base("a unit")
    {
    }

    private protected override bool TryRead(StrictJsonValue value, out Unit result)
    {
        (string Code, LocalizedText Name)? parts = DocumentParts.ReadCoded(value);
        result = parts is { } known ? new Unit(known.Code, known.Name) : null!;
        return parts.HasValue;
    }

    private protected override void WriteValue(Utf8JsonWriter writer, Unit value)
    {
        writer.WriteStartObject();
        writer.WriteCoded(value.Code, value.Name);
        writer.WriteEndObject();
    }
}
