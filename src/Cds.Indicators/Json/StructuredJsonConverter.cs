using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Json;

/// <summary>
/// Writes a value that has parts as a JSON object (or a list), and reads it strictly: every member is known, stands once and obeys the rules of the
/// value, or all faults are named with their paths.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <example><code>JsonSerializer.Serialize(Rounding.Published);   // {"mode":"half-away-from-zero","digits":2}</code></example>
public abstract class StructuredJsonConverter<T> : JsonConverter<T>
    where T : notnull
{
    private readonly string _what;

    private protected StructuredJsonConverter(string what) => _what = what;

    /// <summary>Reads the value.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="typeToConvert">The type of the value.</param>
    /// <param name="options">Not looked at.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value has faults. The message names all of them; the inner exception is a <see cref="FaultException"/> with their
    /// paths inside the value.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        try
        {
            return StrictJson.ReadPart<T>(document.RootElement, JsonMarshal.GetRawUtf8Value(document.RootElement), _what, TryRead);
        }
        catch (FaultException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>Writes the value.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="JsonException">A part cannot be read back: an enumeration that is not defined, a text that is blank or has white space around it.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        WriteValue(writer, value);
    }

    private protected abstract bool TryRead(StrictJsonValue value, out T result);

    private protected abstract void WriteValue(Utf8JsonWriter writer, T value);
}
