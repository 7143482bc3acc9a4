using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes an enumeration by its names in lower case with hyphens: <c>"not-met"</c>; never by its numbers.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
/// <example><code>JsonSerializer.Serialize(Verdict.NotMet);   // "not-met"</code></example>
public sealed class KebabCaseEnumJsonConverter<TEnum> : JsonStringEnumConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>Creates the converter; it has no state.</summary>
    public KebabCaseEnumJsonConverter()
        : base(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    {
    }
}
