using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using World = Cds.Indicators.Tests.Aggregation.World;

namespace Cds.Indicators.Tests.Scoring;

public class FormerUnitsMeanTests
{
    [Fact]
    public void It_is_the_plain_mean_of_exact_values()
    {
        IReadOnlyDictionary<string, ScoreInput> mean = FormerUnitsMean.Of(One("economy", Rational.Of(7, 10)), One("economy", Rational.Of(5, 10)), One("economy", Rational.Of(1, 3)));
        Assert.Equal(Rational.Of(23, 45), Assert.Single(mean).Value.Values!.Value.Lower!.Value.Value);
    }

    [Fact]
    public void It_is_what_a_roll_up_takes_where_the_law_orders_a_mean()
    {
        Indicator economy = Catalogue.Vietnam()["dti.economy"];
        RollupCell cell = World.Set(World.Row(economy, "01", "2024", 6123), World.Row(economy, "02", "2024", 5000))
            .Rollup(economy).To(AreaLevel.Province).Per(PeriodKind.Year).RestatedTo(World.Reform).Compute()["10", "2024"];
        ScoreInput mean = FormerUnitsMean.Of(One("economy", Rational.Of(6123, 10000)), One("economy", Rational.Of(5000, 10000)))["economy"];
        Assert.Equal(ScoreInput.Of(cell.Value.Value), mean);
        Assert.Equal(ScoreInput.Of(Rational.Of(11123, 20000)), mean);
    }

    [Fact]
    public void One_province_is_its_own_mean() =>
        Assert.Equal(ScoreInput.Of(Rational.Of(7, 10)), FormerUnitsMean.Of(One("economy", Rational.Of(7, 10)))["economy"]);

    [Fact]
    public void The_example_is_what_happens() =>
        Assert.Equal("[0.6; 0.6]", FormerUnitsMean.Of(One("economy", Rational.Of(7, 10)), One("economy", Rational.Of(5, 10)))["economy"].ToString());

    [Fact]
    public void The_order_of_the_provinces_does_not_matter() => Assert.Equal(
        FormerUnitsMean.Of(One("economy", Rational.Of(7, 10)), One("economy", Rational.Of(1, 3)))["economy"],
        FormerUnitsMean.Of(One("economy", Rational.Of(1, 3)), One("economy", Rational.Of(7, 10)))["economy"]);

    [Fact]
    public void A_province_without_a_value_leaves_the_mean_incomplete()
    {
        IReadOnlyDictionary<string, ScoreInput> mean = FormerUnitsMean.Of(
            One("economy", Rational.Of(7, 10)), One("economy", ScoreInput.Missing()), One("society", Rational.Of(1, 2)));
        Assert.Equal((OutcomeKind.Incomplete, "1 of 3 former provinces have a value"), (mean["economy"].Absence, mean["economy"].Reason));
        Assert.Equal((OutcomeKind.Incomplete, "1 of 3 former provinces have a value"), (mean["society"].Absence, mean["society"].Reason));
        Assert.True(mean["economy"].IsMissing);
    }

    [Fact]
    public void What_is_not_an_exact_value_is_refused_all_of_it_at_once()
    {
        FaultException fault = Assert.Throws<FaultException>(static () => FormerUnitsMean.Of(
            One("economy", Ratio.Of(7, 10)), One("society", ScoreInput.OfPoints(100)), One("government", Figure.Parse("trên 0,7", TextStyle.Vietnamese))));
        Assert.Equal(
        [
            "former province 1, economy: '7/10': the mean of former provinces is of exact values. Give the value of the main indicator.",
            "former province 2, society: '100 points': the mean of former provinces is of exact values. Give the value of the main indicator.",
            "former province 3, government: '(0.7; ∞)': the mean of former provinces is of exact values. Give the value of the main indicator.",
        ],
        fault.Faults.Select(static f => f.ToString()));
    }

    [Fact]
    public void No_province_has_no_mean()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(static () => FormerUnitsMean.Of());
        Assert.StartsWith("A merged province has at least one former province. Give the inputs of each.", fault.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(static () => FormerUnitsMean.Of(null!, One("economy", Rational.One)));
    }

    private static Dictionary<string, ScoreInput> One(string code, ScoreInput input) => new(StringComparer.Ordinal) { [code] = input };
}
