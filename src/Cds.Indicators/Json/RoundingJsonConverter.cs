using System.Text.Json;
using System.Text.Json.Serialization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a rounding as <c>{"mode":"half-away-from-zero","digits":2}</c>; both members are required and no other is known.</summary>
/// <example><code>JsonSerializer.Serialize(Rounding.Published);   // {"mode":"half-away-from-zero","digits":2}</code></example>
public sealed class RoundingJsonConverter : JsonConverter<Rounding>
{
    private static readonly (RoundingMode Mode, string Name)[] s_names =
        [.. Enum.GetValues<RoundingMode>().Select(static m => (m, JsonNamingPolicy.KebabCaseLower.ConvertName(m.ToString())))];

    /// <summary>Reads the rounding.</summary>
    /// <param name="reader">The reader, at the object.</param>
    /// <param name="typeToConvert">The type of the value.</param>
    /// <param name="options">Not looked at.</param>
    /// <returns>The rounding.</returns>
    /// <exception cref="JsonException">A member is missing, repeated, unknown or out of its bounds.</exception>
    public override Rounding Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Refused();
        RoundingMode? mode = null;
        int? digits = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("mode"u8) && mode is null && reader.Read() && reader.TokenType == JsonTokenType.String)
                mode = ReadMode(ref reader);
            else if (reader.ValueTextEquals("digits"u8) && digits is null && reader.Read() && reader.TokenType == JsonTokenType.Number
                && reader.TryGetInt32(out int value) && value is >= 0 and <= Rounding.MaximumDigits)
                digits = value;
            else
                throw Refused();
        }

        return mode is { } known && digits is { } count ? Rounding.Of(known, count) : throw Refused();
    }

    /// <summary>Writes the rounding.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The rounding.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public override void Write(Utf8JsonWriter writer, Rounding value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("mode"u8, Array.Find(s_names, n => n.Mode == value.Mode).Name);
        writer.WriteNumber("digits"u8, value.Digits);
        writer.WriteEndObject();
    }

    private static RoundingMode ReadMode(ref Utf8JsonReader reader)
    {
        foreach ((RoundingMode mode, string name) in s_names)
        {
            if (reader.ValueTextEquals(name))
                return mode;
        }

        throw Refused();
    }

    private static JsonException Refused() =>
        new($"The value is not a rounding: it has a mode ({string.Join(", ", s_names.Select(static n => n.Name))}) and digits from 0 to 12. Write {{\"mode\":\"half-away-from-zero\",\"digits\":2}}.");
}
