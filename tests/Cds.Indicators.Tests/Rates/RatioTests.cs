using System.Numerics;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Tests.Rates;

public sealed class RatioTests
{
    [Fact]
    public void A_ratio_is_a_value_without_an_order()
    {
        ValueContract.CheckEquality(Ratio.Of(26, 35), Ratio.OfSigned(26, 35), Ratio.None, Ratio.Of(52, 70), Ratio.Of(26, 36));
        Assert.Equal("0/0", default(Ratio).ToString());
        Assert.Equal(OutcomeKind.ZeroDenominator, default(Ratio).Rate.Kind);
        Assert.Equal(Ratio.Of(26, 35), Ratio.Of(26, 35) + default(Ratio));
    }

    [Fact]
    public void Twenty_six_of_thirty_five_is_74_29_percent()
    {
        Rate rate = Ratio.Of(26, 35).Rate.Value;
        Assert.Equal("74,29%", rate.ToString("vi"));
        Assert.Equal("74.29%", rate.ToString("en"));
        Assert.Equal(Rate.Of(52, 70), rate);
    }

    [Fact]
    public void Ratios_add_as_counts_and_are_not_averaged()
    {
        // 1/2 and 90/100: 91/102 is 89.215686%, the mean of the percentages would be 70%.
        Ratio both = Ratio.Of(1, 2) + Ratio.Of(90, 100);
        Assert.Equal(Ratio.Of(91, 102), both);
        Assert.Equal(89.215686m, both.Rate.Value.ToDecimal(RateBasis.Percent, Rounding.HalfAwayFromZero(6)));
        Assert.Equal(both, Ratio.Sum([Ratio.Of(1, 2), Ratio.Of(90, 100)]));
        Assert.Equal(both, Ratio.Sum(new List<Ratio> { Ratio.Of(1, 2), Ratio.Of(90, 100) }));
        Assert.Equal(Ratio.None, Ratio.Sum());
    }

    [Fact]
    public void The_day_is_the_ratio_of_the_sums_and_not_the_sum_or_mean_of_the_hours()
    {
        // cube-js/cube#4454: 1000 and 853 in one hour, 700 in another; the day is 851, not 1626.5 and not 813.25.
        Ratio evening = Ratio.Of(1000 + 853, 2);
        Ratio afternoon = Ratio.Of(700, 1);
        Assert.Equal(926.5m, evening.Rate.Value.ToDecimal(RateBasis.Fraction, Rounding.HalfAwayFromZero(1)));
        Assert.Equal(Rate.Of(851, 1), (evening + afternoon).Rate.Value);
    }

    [Fact]
    public void A_zero_denominator_is_a_typed_outcome()
    {
        Outcome<Rate> rate = Ratio.Of(5, 0).Rate;
        Assert.False(rate.HasValue);
        Assert.Equal("mẫu số bằng 0", rate.ToString("vi"));
        Assert.Equal(
            "There is no value: zero denominator. Test HasValue first, or use TryGetValue.", Assert.Throws<InvalidOperationException>(() => rate.Value).Message);
    }

    [Fact]
    public void A_numerator_above_the_denominator_is_legal_and_told()
    {
        Assert.True(Ratio.Of(5, 4).ExceedsWhole);
        Assert.False(Ratio.Of(4, 4).ExceedsWhole);
        Assert.True(Ratio.Of(1, 0).ExceedsWhole);
        Assert.Equal("125%", Ratio.Of(5, 4).Rate.Value.ToString());
    }

