using System.Globalization;
using System.Numerics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>The double of an exact number, rounded once.</summary>
internal static class ExactDouble
{
    /// <summary>The last of the integers from 0 on of which a double holds each.</summary>
    public const long LastInteger = 1L << 53;

    /// <summary>As many decimals as a value halfway between two doubles can have here, and more; whether anything follows them is told by one more digit.</summary>
    private const int Digits = 200;

    /// <summary>The double nearest to the value, half to even.</summary>
    public static double Nearest(Rational value)
    {
        if (value.Numerator >= -LastInteger && value.Numerator <= LastInteger && value.Denominator <= LastInteger)
            return (double)value.Numerator / (double)value.Denominator;
        BigInteger scaled = BigInteger.DivRem(BigInteger.Abs((BigInteger)value.Numerator) * BigInteger.Pow(10, Digits), value.Denominator, out BigInteger rest);
        string digits = scaled.ToString(CultureInfo.InvariantCulture) + (rest.IsZero ? "0" : "1");
        double nearest = double.Parse(string.Create(CultureInfo.InvariantCulture, $"{digits}E-{Digits + 1}"), NumberStyles.Float, CultureInfo.InvariantCulture);
        return value.Numerator < 0 ? -nearest : nearest;
    }
}
