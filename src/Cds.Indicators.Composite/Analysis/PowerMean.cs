using Cds.Indicators.Internal;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>
/// The mean of exponent p, M = (sum of a x^p)^(1/p) with shares a that sum to 1, exp(sum of a ln x) where p is 0: how much of it, and of its change, is due to
/// each part. With f(x) = x^p, or ln x, f(M) is the sum of a f(x): that makes the change of M a sum of parts.
/// </summary>
internal static class PowerMean
{
    /// <summary>The mean. Shares sum to 1.</summary>
    public static double Of(ReadOnlySpan<double> values, ReadOnlySpan<double> shares, double exponent)
    {
        double largest = 0;
        foreach (double x in values)
            largest = Math.Max(largest, Math.Abs(x));
        if (largest == 0)
            return 0;
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
            sum += shares[i] * Transform(values[i] / largest, exponent);
        return largest * (exponent switch { 1 => sum, 0 => Math.Exp(sum), _ => Math.Pow(sum, 1 / exponent) });
    }

    /// <summary>How much the mean grows with a part, where its share is taken for 1: (x / M)^(p - 1). Parts times their growth sum to the mean (Euler).</summary>
    public static double Growth(double part, double mean, double exponent) => exponent == 1 ? 1 : Math.Pow(part / mean, exponent - 1);

    /// <summary>The slope of f from one number to another: (f(y) - f(x)) / (y - x), and its limit where they are equal.</summary>
    public static double Slope(double x, double y, double exponent)
    {
        if (exponent == 1)
            return 1;
        if (x <= 0 || y <= 0)
            return x == y ? Derivative(x, exponent) : (Transform(y, exponent) - Transform(x, exponent)) / (y - x);

        // Of the relative change, so that two numbers close to each other keep their digits.
        double change = (y - x) / x;
        if (change == 0)
            return Derivative(x, exponent);
        double log = SpecialFunctions.LogOnePlus(change);
        return exponent == 0 ? log / change / x : SpecialFunctions.ExponentialMinusOne(exponent * log) / change * Math.Pow(x, exponent - 1);
    }

    private static double Transform(double x, double exponent) => exponent switch { 1 => x, 0 => Math.Log(x), _ => Math.Pow(x, exponent) };

    private static double Derivative(double x, double exponent) => exponent == 0 ? 1 / x : exponent * Math.Pow(x, exponent - 1);
}
