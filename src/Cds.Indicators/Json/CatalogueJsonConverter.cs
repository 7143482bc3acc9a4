using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Json;

/// <summary>
/// Reads and writes a catalogue as the versioned document that <see cref="Catalogue.Read(ReadOnlySpan{byte}, string)"/> describes, so that what is
/// written can be read by it, too.
/// </summary>
/// <example><code>
/// byte[] document = JsonSerializer.SerializeToUtf8Bytes(Catalogue.Vietnam());
/// Catalogue same = Catalogue.Read(document, "copy.json");
/// </code></example>
public sealed class CatalogueJsonConverter : JsonConverter<Catalogue>
{
    /// <summary>Reads the catalogue; the document stands alone.</summary>
    /// <param name="reader">The reader, at the object.</param>
    /// <param name="typeToConvert">The type of the value.</param>
    /// <param name="options">Not looked at: depth and size have the catalogue's own limits.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="JsonException">The document has faults; the message names all of them with their paths inside it.</exception>
    public override Catalogue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        try
        {
            return Catalogue.Read(JsonMarshal.GetRawUtf8Value(document.RootElement), "catalogue");
        }
        catch (FaultException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>Writes the catalogue.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The catalogue.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public override void Write(Utf8JsonWriter writer, Catalogue value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        new CatalogueWriter(writer).Write(value);
    }
}
