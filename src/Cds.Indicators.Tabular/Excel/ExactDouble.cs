using System.Globalization;
using System.Numerics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>The double of an exact number, rounded once.</summary>
internal static class ExactDouble
{
    /// <summary>As many decimals as a value halfway between two doubles can have here, and more; whether anything follows them is told by one more digit.</summary>
    private const int Digits = 200;

    private const long ExactInteger = 1L << 53;

    /// <summary>The double nearest to the value, half to even.</summary>
    public static double Nearest(Rational value)
    {
        if (Int128.Abs(value.Numerator) <= ExactInteger && value.Denominator <= ExactInteger)
            return (double)value.Numerator / (double)value.Denominator;
        BigInteger scaled = BigInteger.DivRem(BigInteger.Abs(value.Numerator) * BigInteger.Pow(10, Digits), value.Denominator, out BigInteger rest);
        string digits = scaled.ToString(CultureInfo.InvariantCulture) + (rest.IsZero ? "0" : "1");
        double nearest = double.Parse(string.Create(CultureInfo.InvariantCulture, $"{digits}E-{Digits + 1}"), NumberStyles.Float, CultureInfo.InvariantCulture);
        return value.Numerator < 0 ? -nearest : nearest;
    }
}
