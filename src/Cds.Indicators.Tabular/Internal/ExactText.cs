using System.Globalization;
using System.Numerics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Internal;

/// <summary>Numbers as text of cells: whole where they end, otherwise rounded once, half away from zero.</summary>
internal static class ExactText
{
    /// <summary>Whether the number has an end as a decimal, so that a text holds it exactly.</summary>
    public static bool Ends(Rational value) => !value.ToString(format: null, CultureInfo.InvariantCulture).Contains('/', StringComparison.Ordinal);

    /// <summary><c>0.25</c>, exact; 3/7 with two decimals is <c>0.43</c>.</summary>
    public static string Number(Rational value, int decimals, char mark)
    {
        string exact = value.ToString(format: null, CultureInfo.InvariantCulture);
        return exact.Contains('/', StringComparison.Ordinal) ? Rounded(value.Numerator, value.Denominator, decimals, mark) : exact.Replace('.', mark);
    }

    /// <summary><c>74.29%</c> for 26/35 with two decimals.</summary>
    public static string Percent(Rational value, int decimals, char mark) => Rounded(100 * (BigInteger)value.Numerator, value.Denominator, decimals, mark) + "%";

    private static string Rounded(BigInteger numerator, BigInteger denominator, int decimals, char mark)
    {
        BigInteger scaled = BigInteger.Abs(numerator) * BigInteger.Pow(10, decimals);
        BigInteger rounded = ((2 * scaled) + denominator) / (2 * denominator);
        string digits = rounded.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string sign = numerator.Sign < 0 && !rounded.IsZero ? "-" : "";
        return decimals == 0 ? sign + digits : $"{sign}{digits.AsSpan(0, digits.Length - decimals)}{mark}{digits.AsSpan(digits.Length - decimals)}";
    }
}