    [Fact]
    public void Measures_with_different_decimals_are_brought_to_the_finer_unit()
    {
        Assert.Equal(Ratio.Of(15, 30), Ratio.OfScaled(15, 1, 3, 0));
        Assert.Equal(Ratio.OfSigned(-300, 125), Ratio.OfScaled(-3, 0, 125, 2));
        Assert.Throws<OverflowException>(() => Ratio.OfScaled(10, 0, 1, 18));
        Assert.Throws<ArgumentOutOfRangeException>("numeratorDecimals", () => Ratio.OfScaled(1, 19, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("denominatorDecimals", () => Ratio.OfScaled(1, 0, 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>("denominator", () => Ratio.OfScaled(1, 0, -1, 0));
    }

    [Fact]
    public void A_part_is_taken_out_of_a_whole()
    {
        Assert.Equal(Ratio.Of(6, 5), Ratio.Of(26, 35) - Ratio.Of(20, 30));
        Assert.Equal(
            "'27/35' cannot be taken out of '26/35': a part is not larger than the whole. Check that both are of the same area and that one period lies in the other.",
            Assert.Throws<OverflowException>(() => Ratio.Of(26, 35) - Ratio.Of(27, 35)).Message);
        Assert.Throws<OverflowException>(() => Ratio.Of(26, 35) - Ratio.Of(26, 36));
        Assert.Equal(Ratio.OfSigned(-5, 1), Ratio.OfSigned(-2, 3) - Ratio.Of(3, 2));
    }

    [Fact]
    public void Negative_parts_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("numerator", () => Ratio.Of(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("denominator", () => Ratio.Of(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>("denominator", () => Ratio.OfSigned(1, -1));
        Assert.Throws<ArgumentNullException>("ratios", () => Ratio.Sum((IEnumerable<Ratio>)null!));
        Assert.Throws<OverflowException>(() => Ratio.Of(long.MaxValue, 1) + Ratio.Of(1, 1));
        Assert.Throws<OverflowException>(() => Ratio.Sum([Ratio.Of(1, long.MaxValue), Ratio.Of(1, 1)]));
    }

    [Fact]
    public void Addition_is_exact_commutative_and_associative() =>
        Property.Holds(Thirds, Thirds, Thirds, (a, b, c) =>
        {
            Ratio sum = a + b + c;
            Assert.Equal((BigInteger)a.Numerator + b.Numerator + c.Numerator, sum.Numerator);
            Assert.Equal((BigInteger)a.Denominator + b.Denominator + c.Denominator, sum.Denominator);
            Assert.Equal(sum, c + b + a);
            Assert.Equal(sum, a + (b + c));
            Assert.Equal(a, sum - (b + c));
        });

    [Fact]
    public void A_sum_does_not_depend_on_order_or_grouping() =>
        Property.Holds(RatesGenerators.Ratios.ListOf().Select(list => list.ToArray()).ToArbitrary(), (Ratio[] ratios) =>
        {
            BigInteger numerator = ratios.Aggregate(BigInteger.Zero, (sum, ratio) => sum + ratio.Numerator);
            BigInteger denominator = ratios.Aggregate(BigInteger.Zero, (sum, ratio) => sum + ratio.Denominator);
            bool fits = numerator <= long.MaxValue && numerator >= long.MinValue && denominator <= long.MaxValue;
            if (!fits)
            {
                Assert.Throws<OverflowException>(() => Ratio.Sum(ratios));
                return;
            }

            Ratio sum = Ratio.Sum(ratios);
            Assert.Equal((numerator, denominator), ((BigInteger)sum.Numerator, (BigInteger)sum.Denominator));
            Assert.Equal(sum, Ratio.Sum(ratios.Reverse()));
        });

    [Fact]
    public void A_rate_is_the_reduced_quotient() =>
        Property.Holds(RatesGenerators.Ratios.ToArbitrary(), ratio =>
        {
            Assert.Equal(ratio.Denominator != 0, ratio.Rate.HasValue);
            if (ratio.Rate.TryGetValue(out Rate rate))
                Assert.Equal(new ExactFraction(ratio.Numerator, ratio.Denominator), ExactFraction.From(rate));
        });

    private static Arbitrary<Ratio> Thirds => RatesGenerators.Ratios
        .Select(ratio => Ratio.OfSigned(ratio.Numerator / 3, ratio.Denominator / 3))
        .Where(ratio => ratio.Numerator >= 0)
        .ToArbitrary();
}
