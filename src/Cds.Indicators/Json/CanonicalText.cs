using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Json;

/// <summary>Refuses texts that a lenient reader took, but that are not what the value itself writes.</summary>
internal static class CanonicalText
{
    public static bool Check<T>(ReadOnlySpan<char> text, T value, out TextFault fault)
        where T : ISpanFormattable
    {
        Span<char> buffer = stackalloc char[TextValue.MaximumLength];
        bool isCanonical = value.TryFormat(buffer, out int written, default, provider: null) && text.SequenceEqual(buffer[..written]);
        fault = isCanonical ? default : new TextFault(0, "the text is not the canonical one", $"Write {buffer[..written]}.");
        return isCanonical;
    }
}
