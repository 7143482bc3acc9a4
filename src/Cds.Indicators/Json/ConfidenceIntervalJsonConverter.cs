using System.Text.Json;
using System.Text.Json.Serialization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a confidence interval as <c>{"lower":0.25,"upper":0.75,"level":0.95,"method":"wilson"}</c>; all members are required and no other is known.</summary>
/// <example><code>JsonSerializer.Serialize(WilsonInterval.Of(Ratio.Of(81, 263)).Value);</code></example>
public sealed class ConfidenceIntervalJsonConverter : JsonConverter<ConfidenceInterval>
{
    private static readonly (IntervalMethod Method, string Name)[] s_methods =
        [.. Enum.GetValues<IntervalMethod>().Select(static m => (m, JsonNamingPolicy.KebabCaseLower.ConvertName(m.ToString())))];

    /// <summary>Reads the interval.</summary>
    /// <param name="reader">The reader, at the object.</param>
    /// <param name="typeToConvert">The type of the value.</param>
    /// <param name="options">Not looked at.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="JsonException">A member is missing, repeated, unknown or of the wrong type, or the bounds are not in order.</exception>
    public override ConfidenceInterval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Refused();
        double? lower = null;
        double? upper = null;
        decimal? level = null;
        IntervalMethod? method = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (name is "lower" && lower is null && reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double from))
                lower = from;
            else if (name is "upper" && upper is null && reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double to))
                upper = to;
            else if (name is "level" && level is null && reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out decimal given))
                level = given;
            else if (name is "method" && method is null && reader.TokenType == JsonTokenType.String)
                method = ReadMethod(ref reader);
            else
                throw Refused();
        }

        bool isSound = lower is >= -1 and <= 1 && upper is >= -1 and <= 1 && lower <= upper && level is >= 0 and < 1 && method is not null;
        return isSound ? new ConfidenceInterval(lower!.Value, upper!.Value, level!.Value, method!.Value) : throw Refused();
    }

    /// <summary>Writes the interval.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The interval.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public override void Write(Utf8JsonWriter writer, ConfidenceInterval value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("lower"u8, value.Lower);
        writer.WriteNumber("upper"u8, value.Upper);
        writer.WriteNumber("level"u8, value.Level);
        writer.WriteString("method"u8, Array.Find(s_methods, m => m.Method == value.Method).Name);
        writer.WriteEndObject();
    }

    private static IntervalMethod ReadMethod(ref Utf8JsonReader reader)
    {
        foreach ((IntervalMethod method, string name) in s_methods)
        {
            if (reader.ValueTextEquals(name))
                return method;
        }

        throw Refused();
    }

    private static JsonException Refused() =>
        new($"The value is not a confidence interval: it has bounds from -1 to 1 in order, a level from 0 up to 1, and a method ({string.Join(", ", s_methods.Select(static m => m.Name))}). Write {{\"lower\":0.25,\"upper\":0.75,\"level\":0.95,\"method\":\"wilson\"}}.");
}
