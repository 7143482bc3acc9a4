using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>
/// An exact rational number of any size (số hữu tỉ không giới hạn): the sum of many quotients whose common denominator no machine word holds.
/// </summary>
/// <remarks>
/// A sum of the rates of 34 provinces has a denominator of some hundred digits; <see cref="Rational"/> would overflow, and a double would not add
/// up. This number is the answer of decompositions and standardisations, to be compared, added and rounded once. Always in lowest terms with a positive
/// denominator. Equality and order are those of the number. The default value is 0. Thread-safe; it allocates, and is not meant for hot paths.
/// </remarks>
/// <example><code>
/// Ratio[] before = [Ratio.Of(80, 100), Ratio.Of(10, 100)];
/// Ratio[] after = [Ratio.Of(90, 100), Ratio.Of(80, 400)];
/// WideRational effect = Decomposition.Kitagawa(before, after).Value.RateEffect;
/// effect.ToDecimal(RateBasis.Percent, Rounding.Published);   // 10.00: percentage points
/// </code></example>
[JsonConverter(typeof(WideRationalJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(RatesFormatterSource))]
public readonly struct WideRational :
    IEquatable<WideRational>,
    IComparable<WideRational>,
    IComparable,
    IComparisonOperators<WideRational, WideRational, bool>,
    IAdditionOperators<WideRational, WideRational, WideRational>,
    ISubtractionOperators<WideRational, WideRational, WideRational>,
    IAdditiveIdentity<WideRational, WideRational>
{
    private readonly BigInteger _denominatorLessOne;

    private WideRational(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    /// <summary>The number 0, the default value.</summary>
    public static WideRational Zero => default;

    static WideRational IAdditiveIdentity<WideRational, WideRational>.AdditiveIdentity => default;

    /// <summary>The numerator in lowest terms; its sign is the sign of the number.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator in lowest terms, at least 1.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>-1, 0 or 1 as the number is negative, zero or positive.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>The quotient of two integers.</summary>
    /// <param name="numerator">The numerator, of any sign.</param>
    /// <param name="denominator">The denominator, of any sign, not zero.</param>
    /// <returns>The quotient in lowest terms.</returns>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is zero.</exception>
    public static WideRational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException($"'{numerator.ToString(CultureInfo.InvariantCulture)}/0' is not a number: a quotient has a denominator other than zero. Test the denominator first.");
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        return new WideRational(numerator / divisor, denominator / divisor);
    }

    /// <summary>The same number, of bounded size before.</summary>
    /// <param name="value">Any number.</param>
    /// <returns>The same number.</returns>
    public static implicit operator WideRational(Rational value) => FromRational(value);

    /// <summary>The same number, of bounded size before.</summary>
    /// <param name="value">Any number.</param>
    /// <returns>The same number.</returns>
    public static WideRational FromRational(Rational value) => new(value.Numerator, value.Denominator);

    /// <summary>The same number in 128-bit parts.</summary>
    /// <returns>The same number.</returns>
    /// <exception cref="OverflowException">A part in lowest terms does not fit 127 bits; round instead.</exception>
    public Rational ToRational() => TryToRational(out Rational value)
        ? value
        : throw new OverflowException($"A number with a denominator of {Denominator.GetBitLength().ToString(CultureInfo.InvariantCulture)} bits is not a Rational: its parts fit 127 bits. Round it with ToDecimal.");

    /// <summary>The same number in 128-bit parts, where it fits.</summary>
    /// <param name="value">The same number; 0 where it does not fit.</param>
    /// <returns>Whether both parts in lowest terms fit 127 bits.</returns>
    public bool TryToRational(out Rational value)
    {
        bool fits = Denominator <= Int128.MaxValue && BigInteger.Abs(Numerator) <= Int128.MaxValue;
        value = fits ? Rational.Of((Int128)Numerator, (Int128)Denominator) : default;
        return fits;
    }

    /// <summary>The number on a basis, rounded once.</summary>
    /// <param name="basis">What it is shown per: percent gives percentage points for an effect.</param>
    /// <param name="rounding">Mode and number of decimals.</param>
    /// <returns>The number before the sign of the basis.</returns>
    /// <exception cref="OverflowException">The result does not fit a <see cref="decimal"/>.</exception>
    public decimal ToDecimal(RateBasis basis, Rounding rounding) => Rounded(Numerator * BigInteger.Pow(10, basis.Shift), rounding);

    /// <summary>The number rounded once, with the mode and the decimals named.</summary>
    /// <param name="rounding">Mode and number of decimals.</param>
    /// <returns>The rounded number.</returns>
    /// <exception cref="OverflowException">The result does not fit a <see cref="decimal"/>.</exception>
    public decimal ToDecimal(Rounding rounding) => Rounded(Numerator, rounding);

    /// <summary>The nearest double-precision number, for charts and statistics; exact arithmetic ends here.</summary>
    /// <returns>The nearest double, half to even; 0 for what lies nearer to 0 than any double, infinity for what exceeds every double.</returns>
    public double ToDouble()
    {
        if (Numerator.IsZero)
            return 0;

        // Beyond 2,000 bits of difference it is beyond every double. Otherwise the quotient of 62 or 63 bits, its last one sticky, decides how the
        // 53 bits are rounded.
        long excess = Numerator.GetBitLength() - Denominator.GetBitLength();
        if (Math.Abs(excess) > 2_000)
            return Sign * (excess > 0 ? double.PositiveInfinity : 0);
        int shift = (int)(62 - excess);
        BigInteger top = BigInteger.Abs(Numerator);
        BigInteger quotient = BigInteger.DivRem(shift > 0 ? top << shift : top, shift > 0 ? Denominator : Denominator << -shift, out BigInteger rest);
        double magnitude = Math.ScaleB((double)(ulong)(rest.IsZero ? quotient : quotient | 1), -shift);
        return Sign < 0 ? -magnitude : magnitude;
    }

    /// <summary>Whether two numbers are equal.</summary>
    /// <param name="other">The number to compare with.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(WideRational other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is WideRational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <summary>Compares by size.</summary>
    /// <param name="other">The number to compare with.</param>
    /// <returns>Negative, zero or positive as this number is smaller, equal or larger.</returns>
    public int CompareTo(WideRational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        WideRational other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(WideRational)} is compared with a {nameof(WideRational)}, not with a {obj.GetType().Name}.", nameof(obj)),
    };

    /// <summary>The number as text: <c>-3/4</c>, or <c>5</c> where it is whole.</summary>
    /// <returns>Invariant text with all digits.</returns>
    public override string ToString() => _denominatorLessOne.IsZero
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>The exact sum.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns>The sum in lowest terms.</returns>
    public static WideRational operator +(WideRational left, WideRational right) =>
        Of((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The exact difference.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The number taken away.</param>
    /// <returns>The difference in lowest terms.</returns>
    public static WideRational operator -(WideRational left, WideRational right) =>
        Of((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Whether two numbers are equal.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public static bool operator ==(WideRational left, WideRational right) => left.Equals(right);

    /// <summary>Whether two numbers differ.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> when they differ.</returns>
    public static bool operator !=(WideRational left, WideRational right) => !left.Equals(right);

    /// <summary>Whether the first number is smaller.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is smaller.</returns>
    public static bool operator <(WideRational left, WideRational right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first number is larger.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is larger.</returns>
    public static bool operator >(WideRational left, WideRational right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first number is smaller or equal.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is not larger.</returns>
    public static bool operator <=(WideRational left, WideRational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first number is larger or equal.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is not smaller.</returns>
    public static bool operator >=(WideRational left, WideRational right) => left.CompareTo(right) >= 0;

    /// <summary>The exact sum of many quotients with positive denominators, reduced once: halves are added so that factors stay of like size.</summary>
    internal static WideRational Sum(ReadOnlySpan<(BigInteger Numerator, BigInteger Denominator)> terms)
    {
        (BigInteger numerator, BigInteger denominator) = Unreduced(terms);
        return Of(numerator, denominator);

        static (BigInteger Numerator, BigInteger Denominator) Unreduced(ReadOnlySpan<(BigInteger Numerator, BigInteger Denominator)> terms)
        {
            if (terms.Length <= 1)
                return terms.IsEmpty ? (BigInteger.Zero, BigInteger.One) : terms[0];
            (BigInteger a, BigInteger b) = Unreduced(terms[..(terms.Length / 2)]);
            (BigInteger c, BigInteger d) = Unreduced(terms[(terms.Length / 2)..]);
            return ((a * d) + (c * b), b * d);
        }
    }

    /// <summary>Rounds numerator / <see cref="Denominator"/> by the one body of rounding, on a short number that rounds alike.</summary>
    private decimal Rounded(BigInteger numerator, Rounding rounding)
    {
        // Rounding sees the whole units of the last decimal, and whether the rest is none, below half, half or above half of one.
        BigInteger units = BigInteger.DivRem(BigInteger.Abs(numerator) * BigInteger.Pow(10, rounding.Digits), Denominator, out BigInteger rest);
        if (units.GetBitLength() > 96)
            throw new OverflowException(string.Create(CultureInfo.InvariantCulture, $"A number of {units.GetBitLength()} bits in units of its {rounding.Digits} decimals does not fit a decimal. Round to fewer decimals."));
        int quarter = rest.IsZero ? 0 : 2 + (rest * 2).CompareTo(Denominator);
        Int128 shortened = ((Int128)units * 4) + quarter;
        return rounding.Apply(Rational.Of(numerator.Sign < 0 ? -shortened : shortened, (Int128)BigInteger.Pow(10, rounding.Digits) * 4));
    }
}
