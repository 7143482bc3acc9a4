using System.Numerics;

namespace Cds.Indicators.Rates;

public readonly partial struct Interval :
    IEqualityOperators<Interval, Interval, bool>,
    IAdditionOperators<Interval, Interval, Interval>,
    ISubtractionOperators<Interval, Interval, Interval>,
    IUnaryNegationOperators<Interval, Interval>,
    IMultiplyOperators<Interval, Rational, Interval>
{
    /// <summary>All sums of a number of the first and a number of the second.</summary>
    /// <param name="left">The first interval.</param>
    /// <param name="right">The second interval.</param>
    /// <returns>The interval of the sums.</returns>
    /// <exception cref="OverflowException">An end does not fit 127 bits.</exception>
    public static Interval operator +(Interval left, Interval right)
    {
        End lowerEnd = Weaker(left._lowerEnd, right._lowerEnd);
        End upperEnd = Weaker(left._upperEnd, right._upperEnd);
        return new Interval(
            lowerEnd == End.Absent ? default : left._lower + right._lower,
            lowerEnd,
            upperEnd == End.Absent ? default : left._upper + right._upper,
            upperEnd);
    }

    /// <summary>All differences of a number of the first and a number of the second.</summary>
    /// <param name="left">The first interval.</param>
    /// <param name="right">The interval taken away.</param>
    /// <returns>The interval of the differences.</returns>
    /// <exception cref="OverflowException">An end does not fit 127 bits.</exception>
    public static Interval operator -(Interval left, Interval right) => left + -right;

    /// <summary>The numbers with their signs changed.</summary>
    /// <param name="value">The interval.</param>
    /// <returns>The mirrored interval.</returns>
    public static Interval operator -(Interval value) => new(-value._upper, value._upperEnd, -value._lower, value._lowerEnd);

    /// <summary>The numbers multiplied by a known factor.</summary>
    /// <param name="left">The interval.</param>
    /// <param name="right">The factor, of any sign; zero gives the point 0.</param>
    /// <returns>The scaled interval.</returns>
    /// <exception cref="OverflowException">An end does not fit 127 bits.</exception>
    public static Interval operator *(Interval left, Rational right) => right.Sign switch
    {
        0 => Point(default),
        > 0 => new Interval(left._lower * right, left._lowerEnd, left._upper * right, left._upperEnd),
        _ => new Interval(left._upper * right, left._upperEnd, left._lower * right, left._lowerEnd),
    };

    /// <summary>
    /// All quotients of a number of this interval and a number of another: the rate of two counts of which only bounds are known.
    /// </summary>
    /// <param name="divisor">The denominator, of which no number may be zero or negative.</param>
    /// <returns>The interval of the quotients.</returns>
    /// <exception cref="InvalidOperationException">This interval allows negative numbers.</exception>
    /// <exception cref="ArgumentException">The divisor allows zero or negative numbers.</exception>
    /// <exception cref="OverflowException">An end does not fit 127 bits.</exception>
    /// <example><code>Interval.AtLeast(130).DivideBy(Interval.Between(130, 140)).ToString();   // [13/14; ∞)</code></example>
    public Interval DivideBy(Interval divisor)
    {
        if (_lowerEnd == End.Absent || _lower.Sign < 0)
            throw new InvalidOperationException($"'{this}' allows negative numbers: bounds of counts begin at zero. Intersect with Interval.AtLeast(0) first.");
        if (divisor._lowerEnd == End.Absent || divisor._lower.Sign < 0 || divisor.Contains(default))
            throw new ArgumentException($"'{divisor}' allows zero or less: a denominator is above zero. Intersect with Interval.Above(0) first.", nameof(divisor));

        // The smallest quotient has the largest divisor. Without one it tends to zero, and is zero only where the dividend is.
        bool zeroBelongs = _lowerEnd == End.Closed && _lower.Sign == 0;
        Rational lower = divisor._upperEnd == End.Absent ? default : _lower / divisor._upper;
        End lowerEnd = zeroBelongs ? End.Closed : divisor._upperEnd == End.Absent ? End.Open : Weaker(_lowerEnd, divisor._upperEnd);

        // The largest quotient has the smallest divisor; a divisor that comes near zero leaves no bound, unless the dividend is zero.
        bool onlyZero = IsPoint && zeroBelongs;
        bool noUpper = !onlyZero && (_upperEnd == End.Absent || divisor._lower.Sign == 0);
        Rational upper = noUpper || onlyZero ? default : _upper / divisor._lower;
        End upperEnd = onlyZero ? End.Closed : noUpper ? End.Absent : Weaker(_upperEnd, divisor._lowerEnd);
        return new Interval(lower, lowerEnd, upper, upperEnd);
    }

    private static End Weaker(End left, End right) => left < right ? left : right;
}
