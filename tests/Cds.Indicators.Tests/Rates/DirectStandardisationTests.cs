using System.Numerics;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Cds.Indicators.Rates.Outcome;

namespace Cds.Indicators.Tests.Rates;

public class DirectStandardisationTests
{
    [Fact]
    public void A_rate_is_standardised_as_by_hand()
    {
        // 90% · 0.6 + 10% · 0.4 = 58%, where the crude rate is 110/300.
        Outcome<WideRational> rate = DirectStandardisation.Of([Ratio.Of(90, 100), Ratio.Of(20, 200)], [600, 400]);
        Assert.Equal("29/50", rate.Value.ToString());
        Assert.Equal(58.00m, rate.Value.ToDecimal(RateBasis.Percent, Rounding.Published));
    }

    [Fact]
    public void It_agrees_with_a_plain_sum_of_quotients()
    {
        Gen<(Ratio Stratum, long Weight)> strata = Gen.Choose(1, int.MaxValue).SelectMany(static d =>
            Gen.Choose(0, int.MaxValue).SelectMany(n => Gen.Choose(1, int.MaxValue).Select(w => (Ratio.Of(n, d), (long)w * w))));
        Support.Property.Holds(strata.NonEmptyListOf().Select(static l => l.ToArray()).ToArbitrary(), static cases =>
        {
            BigInteger top = 0, bottom = 1, population = 0;
            foreach ((Ratio stratum, long weight) in cases)
            {
                top = (top * stratum.Denominator) + ((BigInteger)stratum.Numerator * weight * bottom);
                bottom *= stratum.Denominator;
                population += weight;
            }

            WideRational rate = DirectStandardisation.Of([.. cases.Select(static c => c.Stratum)], [.. cases.Select(static c => c.Weight)]).Value;
            return rate.Numerator * bottom * population == top * rate.Denominator;
        });
    }

    [Fact]
    public void With_its_own_composition_a_rate_is_the_crude_rate()
    {
        Ratio[] strata = [Ratio.Of(3, 7), Ratio.Of(11, 13), Ratio.Of(0, 17)];
        Assert.Equal("14/37", DirectStandardisation.Of(strata, [7, 13, 17]).Value.ToString());
        Assert.Equal(DirectStandardisation.Of(strata, [1, 2, 3]), DirectStandardisation.Of(strata, [100, 200, 300]));
    }

    [Fact]
    public void A_stratum_without_weight_is_not_looked_at() =>
        Assert.Equal("1/2", DirectStandardisation.Of([Ratio.Of(1, 2), Ratio.Of(5, 0)], [9, 0]).Value.ToString());

    [Fact]
    public void What_has_no_rate_says_which()
    {
        Assert.Equal(Outcome.ZeroDenominator<WideRational>("stratum 1 has a weight but no rate: 0/0"), DirectStandardisation.Of([Ratio.Of(1, 2), Ratio.None, Ratio.None], [1, 2, 3]));
        Assert.Equal(Outcome.ZeroDenominator<WideRational>("the standard population is empty"), DirectStandardisation.Of([], []));
        Assert.Equal(Outcome.ZeroDenominator<WideRational>("the standard population is empty"), DirectStandardisation.Of([Ratio.Of(1, 2)], [0]));
        Assert.Equal(
            "'1' is not the number of weights: there are 2 strata. Give one weight for each stratum. (Parameter 'standardPopulation')",
            Assert.Throws<ArgumentException>(static () => DirectStandardisation.Of([Ratio.None, Ratio.None], [1])).Message);
        Assert.StartsWith(
            "'-2' is not a weight of stratum 1: a weight is not negative. Give the size of the stratum in the standard population. (Parameter 'standardPopulation')",
            Assert.Throws<ArgumentOutOfRangeException>(static () => DirectStandardisation.Of([Ratio.None, Ratio.None], [1, -2])).Message,
            StringComparison.Ordinal);
    }
}
