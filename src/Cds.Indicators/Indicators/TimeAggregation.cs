using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Indicators;

/// <summary>How the values of successive periods become that of a longer one (tổng hợp theo thời gian).</summary>
/// <remarks>The default value is <see cref="None"/>: nothing is aggregated unless it is declared.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<TimeAggregation>))]
public enum TimeAggregation : byte
{
    /// <summary>Not at all: a rank of one quarter says nothing of the year.</summary>
    None = 0,

    /// <summary>Added: dossiers received.</summary>
    Sum = 1,

    /// <summary>The last value in the period: a stock such as teams or stations.</summary>
    Last = 2,

    /// <summary>The first value in the period: an opening stock.</summary>
    First = 3,

    /// <summary>The average weighted by days: a stock over the year.</summary>
    DayWeightedAverage = 4,

    /// <summary>The largest value.</summary>
    Maximum = 5,

    /// <summary>The smallest value.</summary>
    Minimum = 6,
}
