using System.Numerics;
using Cds.Indicators.Rates;
using FsCheck.Fluent;

namespace Cds.Indicators.Tests.Rates;

public sealed class RateTests
{
    [Fact]
    public void A_rate_is_a_value_with_an_order()
    {
        ValueContract.Check(
            Rate.Of(-1, 3), Rate.Of(-2, 6), Rate.Zero, Rate.Of(26, 35), Rate.OfPercent(98.45m), Rate.Whole, Rate.Of(long.MaxValue, 1));
        Assert.Equal("0%", default(Rate).ToString());
        Assert.Equal(1, default(Rate).Denominator);
    }

    [Fact]
    public void The_same_exact_value_prints_in_every_style()
    {
        Rate rate = Rate.OfPercent(98.45m);
        Assert.Equal(Rate.Of(1969, 2000), rate);
        Assert.Equal(rate, Rate.OfFraction(0.9845m));
        Assert.Equal("98,45%", rate.ToString("vi"));
        Assert.Equal("98.45%", rate.ToString("en"));
        Assert.Equal("98,5%", rate.ToString("vi.1"));
        Assert.Equal("984,5‰", rate.ToString("vi.1‰"));
        Assert.Equal("98,450/100000", rate.ToString("en.0/100000"));
        Assert.Equal("98450/100000", rate.ToString("iv.0/100000"));
        Assert.Equal("98.45%", rate.ToString());
        Assert.Equal("26/35", Rate.Of(26, 35).ToString());
    }

    [Theory]
    [InlineData("v")]
    [InlineData("vi.")]
    [InlineData("vi.13")]
    [InlineData("vi.123")]
    [InlineData("VI")]
    [InlineData("fr")]
    [InlineData("vi.1x")]
    [InlineData("vi/100")]
    public void An_unknown_format_is_refused(string format) =>
        Assert.Equal(
            $"'{format}' is not a format: write G for the exact value, or a style (vi, en, iv) with the number of decimals after a point (0 to 12) and the basis (%, ‰, /1000, /100000): vi, en.0, vi.1‰.",
            Assert.Throws<FormatException>(() => Rate.Whole.ToString(format)).Message);

    [Fact]
    public void A_rate_moves_by_percentage_points_either_way()
    {
        Assert.Equal(Rate.OfPercent(92.5m), Rate.OfPercent(90) + PercentagePoints.Of(2.5m));
        Assert.Equal(Rate.OfPercent(87.5m), Rate.OfPercent(90) - PercentagePoints.Of(2.5m));
    }

    [Fact]
    public void The_share_of_a_count_is_exact()
    {
        // dhis2 rounds the rate first and answers 199.34 and 99.66.
        Assert.Equal(199.33m, (Rate.Of(2, 3) * 299).ToDecimal(Rounding.Published));
        Assert.Equal(99.67m, (Rate.Of(1, 3) * 299).ToDecimal(Rounding.Published));
        Assert.Equal(Rational.Of(598, 3), Rate.Of(2, 3) * 299);
    }

    [Fact]
    public void A_difference_is_percentage_points_and_a_relative_change_is_growth()
    {
        PercentagePoints gap = Rate.OfPercent(90) - Rate.OfPercent(70);
        Assert.Equal("+20,00 điểm %", gap.ToString("vi"));
        Assert.Equal("+20 pp", gap.ToString());
        Assert.Equal("+28.57%", Growth.Between(Rate.OfPercent(70), Rate.OfPercent(90)).Value.ToString("en"));
        Assert.Equal(Rate.OfPercent(90), Rate.OfPercent(70) + gap);
        Assert.Equal("+4.29 pp", (Rate.Of(26, 35) - Rate.OfPercent(70)).ToString("en"));
    }

    [Fact]
    public void The_complement_is_what_is_missing_to_the_whole()
    {
        Assert.Equal(Rate.Of(9, 35), Rate.Of(26, 35).Complement);
        Assert.Equal(Rate.Zero, Rate.Whole.Complement);
        Assert.Equal(Rate.OfPercent(-25), Rate.OfPercent(125).Complement);
        Assert.Throws<OverflowException>(() => Rate.Of(long.MinValue, 1).Complement);
    }

