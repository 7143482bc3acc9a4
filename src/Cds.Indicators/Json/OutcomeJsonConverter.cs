using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>
/// Reads and writes an outcome as <c>{"kind":"value","value":"98.45%"}</c>, <c>{"kind":"no-data","reason":"…"}</c> or
/// <c>{"kind":"incomplete","partial":"90%","present":164,"expected":166}</c>. A missing value is never <c>null</c> and never 0.
/// </summary>
/// <typeparam name="T">The type of the value; its own converter writes it.</typeparam>
/// <example><code>JsonSerializer.Serialize(Ratio.Of(0, 0).Rate, IndicatorsJson.Options);   // {"kind":"zero-denominator"}</code></example>
public sealed class OutcomeJsonConverter<T> : JsonConverter<Outcome<T>>
    where T : notnull
{
    /// <summary>Reads the outcome.</summary>
    /// <param name="reader">The reader, at the object.</param>
    /// <param name="typeToConvert">The type of the outcome.</param>
    /// <param name="options">Where the value's own converter is found.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="JsonException">A member is missing, repeated, unknown, or does not belong to the kind.</exception>
    public override Outcome<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"A JSON {reader.TokenType} is not an outcome: it is an object with a kind. Write {{\"kind\":\"value\",\"value\":…}} or {{\"kind\":\"no-data\"}}.");

        OutcomeMembers<T> members = new();
        JsonTypeInfo<T> valueInfo = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            members.Read(name, ref reader, valueInfo);
        }

        return members.ToOutcome();
    }

    /// <summary>Writes the outcome.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The outcome.</param>
    /// <param name="options">Where the value's own converter is found.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public override void Write(Utf8JsonWriter writer, Outcome<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        writer.WriteStartObject();
        writer.WriteString("kind"u8, OutcomeMembers<T>.NameOf(value.Kind));
        if (value.TryGetValue(out T? known))
        {
            writer.WritePropertyName("value"u8);
            JsonSerializer.Serialize(writer, known, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
        }
        else if (value.Kind == OutcomeKind.Incomplete)
        {
            writer.WritePropertyName("partial"u8);
            JsonSerializer.Serialize(writer, value.PartialValue, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
            writer.WriteNumber("present"u8, value.Present);
            writer.WriteNumber("expected"u8, value.Expected);
        }

        if (value.Reason is { } reason)
            writer.WriteString("reason"u8, reason);
        writer.WriteEndObject();
    }
}
