using System.Globalization;
using System.Numerics;
using Cds.Indicators.Rates;
using FsCheck.Fluent;

namespace Cds.Indicators.Tests.Rates;

public sealed class RationalTests
{
    [Fact]
    public void A_rational_is_a_value_with_an_order()
    {
        ValueContract.Check(
            Rational.Of(-1, 3), Rational.Of(2, -6), Rational.Zero, Rational.Of(26, 35), Rational.One, Rational.Of(Int128.MaxValue, 1));
        Assert.Equal(Rational.Zero, default);
        Assert.Equal(1, (int)default(Rational).Denominator);
        Assert.True(default(Rational).IsInteger);
    }

    [Fact]
    public void A_rational_is_held_in_lowest_terms_with_a_positive_denominator()
    {
        Rational value = Rational.Of(52, -70);
        Assert.Equal((-26, 35, -1), ((int)value.Numerator, (int)value.Denominator, value.Sign));
        Assert.Equal(Rational.Zero, Rational.Of(0, -5));
        Assert.Equal(Rational.Of(-1, 1), Rational.Of(Int128.MinValue, Int128.MinValue) * -1);
        Assert.Equal("1969/2000", $"{Rational.FromDecimal(0.98450m).Numerator}/{Rational.FromDecimal(0.98450m).Denominator}");
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Throws<OverflowException>(() => Rational.Of(Int128.MinValue, 1));
        Assert.Throws<OverflowException>(() => Rational.Of(1, Int128.MinValue));
        Assert.Throws<OverflowException>(() => Rational.Of(-Int128.MaxValue, 1) - 1);
        Assert.Throws<OverflowException>(() => Rational.Of(-(Int128.One << 64), 1) * Rational.Of(Int128.One << 63, 1));
        Assert.Throws<OverflowException>(() => Rational.Of(1, Int128.MaxValue) + Rational.Of(1, Int128.MaxValue - 1));
    }

    [Fact]
    public void Division_by_zero_names_the_number_and_the_cure()
    {
        Assert.Equal(
            "'26/0' is not a number: a quotient has a denominator other than zero. Test the denominator first, or use Ratio, whose rate says so.",
            Assert.Throws<DivideByZeroException>(() => Rational.Of(26, 0)).Message);
        Assert.Equal("'26/35' cannot be divided by zero. Test the divisor first.", Assert.Throws<DivideByZeroException>(() => Rational.Of(26, 35) / 0).Message);
    }

    [Fact]
    public void Arithmetic_agrees_with_big_integers() =>
        Property.Holds(RatesGenerators.Rationals.ToArbitrary(), RatesGenerators.Rationals.ToArbitrary(), (a, b) =>
        {
            (ExactFraction x, ExactFraction y) = (ExactFraction.From(a), ExactFraction.From(b));
            Agree(x * y, () => a * b, mayOverflow: false);
            Agree(x + y, () => a + b, mayOverflow: SumMayOverflow(a, b));
            Agree(x - y, () => a - b, mayOverflow: SumMayOverflow(a, b));
            if (b.Sign != 0)
                Agree(x / y, () => a / b, mayOverflow: false);
            Agree(new ExactFraction(0, 1) - x, () => -a, mayOverflow: false);
        });

    [Fact]
    public void Order_agrees_with_big_integers() =>
        Property.Holds(RatesGenerators.Rationals.ToArbitrary(), RatesGenerators.Rationals.ToArbitrary(), (a, b) =>
        {
            int expected = ExactFraction.From(a).CompareTo(ExactFraction.From(b));
            Assert.Equal(expected, Math.Sign(a.CompareTo(b)));
            Assert.Equal(expected == 0, a == b);
            Assert.Equal(expected <= 0 ? a : b, Rational.Min(a, b));
            Assert.Equal(expected >= 0 ? a : b, Rational.Max(a, b));
            Assert.Equal(BigInteger.Abs(a.Numerator), (BigInteger)Rational.Abs(a).Numerator);
        });

