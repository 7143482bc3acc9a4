using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>Whether there is an answer, and if not, why (kết quả): different reasons are different answers, never 0 or an empty cell.</summary>
/// <remarks>The default value is <see cref="NoData"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<OutcomeKind>))]
public enum OutcomeKind : byte
{
    /// <summary>Nothing was reported (chưa có số liệu).</summary>
    NoData = 0,

    /// <summary>There is a value.</summary>
    Value = 1,

    /// <summary>Reported, but the denominator is zero (mẫu số bằng 0): nothing happened of which there could be a share.</summary>
    ZeroDenominator = 2,

    /// <summary>Some of what is needed is missing (chưa đủ số liệu): so many of so many are there, and the partial value is known.</summary>
    Incomplete = 3,

    /// <summary>Known but not shown (không công bố): too few people, or a secret.</summary>
    Suppressed = 4,

    /// <summary>The question has no meaning here (không áp dụng).</summary>
    NotApplicable = 5,
}
