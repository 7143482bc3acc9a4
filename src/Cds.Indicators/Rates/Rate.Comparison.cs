using System.Numerics;

namespace Cds.Indicators.Rates;

public readonly partial struct Rate :
    IEquatable<Rate>,
    IComparable<Rate>,
    IComparable,
    IComparisonOperators<Rate, Rate, bool>,
    ISubtractionOperators<Rate, Rate, PercentagePoints>,
    IMultiplyOperators<Rate, long, Rational>
{
    /// <summary>How far two rates lie apart, in percentage points.</summary>
    /// <param name="left">The first rate.</param>
    /// <param name="right">The rate taken away.</param>
    /// <returns>The exact difference.</returns>
    public static PercentagePoints operator -(Rate left, Rate right) => new((Rational)left - (Rational)right);

    /// <summary>The rate moved by percentage points.</summary>
    /// <param name="left">The rate.</param>
    /// <param name="right">How far to move it.</param>
    /// <returns>The exact rate.</returns>
    /// <exception cref="OverflowException">The quotient in lowest terms does not fit 64 bits.</exception>
    public static Rate operator +(Rate left, PercentagePoints right) => From((Rational)left + right.Fraction);

    /// <summary>The rate moved down by percentage points.</summary>
    /// <param name="left">The rate.</param>
    /// <param name="right">How far to move it.</param>
    /// <returns>The exact rate.</returns>
    /// <exception cref="OverflowException">The quotient in lowest terms does not fit 64 bits.</exception>
    public static Rate operator -(Rate left, PercentagePoints right) => From((Rational)left - right.Fraction);

    /// <summary>The share of a count: two thirds of 299 is 199 1/3, not 199.34.</summary>
    /// <param name="left">The rate, unrounded.</param>
    /// <param name="right">The count.</param>
    /// <returns>The exact product.</returns>
    public static Rational operator *(Rate left, long right) => (Rational)left * right;

    /// <summary>Whether two rates are the same number.</summary>
    /// <param name="other">The rate to compare with.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(Rate other) => _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne);

    /// <summary>Compares by size, exactly: by cross-multiplication in 128 bits.</summary>
    /// <param name="other">The rate to compare with.</param>
    /// <returns>Negative, zero or positive as this rate is smaller, equal or larger.</returns>
    public int CompareTo(Rate other) =>
        Math.BigMul(_numerator, other.Denominator).CompareTo(Math.BigMul(other._numerator, Denominator));

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Rate other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(Rate)} is compared with a {nameof(Rate)}, not with a {obj.GetType().Name}.", nameof(obj)),
    };

    /// <summary>Whether two rates are the same number.</summary>
    /// <param name="left">The first rate.</param>
    /// <param name="right">The second rate.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public static bool operator ==(Rate left, Rate right) => left.Equals(right);

    /// <summary>Whether two rates differ.</summary>
    /// <param name="left">The first rate.</param>
    /// <param name="right">The second rate.</param>
    /// <returns><see langword="true"/> when they differ.</returns>
    public static bool operator !=(Rate left, Rate right) => !left.Equals(right);

    /// <summary>Whether the first rate is smaller.</summary>
    /// <param name="left">The first rate.</param>
    /// <param name="right">The second rate.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is smaller.</returns>
    public static bool operator <(Rate left, Rate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first rate is larger.</summary>
    /// <param name="left">The first rate.</param>
    /// <param name="right">The second rate.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is larger.</returns>
    public static bool operator >(Rate left, Rate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first rate is smaller or equal.</summary>
    /// <param name="left">The first rate.</param>
    /// <param name="right">The second rate.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is not larger.</returns>
    public static bool operator <=(Rate left, Rate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first rate is larger or equal.</summary>
    /// <param name="left">The first rate.</param>
    /// <param name="right">The second rate.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is not smaller.</returns>
    public static bool operator >=(Rate left, Rate right) => left.CompareTo(right) >= 0;
}
