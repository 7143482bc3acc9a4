using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Screening;

/// <summary>How much data a unit has, in the index or in a group of it (mức độ đầy đủ số liệu), and whether that is enough.</summary>
/// <remarks>The default value is a unit of no indicators.</remarks>
/// <example><code>
/// DataCoverage coverage = result.Screening()["LAO"].Coverage;
/// coverage.Availability;         // 0.837 of the indicators have a value
/// coverage.IsAvailabilityLow;    // true, where 0.85 is asked for
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct DataCoverage
{
    internal DataCoverage(int indicators, int available, int nonZero, ScreeningThreshold threshold)
    {
        Indicators = indicators;
        Available = available;
        NonZero = nonZero;
        IsAvailabilityLow = threshold.MinimumAvailability is { } least && Availability < least;
        IsNonZeroLow = threshold.MinimumNonZero is { } share && (available == 0 || (double)nonZero / available < share);
    }

    /// <summary>How many indicators there are.</summary>
    public int Indicators { get; }

    /// <summary>How many of them have a value.</summary>
    public int Available { get; }

    /// <summary>How many of the values are not zero.</summary>
    public int NonZero { get; }

    /// <summary>How many indicators have no value.</summary>
    public int Missing => Indicators - Available;

    /// <summary>How many of the values are zero.</summary>
    public int Zero => Available - NonZero;

    /// <summary>The share of indicators that have a value, 0 to 1.</summary>
    public double Availability => Indicators == 0 ? 0 : (double)Available / Indicators;

    /// <summary>The share of values that are not zero among those that are there, 0 to 1; a zero denominator where there is no value.</summary>
    public Outcome<double> NonZeroShare => Available == 0 ? Outcome.ZeroDenominator<double>("the unit has no value") : Outcome.Of((double)NonZero / Available);

    /// <summary>Whether the share of indicators with a value is asked for and is below the least.</summary>
    public bool IsAvailabilityLow { get; }

    /// <summary>Whether the share of values other than zero is asked for and is below the least, or does not exist.</summary>
    public bool IsNonZeroLow { get; }

    /// <summary>Whether it is enough.</summary>
    public bool IsEnough => !IsAvailabilityLow && !IsNonZeroLow;

    /// <summary>How many indicators have a value, how many of these are not zero, and whether that is too few.</summary>
    /// <returns><c>41/49 with a value, 39 not zero</c>; with <c>, too few</c> where it is not enough.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Available}/{Indicators} with a value, {NonZero} not zero{(IsEnough ? "" : ", too few")}");
}
