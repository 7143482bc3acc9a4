using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tests.Indicators;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>What each rule gives, reckoned by hand.</summary>
public sealed class RuleTests
{
    private static readonly ScoreRule s_meetings = ScoreRule.Steps(
        new(Interval.AtLeast(4), 20), new(Cards.From(3, 4), 15), new(Cards.From(2, 3), 10), new(Cards.From(1, 2), 5), new(Cards.From(0, 1), 0));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("1/4", "5")]
    [InlineData("393087/443565", "524116/29571")]
    [InlineData("1", "20")]
    [InlineData("5/3", "20")]
    [InlineData("-1/2", "0")]
    public void Linear_gives_points_in_proportion_and_never_more_than_the_maximum(string value, string points) =>
        Assert.Equal(points, Points(ScoreRule.Linear(), value, 20));

    [Theory]
    [InlineData("299/2821", "115/434")]
    [InlineData("4/5", "2")]
    [InlineData("81/100", "2")]
    [InlineData("79/100", "1.975")]
    public void Linear_to_a_threshold_gives_all_points_from_it_on(string value, string points) =>
        Assert.Equal(points, Points(ScoreRule.LinearTo(0.8m), value, 2));

    [Theory]
    [InlineData("3/10", "0")]
    [InlineData("1/2", "0")]
    [InlineData("7/10", "5")]
    [InlineData("8/10", "7.5")]
    [InlineData("9/10", "10")]
    [InlineData("1", "10")]
    public void Linear_between_two_values_gives_nothing_below_and_all_above(string value, string points) =>
        Assert.Equal(points, Points(ScoreRule.LinearBetween(0.5m, 0.9m), value, 10));

    [Theory]
    [InlineData("0", "10")]
    [InlineData("1/20", "10")]
    [InlineData("1/8", "5")]
    [InlineData("1/5", "0")]
    [InlineData("1", "0")]
    public void Inverse_gives_less_for_more(string value, string points)
    {
        Assert.Equal(points, Points(ScoreRule.Inverse(0.05m, 0.2m), value, 10));
        Assert.Equal(points, Points(ScoreRule.LinearBetween(0.2m, 0.05m), value, 10));
    }

    [Theory]
    [InlineData("4", "20")]
    [InlineData("7", "20")]
    [InlineData("3", "15")]
    [InlineData("2", "10")]
    [InlineData("1", "5")]
    [InlineData("0", "0")]
    public void Meetings_of_the_steering_committee_are_worth_steps(string meetings, string points) => Assert.Equal(points, Points(s_meetings, meetings, 20));

    [Fact]
    public void Steps_know_nothing_in_a_gap_and_give_what_the_last_one_gives_beyond_it()
    {
        ScoreRule halves = ScoreRule.Steps(new(Cards.From(0, 0.5m), 1), new(Interval.Between(0.6m, 1), 2));

        Assert.Equal(Outcome.NoData<Rational>("the rule does not know the value 0.55"), halves.PointsOf(0.55m, 2));
        Assert.Equal("2", Points(halves, "5/3", 2));
        Assert.Equal("1", Points(halves, "0", 2));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("1", "3")]
    [InlineData("2", "5")]
    [InlineData("3/2", "NoData")]
    [InlineData("3", "NoData")]
    public void A_table_knows_its_values_alone(string value, string points) => Assert.Equal(points, Points(ScoreRule.Table((2, 5), (0, 0), (1, 3)), value, 5));

    [Theory]
    [InlineData("0.4", "3")]
    [InlineData("0.41", "3.5")]
    [InlineData("0.44", "5")]
    [InlineData("0.6", "5")]
    [InlineData("0.403", "3.15")]
    [InlineData("0.39", "3")]
    [InlineData("0", "3")]
    public void Above_the_mean_of_the_province_each_half_point_adds_a_quarter(string value, string points) =>
        Assert.Equal(points, Points(ScoreRule.AboveMean(GroupMean.RatioOfSums, 3, 0.005m, 0.25m), value, 5, mean: 0.4m));

    [Theory]
    [InlineData("0.4", "3")]
    [InlineData("0.403", "3")]
    [InlineData("0.405", "3.25")]
    [InlineData("0.409", "3.25")]
    [InlineData("0.41", "3.5")]
    [InlineData("0.4399", "4.75")]
    [InlineData("0.44", "5")]
    [InlineData("0.39", "3")]
    public void In_whole_steps_a_part_of_a_step_adds_nothing(string value, string points) =>
        Assert.Equal(points, Points(ScoreRule.AboveMean(GroupMean.RatioOfSums, 3, 0.005m, 0.25m, wholeSteps: true), value, 5, mean: 0.4m));

    [Theory]
    [InlineData("0.5", "3")]
    [InlineData("0.7", "3")]
    [InlineData("0.75", "3.5")]
    [InlineData("0.76", "3.6")]
    [InlineData("0.9", "5")]
    [InlineData("1", "5")]
    public void Signed_documents_above_seventy_per_cent_add_half_a_point_for_five(string value, string points) =>
        Assert.Equal(points, Points(ScoreRule.AboveReference(0.7m, 3, 0.05m, 0.5m), value, 5));

    [Fact]
    public void Without_the_mean_there_are_no_points() =>
        Assert.Equal(Outcome.NoData<Rational>("the mean of the group is not given"), ScoreRule.AboveMean(GroupMean.PlainMean, 3, 1, 1).PointsOf(0.5m, 5));

    [Fact]
    public void As_given_awarded_and_unscored()
    {
        Assert.Equal("7.5", Points(ScoreRule.AsGiven(), "7.5", 10));
        Assert.Equal(Outcome.NoData<Rational>("points lie between 0 and the maximum 10"), ScoreRule.AsGiven().PointsOf(11, 10));
        Assert.Equal(OutcomeKind.NoData, ScoreRule.AsGiven().PointsOf(-1, 10).Kind);
        Assert.Equal("2", Points(ScoreRule.Awarded(), "0", 2));
        Assert.Equal("NotApplicable", Points(ScoreRule.Unscored(), "1", 0));
    }

    [Fact]
    public void A_maximum_of_zero_gives_zero() => Assert.Equal("0", Points(ScoreRule.Linear(), "1", 0));

    [Fact]
    public void A_maximum_below_zero_is_refused() =>
        Assert.Equal("maximum", Assert.Throws<ArgumentOutOfRangeException>(() => ScoreRule.Linear().PointsOf(1, -1)).ParamName);

    [Fact]
    public void Numbers_too_large_to_be_exact_are_refused()
    {
        Rational tiny = Rational.Of(1, Int128.MaxValue);

        Assert.Throws<OverflowException>(() => ScoreRule.LinearTo(Rational.Of(3, 7)).PointsOf(tiny, 20));
    }

    [Fact]
    public void Rules_that_cannot_be_are_refused()
    {
        Assert.StartsWith("A threshold lies above zero", Refused<ArgumentOutOfRangeException>(() => ScoreRule.LinearTo(0)), StringComparison.Ordinal);
        Assert.StartsWith("A threshold lies above zero", Refused<ArgumentOutOfRangeException>(() => ScoreRule.LinearTo(-1)), StringComparison.Ordinal);
        Assert.StartsWith("'0.5' is worth no points and all points", Refused<ArgumentException>(() => ScoreRule.LinearBetween(0.5m, 0.5m)), StringComparison.Ordinal);
        Assert.StartsWith("'0.1' is worth no points and is not above '0.2'", Refused<ArgumentException>(() => ScoreRule.Inverse(0.2m, 0.1m)), StringComparison.Ordinal);
        Assert.StartsWith("A scale has at least one step", Refused<ArgumentException>(() => ScoreRule.Steps()), StringComparison.Ordinal);
        Assert.StartsWith("A table has at least one value", Refused<ArgumentException>(() => ScoreRule.Table()), StringComparison.Ordinal);
        Assert.StartsWith("A mean of a group", Refused<ArgumentOutOfRangeException>(() => ScoreRule.AboveMean((GroupMean)2, 0, 1, 1)), StringComparison.Ordinal);
        Assert.Equal("basePoints", Parameter(() => ScoreRule.AboveReference(0, -1, 1, 1)));
        Assert.Equal("step", Parameter(() => ScoreRule.AboveReference(0, 1, 0, 1)));
        Assert.Equal("pointsPerStep", Parameter(() => ScoreRule.AboveReference(0, 1, 1, 0)));

        static string? Parameter(Func<ScoreRule> rule) => Assert.Throws<ArgumentOutOfRangeException>(rule).ParamName;
    }

    [Theory]
    [InlineData("points = rate × maximum", "điểm = tỷ lệ × điểm tối đa", "linear")]
    [InlineData("all points from 80%, in proportion below", "đạt từ 80% được điểm tối đa, thấp hơn tính theo tỷ lệ", "threshold")]
    [InlineData("no points up to 50%, all from 90%, linear between", "0 điểm đến 50%, điểm tối đa từ 90%, ở giữa nội suy tuyến tính", "between")]
    [InlineData("all points up to 5%, none from 20%, linear between", "điểm tối đa đến 5%, 0 điểm từ 20%, ở giữa nội suy tuyến tính", "inverse")]
    [InlineData(
        "at or below 70%: 3 points; each 5 percentage points above it adds 0.5, whole steps only",
        "bằng hoặc thấp hơn 70%: 3 điểm; cao hơn, cứ 5 điểm phần trăm được cộng 0,5 điểm, chỉ tính bước đủ",
        "reference")]
    [InlineData(
        "at or below the rate of the group: 3 points; each 0.5 percentage points above it adds 0.25, a part of a step in proportion",
        "bằng hoặc thấp hơn mức bình quân chung của nhóm: 3 điểm; cao hơn, cứ 0,5 điểm phần trăm được cộng 0,25 điểm, phần lẻ tính theo tỷ lệ",
        "mean")]
    [InlineData("all points, whatever was counted", "được điểm tối đa, không phụ thuộc số liệu", "awarded")]
    [InlineData("not scored", "không chấm điểm", "unscored")]
    public void Rules_of_rates_say_what_they_do(string english, string vietnamese, string which)
    {
        ScoreRule rule = which switch
        {
            "linear" => ScoreRule.Linear(),
            "threshold" => ScoreRule.LinearTo(0.8m),
            "between" => ScoreRule.LinearBetween(0.5m, 0.9m),
            "inverse" => ScoreRule.Inverse(0.05m, 0.2m),
            "reference" => ScoreRule.AboveReference(0.7m, 3, 0.05m, 0.5m, wholeSteps: true),
            "mean" => ScoreRule.AboveMean(GroupMean.RatioOfSums, 3, 0.005m, 0.25m),
            "awarded" => ScoreRule.Awarded(),
            _ => ScoreRule.Unscored(),
        };
        Indicator indicator = which == "inverse" ? Cards.Overdue : Cards.Share;
        Scorecard card = Cards.Card(Cards.Component("a", which == "unscored" ? 0 : 5, rule, indicator), Cards.Component("b", 5));
        ComponentScore score = card.Score(("a", Ratio.Of(1, 2)))["a"];

        Assert.Contains($"; {english}", score.Explain("en"), StringComparison.Ordinal);
        Assert.Contains($"; {vietnamese}", score.Explain("vi"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_of_numbers_say_numbers()
    {
        Scorecard card = Cards.Card(
            Cards.Component("meetings", 20, s_meetings, Made.Count()),
            Cards.Component("table", 5, ScoreRule.Table((2, 5), (0, 0)), Made.Count()),
            Cards.Component("jury", 10, ScoreRule.AsGiven(), Made.Score()));
        ScorecardScore score = card.Score();

        Assert.Contains("; by steps: from 0 to below 1: 0; from 1 to below 2: 5; from 2 to below 3: 10; from 3 to below 4: 15; from 4: 20; ", score["meetings"].Explain(), StringComparison.Ordinal);
        Assert.Contains("; theo mức: từ 0 đến dưới 1: 0; từ 1 đến dưới 2: 5; từ 2 đến dưới 3: 10; từ 3 đến dưới 4: 15; từ 4 trở lên: 20; ", score["meetings"].Explain("vi"), StringComparison.Ordinal);
        Assert.Contains("; by table: 0: 0; 2: 5; ", score["table"].Explain(), StringComparison.Ordinal);
        Assert.Contains("; theo bảng: 0: 0; 2: 5; ", score["table"].Explain("vi"), StringComparison.Ordinal);
        Assert.Contains("; the value is the points; ", score["jury"].Explain(), StringComparison.Ordinal);
        Assert.Equal("all points from 0.8, in proportion below", ScoreRule.LinearTo(0.8m).ToString());
        Assert.Equal("all points from 1, in proportion below", ScoreRule.Linear().ToString());
    }

    private static string Points(ScoreRule rule, string value, decimal maximum, Rational? mean = null)
    {
        Outcome<Rational> points = rule.PointsOf(Cards.Number(value), maximum, mean);
        return points.HasValue ? points.Value.ToString(format: null, CultureInfo.InvariantCulture) : points.Kind.ToString();
    }

    private static string Refused<T>(Func<ScoreRule> rule)
        where T : Exception => Assert.Throws<T>(rule).Message;
}
