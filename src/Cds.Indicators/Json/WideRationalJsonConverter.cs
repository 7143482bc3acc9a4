using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>
/// Reads and writes an exact number of any size as a fraction, <c>"-3/4"</c> or <c>"5"</c>, up to 131 072 characters; a longer one is refused both ways.
/// </summary>
/// <example><code>JsonSerializer.Serialize(WideRational.Of(-3, 4));   // "-3/4"</code></example>
public sealed class WideRationalJsonConverter : ScalarJsonConverter<WideRational>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public WideRationalJsonConverter()
        : base(WideRationalText.What, WideRationalText.TryParse, WideRationalText.MaximumLength)
    {
    }

    private protected override string ToText(WideRational value) => WideRationalText.Of(value);
}
