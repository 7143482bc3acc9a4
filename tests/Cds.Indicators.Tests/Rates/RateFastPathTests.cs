using System.Globalization;
using System.Numerics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Rates;

public class RateFastPathTests
{
    [Fact]
    public void Rounded_rates_are_those_of_big_integers()
    {
        Random random = new(20_240_614);
        for (int i = 0; i < 20_000; i++)
        {
            int digits = random.Next(13);
            long denominator = random.NextInt64(1, 1L << random.Next(1, 63));
            long numerator = random.NextInt64(0, 1L << random.Next(1, 63));
            BigInteger twice = (2 * (BigInteger)numerator * BigInteger.Pow(10, digits + 2) / denominator) + 1;
            string scaled = (twice / 2).ToString(CultureInfo.InvariantCulture).PadLeft(digits + 1, '0');
            string expected = digits == 0 ? scaled : $"{scaled[..^digits]}.{scaled[^digits..]}";
            string format = string.Create(CultureInfo.InvariantCulture, $"iv.{digits}");
            Assert.Equal(expected + "%", Rate.Of(numerator, denominator).ToString(format, CultureInfo.InvariantCulture));

            Rate other = Rate.Of(random.NextInt64(), random.NextInt64(1, long.MaxValue));
            Assert.Equal(
                ((BigInteger)numerator * other.Denominator).CompareTo((BigInteger)other.Numerator * denominator),
                Math.Sign(Rate.Of(numerator, denominator).CompareTo(other)));
        }
    }
}
