using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a growth as its exact text: <c>"+12.5%"</c>.</summary>
/// <example><code>JsonSerializer.Serialize(Growth.OfPercent(-3));   // "-3%"</code></example>
public sealed class GrowthJsonConverter : ScalarJsonConverter<Growth>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public GrowthJsonConverter()
        : base("a growth", Growth.TryParse)
    {
    }
}
