using System.Text.Json;
using System.Text.Json.Serialization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>
/// Reads and writes an interval as <c>{"lower":"0.9","lowerClosed":false,"upper":"1","upperClosed":true}</c>; an absent end has no members.
/// </summary>
/// <example><code>JsonSerializer.Serialize(Interval.Above(0.9m));   // {"lower":"0.9","lowerClosed":false}</code></example>
public sealed class IntervalJsonConverter : JsonConverter<Interval>
{
    /// <summary>Reads the interval.</summary>
    /// <param name="reader">The reader, at the object.</param>
    /// <param name="typeToConvert">The type of the value.</param>
    /// <param name="options">Not looked at.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="JsonException">A member is missing, repeated, unknown or of the wrong type, or no number lies between the ends.</exception>
    public override Interval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Refused();
        Rational? lower = null;
        Rational? upper = null;
        bool? lowerClosed = null;
        bool? upperClosed = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("lower"u8) && lower is null)
                lower = ReadNumber(ref reader);
            else if (reader.ValueTextEquals("upper"u8) && upper is null)
                upper = ReadNumber(ref reader);
            else if (reader.ValueTextEquals("lowerClosed"u8) && lowerClosed is null)
                lowerClosed = ReadFlag(ref reader);
            else if (reader.ValueTextEquals("upperClosed"u8) && upperClosed is null)
                upperClosed = ReadFlag(ref reader);
            else
                throw Refused();
        }

        if (lower.HasValue != lowerClosed.HasValue || upper.HasValue != upperClosed.HasValue)
            throw Refused();
        Bound? lowerBound = lower is { } l ? new Bound(l, lowerClosed == true) : null;
        Bound? upperBound = upper is { } u ? new Bound(u, upperClosed == true) : null;
        bool isEmpty = lowerBound is { } low && upperBound is { } high
            && (low.Value > high.Value || (low.Value == high.Value && !(low.IsClosed && high.IsClosed)));
        return isEmpty ? throw Refused() : Interval.Of(lowerBound, upperBound);
    }

    /// <summary>Writes the interval.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The interval.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public override void Write(Utf8JsonWriter writer, Interval value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        if (value.Lower is { } lower)
        {
            writer.WriteString("lower"u8, $"{lower.Value}");
            writer.WriteBoolean("lowerClosed"u8, lower.IsClosed);
        }

        if (value.Upper is { } upper)
        {
            writer.WriteString("upper"u8, $"{upper.Value}");
            writer.WriteBoolean("upperClosed"u8, upper.IsClosed);
        }

        writer.WriteEndObject();
    }

    private static Rational ReadNumber(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.String)
            throw Refused();
        return Rational.TryParse(reader.GetString(), provider: null, out Rational value) ? value : throw Refused();
    }

    private static bool ReadFlag(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
            throw Refused();
        return reader.GetBoolean();
    }

    private static JsonException Refused() =>
        new("The value is not an interval: an end has its exact number as a string and says whether it is closed, and the smaller end is the lower. Write {\"lower\":\"0.9\",\"lowerClosed\":false,\"upper\":\"1\",\"upperClosed\":true}.");
}
