using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes an exact number as its text: <c>"98.45"</c>, <c>"26/35"</c>.</summary>
/// <example><code>JsonSerializer.Serialize(Rational.Of(26, 35));   // "26/35"</code></example>
public sealed class RationalJsonConverter : ScalarJsonConverter<Rational>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public RationalJsonConverter()
        : base("an exact number", Rational.TryParse)
    {
    }
}
