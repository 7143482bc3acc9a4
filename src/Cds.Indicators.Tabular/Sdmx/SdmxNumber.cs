using System.Globalization;
using System.Numerics;
using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>A number as SDMX writes it, exact: <c>12.4</c>, <c>-5254</c>, <c>1.2E6</c>.</summary>
/// <param name="Mantissa">All digits as one whole number.</param>
/// <param name="Exponent">The power of ten that it is multiplied by; negative where there are decimals.</param>
internal readonly record struct SdmxNumber(BigInteger Mantissa, int Exponent)
{
    private const int MaximumDigits = 60;
    private const int MaximumExponent = 60;
    private const string Cure = "Write it as in 12.4, -5254 or 1.2E6.";

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mark">What stands before decimals.</param>
    /// <param name="number">The number.</param>
    /// <param name="fault">Why it is none.</param>
    public static bool TryParse(ReadOnlySpan<char> text, char mark, out SdmxNumber number, out TextFault fault)
    {
        number = default;
        fault = default;
        int at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        StringBuilder digits = new();
        int decimals = 0;
        bool hasMark = false;
        for (; at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == mark && !hasMark)); at++)
        {
            if (text[at] == mark)
            {
                hasMark = true;
                continue;
            }

            digits.Append(text[at]);
            decimals += hasMark ? 1 : 0;
        }

        if (digits.Length is 0 or > MaximumDigits)
        {
            fault = digits.Length == 0 ? new TextFault(at, "it is no number", Cure) : new TextFault(at, "a number has at most 60 digits", Cure);
            return false;
        }

        int exponent = 0;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            if (!int.TryParse(text[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || exponent is < -MaximumExponent or > MaximumExponent)
            {
                fault = new TextFault(at + 1, "the exponent is not -60 to 60", Cure);
                return false;
            }

            at = text.Length;
        }

        if (at < text.Length)
        {
            fault = new TextFault(at, "it is no number", Cure);
            return false;
        }

        BigInteger mantissa = BigInteger.Parse(digits.ToString(), NumberStyles.None, CultureInfo.InvariantCulture);
        number = new SdmxNumber(text[0] == '-' ? -mantissa : mantissa, exponent - decimals);
        return true;
    }

    /// <summary>The number times a power of ten.</summary>
    public SdmxNumber Shifted(int exponent) => this with { Exponent = Exponent + exponent };

    /// <summary>The number in units of ten to the power of minus <paramref name="decimals"/>; null where it is not whole or does not fit 64 bits.</summary>
    public long? InUnits(int decimals)
    {
        int shift = Exponent + decimals;
        BigInteger units = shift >= 0 ? Mantissa * BigInteger.Pow(10, shift) : BigInteger.DivRem(Mantissa, BigInteger.Pow(10, -shift), out BigInteger rest) is var whole && rest.IsZero ? whole : long.MaxValue + BigInteger.One;
        return units >= long.MinValue && units <= long.MaxValue ? (long)units : null;
    }

    /// <summary>Whether it is exactly a number.</summary>
    public bool Equals(Rational value) =>
        Mantissa * BigInteger.Pow(10, Math.Max(Exponent, 0)) * value.Denominator == value.Numerator * BigInteger.Pow(10, Math.Max(-Exponent, 0));

    /// <summary>Whether it has more decimals than are allowed, zeros at the end not counted.</summary>
    public bool HasMoreDecimalsThan(int decimals) => Exponent + decimals is < 0 and var shift && !(Mantissa % BigInteger.Pow(10, -shift)).IsZero;

    /// <summary>The number with at least so many decimals; null where it does not fit a decimal.</summary>
    public decimal? ToDecimal(int leastDecimals)
    {
        int scale = Math.Max(Math.Max(-Exponent, 0), leastDecimals);
        BigInteger digits = Mantissa * BigInteger.Pow(10, scale + Exponent);
        while (scale > leastDecimals && (scale > 28 || BigInteger.Abs(digits) > MaximumDecimal) && digits % 10 == 0)
        {
            digits /= 10;
            scale--;
        }

        if (scale > 28 || BigInteger.Abs(digits) > MaximumDecimal)
            return null;
        BigInteger size = BigInteger.Abs(digits);
        return new decimal(unchecked((int)(uint)(size & uint.MaxValue)), unchecked((int)(uint)((size >> 32) & uint.MaxValue)), unchecked((int)(uint)(size >> 64)), digits.Sign < 0, (byte)scale);
    }

    /// <summary>Whether it is a quotient to the decimals it is written with, however that was rounded.</summary>
    public bool IsRoundingOf(BigInteger numerator, BigInteger denominator)
    {
        // |m·10^e - n/d| < 10^e, all brought to whole numbers.
        int decimals = Math.Max(-Exponent, 0);
        BigInteger step = BigInteger.Pow(10, Exponent + decimals);
        return BigInteger.Abs((Mantissa * step * denominator) - (numerator * BigInteger.Pow(10, decimals))) < step * denominator;
    }

    /// <summary>A number of units of ten to the power of minus <paramref name="decimals"/>, without zeros at the end of its decimals.</summary>
    public static string Text(BigInteger units, int decimals, char mark)
    {
        while (decimals > 0 && units % 10 == 0)
        {
            units /= 10;
            decimals--;
        }

        return Fixed(units, decimals, mark);
    }

    /// <summary>A quotient, rounded half away from zero.</summary>
    public static string Rounded(BigInteger numerator, BigInteger denominator, int decimals, char mark)
    {
        BigInteger doubled = BigInteger.Abs(numerator) * BigInteger.Pow(10, decimals) * 2;
        BigInteger units = (doubled + denominator) / (denominator * 2);
        return Fixed(numerator.Sign < 0 ? -units : units, decimals, mark);
    }

    private static BigInteger MaximumDecimal { get; } = (BigInteger.One << 96) - 1;

    private static string Fixed(BigInteger units, int decimals, char mark)
    {
        string digits = BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return (units.Sign < 0 ? "-" : "") + (decimals == 0 ? digits : $"{digits[..^decimals]}{mark}{digits[^decimals..]}");
    }
}
