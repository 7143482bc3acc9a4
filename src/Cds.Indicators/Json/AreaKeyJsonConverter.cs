using Cds.Indicators.Areas;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes the key of a unit as its text, <c>"commune:00070@2025-07-01"</c>.</summary>
/// <example><code>JsonSerializer.Serialize(AreaKey.Parse("province:82"));   // "province:82"</code></example>
public sealed class AreaKeyJsonConverter : ScalarJsonConverter<AreaKey>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public AreaKeyJsonConverter()
        : base("the key of a unit", AreaKey.TryParse)
    {
    }

    private protected override bool TryFormat(AreaKey value, Span<char> destination, out int written) => value.TryFormat(destination, out written, format: default, provider: null);
}
