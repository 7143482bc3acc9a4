using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cds.Indicators.Faults;
using Cds.Indicators.Areas;

namespace Cds.Indicators.Json;

/// <summary>
/// Reads and writes a registry of units as the versioned document that <see cref="AreaRegistry.Read(Stream, string)"/> describes and reads. Notes are not
/// written: they are taken again when the document is read.
/// </summary>
/// <example><code>
/// byte[] document = JsonSerializer.SerializeToUtf8Bytes(AreaRegistry.Vietnam());
/// AreaRegistry.Read(document, "copy.json").Areas.Length;   // 97
/// </code></example>
public sealed class AreaRegistryJsonConverter : JsonConverter<AreaRegistry>
{
    /// <summary>Reads the registry of units; the document stands alone.</summary>
    /// <param name="reader">The reader, at the object.</param>
    /// <param name="typeToConvert">The type of the value.</param>
    /// <param name="options">Not looked at: depth and size have the registry's own limits.</param>
    /// <returns>The registry of units.</returns>
    /// <exception cref="JsonException">The document has faults. The message names all of them; the inner exception is a <see cref="FaultException"/> with
    /// their paths inside the document.</exception>
    public override AreaRegistry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        try
        {
            return AreaRegistry.Read(JsonMarshal.GetRawUtf8Value(document.RootElement), "registry of units");
        }
        catch (FaultException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>Writes the registry of units.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The registry of units.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="JsonException">A part could not be read back: an enumeration that is not defined, a text with white space around it, a day before
    /// the year 1.</exception>
    public override void Write(Utf8JsonWriter writer, AreaRegistry value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        AreaRegistryWriter.Write(writer, value);
    }
}
