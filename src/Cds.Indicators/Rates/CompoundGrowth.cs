using Cds.Indicators.Internal;

namespace Cds.Indicators.Rates;

/// <summary>The steady growth per period that leads from a first value to a last (tốc độ tăng trưởng bình quân, CAGR).</summary>
/// <remarks>The exact growth over the whole time is <see cref="Growth"/>; a root of it is seldom a fraction, so this one is a double.</remarks>
/// <example><code>CompoundGrowth.Of(1_000, 1_610.51m, periods: 5).Value;   // 0.1: ten percent a year</code></example>
public static class CompoundGrowth
{
    /// <summary>The growth per period: (last / first)^(1 / periods) - 1.</summary>
    /// <param name="first">The value at the beginning, in any unit.</param>
    /// <param name="last">The value at the end, in the same unit.</param>
    /// <param name="periods">The number of periods between them, at least 1: 5 from 2020 to 2025.</param>
    /// <returns>
    /// The growth as a fraction, 0.1 for 10%, in double precision to its last few digits; -1 where the last value is zero;
    /// <see cref="OutcomeKind.ZeroDenominator"/> where the first value is zero; <see cref="OutcomeKind.NotApplicable"/> where either is negative,
    /// because there is no steady way from or to a loss.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="periods"/> is zero or negative.</exception>
    /// <exception cref="OverflowException">A part of the exact quotient last / first does not fit 127 bits.</exception>
    public static Outcome<double> Of(Rational first, Rational last, int periods)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(periods);
        if (last.Sign < 0)
            return Outcome.NotApplicable<double>("the later value is negative");

        // The relative change is exact, so that a growth of next to nothing keeps its digits.
        return Growth.Between(first, last).Select(growth => last.Sign == 0
            ? -1
            : SpecialFunctions.ExponentialMinusOne(LogFactor(growth) / periods));
    }

    private static double LogFactor(Growth growth)
    {
        double change = growth.Fraction.ToDouble();
        return Math.Abs(change) < 0.5 ? SpecialFunctions.LogOnePlus(change) : Math.Log(growth.Factor.ToDouble());
    }
}
