using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>
/// Between which bounds a true rate lies, seen from a sample (khoảng tin cậy): 81 satisfied of 263 asked says 25.5% to 36.6% at the 95% level.
/// </summary>
/// <remarks>
/// The bounds are the nearest double-precision fractions that the method gives, not percentages; both belong to the interval. They say how far
/// chance alone carries a random sample, and nothing about a census, a biased sample or a misreported count. Equal when bounds, level and method
/// are; there is no order. The default value is 0 to 0 at level 0: no statement. Thread-safe.
/// </remarks>
/// <example><code>
/// ConfidenceInterval satisfied = WilsonInterval.Of(Ratio.Of(81, 263)).Value;
/// satisfied.Lower;   // 0.2553…
/// satisfied.Upper;   // 0.3662…
/// </code></example>
[JsonConverter(typeof(ConfidenceIntervalJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct ConfidenceInterval
{
    internal ConfidenceInterval(double lower, double upper, decimal level, IntervalMethod method)
    {
        System.Diagnostics.Debug.Assert(lower <= upper, "The lower bound is not above the upper.");
        Lower = lower;
        Upper = upper;
        Level = level;
        Method = method;
    }

    /// <summary>The lower bound as a fraction, included: 0 to 1 for a rate, -1 to 1 for a difference of rates.</summary>
    public double Lower { get; }

    /// <summary>The upper bound as a fraction, included: 0 to 1 for a rate, -1 to 1 for a difference of rates.</summary>
    public double Upper { get; }

    /// <summary>The confidence level (độ tin cậy): 0.95 for 95%. Above 0, below 1.</summary>
    public decimal Level { get; }

    /// <summary>How the bounds were found.</summary>
    public IntervalMethod Method { get; }

    /// <summary>The interval with its level and method, invariantly, with all digits.</summary>
    /// <returns>For example <c>[0.25, 0.75] at 0.95 (Wilson)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{Lower}, {Upper}] at {Level} ({Method})");

    /// <summary>Half of what lies outside the interval, and the level checked.</summary>
    internal static double TailOf(decimal level)
    {
        if (level is <= 0 or >= 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(level), level, $"'{level.ToString(CultureInfo.InvariantCulture)}' is not a confidence level: it lies between 0 and 1, both excluded. Write 0.95m for 95%.");
        }

        // As a decimal the half would be rounded at 28 decimals, and that of 1 - 10^-28 to zero.
        return ((Rational.One - level) / 2).ToDouble();
    }

    /// <summary>Why no interval can be found for a ratio; null where one can.</summary>
    internal static Outcome<ConfidenceInterval>? Refusal(Ratio ratio, string which)
    {
        if (ratio.Denominator == 0)
            return Outcome.ZeroDenominator<ConfidenceInterval>($"nothing was sampled {which}".TrimEnd());
        if (ratio.Numerator < 0)
            return Outcome.NotApplicable<ConfidenceInterval>($"the ratio {ratio} {which}".TrimEnd() + " is not a share: its numerator is negative");
        return ratio.ExceedsWhole
            ? Outcome.NotApplicable<ConfidenceInterval>($"the ratio {ratio} {which}".TrimEnd() + " is not a share: its numerator is above its denominator")
            : null;
    }
}