    [Fact]
    public void Neighbours_that_differ_in_the_last_of_254_bits_are_told_apart()
    {
        Rational smaller = Rational.Of(Int128.MaxValue - 1, Int128.MaxValue);
        Rational larger = Rational.Of(Int128.MaxValue - 2, Int128.MaxValue - 1);
        Assert.True(larger < smaller);
        Assert.True(-larger > -smaller);
    }

    [Fact]
    public void The_double_is_the_nearest_half_to_even() =>
        Property.Holds(RatesGenerators.Rationals.ToArbitrary(), value =>
        {
            double nearest = value.ToDouble();
            ExactFraction exact = ExactFraction.From(value);
            ExactFraction distance = Distance(exact, nearest);
            foreach (double neighbour in (double[])[Math.BitDecrement(nearest), Math.BitIncrement(nearest)])
            {
                int order = distance.CompareTo(Distance(exact, neighbour));
                bool isEven = (BitConverter.DoubleToInt64Bits(nearest) & 1) == 0;
                Assert.True(order < 0 || (order == 0 && isEven), $"{value}: {neighbour:R} is nearer than {nearest:R}.");
            }
        });

    [Fact]
    public void Doubles_half_way_go_to_the_even_neighbour()
    {
        Assert.Equal(9007199254740992.0, Rational.Of(9007199254740993, 1).ToDouble());
        Assert.Equal(9007199254740996.0, Rational.Of(9007199254740995, 1).ToDouble());
        Assert.Equal(9007199254740994.0, Rational.Of((9007199254740993 * (Int128)1000) + 1, 1000).ToDouble());
        Assert.Equal(1.7014118346046923e38, Rational.Of(Int128.MaxValue, 1).ToDouble());
        Assert.Equal(-0.98450000000000004, Rational.Of(-1969, 2000).ToDouble());
        Assert.Equal(0.0, Rational.Zero.ToDouble());
    }

    [Fact]
    public void Decimals_are_taken_exactly() =>
        Property.Holds(RatesGenerators.Published.ToArbitrary(), value =>
        {
            BigInteger digits = BigInteger.Parse(value.ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            Assert.Equal(new ExactFraction(digits, BigInteger.Pow(10, value.Scale)), ExactFraction.From(Rational.FromDecimal(value)));
        });

    [Fact]
    public void The_largest_and_the_smallest_decimals_are_taken_exactly()
    {
        Assert.Equal("79228162514264337593543950335", Rational.FromDecimal(decimal.MaxValue).ToString());
        Assert.Equal("0.0000000000000000000000000001", Rational.FromDecimal(0.0000000000000000000000000001m).ToString());
        Assert.Equal(Rational.Zero, Rational.FromDecimal(-0.00m));
    }

    /// <summary>The sum is made before it is reduced, so its parts may be too wide though the result would fit.</summary>
    private static bool SumMayOverflow(Rational a, Rational b)
    {
        BigInteger common = BigInteger.GreatestCommonDivisor(a.Denominator, b.Denominator);
        BigInteger left = BigInteger.Abs(a.Numerator * (b.Denominator / common));
        BigInteger right = BigInteger.Abs(b.Numerator * (a.Denominator / common));
        return left + right > Int128.MaxValue;
    }

    private static void Agree(ExactFraction expected, Func<Rational> calculate, bool mayOverflow)
    {
        Rational result;
        try
        {
            result = calculate();
        }
        catch (OverflowException)
        {
            Assert.True(mayOverflow || !expected.Fits, $"{expected} fits and was refused.");
            return;
        }

        Assert.Equal(expected.Numerator, (BigInteger)result.Numerator);
        Assert.Equal(expected.Denominator, (BigInteger)result.Denominator);
    }

    private static ExactFraction Distance(ExactFraction exact, double value)
    {
        ExactFraction difference = exact - ExactFraction.From(value);
        return new ExactFraction(BigInteger.Abs(difference.Numerator), difference.Denominator);
    }
}
