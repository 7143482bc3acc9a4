using System.Diagnostics;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation;

/// <summary>A cell as plain data, to be stored or sent (dòng kết quả): it stands without its result, and reads back from the JSON that it is written as.</summary>
/// <param name="Subject">The code of the indicator or measure.</param>
/// <param name="Target">The code of the unit or group; <c>all</c> for everything.</param>
/// <param name="Period">The period.</param>
/// <param name="Figure">What is known, or why nothing is.</param>
/// <param name="Numerator">The numerator, or the number itself, in the unit of its measure, as far as it is there.</param>
/// <param name="Present">How many of the expected reports are there.</param>
/// <param name="Expected">How many reports are expected.</param>
/// <param name="Status">The flags of all reports that went in.</param>
/// <param name="IsRestated">Whether figures of units of another day went in.</param>
/// <param name="IsApportioned">Whether reports were apportioned by known shares.</param>
/// <param name="IsCarried">Whether an earlier value stands for the last one of some unit.</param>
/// <param name="Area">The key of the unit; null for a group and for everything.</param>
/// <param name="Denominator">The denominator in the unit of its measure; null where the indicator has none.</param>
/// <example><code>
/// RollupRow row = result["38", "2025-Q3"].ToRow();
/// string json = JsonSerializer.Serialize(row, IndicatorsJson.Options);
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RollupRow(
    string Subject,
    string Target,
    Period Period,
    Outcome<Figure> Figure,
    Interval Numerator,
    int Present,
    int Expected,
    ObservationStatus Status,
    bool IsRestated,
    bool IsApportioned,
    bool IsCarried,
    AreaKey? Area = null,
    Interval? Denominator = null);
