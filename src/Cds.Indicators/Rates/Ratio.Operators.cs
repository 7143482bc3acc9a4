using System.Globalization;
using System.Numerics;

namespace Cds.Indicators.Rates;

public readonly partial struct Ratio :
    IEquatable<Ratio>,
    IEqualityOperators<Ratio, Ratio, bool>,
    IAdditionOperators<Ratio, Ratio, Ratio>,
    ISubtractionOperators<Ratio, Ratio, Ratio>,
    IAdditiveIdentity<Ratio, Ratio>
{
    static Ratio IAdditiveIdentity<Ratio, Ratio>.AdditiveIdentity => default;

    /// <summary>Both counts together: numerators and denominators are added.</summary>
    /// <param name="left">The first ratio.</param>
    /// <param name="right">The second ratio.</param>
    /// <returns>The ratio of the sums.</returns>
    /// <exception cref="OverflowException">A part of the sum does not fit 64 bits.</exception>
    public static Ratio operator +(Ratio left, Ratio right) =>
        new(checked(left._numerator + right._numerator), checked(left._denominator + right._denominator));

    /// <summary>What is left when a part is taken out: the last quarter from a year and its first nine months.</summary>
    /// <param name="left">The whole.</param>
    /// <param name="right">The part taken out of it.</param>
    /// <returns>The ratio of the differences.</returns>
    /// <exception cref="OverflowException">
    /// The part is larger than the whole: a denominator would fall below zero, or a numerator would, though neither numerator is negative;
    /// or a difference does not fit 64 bits.
    /// </exception>
    public static Ratio operator -(Ratio left, Ratio right)
    {
        long numerator = checked(left._numerator - right._numerator);
        long denominator = left._denominator - right._denominator;
        if (denominator < 0 || (numerator < 0 && left._numerator >= 0 && right._numerator >= 0))
        {
            throw new OverflowException(string.Create(
                CultureInfo.InvariantCulture, $"'{right}' cannot be taken out of '{left}': a part is not larger than the whole. Check that both are of the same area and that one period lies in the other."));
        }

        return new Ratio(numerator, denominator);
    }

    /// <summary>Whether both parts are equal; 26/35 is not 52/70.</summary>
    /// <param name="other">The ratio to compare with.</param>
    /// <returns><see langword="true"/> when both parts are equal.</returns>
    public bool Equals(Ratio other) => _numerator == other._numerator && _denominator == other._denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominator);

    /// <summary>Whether both parts are equal; 26/35 is not 52/70.</summary>
    /// <param name="left">The first ratio.</param>
    /// <param name="right">The second ratio.</param>
    /// <returns><see langword="true"/> when both parts are equal.</returns>
    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);

    /// <summary>Whether a part differs.</summary>
    /// <param name="left">The first ratio.</param>
    /// <param name="right">The second ratio.</param>
    /// <returns><see langword="true"/> when a part differs.</returns>
    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);
}
