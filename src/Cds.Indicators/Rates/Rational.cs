using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>
/// An exact rational number (số hữu tỉ): the number behind percentage points, growth and the bounds of published figures.
/// </summary>
/// <remarks>
/// Always held in lowest terms with a positive denominator, in 128-bit parts; arithmetic is checked and throws
/// <see cref="OverflowException"/> instead of losing a digit. There is no NaN and no infinity. Equality and order are those of the number.
/// The default value is 0. Thread-safe.
/// </remarks>
/// <example><code>
/// Rational share = Rational.Of(26, 35);
/// (share * 100).ToDecimal(Rounding.HalfAwayFromZero(2));   // 74.29
/// Rational.FromDecimal(98.45m).ToString();                 // 98.45
/// </code></example>
[JsonConverter(typeof(RationalJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(RatesFormatterSource))]
public readonly partial struct Rational
{
    private readonly Int128 _numerator;
    private readonly Int128 _denominatorLessOne;

    private Rational(Int128 numerator, Int128 denominator)
    {
        System.Diagnostics.Debug.Assert(denominator > 0, "The denominator is positive.");
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    /// <summary>The number 0, the default value.</summary>
    public static Rational Zero => default;

    /// <summary>The number 1.</summary>
    public static Rational One => new(1, 1);

    /// <summary>The numerator in lowest terms; its sign is the sign of the number.</summary>
    public Int128 Numerator => _numerator;

    /// <summary>The denominator in lowest terms, at least 1.</summary>
    public Int128 Denominator => _denominatorLessOne + 1;

    /// <summary>Whether the number is whole.</summary>
    public bool IsInteger => _denominatorLessOne == 0;

    /// <summary>-1, 0 or 1 as the number is negative, zero or positive.</summary>
    public int Sign => Int128.Sign(_numerator);

    /// <summary>The quotient of two integers.</summary>
    /// <param name="numerator">The numerator, of any sign.</param>
    /// <param name="denominator">The denominator, of any sign, not zero.</param>
    /// <returns>The quotient in lowest terms.</returns>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is zero.</exception>
    /// <exception cref="OverflowException">A part in lowest terms does not fit 127 bits.</exception>
    public static Rational Of(Int128 numerator, Int128 denominator)
    {
        if (denominator == 0)
            throw new DivideByZeroException($"'{numerator.ToString(CultureInfo.InvariantCulture)}/0' is not a number: a quotient has a denominator other than zero. Test the denominator first, or use Ratio, whose rate says so.");
        return Reduced(
            WideInteger.Magnitude(numerator), WideInteger.Magnitude(denominator), Int128.IsNegative(numerator) != Int128.IsNegative(denominator));
    }

    /// <summary>The exact value of a decimal number.</summary>
    /// <param name="value">Any decimal.</param>
    /// <returns>The same number.</returns>
    public static Rational FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        UInt128 magnitude = ((UInt128)unchecked((uint)bits[2]) << 64) | ((UInt128)unchecked((uint)bits[1]) << 32) | unchecked((uint)bits[0]);
        return Reduced(magnitude, WideInteger.PowerOfTen((bits[3] >> 16) & 0xFF), bits[3] < 0);
    }

    /// <summary>The whole number <paramref name="value"/>.</summary>
    /// <param name="value">Any 64-bit integer.</param>
    /// <returns>The same number.</returns>
    public static implicit operator Rational(long value) => new(value, 1);

    /// <summary>The exact value of a decimal number.</summary>
    /// <param name="value">Any decimal.</param>
    /// <returns>The same number.</returns>
    public static implicit operator Rational(decimal value) => FromDecimal(value);

    /// <summary>The number rounded once, with the mode and the decimals named.</summary>
    /// <param name="rounding">The rounding.</param>
    /// <returns>The rounded number.</returns>
    /// <exception cref="OverflowException">The result does not fit a <see cref="decimal"/>.</exception>
    public decimal ToDecimal(Rounding rounding) => rounding.Apply(this);

    /// <summary>The nearest double-precision number, for charts and statistics; exact arithmetic ends here.</summary>
    /// <returns>The double nearest to the number, half to even.</returns>
    public double ToDouble()
    {
        (UInt128 quotient, UInt128 remainder) = UInt128.DivRem(WideInteger.Magnitude(_numerator), (UInt128)Denominator);
        if (_numerator == 0)
            return 0;

        // 64 bits and a sticky bit of the quotient decide how the 53 bits are rounded.
        int scale = 0;
        while (quotient >> 64 == 0 && (remainder != 0 || quotient == 0))
        {
            remainder <<= 1;
            bool bit = remainder >= (UInt128)Denominator;
            if (bit)
                remainder -= (UInt128)Denominator;
            quotient = (quotient << 1) | (bit ? 1u : 0u);
            scale++;
        }

        if (remainder != 0)
            quotient |= 1;
        double magnitude = Math.ScaleB((double)quotient, -scale);
        return Int128.IsNegative(_numerator) ? -magnitude : magnitude;
    }

    /// <summary>The number without its sign.</summary>
    /// <param name="value">Any number.</param>
    /// <returns>The magnitude.</returns>
    public static Rational Abs(Rational value) => value.Sign < 0 ? -value : value;

    /// <summary>The smaller of two numbers.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>The smaller one.</returns>
    public static Rational Min(Rational left, Rational right) => left <= right ? left : right;

    /// <summary>The larger of two numbers.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>The larger one.</returns>
    public static Rational Max(Rational left, Rational right) => left >= right ? left : right;

    /// <summary>Trusted door: the parts are known to be in lowest terms and the denominator positive.</summary>
    internal static Rational InLowestTerms(Int128 numerator, Int128 denominator) => new(numerator, denominator);

    private static Rational Reduced(UInt128 numerator, UInt128 denominator, bool negative)
    {
        UInt128 divisor = WideInteger.GreatestCommonDivisor(numerator, denominator);
        if (divisor > 1)
        {
            numerator /= divisor;
            denominator /= divisor;
        }

        Int128 magnitude = (Int128)numerator;
        return new Rational(negative ? -magnitude : magnitude, (Int128)denominator);
    }
}
