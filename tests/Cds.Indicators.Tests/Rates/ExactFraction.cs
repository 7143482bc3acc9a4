using System.Numerics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Rates;

/// <summary>The slow oracle of every exact number: a quotient of big integers in lowest terms, with a positive denominator.</summary>
internal readonly record struct ExactFraction
{
    public ExactFraction(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    /// <summary>Whether both parts fit a <see cref="Rational"/>.</summary>
    public bool Fits => BigInteger.Abs(Numerator) <= Int128.MaxValue && Denominator <= Int128.MaxValue;

    public static ExactFraction From(Rational value) => new(value.Numerator, value.Denominator);

    /// <summary>The exact value of a finite double.</summary>
    public static ExactFraction From(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        int power = Math.Max(exponent, 1) - 1075;
        BigInteger numerator = bits < 0 ? -mantissa : mantissa;
        return power >= 0 ? new(numerator << power, 1) : new(numerator, BigInteger.One << -power);
    }

    public static ExactFraction operator +(ExactFraction a, ExactFraction b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static ExactFraction operator -(ExactFraction a, ExactFraction b) =>
        new((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static ExactFraction operator *(ExactFraction a, ExactFraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static ExactFraction operator /(ExactFraction a, ExactFraction b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public int CompareTo(ExactFraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The number times 10^digits as a whole number: the neighbours below and above, and the mode's choice between them.</summary>
    public BigInteger Rounded(int digits, RoundingMode mode)
    {
        BigInteger scaled = Numerator * BigInteger.Pow(10, digits);
        BigInteger below = BigInteger.Divide(scaled - (((scaled % Denominator) + Denominator) % Denominator), Denominator);
        if (below * Denominator == scaled)
            return below;

        int half = (2 * (scaled - (below * Denominator))).CompareTo(Denominator);
        bool isNegative = Numerator.Sign < 0;
        bool up = mode switch
        {
            RoundingMode.Floor => false,
            RoundingMode.Ceiling => true,
            RoundingMode.TowardZero => isNegative,
            RoundingMode.AwayFromZero => !isNegative,
            _ when half != 0 => half > 0,
            RoundingMode.HalfUp => true,
            RoundingMode.HalfDown => false,
            RoundingMode.HalfAwayFromZero => !isNegative,
            RoundingMode.HalfTowardZero => isNegative,
            RoundingMode.HalfToEven => !below.IsEven,
            _ => throw new ArgumentOutOfRangeException(nameof(mode)),
        };
        return up ? below + 1 : below;
    }
}
