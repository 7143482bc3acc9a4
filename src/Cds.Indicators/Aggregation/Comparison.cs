using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Aggregation;

/// <summary>With which earlier period a period is compared (kỳ so sánh).</summary>
/// <remarks>The default value is <see cref="PreviousPeriod"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<Comparison>))]
public enum Comparison : byte
{
    /// <summary>The period before of the same kind (kỳ trước).</summary>
    PreviousPeriod = 0,

    /// <summary>The same period of the year before (cùng kỳ năm trước).</summary>
    SamePeriodOfPreviousYear = 1,
}
