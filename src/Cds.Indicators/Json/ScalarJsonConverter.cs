using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Json;

/// <summary>
/// Writes a value as a JSON string of its canonical text, and reads its invariant text; also as a property name. A text longer than the longest of
/// its type (256 characters, unless the type says otherwise) is refused before it is read.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <example><code>JsonSerializer.Serialize(Ratio.Of(26, 35));   // "26/35"</code></example>
public abstract class ScalarJsonConverter<T> : JsonConverter<T>
    where T : notnull
{
    private readonly string _what;
    private readonly TextParser<T> _parse;
    private readonly int _maximumLength;

    private protected ScalarJsonConverter(string what, TextParser<T> parse, int maximumLength = TextValue.MaximumLength)
    {
        _what = what;
        _parse = parse;
        _maximumLength = maximumLength;
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
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="JsonException">The value could not be read back: an enumeration that is not defined.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!typeof(T).IsValueType)
            ArgumentNullException.ThrowIfNull(value);
        Span<char> buffer = stackalloc char[TextValue.MaximumLength];
        if (TryFormat(value, buffer, out int written))
            writer.WriteStringValue(buffer[..written]);
        else
            writer.WriteStringValue(ToText(value));
    }

    /// <summary>Writes the value as a property name.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="JsonException">The value could not be read back: an enumeration that is not defined.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!typeof(T).IsValueType)
            ArgumentNullException.ThrowIfNull(value);
        Span<char> buffer = stackalloc char[TextValue.MaximumLength];
        if (TryFormat(value, buffer, out int written))
            writer.WritePropertyName(buffer[..written]);
        else
            writer.WritePropertyName(ToText(value));
    }

    /// <summary>Writes the text of a value that has a short one.</summary>
    private protected virtual bool TryFormat(T value, Span<char> destination, out int written)
    {
        written = 0;
        return false;
    }

    /// <summary>The text of a value of which <see cref="TryFormat"/> made none.</summary>
    private protected virtual string ToText(T value) => value.ToString()!;

    /// <summary>Why a text is refused, in words.</summary>
    private protected virtual string Refusal(ReadOnlySpan<char> text, TextFault fault) => fault.Describe(text, _what);

    private T ReadText(ref Utf8JsonReader reader)
    {
        // A character takes at most six bytes of JSON, as \u escape; longer texts cannot be a scalar.
        long length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > _maximumLength * 6L)
            throw TooLong();

        char[]? rented = null;
        Span<char> buffer = length <= TextValue.MaximumLength * 2
            ? stackalloc char[TextValue.MaximumLength * 2]
            : (rented = ArrayPool<char>.Shared.Rent((int)length));
        try
        {
            ReadOnlySpan<char> text = buffer[..Copy(ref reader, buffer)];
            if (text.Length > _maximumLength)
                throw TooLong();
            return _parse(text, out T value, out TextFault fault) ? value : throw new JsonException(Refusal(text, fault));
        }
        finally
        {
            if (rented is not null)
                ArrayPool<char>.Shared.Return(rented);
        }
    }

    private int Copy(ref Utf8JsonReader reader, scoped Span<char> buffer)
    {
        try
        {
            return reader.CopyString(buffer);
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException($"The text is not {_what}: it is not valid Unicode. Write the characters themselves.", e);
        }
    }

    private JsonException TooLong() => new(string.Create(
        CultureInfo.InvariantCulture, $"A text of more than {_maximumLength} characters is not {_what}. Give one value."));
}
