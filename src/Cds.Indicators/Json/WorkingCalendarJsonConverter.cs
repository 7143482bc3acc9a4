using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Json;

/// <summary>
/// Reads and writes a working calendar as the versioned document that <see cref="WorkingCalendar.Read(Stream, string)"/> describes and reads. Only the
/// years that the calendar knows are written, so that years withheld by <see cref="WorkingCalendar.AtLeast"/> do not come back.
/// </summary>
/// <example><code>
/// byte[] document = JsonSerializer.SerializeToUtf8Bytes(WorkingCalendar.VietnamPublicSector());
/// WorkingCalendar.Read(document, "copy.json").KnownYears;   // 2026
/// </code></example>
public sealed class WorkingCalendarJsonConverter : JsonConverter<WorkingCalendar>
{
    /// <summary>Reads the working calendar; the document stands alone.</summary>
    /// <param name="reader">The reader, at the object.</param>
    /// <param name="typeToConvert">The type of the value.</param>
    /// <param name="options">Not looked at: depth and size have the working calendar's own limits.</param>
    /// <returns>The working calendar.</returns>
    /// <exception cref="JsonException">The document has faults. The message names all of them; the inner exception is a <see cref="FaultException"/> with
    /// their paths inside the document.</exception>
    public override WorkingCalendar Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        try
        {
            return WorkingCalendar.Read(JsonMarshal.GetRawUtf8Value(document.RootElement), "working calendar");
        }
        catch (FaultException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>Writes the working calendar.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The working calendar.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="JsonException">A part could not be read back: an enumeration that is not defined, a text with white space around it, a day before
    /// the year 1.</exception>
    public override void Write(Utf8JsonWriter writer, WorkingCalendar value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        WorkingCalendarWriter.Write(writer, value);
    }
}
