using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a rate as its exact text: <c>"98.45%"</c>, <c>"26/35"</c>.</summary>
/// <example><code>JsonSerializer.Serialize(Rate.OfPercent(98.45m));   // "98.45%"</code></example>
public sealed class RateJsonConverter : ScalarJsonConverter<Rate>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public RateJsonConverter()
        : base("a rate", Rate.TryParse)
    {
    }
}
