using Cds.Indicators.Internal;

namespace Cds.Indicators.Rates;

/// <summary>Between which bounds the difference of two true rates lies, seen from two independent samples (khoảng tin cậy của hiệu hai tỷ lệ).</summary>
/// <remarks>
/// The hybrid score interval: method 10 of R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of
/// eleven methods", Statistics in Medicine 17 (1998) 873-890, built from the Wilson interval of each sample. When 0 lies outside the interval,
/// chance alone does not explain the difference at that level. Not for two answers of the same people, nor for a part and its whole.
/// </remarks>
/// <example><code>
/// // 56 of 70 satisfied here, 48 of 80 there: 20 points apart, and between 5.2 and 33.4 at the 95% level.
/// NewcombeDifferenceInterval.Of(Ratio.Of(56, 70), Ratio.Of(48, 80)).Value;
/// </code></example>
public static class NewcombeDifferenceInterval
{
    /// <summary>The interval for the first true rate less the second.</summary>
    /// <param name="first">The first sample: how many had the trait, of how many asked.</param>
    /// <param name="second">The second sample.</param>
    /// <param name="level">The confidence level, above 0 and below 1: 0.95 for 95%.</param>
    /// <returns>
    /// The interval, within -1 to 1; <see cref="OutcomeKind.ZeroDenominator"/> for an empty sample; <see cref="OutcomeKind.NotApplicable"/> where a
    /// ratio is not a share: a negative numerator, or one above the denominator. The reason names the sample.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not above 0 and below 1.</exception>
    /// <example><code>NewcombeDifferenceInterval.Of(Ratio.Of(5, 56), Ratio.Of(0, 29)).Value;   // -0.0381 to 0.1926</code></example>
    public static Outcome<ConfidenceInterval> Of(Ratio first, Ratio second, decimal level = 0.95m)
    {
        double tail = ConfidenceInterval.TailOf(level);
        if ((ConfidenceInterval.Refusal(first, "in the first sample") ?? ConfidenceInterval.Refusal(second, "in the second sample")) is { } refusal)
            return refusal;

        double z = SpecialFunctions.InverseUpperNormal(tail);
        (double firstLower, double firstUpper) = WilsonInterval.Bounds(first, z);
        (double secondLower, double secondUpper) = WilsonInterval.Bounds(second, z);
        double firstRate = (double)first.Numerator / first.Denominator;
        double secondRate = (double)second.Numerator / second.Denominator;
        double difference = firstRate - secondRate;
        double lower = difference - Hypotenuse(firstRate - firstLower, secondUpper - secondRate);
        double upper = difference + Hypotenuse(firstUpper - firstRate, secondRate - secondLower);
        return Outcome.Of(new ConfidenceInterval(Math.Max(lower, -1), Math.Min(upper, 1), level, IntervalMethod.NewcombeHybridScore));
    }

    private static double Hypotenuse(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
