using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a <see cref="LocalTime"/> in ISO 8601: <c>"15:00:00"</c>.</summary>
/// <example><code>JsonSerializer.Deserialize&lt;LocalTime&gt;("\"15:00:00\"", IndicatorsJson.Options);</code></example>
public sealed class LocalTimeJsonConverter : ScalarJsonConverter<LocalTime>
{
    private static readonly LocalTimePattern s_pattern = LocalTimePattern.ExtendedIso;

    /// <summary>Creates the converter; it has no state.</summary>
    public LocalTimeJsonConverter()
        : base("a time of day", NodaTimeText.Parser(s_pattern, "a time has the form hour:minute:second and lies before 24:00", "Write 15:00:00."))
    {
    }

    private protected override bool TryFormat(LocalTime value, Span<char> destination, out int written)
    {
        string text = s_pattern.Format(value);
        written = text.Length;
        return text.TryCopyTo(destination);
    }
}
