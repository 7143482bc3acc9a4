using System.Numerics;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Tests.Rates;

public class WideRationalTests
{
    [Fact]
    public void Default_is_zero_and_every_member_works()
    {
        Assert.Equal(WideRational.Zero, default);
        Assert.Equal(("0", BigInteger.Zero, BigInteger.One, 0), (default(WideRational).ToString(), default(WideRational).Numerator, default(WideRational).Denominator, default(WideRational).Sign));
        Assert.Equal((0m, 0.0, Rational.Zero), (default(WideRational).ToDecimal(Rounding.Published), default(WideRational).ToDouble(), default(WideRational).ToRational()));
    }

    [Fact]
    public void It_keeps_the_contract_of_a_value() =>
        ValueContract.Check(WideRational.Of(-2, 6), WideRational.Of(1, -3), default, WideRational.Of(1, 3), WideRational.Of(BigInteger.Pow(10, 60), 7));

    [Fact]
    public void Text_is_the_reduced_quotient()
    {
        Assert.Equal("-3/4", WideRational.Of(6, -8).ToString());
        Assert.Equal("5", WideRational.Of(-10, -2).ToString());
        Assert.Equal(
            "'5/0' is not a number: a quotient has a denominator other than zero. Test the denominator first.",
            Assert.Throws<DivideByZeroException>(static () => WideRational.Of(5, 0)).Message);
    }

    [Fact]
    public void It_rounds_as_a_rational_rounds_in_every_mode()
    {
        Gen<(int, int, int, int)> cases = Gen.Choose(-100_000, 100_000).SelectMany(static n =>
            Gen.Choose(1, 2_000).SelectMany(d => Gen.Choose(0, 4).SelectMany(digits => Gen.Choose(0, 8).Select(mode => (n, d, digits, mode)))));
        Support.Property.Holds(cases.ToArbitrary(), static c =>
        {
            Rational value = Rational.Of(c.Item1, c.Item2);
            Rounding rounding = Rounding.Of((RoundingMode)c.Item4, c.Item3);
            WideRational wide = value;
            return wide.ToDecimal(rounding) == value.ToDecimal(rounding)
                && wide.ToDecimal(RateBasis.Percent, rounding) == (value * 100).ToDecimal(rounding)
                && wide.ToDouble() == value.ToDouble() && wide.ToRational() == value && wide.Sign == value.Sign;
        });
    }

    [Fact]
    public void A_number_beyond_128_bits_is_rounded_and_refused_as_a_rational()
    {
        // A hair on either side of a half: 0.5 ± 10^-60.
        BigInteger large = BigInteger.Pow(10, 60);
        WideRational above = WideRational.Of((5 * large) + 10, 10 * large);
        WideRational below = WideRational.Of((5 * large) - 10, 10 * large);
        Assert.Equal((1m, 0m), (above.ToDecimal(Rounding.Of(RoundingMode.HalfToEven, 0)), below.ToDecimal(Rounding.HalfAwayFromZero(0))));
        Assert.Equal((0.5, 0.5), (above.ToDouble(), below.ToDouble()));
        Assert.Equal(WideRational.FromRational(Rational.One), above + below);
        Assert.Equal(
            "A number with a denominator of 200 bits is not a Rational: its parts fit 127 bits. Round it with ToDecimal.",
            Assert.Throws<OverflowException>(() => above.ToRational()).Message);
        Assert.Equal(
            "A number of 206 bits in units of its 2 decimals does not fit a decimal. Round to fewer decimals.",
            Assert.Throws<OverflowException>(() => WideRational.Of(large, 1).ToDecimal(Rounding.Published)).Message);
        Assert.Equal(1e60, WideRational.Of(large, 1).ToDouble());
        Assert.Equal(-1e-60, WideRational.Of(-1, large).ToDouble());
        Assert.Equal((0.0, double.PositiveInfinity), (WideRational.Of(1, BigInteger.Pow(10, 400)).ToDouble(), WideRational.Of(BigInteger.Pow(10, 400), 3).ToDouble()));
    }

    [Theory]
    [InlineData(300_000, double.PositiveInfinity)]
    [InlineData(-300_000, 0.0)]
    [InlineData(1_023, 8.98846567431158e307)]
    [InlineData(-1_074, double.Epsilon)]
    public void A_double_exists_of_every_power_of_two(int exponent, double expected)
    {
        WideRational power = exponent > 0 ? WideRational.Of(BigInteger.One << exponent, 1) : WideRational.Of(1, BigInteger.One << -exponent);
        Assert.Equal(expected, power.ToDouble());
        Assert.Equal(-expected, WideRational.Of(-power.Numerator, power.Denominator).ToDouble());
    }

    [Fact]
    public void Sums_and_differences_are_exact()
    {
        Assert.Equal("5/6", (WideRational.Of(1, 2) + WideRational.Of(1, 3)).ToString());
        Assert.Equal("1/6", (WideRational.Of(1, 2) - WideRational.Of(1, 3)).ToString());
        Assert.Equal("11/6", WideRational.Sum([(1, 1), (1, 2), (1, 3)]).ToString());
        Assert.Equal(default, WideRational.Sum([]));
        Assert.Equal("A WideRational is compared with a WideRational, not with a Int32. (Parameter 'obj')", Assert.Throws<ArgumentException>(static () => ((IComparable)default(WideRational)).CompareTo(1)).Message);
    }
}
