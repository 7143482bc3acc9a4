using System.Text.Json;
using Cds.Indicators.Indicators;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a text in both languages as in every document of the library: <c>{"vi":"hồ sơ","en":"dossiers"}</c>; both members are required.</summary>
/// <example><code>JsonSerializer.Serialize(new LocalizedText("xã", "communes"), IndicatorsJson.Options);   // {"vi":"xã","en":"communes"}</code></example>
public sealed class LocalizedTextJsonConverter : StructuredJsonConverter<LocalizedText>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public LocalizedTextJsonConverter()
        : base("a text in both languages")
    {
    }

    private protected override bool TryRead(StrictJsonValue value, out LocalizedText result)
    {
        LocalizedText? text = LocalizedTextJson.Read(value);
        result = text!;
        return text is not null;
    }

    private protected override void WriteValue(Utf8JsonWriter writer, LocalizedText value) => writer.WriteLocalized(value);
}
