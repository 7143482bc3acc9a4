using System.Globalization;
using System.Text.Json;
using Cds.Indicators.Faults;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a confidence as its tag: <c>"Q"</c>, <c>"S"</c>, <c>"C"</c>, <c>"R"</c>, <c>"X"</c>.</summary>
/// <example><code>JsonSerializer.Serialize(Confidence.Official);   // "Q"</code></example>
public sealed class ConfidenceJsonConverter : ScalarJsonConverter<Confidence>
{
    private const string Tags = "Q, S, C, R, X";

    /// <summary>Creates the converter; it has no state.</summary>
    public ConfidenceJsonConverter()
        : base("a confidence", TryParse)
    {
    }

    /// <summary>The tag as a text.</summary>
    /// <exception cref="JsonException">The value is not defined.</exception>
    internal static string TagOf(Confidence confidence) => Enum.IsDefined(confidence)
        ? confidence.ToTag().ToString()
        : throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"'{confidence:D}' is not a confidence: it is one of {Tags}. Write a defined value."));

    private protected override bool TryFormat(Confidence value, Span<char> destination, out int written)
    {
        string tag = TagOf(value);
        written = tag.Length;
        return tag.TryCopyTo(destination);
    }

    private static bool TryParse(ReadOnlySpan<char> text, out Confidence confidence, out TextFault fault)
    {
        bool known = ConfidenceTags.TryParse(text.Length == 1 ? text.ToString() : null, out confidence);
        fault = known ? default : new TextFault(0, $"a confidence is one of {Tags}", "Write the tag of the source.");
        return known;
    }
}