    [Fact]
    public void What_is_no_rate_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("denominator", () => Rate.Of(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("denominator", () => Rate.Of(1, -1));
        Assert.Equal(
            "'9223372036854775808' is not a rate: numerator and denominator of a rate fit 64 bits. Give it with fewer digits.",
            Assert.Throws<OverflowException>(() => Rate.From(Rational.Of(Int128.One << 63, 1))).Message);
        Assert.Equal(
            "'922337203685477580700%' percent with 12 decimals does not fit a decimal. Round to fewer decimals.",
            Assert.Throws<OverflowException>(() => Rate.Of(long.MaxValue, 1).ToDecimal(RateBasis.Percent, Rounding.HalfAwayFromZero(12))).Message);
    }

    [Fact]
    public void Order_agrees_with_cross_multiplication_of_big_integers() =>
        Property.Holds(RatesGenerators.Rates.ToArbitrary(), RatesGenerators.Rates.ToArbitrary(), (a, b) =>
        {
            int expected = ((BigInteger)a.Numerator * b.Denominator).CompareTo((BigInteger)b.Numerator * a.Denominator);
            Assert.Equal(expected, Math.Sign(a.CompareTo(b)));
            Assert.Equal(expected == 0, a == b);
        });

    [Fact]
    public void Differences_and_shares_agree_with_big_integers() =>
        Property.Holds(RatesGenerators.Rates.ToArbitrary(), RatesGenerators.Rates.ToArbitrary(), RatesGenerators.Longs.ToArbitrary(), (a, b, count) =>
        {
            Assert.Equal(ExactFraction.From(a) - ExactFraction.From(b), ExactFraction.From((a - b).Fraction));
            Assert.Equal(ExactFraction.From(a) * new ExactFraction(count, 1), ExactFraction.From(a * count));
        });

    [Fact]
    public void Rounding_on_every_basis_agrees_with_big_integers() =>
        Property.Holds(RatesGenerators.Rates.ToArbitrary(), RatesGenerators.Roundings.ToArbitrary(), (rate, rounding) =>
        {
            foreach (RateBasis basis in s_bases)
            {
                BigInteger expected = (ExactFraction.From(rate) * new ExactFraction(basis.Multiplier, 1)).Rounded(rounding.Digits, rounding.Mode);
                if (BigInteger.Abs(expected) >= BigInteger.One << 96)
                    Assert.Throws<OverflowException>(() => rate.ToDecimal(basis, rounding));
                else
                    Assert.Equal(new ExactFraction(expected, BigInteger.Pow(10, rounding.Digits)), ExactFraction.From(rate.ToDecimal(basis, rounding)));
            }
        });

    private static readonly RateBasis[] s_bases =
    [
        RateBasis.Percent, RateBasis.Fraction, RateBasis.PerMille, RateBasis.Per1000, RateBasis.Per10000, RateBasis.Per100000, RateBasis.Per1000000,
    ];

    [Fact]
    public void A_basis_is_a_value_with_a_symbol_and_words()
    {
        ValueContract.CheckEquality(RateBasis.Percent, default, RateBasis.Fraction, RateBasis.PerMille, RateBasis.Per1000, RateBasis.Per100000);
        Assert.Equal([100, 1, 1000, 1000, 10_000, 100_000, 1_000_000], s_bases.Select(basis => basis.Multiplier));
        Assert.Equal(["%", "", "‰", "/1000", "/10000", "/100000", "/1000000"], s_bases.Select(basis => basis.Symbol));
        Assert.Equal(
            ["percent", "fraction", "per mille", "per 1000", "per 10000", "per 100000", "per 1000000"], s_bases.Select(basis => basis.ToString()));
        foreach (RateBasis basis in s_bases)
        {
            Assert.True(RateBasis.TryFromSymbol(basis.Symbol, out RateBasis read));
            Assert.Equal(basis, read);
        }

        Assert.False(RateBasis.TryFromSymbol("/100", out RateBasis none));
        Assert.Equal(RateBasis.Percent, none);
    }
}
