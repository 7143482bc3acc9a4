using Cds.Indicators.Rates;
using FsCheck.Fluent;

namespace Cds.Indicators.Tests.Rates;

/// <summary>Percentage points and growth.</summary>
public sealed class ChangeTests
{
    [Fact]
    public void Percentage_points_are_a_value_with_an_order()
    {
        ValueContract.Check(
            PercentagePoints.Of(-2.5m), PercentagePoints.Parse("-2.5 pp"), default, PercentagePoints.Of(0.5m), Rate.Of(1, 35) - Rate.Zero, Rate.Whole - Rate.Zero);
        Assert.Equal("0 pp", default(PercentagePoints).ToString());
    }

    [Fact]
    public void Growth_is_a_value_with_an_order()
    {
        ValueContract.Check(Growth.OfPercent(-2.5m), Growth.Between(40, 39).Value, default, Growth.OfPercent(0.5m), Growth.Between(5000, 5254).Value, Growth.OfPercent(100));
        Assert.Equal("0%", default(Growth).ToString());
        Assert.Equal(Growth.None, default);
    }

    [Fact]
    public void Differences_add_and_negate()
    {
        PercentagePoints gap = PercentagePoints.Of(20) - PercentagePoints.Of(2.5m) + -PercentagePoints.Of(0.25m);
        Assert.Equal(17.25m, gap.ToDecimal(Rounding.Published));
        Assert.Equal(("+17,25 điểm %", "+17,3 điểm %", "+17.25 pp"), (gap.ToString("vi"), gap.ToString("vi.1"), gap.ToString("en")));
        Assert.Equal("0,00 điểm %", PercentagePoints.Of(-0.004m).ToString("vi"));
        Assert.Equal(("-1", 1), (PercentagePoints.Of(-100).Fraction.ToString(), gap.Sign));
    }

    [Fact]
    public void Growth_is_chained_and_not_added()
    {
        Assert.Equal(Growth.OfPercent(21), Growth.OfPercent(10).Then(Growth.OfPercent(10)));
        Assert.Equal(Growth.None, Growth.OfPercent(25).Then(Growth.OfPercent(-20)));
        Growth growth = Growth.Between(5000, 5254).Value;
        Assert.Equal(("+5,08%", "+5.08%", "+5.1%"), (growth.ToString("vi"), growth.ToString(), growth.ToString("en.1")));
        Assert.Equal((5.08m, Rational.Of(2627, 2500), 1), (growth.ToDecimal(Rounding.Published), growth.Factor, growth.Sign));
    }

    [Fact]
    public void Growth_from_nothing_or_from_a_loss_has_a_reason_why_it_is_none()
    {
        Outcome<Growth> fromNothing = Growth.Between(0, 5);
        Assert.Equal((OutcomeKind.ZeroDenominator, "the earlier value is zero"), (fromNothing.Kind, fromNothing.Reason));
        Outcome<Growth> fromLoss = Growth.Between(-1, 5);
        Assert.Equal((OutcomeKind.NotApplicable, "the earlier value is negative"), (fromLoss.Kind, fromLoss.Reason));
    }

    [Fact]
    public void Growth_leads_from_the_earlier_value_to_the_later_one() =>
        Property.Holds(RatesGenerators.Counts.ToArbitrary(), RatesGenerators.Longs.ToArbitrary(), (before, after) =>
        {
            if (before > 0)
                Assert.Equal((Rational)after, Growth.Between(before, after).Value.Factor * before);
        });
}
