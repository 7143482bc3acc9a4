using System.Globalization;
using System.Numerics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Areas;

/// <summary>Shares out a whole number by given shares so that the parts add to the whole, to the last unit (phân bổ theo tỷ trọng).</summary>
/// <remarks>
/// It is applied to each observed value, before anything is added: so the months of a restated unit add to its quarter, and the parts of restated communes to
/// their province.
/// </remarks>
/// <example><code>Apportionment.LargestRemainder(10, [Rational.Of(1, 3), Rational.Of(1, 3), Rational.Of(1, 3)]);   // 4, 3, 3</code></example>
public static class Apportionment
{
    private const int OnStack = 64;

    /// <summary>Shares out a whole by the method of the largest remainder (Hamilton, Hare quota).</summary>
    /// <param name="whole">The whole; a negative one is shared out like its opposite, with all signs turned.</param>
    /// <param name="shares">The shares: none negative, adding to exactly 1; at least one.</param>
    /// <returns>The parts, in the order of the shares.</returns>
    /// <exception cref="ArgumentException">There are no shares, one is negative, or they do not add to 1.</exception>
    public static long[] LargestRemainder(long whole, ReadOnlySpan<Rational> shares)
    {
        long[] parts = new long[shares.Length];
        LargestRemainder(whole, shares, parts);
        return parts;
    }

    /// <summary>Shares out a whole by the method of the largest remainder (Hamilton, Hare quota), into a span.</summary>
    /// <param name="whole">The whole; a negative one is shared out like its opposite, with all signs turned.</param>
    /// <param name="shares">The shares: none negative, adding to exactly 1; at least one.</param>
    /// <param name="parts">Where the parts go, as many as there are shares.</param>
    /// <remarks>
    /// Each part is first share times whole, rounded down. The units that are left go, one each, to the parts that lost the most by rounding; of equal ones to
    /// those that stand first. A part so differs from share times whole by less than one unit, and a share of 0 has 0. Exact for all numbers; for up to 64
    /// shares whose common denominator fits 63 bits it allocates nothing.
    /// </remarks>
    /// <exception cref="ArgumentException">There are no shares, one is negative, they do not add to 1, or <paramref name="parts"/> has another length.</exception>
    public static void LargestRemainder(long whole, ReadOnlySpan<Rational> shares, Span<long> parts)
    {
        if (shares.IsEmpty)
            throw new ArgumentException("'[]' are not shares of a whole: there is at least one, and they add to 1. Give the shares.", nameof(shares));
        if (parts.Length != shares.Length)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{parts.Length}' is not the number of parts: there are {shares.Length} shares, and each has one part. Give a span of that length."), nameof(parts));
        foreach (Rational share in shares)
        {
            if (share.Sign < 0)
                throw new ArgumentException($"'{share}' is not a share: it is negative, and shares lie from 0 to 1. Give parts of one whole.", nameof(shares));
            if (share > Rational.One)
                ThrowSum(shares);
        }

        UInt128 magnitude = whole < 0 ? (UInt128)(-(Int128)whole) : (UInt128)whole;
        if (shares.Length > OnStack || !TryCommonDenominator(shares, out long denominator))
            ShareOutWide(whole < 0, magnitude, shares, parts);
        else
            ShareOut(whole < 0, magnitude, shares, denominator, parts);
    }

    private static bool TryCommonDenominator(ReadOnlySpan<Rational> shares, out long denominator)
    {
        UInt128 common = 1;
        denominator = 0;
        foreach (Rational share in shares)
        {
            UInt128 own = (UInt128)share.Denominator;
            if (own > long.MaxValue)
                return false;
            common *= own / WideInteger.GreatestCommonDivisor(common, own);
            if (common > long.MaxValue)
                return false;
        }

        denominator = (long)common;
        return true;
    }

    private static void ShareOut(bool isNegative, UInt128 whole, ReadOnlySpan<Rational> shares, long denominator, Span<long> parts)
    {
        Span<long> remainders = stackalloc long[OnStack];
        Int128 sum = 0;
        UInt128 left = whole;
        for (int i = 0; i < shares.Length; i++)
        {
            Int128 numerator = shares[i].Numerator * (denominator / shares[i].Denominator);
            sum += numerator;
            if (sum > denominator)
                ThrowSum(shares);
            (UInt128 part, UInt128 remainder) = UInt128.DivRem(whole * (UInt128)numerator, (UInt128)denominator);
            parts[i] = Signed(isNegative, part);
            remainders[i] = (long)remainder;
            left -= part;
        }

        if (sum != denominator)
            ThrowSum(shares);
        for (; left > 0; left--)
        {
            int most = 0;
            for (int i = 1; i < shares.Length; i++)
            {
                if (remainders[i] > remainders[most])
                    most = i;
            }

            remainders[most] = -1;
            parts[most] += isNegative ? -1 : 1;
        }
    }

    private static void ShareOutWide(bool isNegative, UInt128 whole, ReadOnlySpan<Rational> shares, Span<long> parts)
    {
        BigInteger denominator = BigInteger.One;
        foreach (Rational share in shares)
            denominator *= (BigInteger)share.Denominator / BigInteger.GreatestCommonDivisor(denominator, share.Denominator);
        BigInteger sum = BigInteger.Zero;
        BigInteger left = whole;
        (BigInteger Remainder, int Place)[] remainders = new (BigInteger, int)[shares.Length];
        for (int i = 0; i < shares.Length; i++)
        {
            BigInteger numerator = shares[i].Numerator * (denominator / shares[i].Denominator);
            sum += numerator;
            if (sum > denominator)
                ThrowSum(shares);
            BigInteger part = BigInteger.DivRem(whole * numerator, denominator, out BigInteger remainder);
            parts[i] = Signed(isNegative, (UInt128)part);
            remainders[i] = (remainder, i);
            left -= part;
        }

        if (sum != denominator)
            ThrowSum(shares);
        Array.Sort(remainders, static (a, b) => a.Remainder != b.Remainder ? b.Remainder.CompareTo(a.Remainder) : a.Place.CompareTo(b.Place));
        for (int i = 0; i < (int)left; i++)
            parts[remainders[i].Place] += isNegative ? -1 : 1;
    }

    private static long Signed(bool isNegative, UInt128 magnitude) => isNegative ? (long)-(Int128)magnitude : (long)magnitude;

    private static void ThrowSum(ReadOnlySpan<Rational> shares)
    {
        WideRational sum = default;
        foreach (Rational share in shares)
            sum += share;
        throw new ArgumentException($"'{sum}' is not the sum of the shares of a whole: they add to exactly 1. Give the share of every part, the rest included.", nameof(shares));
    }
}
