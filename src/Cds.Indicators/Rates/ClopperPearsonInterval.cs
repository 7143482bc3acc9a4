using Cds.Indicators.Internal;

namespace Cds.Indicators.Rates;

/// <summary>The exact interval of Clopper and Pearson for a rate seen in a sample (khoảng tin cậy chính xác): its level holds at least, for every
/// true rate.</summary>
/// <remarks>
/// C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial", Biometrika 26 (1934) 404-413:
/// the lower bound is the rate at which so many or more are seen with probability (1 - level)/2, the upper bound the rate at which so many or fewer
/// are. Found as quantiles of beta distributions, in double precision to its last few digits at every sample size; none gives exactly 0 below, all exactly 1 above.
/// </remarks>
/// <example><code>ClopperPearsonInterval.Of(Ratio.Of(0, 20)).Value.Upper;   // 0.1684…</code></example>
public static class ClopperPearsonInterval
{
    /// <summary>The interval.</summary>
    /// <param name="ratio">The sample: how many had the trait, of how many asked.</param>
    /// <param name="level">The confidence level, above 0 and below 1: 0.95 for 95%.</param>
    /// <returns>
    /// The interval; <see cref="OutcomeKind.ZeroDenominator"/> for an empty sample; <see cref="OutcomeKind.NotApplicable"/> where the ratio is not a
    /// share: a negative numerator, or one above the denominator.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not above 0 and below 1.</exception>
    /// <example><code>ClopperPearsonInterval.Of(Ratio.Of(81, 263)).Value;   // 0.2527 to 0.3676</code></example>
    public static Outcome<ConfidenceInterval> Of(Ratio ratio, decimal level = 0.95m)
    {
        double tail = ConfidenceInterval.TailOf(level);
        if (ConfidenceInterval.Refusal(ratio, "") is { } refusal)
            return refusal;

        // P(X >= x) = I_p(x, n - x + 1); P(X <= x) = I_(1-p)(n - x, x + 1). With x = n and x = 0 they are powers.
        long yes = ratio.Numerator;
        long no = ratio.Denominator - ratio.Numerator;
        double lower = (yes, no) switch
        {
            (0, _) => 0,
            (_, 0) => Math.Exp(Math.Log(tail) / yes),
            _ => SpecialFunctions.InverseIncompleteBeta(yes, no + 1, tail).Value,
        };
        double upper = (yes, no) switch
        {
            (_, 0) => 1,
            (0, _) => -SpecialFunctions.ExponentialMinusOne(Math.Log(tail) / no),
            _ => SpecialFunctions.InverseIncompleteBeta(no, yes + 1, tail).Complement,
        };
        return Outcome.Of(new ConfidenceInterval(lower, upper, level, IntervalMethod.ClopperPearson));
    }
}
