using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a ratio as counted: <c>"26/35"</c>.</summary>
/// <example><code>JsonSerializer.Serialize(Ratio.Of(26, 35));   // "26/35"</code></example>
public sealed class RatioJsonConverter : ScalarJsonConverter<Ratio>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public RatioJsonConverter()
        : base("a ratio", Ratio.TryParse)
    {
    }
}
