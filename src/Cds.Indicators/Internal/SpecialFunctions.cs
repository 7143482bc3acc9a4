namespace Cds.Indicators.Internal;

/// <summary>The transcendental functions behind intervals and compound growth, in double precision and to nearly all of it.</summary>
internal static partial class SpecialFunctions
{
    // Wichura's coefficients, highest power first.
    private static readonly double[] s_centralTop =
    [
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0,
    ];

    private static readonly double[] s_centralBottom =
    [
        5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
        5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1,
    ];

    private static readonly double[] s_middleTop =
    [
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
        3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0,
    ];

    private static readonly double[] s_middleBottom =
    [
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1,
    ];

    private static readonly double[] s_farTop =
    [
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0,
    ];

    private static readonly double[] s_farBottom =
    [
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1,
    ];

    /// <summary>The z that a standard normal variable exceeds with the given probability, at least 0.</summary>
    /// <remarks>Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477-484: about one part in 10^16.</remarks>
    /// <param name="probability">The probability, above 0, at most one half.</param>
    public static double InverseUpperNormal(double probability)
    {
        double distance = 0.5 - probability;
        if (distance <= 0.425)
        {
            double r = 0.180625 - (distance * distance);
            return distance * (Polynomial(s_centralTop, r) / Polynomial(s_centralBottom, r));
        }

        double tail = Math.Sqrt(-Math.Log(probability));
        return tail <= 5
            ? Polynomial(s_middleTop, tail - 1.6) / Polynomial(s_middleBottom, tail - 1.6)
            : Polynomial(s_farTop, tail - 5) / Polynomial(s_farBottom, tail - 5);
    }

    /// <summary>ln(1 + x) to full relative accuracy near 0 (Kahan: the rounding of 1 + x is divided out).</summary>
    public static double LogOnePlus(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>e^x - 1 to full relative accuracy near 0 (Kahan: the rounding of e^x is divided out).</summary>
    public static double ExponentialMinusOne(double x)
    {
        double power = Math.Exp(x);
        if (power == 1)
            return x;
        double difference = power - 1;
        return Math.Abs(x) < 1 ? difference * (x / Math.Log(power)) : difference;
    }

    private static double Polynomial(double[] coefficients, double x)
    {
        double sum = 0;
        foreach (double coefficient in coefficients)
            sum = (sum * x) + coefficient;
        return sum;
    }
}
