using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a published figure as its canonical text: <c>"&gt;90%"</c>, <c>"26/35"</c>, <c>"#4/13"</c>.</summary>
/// <example><code>JsonSerializer.Serialize(Figure.Rank(4, of: 13));   // "#4/13"</code></example>
public sealed class FigureJsonConverter : ScalarJsonConverter<Figure>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public FigureJsonConverter()
        : base("a figure", static (ReadOnlySpan<char> text, out Figure value, out Faults.TextFault fault) => Figure.TryParse(text, out value!, out fault))
    {
    }
}
