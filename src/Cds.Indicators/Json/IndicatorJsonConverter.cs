using System.Text.Json;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Json;

/// <summary>
/// Reads and writes an indicator as its code, <c>"dossier.paid-online"</c>, and looks the code up in a catalogue that is handed in. It is added to options
/// by the caller: which catalogue is meant is not for the library to choose.
/// </summary>
/// <remarks>It is the converter of members of the type <see cref="Indicator"/>, and of keys; not of members of a derived type.</remarks>
/// <example><code>
/// JsonSerializerOptions options = new() { Converters = { new IndicatorJsonConverter(Catalogue.Vietnam()) } };
/// JsonSerializer.Deserialize&lt;Indicator&gt;("\"dossier.paid-online\"", options)!.Name.English;   // Dossiers paid online
/// </code></example>
public sealed class IndicatorJsonConverter : ScalarJsonConverter<Indicator>
{
    private readonly Catalogue _catalogue;

    /// <summary>Creates a converter over a catalogue.</summary>
    /// <param name="catalogue">Where codes are looked up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalogue"/> is null.</exception>
    public IndicatorJsonConverter(Catalogue catalogue)
        : base("an indicator", ParserOf(catalogue)) => _catalogue = catalogue;

    private protected override bool TryFormat(Indicator value, Span<char> destination, out int written)
    {
        // A code that the catalogue does not have could not be read back.
        if (!_catalogue.TryGet(value.Code, out _))
            throw new JsonException(_catalogue.NotFound(value.Code));
        written = value.Code.Length;
        return value.Code.TryCopyTo(destination);
    }

    private protected override string Refusal(ReadOnlySpan<char> text, TextFault fault) =>
        text.Length <= IndicatorCode.MaximumLength ? _catalogue.NotFound(text.ToString()) : base.Refusal(text, fault);

    private static Internal.TextParser<Indicator> ParserOf(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return (ReadOnlySpan<char> text, out Indicator value, out TextFault fault) =>
        {
            bool found = catalogue.TryGet(text.ToString(), out Indicator? indicator);
            value = indicator!;
            fault = found ? default : new TextFault(0, IndicatorCode.Rule, IndicatorCode.Cure);
            return found;
        };
    }
}
