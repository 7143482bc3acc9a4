using System.Numerics;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Tests.Rates;

public sealed class RoundingTests
{
    [Theory]
    [InlineData(RoundingMode.HalfAwayFromZero, "3 -3 4 2 -2 3 -3")]
    [InlineData(RoundingMode.HalfToEven, "2 -2 4 2 -2 3 -3")]
    [InlineData(RoundingMode.HalfTowardZero, "2 -2 3 2 -2 3 -3")]
    [InlineData(RoundingMode.HalfUp, "3 -2 4 2 -2 3 -3")]
    [InlineData(RoundingMode.HalfDown, "2 -3 3 2 -2 3 -3")]
    [InlineData(RoundingMode.AwayFromZero, "3 -3 4 3 -3 3 -3")]
    [InlineData(RoundingMode.TowardZero, "2 -2 3 2 -2 2 -2")]
    [InlineData(RoundingMode.Ceiling, "3 -2 4 3 -2 3 -2")]
    [InlineData(RoundingMode.Floor, "2 -3 3 2 -3 2 -3")]
    public void Each_mode_rounds_as_its_documentation_says(RoundingMode mode, string expected)
    {
        decimal[] values = [2.5m, -2.5m, 3.5m, 2.1m, -2.1m, 2.9m, -2.9m];
        Assert.Equal(expected, string.Join(' ', values.Select(value => ((int)Rounding.Of(mode, 0).Apply(value)).ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Published_figures_are_rounded_half_away_from_zero_to_two_decimals()
    {
        Assert.Equal(74.29m, Rounding.Published.Apply(Rational.Of(2600, 35)));
        Assert.Equal(2.35m, Rounding.Published.Apply(2.345m));
        Assert.Equal(-2.35m, Rounding.Published.Apply(-2.345m));
        Assert.Equal(Rounding.HalfAwayFromZero(2), Rounding.Published);
    }

    [Fact]
    public void A_rule_may_round_each_component_and_add_the_rounded_ones()
    {
        // QĐ 766: 5.90 + 2.98 + 2.30 = 11.18, where unrounded sums give 11.19.
        decimal[] unrounded = [5.904m, 2.984m, 2.304m];
        Assert.Equal(11.18m, unrounded.Sum(Rounding.Published.Apply));
        Assert.Equal(11.19m, Rounding.Published.Apply(unrounded.Sum()));
    }

    [Fact]
    public void A_rounding_is_a_value()
    {
        ValueContract.CheckEquality(
            Rounding.Published, Rounding.Of(RoundingMode.HalfAwayFromZero, 2), default, Rounding.Of(RoundingMode.HalfToEven, 2), Rounding.HalfAwayFromZero(12));
        Assert.Equal("HalfAwayFromZero(2)", Rounding.Published.ToString());
        Assert.Equal("HalfAwayFromZero(0)", default(Rounding).ToString());
        Assert.Equal(3m, default(Rounding).Apply(2.5m));
    }

    [Fact]
    public void Faults_name_the_rule_and_the_cure()
    {
        Assert.StartsWith(
            "A rounding mode is one of the defined values of RoundingMode.",
            Assert.Throws<ArgumentOutOfRangeException>("mode", () => Rounding.Of((RoundingMode)9, 0)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("digits", () => Rounding.HalfAwayFromZero(-1));
        Assert.Throws<ArgumentOutOfRangeException>("digits", () => Rounding.HalfAwayFromZero(13));
        Assert.Equal(
            "'79228162514264337593543950335' rounded to 2 decimals does not fit a decimal. Round to fewer decimals.",
            Assert.Throws<OverflowException>(() => Rounding.Published.Apply(decimal.MaxValue)).Message);
    }

    [Fact]
    public void Rounding_agrees_with_big_integers_in_every_mode() =>
        Property.Holds(RatesGenerators.Rationals.ToArbitrary(), RatesGenerators.Roundings.ToArbitrary(), (value, rounding) =>
        {
            BigInteger expected = ExactFraction.From(value).Rounded(rounding.Digits, rounding.Mode);
            if (BigInteger.Abs(expected) >= BigInteger.One << 96)
            {
                Assert.Throws<OverflowException>(() => rounding.Apply(value));
                return;
            }

            decimal rounded = value.ToDecimal(rounding);
            Assert.Equal(rounding.Digits, rounded.Scale);
            Assert.Equal(new ExactFraction(expected, BigInteger.Pow(10, rounding.Digits)), ExactFraction.From(Rational.FromDecimal(rounded)));
        });

    [Fact]
    public void Quotients_with_denominators_of_127_bits_agree_with_big_integers_to_38_digits()
    {
        Gen<Int128> wide = RatesGenerators.Wide.Select(value => value == 0 ? 1 : Int128.Abs(value));
        Gen<Int128> widest = Gen.OneOf(wide, from offset in Gen.Choose(0, 1_000_000) select Int128.MaxValue - offset);
        Gen<(int, int)> how = from digits in Gen.Choose(0, 38) from mode in Gen.Choose(0, 17) select (digits, mode);
        Property.Holds(wide.ToArbitrary(), widest.ToArbitrary(), how.ToArbitrary(), (numerator, denominator, digitsAndMode) =>
        {
            (int digits, int code) = digitsAndMode;
            (RoundingMode mode, bool isNegative) = ((RoundingMode)(code % 9), code >= 9);
            BigInteger expected = BigInteger.Abs(new ExactFraction(isNegative ? -numerator : numerator, denominator).Rounded(digits, mode));
            bool fits = WideInteger.TryRoundedQuotient((UInt128)numerator, (UInt128)denominator, isNegative, digits, mode, out UInt128 result);
            if (fits)
                Assert.Equal(expected, (BigInteger)result);
            else
                Assert.True(expected > UInt128.MaxValue - 10, $"{expected} fits and was refused.");
        });
    }

    [Fact]
    public void Digits_are_drawn_correctly_where_ten_times_the_remainder_does_not_fit_128_bits()
    {
        // (2^127 - 2) / (2^127 - 1) to 38 digits is 0.999..., since 2^127 is about 1.7e38.
        UInt128 denominator = (UInt128)Int128.MaxValue;
        Assert.True(WideInteger.TryRoundedQuotient(denominator - 1, denominator, false, 38, RoundingMode.TowardZero, out UInt128 result));
        Assert.Equal(UInt128.Parse(new string('9', 38), System.Globalization.CultureInfo.InvariantCulture), result);
    }
}
