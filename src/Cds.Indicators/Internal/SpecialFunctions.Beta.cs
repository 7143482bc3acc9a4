namespace Cds.Indicators.Internal;

internal static partial class SpecialFunctions
{
    // ln n! - ln(sqrt(2 pi n) (n/e)^n) for n = 1 to 15.
    private static readonly double[] s_stirlingErrors =
    [
        0.08106146679532726, 0.0413406959554093, 0.02767792568499834,
        0.020790672103765093, 0.016644691189821193, 0.013876128823070748,
        0.01189670994589177, 0.010411265261972096, 0.009255462182712733,
        0.00833056343336287, 0.007573675487951841, 0.00694284010720953,
        0.006408994188004207, 0.0059513701127588475, 0.005554733551962801,
    ];

    /// <summary>
    /// The x at which the regularised incomplete beta function I_x(a, b) is <paramref name="probability"/>, with 1 - x, each to its own full
    /// relative accuracy: neither is lost when the other is close to 1.
    /// </summary>
    /// <remarks>
    /// Newton's iteration on ln I as a function of ln x, or of ln(1 - x) where that is the smaller one. For a, b of at least 1 both are monotone and
    /// concave (the beta distribution is log-concave in either variable), so that from below the root the iteration climbs to it without passing
    /// it, and from above it passes once. It begins at Wilson's bound and is held back only where a step from far above would leave (0, 1).
    /// </remarks>
    /// <param name="a">The first parameter, at least 1.</param>
    /// <param name="b">The second parameter, at least 1.</param>
    /// <param name="probability">The probability, above 0, at most one half.</param>
    public static (double Value, double Complement) InverseIncompleteBeta(long a, long b, double probability)
    {
        double z = InverseUpperNormal(probability);
        double total = (double)a + b;
        double root = z * Math.Sqrt((z * z / 4) + ((double)a * b / total));
        double value = a / total * (a / (a + (z * z / 2) + root));
        double complement = (b + (z * z / 2) + root) / (total + (z * z));
        bool isValueSmaller = value <= complement;
        double smaller = isValueSmaller ? value : complement;
        double target = Math.Log(probability);

        for (int i = 0; i < 64; i++)
        {
            (value, complement) = isValueSmaller ? (smaller, 1 - smaller) : (1 - smaller, smaller);
            double error = LogIncompleteBeta(a, b, value, complement, out double slope) - target;
            double step = isValueSmaller ? -error * complement / slope : error * value / slope;
            double next = smaller * Math.Exp(Math.Clamp(step, -4, 4));
            next = Math.Min(next, (1 + smaller) / 2);
            bool isSettled = Math.Abs(next - smaller) <= 2 * double.BitIncrement(smaller) - (2 * smaller);
            smaller = next;
            if (isSettled)
                break;
        }

        return isValueSmaller ? (smaller, 1 - smaller) : (1 - smaller, smaller);
    }

    /// <summary>
    /// The natural logarithm of the regularised incomplete beta function I_x(a, b): of the probability of at least a successes in a + b - 1 trials.
    /// </summary>
    /// <remarks>
    /// The power x^a (1 - x)^b / B(a, b) is Loader's saddle-point form of the binomial probability ("Fast and accurate computation of binomial
    /// probabilities", 2000); the rest is the continued fraction BFRAC of A. R. DiDonato and A. H. Morris, "Algorithm 708", ACM TOMS 18 (1992)
    /// 360-373. Both depend on how far x lies below the mean, which is found from the smaller of x and 1 - x, so that nothing cancels at any size.
    /// Above the mean it is one minus I_(1-x)(b, a).
    /// </remarks>
    /// <param name="a">The first parameter, at least 1.</param>
    /// <param name="b">The second parameter, at least 1.</param>
    /// <param name="x">The argument, above 0 and below 1.</param>
    /// <param name="complement">1 - x, to its own relative accuracy.</param>
    /// <param name="slope">x (1 - x) times the derivative of the result.</param>
    public static double LogIncompleteBeta(long a, long b, double x, double complement, out double slope)
    {
        double total = (double)a + b;
        double below = x <= complement ? a - (total * x) : (total * complement) - b;
        double logPower = StirlingError(total) - StirlingError(a) - StirlingError(b)
            - Deviance(a, total * x, below) - Deviance(b, total * complement, -below)
            + (0.5 * Math.Log(a * (b / (2 * Math.PI * total))));

        if (below >= 0)
        {
            double fraction = ContinuedFraction(a, b, x, complement, below);
            slope = 1 / fraction;
            return logPower + Math.Log(fraction);
        }

        double power = Math.Exp(logPower);
        double upper = power * ContinuedFraction(b, a, complement, x, -below);
        slope = power / (1 - upper);
        return LogOnePlus(-upper);
    }

    /// <summary>I_x(a, b) over its power, for x not above the mean: <paramref name="below"/> is a - (a + b) x, at least 0.</summary>
    private static double ContinuedFraction(double a, double b, double x, double complement, double below)
    {
        double first = 1 + (1 / a);
        double factor = 1;
        double scale = a + 1;
        double lastTop = 0;
        double lastBottom = 1;
        double top = 1;
        double bottom = (below + 1) / first;
        double result = first / (below + 1);
        for (double n = 1; n < 1e8; n++)
        {
            double t = n / a;
            double w = n * (b - n) * x;
            double e = a / scale;
            double alpha = factor * (factor + (b / a)) * e * e * (w * x);
            double beta = n + (w / scale) + ((t + 1) / (first + t + t) * (below + 1 + (n * (complement + 1))));
            factor = t + 1;
            scale += 2;
            (lastTop, top) = (top, (alpha * lastTop) + (beta * top));
            (lastBottom, bottom) = (bottom, (alpha * lastBottom) + (beta * bottom));

            double next = top / bottom;
            double change = Math.Abs(next - result);
            result = next;
            if (change <= 1.2e-16 * result)
                break;
            lastTop /= bottom;
            lastBottom /= bottom;
            (top, bottom) = (result, 1);
        }

        return result;
    }

    /// <summary>Loader's bd0: x ln(x/m) + m - x, without cancellation near x = m; the difference x - m is given to its own accuracy.</summary>
    private static double Deviance(double x, double m, double difference)
    {
        if (Math.Abs(difference) >= 0.1 * (x + m))
            return (x * Math.Log(x / m)) - difference;

        double v = difference / (x + m);
        double sum = difference * v;
        double term = 2 * x * v;
        for (int j = 3; ; j += 2)
        {
            term *= v * v;
            double next = sum + (term / j);
            if (next == sum)
                return sum;
            sum = next;
        }
    }

    /// <summary>Loader's stirlerr: ln n! less Stirling's approximation, for whole n of at least 1.</summary>
    private static double StirlingError(double n)
    {
        if (n <= 15)
            return s_stirlingErrors[(int)n - 1];
        double square = n * n;
        return ((1 / 12.0) - (((1 / 360.0) - (((1 / 1260.0) - (((1 / 1680.0) - ((1 / 1188.0) / square)) / square)) / square)) / square)) / n;
    }
}
