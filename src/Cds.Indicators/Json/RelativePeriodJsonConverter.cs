using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a relative period as its name, <c>"LAST_12_MONTHS"</c>; words such as "quý trước" are refused.</summary>
/// <example><code>JsonSerializer.Serialize(RelativePeriod.Last(PeriodKind.Month, 12));   // "LAST_12_MONTHS"</code></example>
public sealed class RelativePeriodJsonConverter : ScalarJsonConverter<RelativePeriod>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public RelativePeriodJsonConverter()
        : base("a relative period", TryParse)
    {
    }

    private protected override bool TryFormat(RelativePeriod value, Span<char> destination, out int written) => value.TryFormat(destination, out written, format: default, provider: null);

    private static bool TryParse(ReadOnlySpan<char> text, out RelativePeriod value, out TextFault fault) =>
        RelativePeriod.TryParse(text, out value, out fault) && CanonicalText.Check(text, value, out fault);
}
