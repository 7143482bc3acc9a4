using System.Globalization;
using System.Numerics;
using Cds.Indicators.Areas;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Tests.Areas;

public sealed class ApportionmentTests
{
    private static readonly Gen<long> s_wholes = Gen.OneOf(
        Gen.Choose(-1000, 1000).Select(static n => (long)n), Gen.Elements(long.MinValue, long.MaxValue, 0L, 1L, -1L, 1_000_000_007L));

    private static readonly Gen<long[]> s_weights = Gen.OneOf(
        Gen.Choose(0, 50).Select(static n => (long)n).NonEmptyListOf().Select(static list => list.ToArray()),
        from count in Gen.Choose(1, 6) from weights in Gen.Choose(1, int.MaxValue).Select(static n => (long)n << 20).ArrayOf(count) select weights,
        from count in Gen.Choose(60, 90) from weights in Gen.Choose(0, 1000).Select(static n => (long)n).ArrayOf(count) select weights);

    [Theory]
    [InlineData(10, "1/3 1/3 1/3", "4 3 3")]
    [InlineData(-10, "1/3 1/3 1/3", "-4 -3 -3")]
    [InlineData(100, "0.505 0.2475 0.2475", "50 25 25")]
    [InlineData(7, "0 1", "0 7")]
    [InlineData(1, "0.5 0.5", "1 0")]
    [InlineData(0, "0.5 0.5", "0 0")]
    [InlineData(5, "1", "5")]
    public void Parts_are_those_of_the_largest_remainder(long whole, string shares, string parts)
    {
        Rational[] given = [.. shares.Split(' ').Select(static share => Rational.Parse(share))];
        Assert.Equal(parts, string.Join(' ', Apportionment.LargestRemainder(whole, given).Select(static part => part.ToString(CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Parts_add_to_the_whole_and_are_those_of_the_slow_method() => Property.Holds(Arb.From(s_wholes), Arb.From(s_weights), static (whole, weights) =>
    {
        BigInteger total = weights.Aggregate(BigInteger.Zero, static (sum, weight) => sum + weight);
        if (total.IsZero)
            return;
        Rational[] shares = [.. weights.Select(weight => Rational.Of(weight, (Int128)total))];
        long[] parts = Apportionment.LargestRemainder(whole, shares);

        Assert.Equal((BigInteger)whole, parts.Aggregate(BigInteger.Zero, static (sum, part) => sum + part));
        Assert.Equal(Slow(whole, weights, total), parts.Select(static part => (BigInteger)part));
        if (whole > long.MinValue)
            Assert.Equal(parts.Select(static part => -part), Apportionment.LargestRemainder(-whole, shares));
        for (int i = 0; i < parts.Length; i++)
            Assert.True(BigInteger.Abs((parts[i] * total) - ((BigInteger)whole * weights[i])) < total);
    });

    [Fact]
    public void Shares_with_denominators_of_120_bits_are_shared_out_exactly()
    {
        Int128 large = (Int128.One << 120) + 1;
        Rational tiny = Rational.Of(1, large);
        Assert.Equal([long.MaxValue, 0], Apportionment.LargestRemainder(long.MaxValue, [Rational.One - tiny, tiny]));
        Assert.Equal([4, 3, 3], Apportionment.LargestRemainder(10, [Rational.Of(1, 3) + tiny, Rational.Of(1, 3) - tiny, Rational.Of(1, 3)]));
    }

    [Fact]
    public void What_is_no_sharing_out_is_refused()
    {
        Assert.Equal("'[]' are not shares of a whole: there is at least one, and they add to 1. Give the shares. (Parameter 'shares')", Message(static () => Apportionment.LargestRemainder(1, [])));
        Assert.Equal("'-0.5' is not a share: it is negative, and shares lie from 0 to 1. Give parts of one whole. (Parameter 'shares')", Message(static () => Apportionment.LargestRemainder(1, [Rational.Of(-1, 2), Rational.Of(3, 2)])));
        Assert.Equal("'5/6' is not the sum of the shares of a whole: they add to exactly 1. Give the share of every part, the rest included. (Parameter 'shares')", Message(static () => Apportionment.LargestRemainder(1, [Rational.Of(1, 2), Rational.Of(1, 3)])));
        Assert.Equal("'4/3' is not the sum of the shares of a whole: they add to exactly 1. Give the share of every part, the rest included. (Parameter 'shares')", Message(static () => Apportionment.LargestRemainder(1, [Rational.One, Rational.Of(1, 3)])));
        Assert.Equal("'1' is not the number of parts: there are 2 shares, and each has one part. Give a span of that length. (Parameter 'parts')", Message(static () => Apportionment.LargestRemainder(1, [Rational.Of(1, 2), Rational.Of(1, 2)], new long[1])));
    }

    [Fact]
    public void Sharing_out_by_small_denominators_allocates_nothing()
    {
        Rational[] shares = [Rational.Of(1, 7), Rational.Of(2, 7), Rational.Of(4, 7)];
        long[] parts = new long[3];
        Allocations.None(() => Apportionment.LargestRemainder(1_000_003, shares, parts));
    }

    private static string Message(Action action) => Assert.Throws<ArgumentException>(action).Message;

    /// <summary>Unit by unit: each time the part that is owed the most.</summary>
    private static IEnumerable<BigInteger> Slow(long whole, long[] weights, BigInteger total)
    {
        BigInteger magnitude = BigInteger.Abs(whole);
        BigInteger[] parts = [.. weights.Select(weight => magnitude * weight / total)];
        BigInteger[] owed = [.. weights.Select((weight, i) => (magnitude * weight) - (parts[i] * total))];
        while (parts.Aggregate(BigInteger.Zero, static (sum, part) => sum + part) < magnitude)
        {
            int most = Array.IndexOf(owed, owed.Max());
            parts[most]++;
            owed[most] -= total;
        }

        return parts.Select(part => whole < 0 ? -part : part);
    }
}
