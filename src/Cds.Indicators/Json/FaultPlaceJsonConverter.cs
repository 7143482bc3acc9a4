using System.Text.Json;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes the place of a fault: <c>{"source":"claims.csv","row":12,"column":"value"}</c>, in a workbook with its <c>sheet</c>; all but the source may be missing.</summary>
/// <example><code>JsonSerializer.Serialize(FaultPlace.InJson("own.json", "$.units"));   // {"source":"own.json","jsonPath":"$.units"}</code></example>
public sealed class FaultPlaceJsonConverter : StructuredJsonConverter<FaultPlace>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public FaultPlaceJsonConverter()
        : base("the place of a fault")
    {
    }

    private protected override bool TryRead(StrictJsonValue value, out FaultPlace result)
    {
        FaultPlace? place = ReadPlace(value);
        result = place!;
        return place is not null;
    }

    private protected override void WriteValue(Utf8JsonWriter writer, FaultPlace value) => WritePlace(writer, value);

    internal static FaultPlace? ReadPlace(StrictJsonValue value)
    {
        StrictJsonObject place = value.Object();
        string? source = place["source"].AnyTextOrNull();
        string? sheet = place.Optional("sheet").AnyTextOrNull();
        StrictJsonValue row = place.Optional("row");
        int number = row.IsAbsent ? 0 : row.Integer(int.MinValue, int.MaxValue);
        string? column = place.Optional("column").AnyTextOrNull();
        string? path = place.Optional("jsonPath").AnyTextOrNull();
        return place.IsSound ? new FaultPlace(source!, row.IsAbsent ? null : number, column, path) { Sheet = sheet } : null;
    }

    internal static void WritePlace(Utf8JsonWriter writer, FaultPlace value)
    {
        writer.WriteStartObject();
        writer.WriteString("source", value.Source);
        if (value.Sheet is not null)
            writer.WriteString("sheet", value.Sheet);
        if (value.Row is { } row)
            writer.WriteNumber("row", row);
        if (value.Column is not null)
            writer.WriteString("column", value.Column);
        if (value.JsonPath is not null)
            writer.WriteString("jsonPath", value.JsonPath);
        writer.WriteEndObject();
    }
}
