using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a <see cref="YearMonth"/> in ISO 8601: <c>"2024-07"</c>.</summary>
/// <example><code>JsonSerializer.Deserialize&lt;YearMonth&gt;("\"2024-07\"", IndicatorsJson.Options);</code></example>
public sealed class YearMonthJsonConverter : ScalarJsonConverter<YearMonth>
{
    private static readonly YearMonthPattern s_pattern = YearMonthPattern.Iso;

    /// <summary>Creates the converter; it has no state.</summary>
    public YearMonthJsonConverter()
        : base("a month", NodaTimeText.Parser(s_pattern, "a month has the form year-month", "Write 2024-07."))
    {
    }

    private protected override bool TryFormat(YearMonth value, Span<char> destination, out int written)
    {
        string text = s_pattern.Format(value);
        written = text.Length;
        return text.TryCopyTo(destination);
    }
}
