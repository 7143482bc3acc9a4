using Cds.Indicators.Faults;
using Cds.Indicators.Internal;
using NodaTime.Text;

namespace Cds.Indicators.Json;

/// <summary>Reads values of NodaTime by their ISO patterns, with a fault instead of an exception.</summary>
internal static class NodaTimeText
{
    public static TextParser<T> Parser<T>(IPattern<T> pattern, string rule, string cure) =>
        (ReadOnlySpan<char> text, out T value, out TextFault fault) =>
        {
            bool read = pattern.Parse(text.ToString()).TryGetValue(default!, out value);
            fault = read ? default : new TextFault(0, rule, cure);
            return read;
        };
}
