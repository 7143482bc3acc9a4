using Cds.Indicators.Faults;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a basis as its symbol: <c>"%"</c>, <c>"‰"</c>, <c>"/100000"</c>, <c>""</c> for the fraction itself.</summary>
/// <example><code>JsonSerializer.Deserialize&lt;RateBasis&gt;("\"/100000\"") == RateBasis.Per100000;   // true</code></example>
public sealed class RateBasisJsonConverter : ScalarJsonConverter<RateBasis>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public RateBasisJsonConverter()
        : base("a basis", TryParse)
    {
    }

    private protected override bool TryFormat(RateBasis value, Span<char> destination, out int written)
    {
        written = value.Symbol.Length;
        return value.Symbol.TryCopyTo(destination);
    }

    private static bool TryParse(ReadOnlySpan<char> text, out RateBasis basis, out TextFault fault)
    {
        bool known = RateBasis.TryFromSymbol(text, out basis);
        fault = known ? default : new TextFault(0, "a basis is %, ‰, /1000, /10000, /100000, /1000000 or empty", "Write %.");
        return known;
    }
}
