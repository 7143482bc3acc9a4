using System.Numerics;

namespace Cds.Indicators.Rates;

public readonly partial struct Rational :
    IAdditionOperators<Rational, Rational, Rational>,
    ISubtractionOperators<Rational, Rational, Rational>,
    IMultiplyOperators<Rational, Rational, Rational>,
    IDivisionOperators<Rational, Rational, Rational>,
    IUnaryNegationOperators<Rational, Rational>,
    IAdditiveIdentity<Rational, Rational>,
    IMultiplicativeIdentity<Rational, Rational>
{
    static Rational IAdditiveIdentity<Rational, Rational>.AdditiveIdentity => default;

    static Rational IMultiplicativeIdentity<Rational, Rational>.MultiplicativeIdentity => One;

    /// <summary>The exact sum.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>The sum in lowest terms.</returns>
    /// <exception cref="OverflowException">A part of the sum, before it is reduced, does not fit 127 bits.</exception>
    public static Rational operator +(Rational left, Rational right)
    {
        // Knuth 4.5.1: with g = gcd(b, d), a/b + c/d = (a (d/g) + c (b/g)) / (b (d/g)), and only g can still be shared.
        Int128 common = (Int128)WideInteger.GreatestCommonDivisor((UInt128)left.Denominator, (UInt128)right.Denominator);
        Int128 leftRest = left.Denominator / common;
        Int128 sum = checked((left._numerator * (right.Denominator / common)) + (right._numerator * leftRest));
        Int128 shared = (Int128)WideInteger.GreatestCommonDivisor(WideInteger.Magnitude(sum), (UInt128)common);
        return sum == 0 ? default : new Rational(Symmetric(sum / shared), checked(leftRest * (right.Denominator / shared)));
    }

    /// <summary>The exact difference.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The number taken away.</param>
    /// <returns>The difference in lowest terms.</returns>
    /// <exception cref="OverflowException">A part of the difference, before it is reduced, does not fit 127 bits.</exception>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>The exact product.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>The product in lowest terms.</returns>
    /// <exception cref="OverflowException">A part of the product does not fit 127 bits.</exception>
    public static Rational operator *(Rational left, Rational right)
    {
        Int128 first = (Int128)WideInteger.GreatestCommonDivisor(WideInteger.Magnitude(left._numerator), (UInt128)right.Denominator);
        Int128 second = (Int128)WideInteger.GreatestCommonDivisor(WideInteger.Magnitude(right._numerator), (UInt128)left.Denominator);
        return new Rational(
            Symmetric(checked(left._numerator / first * (right._numerator / second))),
            checked(left.Denominator / second * (right.Denominator / first)));
    }

    /// <summary>The exact quotient.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor, not zero.</param>
    /// <returns>The quotient in lowest terms.</returns>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    /// <exception cref="OverflowException">A part of the quotient does not fit 127 bits.</exception>
    public static Rational operator /(Rational left, Rational right)
    {
        if (right._numerator == 0)
            throw new DivideByZeroException($"'{left}' cannot be divided by zero. Test the divisor first.");
        Rational reciprocal = right._numerator > 0
            ? new Rational(right.Denominator, right._numerator)
            : new Rational(-right.Denominator, -right._numerator);
        return left * reciprocal;
    }

    /// <summary>The number with its sign changed.</summary>
    /// <param name="value">Any number.</param>
    /// <returns>The opposite number.</returns>
    public static Rational operator -(Rational value) => new(-value._numerator, value.Denominator);

    /// <summary>Refuses the one integer that has no opposite, so that every number has one.</summary>
    private static Int128 Symmetric(Int128 part) => part != Int128.MinValue ? part : throw new OverflowException("The number does not fit 127 bits.");
}
