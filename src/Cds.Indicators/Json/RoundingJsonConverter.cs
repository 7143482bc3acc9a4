using System.Text.Json;
using Cds.Indicators.Internal;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a rounding as <c>{"mode":"half-away-from-zero","digits":2}</c>; both members are required and no other is known.</summary>
/// <example><code>JsonSerializer.Serialize(Rounding.Published);   // {"mode":"half-away-from-zero","digits":2}</code></example>
public sealed class RoundingJsonConverter : StructuredJsonConverter<Rounding>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public RoundingJsonConverter()
        : base("a rounding")
    {
    }

    private protected override bool TryRead(StrictJsonValue value, out Rounding result)
    {
        StrictJsonObject rounding = value.Object();
        RoundingMode? mode = rounding["mode"].Choice("a rounding mode", EnumNames<RoundingMode>.Words);
        int digits = rounding["digits"].Integer(0, Rounding.MaximumDigits);
        result = rounding.IsSound ? Rounding.Of(mode!.Value, digits) : default;
        return rounding.IsSound;
    }

    private protected override void WriteValue(Utf8JsonWriter writer, Rounding value)
    {
        writer.WriteStartObject();
        writer.WriteEnum("mode", value.Mode);
        writer.WriteNumber("digits", value.Digits);
        writer.WriteEndObject();
    }
}
