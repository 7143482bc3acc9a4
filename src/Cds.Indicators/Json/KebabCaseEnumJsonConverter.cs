using Cds.Indicators.Faults;

namespace Cds.Indicators.Json;

/// <summary>
/// Reads and writes an enumeration by its names in lower case with hyphens: <c>"not-met"</c>; never by its numbers, and in no other spelling. A value
/// that the enumeration does not define is refused, when it is written too.
/// </summary>
/// <typeparam name="TEnum">The enumeration; no flags.</typeparam>
/// <example><code>JsonSerializer.Serialize(Verdict.NotMet);   // "not-met"</code></example>
public sealed class KebabCaseEnumJsonConverter<TEnum> : ScalarJsonConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>Creates the converter; it has no state.</summary>
    public KebabCaseEnumJsonConverter()
        : base($"a value of {typeof(TEnum).Name}", TryParse)
    {
    }

    private protected override bool TryFormat(TEnum value, Span<char> destination, out int written)
    {
        string name = EnumNames<TEnum>.Of(value);
        written = name.Length;
        return name.TryCopyTo(destination);
    }

    private static bool TryParse(ReadOnlySpan<char> text, out TEnum value, out TextFault fault)
    {
        bool known = EnumNames<TEnum>.TryRead(text, out value);
        fault = known ? default : new TextFault(0, $"it is one of {EnumNames<TEnum>.List}", "Write one of them.");
        return known;
    }
}
