using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>How a number between two representable ones is rounded (quy tắc làm tròn).</summary>
/// <remarks>
/// The default value is <see cref="HalfAwayFromZero"/>, the rule of Vietnamese reports. "Half" modes go to the nearest neighbour and differ
/// only at exactly half way; the others never look at the distance.
/// </remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<RoundingMode>))]
public enum RoundingMode : byte
{
    /// <summary>Nearest; half goes away from zero: 2.5 → 3, -2.5 → -3. The rule of Vietnamese reports and of the QĐ 766 portal.</summary>
    HalfAwayFromZero = 0,

    /// <summary>Nearest; half goes to the even neighbour: 2.5 → 2, 3.5 → 4.</summary>
    HalfToEven = 1,

    /// <summary>Nearest; half goes toward zero: 2.5 → 2, -2.5 → -2.</summary>
    HalfTowardZero = 2,

    /// <summary>Nearest; half goes toward positive infinity: 2.5 → 3, -2.5 → -2.</summary>
    HalfUp = 3,

    /// <summary>Nearest; half goes toward negative infinity: 2.5 → 2, -2.5 → -3.</summary>
    HalfDown = 4,

    /// <summary>Always away from zero: 2.1 → 3, -2.1 → -3.</summary>
    AwayFromZero = 5,

    /// <summary>Always toward zero (truncation): 2.9 → 2, -2.9 → -2.</summary>
    TowardZero = 6,

    /// <summary>Always toward positive infinity: 2.1 → 3, -2.9 → -2.</summary>
    Ceiling = 7,

    /// <summary>Always toward negative infinity: 2.9 → 2, -2.1 → -3.</summary>
    Floor = 8,
}
