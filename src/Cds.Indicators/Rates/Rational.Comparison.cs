using System.Numerics;

namespace Cds.Indicators.Rates;

public readonly partial struct Rational :
    IEquatable<Rational>,
    IComparable<Rational>,
    IComparable,
    IComparisonOperators<Rational, Rational, bool>
{
    /// <summary>Whether two numbers are the same.</summary>
    /// <param name="other">The number to compare with.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(Rational other) => _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne);

    /// <summary>Compares by size, exactly: by cross-multiplication in 256 bits.</summary>
    /// <param name="other">The number to compare with.</param>
    /// <returns>Negative, zero or positive as this number is smaller, equal or larger.</returns>
    public int CompareTo(Rational other) =>
        WideInteger.CompareQuotients(_numerator, (UInt128)Denominator, other._numerator, (UInt128)other.Denominator);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Rational other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(Rational)} is compared with a {nameof(Rational)}, not with a {obj.GetType().Name}.", nameof(obj)),
    };

    /// <summary>Whether two numbers are the same.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Whether two numbers differ.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> when they differ.</returns>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Whether the first number is smaller.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is smaller.</returns>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first number is larger.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is larger.</returns>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first number is smaller or equal.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is not larger.</returns>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first number is larger or equal.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is not smaller.</returns>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;
}
