using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>How one figure of a unit changed over the periods of a panel.</summary>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Column">The code of the indicator or node.</param>
/// <param name="Value">The trend by the method asked for, or why there is none.</param>
/// <param name="Availability">The share of all periods that have a value, 0 to 1.</param>
/// <param name="First">The first period that has a value; null where none has.</param>
/// <param name="Latest">The latest period that has a value; null where none has.</param>
/// <param name="UsedAvailability">The share of the periods the trend was taken over that have a value, 0 to 1.</param>
/// <param name="UsedFirst">The first of the periods the trend was taken over that has a value; null where none has.</param>
/// <example><code>Trend trend = Trends.Of(panel, TrendMethod.CompoundAnnualGrowth)["38", "online"];</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct Trend(
    string Unit, string Column, Outcome<double> Value, double Availability, Period? First, Period? Latest, double UsedAvailability, Period? UsedFirst)
{
    /// <summary>The trend, the periods it was taken over and their availability, in numbers of six significant digits.</summary>
    /// <returns><c>online of 38: 0.034 (2019 to 2024, availability 0.8)</c>; without periods where none has a value.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Column} of {Unit}: {Value:G6} ({(UsedFirst is null ? "" : $"{UsedFirst} to {Latest}, ")}availability {UsedAvailability:G6})");
}
