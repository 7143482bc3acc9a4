using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a <see cref="Instant"/> in ISO 8601: <c>"2024-07-30T08:00:00Z"</c>.</summary>
/// <example><code>JsonSerializer.Deserialize&lt;Instant&gt;("\"2024-07-30T08:00:00Z\"", IndicatorsJson.Options);</code></example>
public sealed class InstantJsonConverter : ScalarJsonConverter<Instant>
{
    private static readonly InstantPattern s_pattern = InstantPattern.ExtendedIso;

    /// <summary>Creates the converter; it has no state.</summary>
    public InstantJsonConverter()
        : base("an instant", NodaTimeText.Parser(s_pattern, "an instant is a date and time in UTC, ending in Z", "Write 2024-07-30T08:00:00Z."))
    {
    }

    private protected override bool TryFormat(Instant value, Span<char> destination, out int written)
    {
        string text = s_pattern.Format(value);
        written = text.Length;
        return text.TryCopyTo(destination);
    }
}
