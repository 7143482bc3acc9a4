using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a <see cref="LocalDate"/> in ISO 8601: <c>"2024-07-30"</c>.</summary>
/// <example><code>JsonSerializer.Deserialize&lt;LocalDate&gt;("\"2024-07-30\"", IndicatorsJson.Options);</code></example>
public sealed class LocalDateJsonConverter : ScalarJsonConverter<LocalDate>
{
    private static readonly LocalDatePattern s_pattern = LocalDatePattern.Iso;

    /// <summary>Creates the converter; it has no state.</summary>
    public LocalDateJsonConverter()
        : base("a date", NodaTimeText.Parser(s_pattern, "a date has the form year-month-day and exists in the calendar", "Write 2024-07-30."))
    {
    }

    private protected override bool TryFormat(LocalDate value, Span<char> destination, out int written)
    {
        string text = s_pattern.Format(value);
        written = text.Length;
        return text.TryCopyTo(destination);
    }
}
