using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Json;

/// <summary>
/// Reads and writes a scorecard as the versioned document that <see cref="Scorecard.Read(ReadOnlySpan{byte}, string, Catalogue)"/> describes and reads.
/// Indicators are codes of a catalogue: that of Viet Nam, or one that is handed in.
/// </summary>
/// <remarks>
/// A scorecard in which variants were chosen is written as the document without them, all its variants, and <c>chosen</c>; it is read back with the same
/// chosen. Added to options, the converter takes the place of the one that the type carries.
/// </remarks>
/// <example><code>
/// byte[] document = JsonSerializer.SerializeToUtf8Bytes(Scorecard.Vietnam("qd766").With("digitised-80"));
/// Scorecard.Read(document, "copy.json", Catalogue.Vietnam()).ChosenVariants;   // digitised-80
/// </code></example>
public sealed class ScorecardJsonConverter : JsonConverter<Scorecard>
{
    private readonly Catalogue? _catalogue;

    /// <summary>Creates a converter over <see cref="Catalogue.Vietnam"/>.</summary>
    public ScorecardJsonConverter()
    {
    }

    /// <summary>Creates a converter over a catalogue.</summary>
    /// <param name="catalogue">Where the codes of indicators are looked up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalogue"/> is null.</exception>
    /// <example><code>JsonSerializerOptions options = new() { Converters = { new ScorecardJsonConverter(own) } };</code></example>
    public ScorecardJsonConverter(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _catalogue = catalogue;
    }

    /// <summary>Reads the scorecard.</summary>
    /// <param name="reader">The reader, at the object.</param>
    /// <param name="typeToConvert">The type of the value.</param>
    /// <param name="options">Not looked at: depth and size have the scorecard's own limits.</param>
    /// <returns>The scorecard.</returns>
    /// <exception cref="JsonException">The document has faults. The message names all of them; the inner exception is a <see cref="FaultException"/> with
    /// their paths inside the document.</exception>
    public override Scorecard Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        try
        {
            return Scorecard.Read(JsonMarshal.GetRawUtf8Value(document.RootElement), "scorecard", _catalogue ?? Catalogue.Vietnam());
        }
        catch (FaultException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>Writes the scorecard.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The scorecard.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="JsonException">A part could not be read back: an indicator that the catalogue does not have, an enumeration that is not defined, a
    /// text that is blank or has white space around it, a day before the year 1, a rate whose percentage does not fit 127 bits.</exception>
    public override void Write(Utf8JsonWriter writer, Scorecard value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        new ScorecardWriter(writer, _catalogue ?? Catalogue.Vietnam()).Write(value);
    }
}
