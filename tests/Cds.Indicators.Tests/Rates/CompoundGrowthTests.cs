using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Rates;

public class CompoundGrowthTests
{
    [Fact]
    public void Ten_percent_a_year_for_five_years_is_found_again()
    {
        // 1.1^5 = 1.61051, by hand.
        Assert.Equal(0.1, CompoundGrowth.Of(1_000, 1_610.51m, periods: 5).Value, 1e-16);
        Assert.Equal(-0.5, CompoundGrowth.Of(16, 1, periods: 4).Value, 1e-16);
        Assert.Equal(0, CompoundGrowth.Of(7, 7, periods: 3).Value);
        Assert.Equal(0.25, CompoundGrowth.Of(Rate.OfPercent(40), Rate.OfPercent(50), periods: 1).Value, 1e-16);
        Assert.Equal(-1, CompoundGrowth.Of(7, 0, periods: 3).Value);
    }

    // Computed at 40 digits (mpmath): (last/first)^(1/periods) - 1.
    [Theory]
    [InlineData(1_000_000_000_000_000_000, 1_000_000_000_000_000_001, 5, 2e-19)]
    [InlineData(3, 10, 7, 0.187673218980119946)]
    [InlineData(10, 3, 7, -0.158017555654979658)]
    [InlineData(2, 3, 120, 0.00338459073683925176)]
    [InlineData(1, 9_000_000_000_000_000_000, 10, 77.6003085596622781)]
    public void It_keeps_its_digits_for_small_and_large_growth(long first, long last, int periods, double expected) =>
        Assert.Equal(expected, CompoundGrowth.Of(first, last, periods).Value, Math.Abs(expected) * 2e-15);

    [Fact]
    public void Without_a_sound_base_there_is_no_growth()
    {
        Assert.Equal(Outcome.ZeroDenominator<double>("the earlier value is zero"), CompoundGrowth.Of(0, 5, 2));
        Assert.Equal(Outcome.NotApplicable<double>("the earlier value is negative"), CompoundGrowth.Of(-1, 5, 2));
        Assert.Equal(Outcome.NotApplicable<double>("the later value is negative"), CompoundGrowth.Of(1, -5, 2));
        Assert.Throws<ArgumentOutOfRangeException>(static () => CompoundGrowth.Of(1, 2, 0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => CompoundGrowth.Of(1, 2, -1));
    }
}
