using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a <see cref="LocalDateTime"/> in ISO 8601: <c>"2024-07-30T15:00:00"</c>.</summary>
/// <example><code>JsonSerializer.Deserialize&lt;LocalDateTime&gt;("\"2024-07-30T15:00:00\"", IndicatorsJson.Options);</code></example>
public sealed class LocalDateTimeJsonConverter : ScalarJsonConverter<LocalDateTime>
{
    private static readonly LocalDateTimePattern s_pattern = LocalDateTimePattern.ExtendedIso;

    /// <summary>Creates the converter; it has no state.</summary>
    public LocalDateTimeJsonConverter()
        : base("a date and time", NodaTimeText.Parser(s_pattern, "a date and time are joined by T, without a zone", "Write 2024-07-30T15:00:00."))
    {
    }

    private protected override bool TryFormat(LocalDateTime value, Span<char> destination, out int written)
    {
        string text = s_pattern.Format(value);
        written = text.Length;
        return text.TryCopyTo(destination);
    }
}
