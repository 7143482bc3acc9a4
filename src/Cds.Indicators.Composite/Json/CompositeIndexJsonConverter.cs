using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Json;

/// <summary>Reads and writes an index as the versioned document that <see cref="CompositeIndex.Read(ReadOnlySpan{byte}, string)"/> describes and reads.</summary>
/// <example><code>
/// byte[] document = JsonSerializer.SerializeToUtf8Bytes(CompositeIndex.Published("egdi-2018"));
/// CompositeIndex.Read(document, "copy.json").Code;   // egdi-2018
/// </code></example>
public sealed class CompositeIndexJsonConverter : JsonConverter<CompositeIndex>
{
    /// <summary>Reads the index.</summary>
    /// <param name="reader">The reader, at the object.</param>
    /// <param name="typeToConvert">The type of the value.</param>
    /// <param name="options">Not looked at: depth and size have the index's own limits.</param>
    /// <returns>The index.</returns>
    /// <exception cref="JsonException">The document has faults. The message names all of them; the inner exception is a <see cref="FaultException"/> with
    /// their paths inside the document.</exception>
    public override CompositeIndex Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        try
        {
            return CompositeIndex.Read(JsonMarshal.GetRawUtf8Value(document.RootElement), "index");
        }
        catch (FaultException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>Writes the index.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The index.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="JsonException">The document could not be read back: a text has white space around it, a day lies before the year 1, it is larger than 1 MiB.</exception>
    public override void Write(Utf8JsonWriter writer, CompositeIndex value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        value.Write(writer);
    }
}
