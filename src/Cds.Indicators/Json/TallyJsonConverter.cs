using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cds.Indicators.Faults;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a tally as the versioned document that <see cref="Tally.Read(Stream, string)"/> describes and reads. Equal tallies are written alike.</summary>
/// <example><code>
/// byte[] document = JsonSerializer.SerializeToUtf8Bytes(tally);
/// Tally.Read(document, "copy.json").Equals(tally);   // true
/// </code></example>
public sealed class TallyJsonConverter : JsonConverter<Tally>
{
    /// <summary>Reads the tally; the document stands alone.</summary>
    /// <param name="reader">The reader, at the object.</param>
    /// <param name="typeToConvert">The type of the value.</param>
    /// <param name="options">Not looked at: depth and size have the tally's own limits.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="JsonException">The document has faults. The message names all of them; the inner exception is a <see cref="FaultException"/> with
    /// their paths inside the document.</exception>
    public override Tally Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        try
        {
            return Tally.Read(JsonMarshal.GetRawUtf8Value(document.RootElement), "tally");
        }
        catch (FaultException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>Writes the tally.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The tally.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="value"/> is null.</exception>
    public override void Write(Utf8JsonWriter writer, Tally value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        TallyWriter.Write(writer, value);
    }
}
