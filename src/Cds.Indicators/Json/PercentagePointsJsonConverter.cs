using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a difference in percentage points as its exact text: <c>"+2.5 pp"</c>.</summary>
/// <example><code>JsonSerializer.Serialize(PercentagePoints.Of(-2.5m));   // "-2.5 pp"</code></example>
public sealed class PercentagePointsJsonConverter : ScalarJsonConverter<PercentagePoints>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public PercentagePointsJsonConverter()
        : base("a difference in percentage points", PercentagePoints.TryParse)
    {
    }
}
