using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>Whether a figure meets a requirement (đánh giá): with bounds there are three answers, not two.</summary>
/// <remarks>The default value is <see cref="Undetermined"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<Verdict>))]
public enum Verdict : byte
{
    /// <summary>The bounds allow both (chưa xác định): "more than 90%" against "at least 95%".</summary>
    Undetermined = 0,

    /// <summary>Every value within the bounds meets the requirement (đạt).</summary>
    Met = 1,

    /// <summary>No value within the bounds meets the requirement (chưa đạt).</summary>
    NotMet = 2,
}
