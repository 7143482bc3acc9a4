using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Json;

/// <summary>
/// Reads and writes a period as its canonical text, <c>"2024-Q1"</c>, <c>"2024-M06@ND09"</c>; other dialects and words are refused, because two texts of
/// one period would be two keys. <see cref="PeriodReader"/> reads them.
/// </summary>
/// <example><code>JsonSerializer.Serialize(Period.Quarter(2024, 1));   // "2024-Q1"</code></example>
public sealed class PeriodJsonConverter : ScalarJsonConverter<Period>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public PeriodJsonConverter()
        : base("a period", TryParse)
    {
    }

    private protected override bool TryFormat(Period value, Span<char> destination, out int written) => value.TryFormat(destination, out written, format: default, provider: null);

    internal static bool TryParse(ReadOnlySpan<char> text, out Period value, out TextFault fault) =>
        Period.TryParse(text, out value, out fault) && CanonicalText.Check(text, value, out fault);
}
