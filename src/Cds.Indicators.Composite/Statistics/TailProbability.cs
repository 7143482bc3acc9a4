using MathNet.Numerics;

namespace Cds.Indicators.Composite.Statistics;

/// <summary>Two-sided tail probabilities, to nearly full relative accuracy however small they are.</summary>
internal static class TailProbability
{
    /// <summary>Of a standard normal variable.</summary>
    public static double Normal(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    /// <summary>
    /// Of a correlation of n independent pairs of normal variables, by t = r sqrt((n - 2) / (1 - r²)) with n - 2 degrees of freedom: the regularised incomplete
    /// beta function at 1 - r² with parameters (n - 2) / 2 and 1/2.
    /// </summary>
    /// <param name="r">The correlation, -1 to 1.</param>
    /// <param name="n">The number of pairs, 3 or more.</param>
    public static double Correlation(double r, int n)
    {
        double a = (n - 2) / 2.0;
        double square = r * r;
        double rest = (1 - r) * (1 + r);
        if (rest <= 0)
            return 0;
        if (square == 0)
            return 1;

        // rest^a |r| / B(a, 1/2): what both expansions begin with.
        double logarithm = square < 0.5 ? SpecialFunctions.Log1p(-square) : Math.Log(rest);
        double power = Math.Exp(a * logarithm) * Math.Abs(r) * GammaRatio(a) / Constants.SqrtPi;
        return rest <= (a + 1) / (a + 2.5)
            ? power * ContinuedFraction(a, 0.5, rest) / a
            : 1 - (power * ContinuedFraction(0.5, a, square) / 0.5);
    }

    /// <summary>Γ(a + 1/2) / Γ(a), for a of at least 1/2.</summary>
    /// <remarks>By Stirling's series from 20 up, reached by the recurrence of the gamma function.</remarks>
    private static double GammaRatio(double a)
    {
        double factor = 1;
        for (; a < 20; a++)
            factor *= a / (a + 0.5);
        double square = 1 / (a * a);
        double exponent = ((-1 / 8.0) + (square * ((1 / 192.0) - (square * ((1 / 640.0) - (square * ((17 / 14336.0) - (square * 31 / 18432.0)))))))) / a;
        return factor * Math.Sqrt(a) * Math.Exp(exponent);
    }

    /// <summary>The continued fraction of the incomplete beta function, by the modified method of Lentz; for x not above the mean.</summary>
    /// <remarks>Source: NIST Digital Library of Mathematical Functions, 8.17.22.</remarks>
    private static double ContinuedFraction(double a, double b, double x)
    {
        double numerator = 1;
        double denominator = 1 / (1 - ((a + b) * x / (a + 1)));
        double result = denominator;
        for (double m = 1; m < 1e6; m++)
        {
            double even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            denominator = 1 / (1 + (even * denominator));
            numerator = 1 + (even / numerator);
            result *= numerator * denominator;

            double odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            denominator = 1 / (1 + (odd * denominator));
            numerator = 1 + (odd / numerator);
            double change = numerator * denominator;
            result *= change;
            if (Math.Abs(change - 1) < 2e-16)
                break;
        }

        return result;
    }
}
