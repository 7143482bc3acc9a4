using System.Numerics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Areas;

/// <summary>
/// Arithmetic of bounded shares. It is exact as long as numbers fit 127 bits; beyond, bounds are first widened to multiples of 2^-40, so that
/// they stay bounds.
/// </summary>
internal static class ShareArithmetic
{
    private const int CoarseBits = 40;

    /// <summary>Both neighbours of a share among the multiples of 2^-40.</summary>
    public static (Rational Below, Rational Above) Around(WideRational share)
    {
        BigInteger scaled = share.Numerator << CoarseBits;
        BigInteger below = BigInteger.Divide(scaled, share.Denominator);
        BigInteger above = below * share.Denominator == scaled ? below : below + 1;
        Int128 unit = Int128.One << CoarseBits;
        return (Rational.Of((Int128)below, unit), Rational.Of((Int128)above, unit));
    }

    public static ShareBounds Coarse(ShareBounds bounds) => new(Around(bounds.Lower).Below, Around(bounds.Upper).Above);

    /// <summary>
    /// The bounds of the sum of e(i) v(i), where the parts e(i) lie in their bounds and add to 1, and the values v(i) lie in theirs. Parts that are not
    /// listed have the value 0 and can take up <paramref name="elsewhere"/> beyond their least.
    /// </summary>
    /// <param name="terms">The parts and values.</param>
    /// <param name="spare">How much of the whole is left when each part, listed or not, has its least.</param>
    /// <param name="elsewhere">How much of it the parts that are not listed can take.</param>
    public static ShareBounds Combine(List<(ShareBounds Part, ShareBounds Value)> terms, Rational spare, Rational elsewhere)
    {
        // The spare goes where it counts most for the upper bound, and where it counts least for the lower one.
        terms.Sort(static (left, right) => right.Value.Upper.CompareTo(left.Value.Upper));
        Rational upper = Rational.Zero;
        Rational rest = spare;
        foreach ((ShareBounds part, ShareBounds value) in terms)
        {
            Rational more = Rational.Min(rest, part.Upper - part.Lower);
            rest -= more;
            upper += (part.Lower + more) * value.Upper;
        }

        terms.Sort(static (left, right) => left.Value.Lower.CompareTo(right.Value.Lower));
        Rational lower = Rational.Zero;
        rest = spare > elsewhere ? spare - elsewhere : Rational.Zero;
        foreach ((ShareBounds part, ShareBounds value) in terms)
        {
            Rational more = Rational.Min(rest, part.Upper - part.Lower);
            rest -= more;
            lower += (part.Lower + more) * value.Lower;
        }

        return new ShareBounds(lower, Rational.Min(upper, Rational.One));
    }
}
