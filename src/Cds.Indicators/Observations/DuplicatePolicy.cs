using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Observations;

/// <summary>What becomes of two observations of one subject, area and period (xử lý số liệu trùng).</summary>
/// <remarks>The default value is <see cref="Refuse"/>: nothing is dropped or added silently.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<DuplicatePolicy>))]
public enum DuplicatePolicy : byte
{
    /// <summary>They are a fault, which names both rows.</summary>
    Refuse = 0,

    /// <summary>The one that was added first stays.</summary>
    KeepFirst = 1,

    /// <summary>The one that was added last stays: a corrected report replaces the one before.</summary>
    KeepLast = 2,

    /// <summary>
    /// They are added, part by part, and their status flags united: units that were merged and report apart under the code of the new one. Where one
    /// has no value the sum has none. Figures and subjects that do not add up over areas are a fault.
    /// </summary>
    Sum = 3,
}
