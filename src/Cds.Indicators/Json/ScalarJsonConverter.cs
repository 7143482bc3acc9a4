using System.Text.Json;
using System.Text.Json.Serialization;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Json;

/// <summary>
/// Writes a value as a JSON string of its canonical text, and reads only that; also as a property name. Texts longer than 256 characters are
/// refused before they are read.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <example><code>JsonSerializer.Serialize(Ratio.Of(26, 35));   // "26/35"</code></example>
public abstract class ScalarJsonConverter<T> : JsonConverter<T>
    where T : notnull
{
    private readonly string _what;
    private readonly TextParser<T> _parse;

    private protected ScalarJsonConverter(string what, TextParser<T> parse)
    {
        _what = what;
        _parse = parse;
    }

    /// <summary>Reads the value from a JSON string.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="typeToConvert">The type of the value.</param>
    /// <param name="options">Not looked at.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is no string, or its text is refused; the message says where and why.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException($"A JSON {reader.TokenType} is not {_what}: it is written as a string. Put it in quotes.");
        return ReadText(ref reader);
    }

    /// <summary>Reads the value from a property name.</summary>
    /// <param name="reader">The reader, at the name.</param>
    /// <param name="typeToConvert">The type of the value.</param>
    /// <param name="options">Not looked at.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is refused; the message says where and why.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadText(ref reader);

    /// <summary>Writes the value as a JSON string.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<char> buffer = stackalloc char[TextValue.MaximumLength];
        if (TryFormat(value, buffer, out int written))
            writer.WriteStringValue(buffer[..written]);
        else
            writer.WriteStringValue(value.ToString());
    }

    /// <summary>Writes the value as a property name.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<char> buffer = stackalloc char[TextValue.MaximumLength];
        if (TryFormat(value, buffer, out int written))
            writer.WritePropertyName(buffer[..written]);
        else
            writer.WritePropertyName(value.ToString()!);
    }

    private protected virtual bool TryFormat(T value, Span<char> destination, out int written)
    {
        written = 0;
        return value is ISpanFormattable formattable && formattable.TryFormat(destination, out written, default, provider: null);
    }

    private T ReadText(ref Utf8JsonReader reader)
    {
        int length = reader.HasValueSequence ? checked((int)Math.Min(reader.ValueSequence.Length, int.MaxValue)) : reader.ValueSpan.Length;

        // A character takes at most six bytes of JSON, as \u escape; longer texts cannot be a scalar.
        if (length > TextValue.MaximumLength * 6)
            throw new JsonException($"A text of {length} bytes is not {_what}: it is at most {TextValue.MaximumLength} characters. Give one value.");

        Span<char> buffer = stackalloc char[TextValue.MaximumLength * 6];
        int written;
        try
        {
            written = reader.CopyString(buffer);
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException($"The text is not {_what}: it is not valid Unicode. Write the characters themselves.", e);
        }

        ReadOnlySpan<char> text = buffer[..written];
        return _parse(text, out T value, out TextFault fault) ? value : throw new JsonException(fault.Describe(text, _what));
    }
}
