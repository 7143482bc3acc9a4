using Cds.Indicators.Faults;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a confidence as its tag: <c>"Q"</c>, <c>"S"</c>, <c>"C"</c>, <c>"R"</c>, <c>"X"</c>.</summary>
/// <example><code>JsonSerializer.Serialize(Confidence.Official);   // "Q"</code></example>
public sealed class ConfidenceJsonConverter : ScalarJsonConverter<Confidence>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public ConfidenceJsonConverter()
        : base("a confidence", TryParse)
    {
    }

    private protected override bool TryFormat(Confidence value, Span<char> destination, out int written)
    {
        written = destination.IsEmpty ? 0 : 1;
        if (written == 1)
            destination[0] = value.ToTag();
        return written == 1;
    }

    private static bool TryParse(ReadOnlySpan<char> text, out Confidence confidence, out TextFault fault)
    {
        bool known = ConfidenceTags.TryParse(text.Length == 1 ? text.ToString() : null, out confidence);
        fault = known ? default : new TextFault(0, "a confidence is one of Q, S, C, R, X", "Write the tag of the source.");
        return known;
    }
}
