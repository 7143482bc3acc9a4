using Cds.Indicators.Internal;

namespace Cds.Indicators.Rates;

/// <summary>Wilson's score interval for a rate seen in a sample (khoảng tin cậy Wilson): the true rates that a score test does not reject.</summary>
/// <remarks>
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927) 209-212; methods 3 and 4 of R. G. Newcombe,
/// "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998) 857-872. Sound for every sample size, at 0% and
/// 100% too. Computed in double precision; the quantile of the normal distribution is accurate to about one part in 10^16.
/// </remarks>
/// <example><code>WilsonInterval.Of(Ratio.Of(0, 20)).Value.Upper;   // 0.1611…: none of 20 does not mean none</code></example>
public static class WilsonInterval
{
    /// <summary>The interval without continuity correction.</summary>
    /// <param name="ratio">The sample: how many had the trait, of how many asked.</param>
    /// <param name="level">The confidence level, above 0 and below 1: 0.95 for 95%.</param>
    /// <returns>
    /// The bounds of (2np + z² ± z√(z² + 4npq)) / 2(n + z²); <see cref="OutcomeKind.ZeroDenominator"/> for an empty sample;
    /// <see cref="OutcomeKind.NotApplicable"/> where the ratio is not a share: a negative numerator, or one above the denominator.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not above 0 and below 1.</exception>
    /// <example><code>WilsonInterval.Of(Ratio.Of(81, 263)).Value;   // 0.2553 to 0.3662</code></example>
    public static Outcome<ConfidenceInterval> Of(Ratio ratio, decimal level = 0.95m)
    {
        double tail = ConfidenceInterval.TailOf(level);
        if (ConfidenceInterval.Refusal(ratio, "") is { } refusal)
            return refusal;
        (double lower, double upper) = Bounds(ratio, SpecialFunctions.InverseUpperNormal(tail));
        return Outcome.Of(new ConfidenceInterval(lower, upper, level, IntervalMethod.Wilson));
    }

    /// <summary>The interval with continuity correction: never narrower, for those who want the level to hold at least.</summary>
    /// <param name="ratio">The sample: how many had the trait, of how many asked.</param>
    /// <param name="level">The confidence level, above 0 and below 1: 0.95 for 95%.</param>
    /// <returns>
    /// The bounds of Newcombe's method 4, cut at 0 and 1 and exactly 0 for none, exactly 1 for all;
    /// <see cref="OutcomeKind.ZeroDenominator"/> for an empty sample; <see cref="OutcomeKind.NotApplicable"/> where the ratio is not a share: a
    /// negative numerator, or one above the denominator.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not above 0 and below 1.</exception>
    /// <example><code>WilsonInterval.WithContinuityCorrection(Ratio.Of(81, 263)).Value;   // 0.2535 to 0.3682</code></example>
    public static Outcome<ConfidenceInterval> WithContinuityCorrection(Ratio ratio, decimal level = 0.95m)
    {
        double tail = ConfidenceInterval.TailOf(level);
        if (ConfidenceInterval.Refusal(ratio, "") is { } refusal)
            return refusal;

        double z = SpecialFunctions.InverseUpperNormal(tail);
        double n = ratio.Denominator;
        double yes = ratio.Numerator;
        double no = ratio.Denominator - ratio.Numerator;
        double lower = CorrectedLower(yes, no, n, z);
        double upper = yes <= no ? CorrectedUpper(yes, no, n, z) : 1 - CorrectedLower(no, yes, n, z);
        return Outcome.Of(new ConfidenceInterval(lower, upper, level, IntervalMethod.WilsonContinuityCorrected));
    }

    /// <summary>The bounds for a ratio that is a share, each to its own relative accuracy.</summary>
    internal static (double Lower, double Upper) Bounds(Ratio ratio, double z)
    {
        double n = ratio.Denominator;
        double yes = ratio.Numerator;
        double no = ratio.Denominator - ratio.Numerator;

        // Multiplied by its conjugate, the difference of the quadratic formula loses no digit: c² - r² = x² (1 + z²/n).
        double root = z * Math.Sqrt((z * z / 4) + (yes / n * no));
        double lower = Math.Min(yes / n * (yes / (yes + (z * z / 2) + root)), yes / n);
        double upper = yes <= no
            ? (yes + (z * z / 2) + root) / (n + (z * z))
            : 1 - (no / n * (no / (no + (z * z / 2) + root)));
        return (lower, Math.Max(upper, yes / n));
    }

    private static double CorrectedLower(double yes, double no, double n, double z)
    {
        if (yes == 0)
            return 0;
        double root = z * Math.Sqrt((z * z) - 2 - (1 / n) + (4 * (yes / n) * (no + 1)));
        return Math.Max(0, ((2 * yes) + (z * z) - 1 - root) / (2 * (n + (z * z))));
    }

    /// <summary>The upper bound where at most half had the trait; so small a bound would be lost in one minus a lower one.</summary>
    private static double CorrectedUpper(double yes, double no, double n, double z)
    {
        double root = z * Math.Sqrt((z * z) + 2 - (1 / n) + (4 * (yes / n) * (no - 1)));
        return Math.Min(1, ((2 * yes) + (z * z) + 1 + root) / (2 * (n + (z * z))));
    }
}
