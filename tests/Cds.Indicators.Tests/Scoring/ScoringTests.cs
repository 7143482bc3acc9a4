using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tests.Indicators;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>What inputs are worth, reckoned by hand.</summary>
public sealed class ScoringTests
{
    [Theory]
    [InlineData("299/2821", 2, "0.8", "0.26")]
    [InlineData("752/1780", 2, "1", "0.84")]
    [InlineData("133609/184503", 6, "1", "4.34")]
    [InlineData("393087/443565", 20, "1", "17.72")]
    [InlineData("392869/443565", 6, "0.9", "5.9")]
    [InlineData("0/7", 6, "1", "0")]
    public void Components_are_scored_from_what_was_counted_and_rounded_once(string counts, int maximum, string threshold, string points)
    {
        Scorecard card = Cards.Rounded(Cards.ByComponent, Cards.Component("a", maximum, ScoreRule.LinearTo(Cards.Number(threshold))));

        Assert.Equal(Cards.Number(points), card.Score(("a", Cards.Counts(counts)))["a"].Points.Value);
    }

    [Fact]
    public void Printed_percentages_would_give_other_points()
    {
        Scorecard card = Cards.Rounded(Cards.ByComponent, Cards.Component("a", 6));

        Assert.Equal(4.35m, card.Score(("a", Cards.Said("72.42%")))["a"].Points.Printed());
        Assert.Equal(4.34m, card.Score(("a", Ratio.Of(133609, 184503)))["a"].Points.Printed());
    }

    [Fact]
    public void A_percentage_that_is_rounded_first_is_scored_as_it_is_printed()
    {
        Scorecard first = Cards.Rounded(Cards.ByComponent, Cards.Component("a", 6, percentRounding: Rounding.HalfAwayFromZero(2)));
        Scorecard raw = Cards.Rounded(Cards.ByComponent, Cards.Component("a", 6));
        ComponentScore score = first.Score(("a", Ratio.Of(1464, 1529)))["a"];

        Assert.Equal("1149/200", score.Unrounded.Exact());
        Assert.Equal(5.75m, score.Points.Printed());
        Assert.Equal(Interval.Point(0.9575m), score.ScoredValues.Value);
        Assert.Equal(5.74m, raw.Score(("a", Ratio.Of(1464, 1529)))["a"].Points.Printed());
    }

    [Theory]
    [InlineData("8/32", "0.63")]
    [InlineData("18/40", "1.13")]
    [InlineData("6/40", "0.38")]
    public void Ties_go_up(string counts, string points) =>
        Assert.Equal(Cards.Number(points), Cards.Rounded(Cards.ByComponent, Cards.Component("a", 2, ScoreRule.LinearTo(0.8m))).Score(("a", Cards.Counts(counts)))["a"].Points.Value);

    [Fact]
    public void A_rate_is_multiplied_by_that_of_another_component()
    {
        Scorecard card = Cards.Card(Cards.Component("sync", 6), Cards.Component("online", 6, ScoreRule.LinearTo(0.5m), timesRateOf: "sync"));
        ScorecardScore score = card.Score(("sync", Ratio.Of(3, 4)), ("online", Ratio.Of(2, 5)));

        Assert.Equal(Interval.Point(0.3m), score["online"].ScoredValues.Value);
        Assert.Equal("18/5", score["online"].Points.Exact());
        Assert.Equal("9/2", score["sync"].Points.Exact());
    }

    [Fact]
    public void A_rate_to_multiply_by_that_is_not_known_leaves_no_points()
    {
        Scorecard card = Cards.Card(Cards.Component("sync", 6), Cards.Component("online", 6, timesRateOf: "sync", zero: 1));

        Assert.Equal(Outcome.NoData<WideRational>("the rate of sync is not known"), card.Score(("online", Ratio.Of(2, 5)))["online"].Points);
        Assert.Equal(Outcome.NoData<WideRational>("the rate of sync is not known"), card.Score(("sync", Ratio.None), ("online", Ratio.Of(2, 5)))["online"].Points);
        Assert.Equal("1", card.Score(("sync", Ratio.Of(1, 2)), ("online", Ratio.None))["online"].Points.Exact());
    }

    [Fact]
    public void Nothing_times_a_bounded_rate_is_nothing()
    {
        Scorecard card = Cards.Card(
            Cards.Component("sync", 6),
            Cards.Component("online", 6, ScoreRule.Steps(new(Interval.Point(0), 0), new(Interval.Of(new Bound(0, false), new Bound(1, true)), 6)), timesRateOf: "sync"));

        ComponentScore none = card.Score(("sync", Cards.Said("trên 50%")), ("online", Ratio.Of(0, 10)))["online"];
        ComponentScore some = card.Score(("sync", Cards.Said("trên 50%")), ("online", Ratio.Of(4, 10)))["online"];
        ComponentScore any = card.Score(("sync", Cards.Said("dưới 50%")), ("online", Ratio.Of(4, 10)))["online"];

        Assert.Equal(Interval.Point(0), none.ScoredValues.Value);
        Assert.Equal("0", none.Points.Exact());
        Assert.Equal(Interval.Of(new Bound(0.2m, false), new Bound(0.4m, true)), some.ScoredValues.Value);
        Assert.Equal("6", some.Points.Exact());
        Assert.Equal("[0; 6]", any.Bounds.ToString());
    }

    [Fact]
    public void A_zero_denominator_is_worth_what_the_scorecard_says_and_otherwise_no_points()
    {
        Scorecard card = Cards.Card(Cards.Component("petitions", 6, zero: 6), Cards.Component("dossiers", 20, zero: 0), Cards.Component("copies", 4));
        ScorecardScore score = card.Score(("petitions", Ratio.None), ("dossiers", Ratio.None), ("copies", Ratio.None));

        Assert.Equal("6", score["petitions"].Points.Exact());
        Assert.True(score["petitions"].IsByZeroDenominator);
        Assert.Equal("0", score["dossiers"].Points.Exact());
        Assert.Equal(OutcomeKind.ZeroDenominator, score["copies"].Points.Kind);
        Assert.Equal(OutcomeKind.ZeroDenominator, score["copies"].Value.Kind);
        Assert.False(score["copies"].IsByZeroDenominator);
        Assert.Equal("[0; 4]", score["copies"].Bounds.ToString());
        Assert.Equal((2, 3, OutcomeKind.Incomplete), (score.Present, score.Expected, score.Points.Kind));
        Assert.Equal("[6; 10]", score.Bounds.ToString());
    }

    [Fact]
    public void A_zero_denominator_that_is_only_told_is_one()
    {
        Scorecard card = Cards.Card(Cards.Component("petitions", 6, zero: 6));

        Assert.Equal("6", card.Score(("petitions", ScoreInput.Absent(OutcomeKind.ZeroDenominator)))["petitions"].Points.Exact());
        Assert.Equal("6", card.Score(("petitions", ScoreInput.Of(Outcome.ZeroDenominator<Rate>())))["petitions"].Points.Exact());
    }

    [Theory]
    [InlineData("trên 94%", "[4.7; 5]")]
    [InlineData("từ 80% trở lên", "[4; 5]")]
    [InlineData("dưới 80%", "[0; 4]")]
    [InlineData("khoảng 80%", "[0; 5]")]
    [InlineData("80%", "4")]
    public void A_figure_with_bounds_is_worth_points_between_bounds(string figure, string bounds)
    {
        ComponentScore score = Cards.Card(Cards.Component("a", 5)).Score(("a", Cards.Said(figure)))["a"];

        Assert.Equal(bounds, score.Bounds.ToString());
        Assert.Equal(score.Bounds.IsPoint ? OutcomeKind.Value : OutcomeKind.NoData, score.Points.Kind);
    }

    [Fact]
    public void A_figure_whose_bounds_are_all_worth_the_same_has_points()
    {
        ComponentScore score = Cards.Card(Cards.Component("a", 2, ScoreRule.LinearTo(0.8m))).Score(("a", Cards.Said("trên 94%")))["a"];

        Assert.Equal("2", score.Points.Exact());
        Assert.Equal(OutcomeKind.NoData, score.Value.Kind);
        Assert.Equal(Interval.Of(new Bound(0.94m, false), new Bound(1, true)), score.ScoredValues.Value);
    }

    [Fact]
    public void Whole_steps_tell_an_open_end_from_a_closed_one()
    {
        Scorecard card = Cards.Card(Cards.Component("a", 5, ScoreRule.AboveReference(0.7m, 3, 0.05m, 0.5m, wholeSteps: true)));

        Assert.Equal("[3; 4]", Bounds(Interval.Between(0.7m, 0.8m)));
        Assert.Equal("[3; 3.5]", Bounds(Cards.From(0.7m, 0.8m)));
        Assert.Equal("3", Bounds(Cards.From(0.7m, 0.75m)));
        Assert.Equal("[3; 3.5]", Bounds(Cards.From(0.74m, 0.76m)));

        string Bounds(Interval values) => card.Score(("a", Figure.OfBounds(values, FigureForm.Percent)))["a"].Bounds.ToString();
    }

    [Fact]
    public void A_step_is_known_where_the_whole_figure_lies_in_it()
    {
        Scorecard card = Cards.Card(Cards.Component("a", 5, ScoreRule.Steps(new(Cards.From(0, 0.9m), 1), new(Interval.Between(0.9m, 1), 5))));

        Assert.Equal("1", card.Score(("a", Cards.Said("dưới 90%")))["a"].Points.Exact());
        Assert.Equal("5", card.Score(("a", Cards.Said("từ 90% trở lên")))["a"].Points.Exact());
        Assert.Equal("[1; 5]", card.Score(("a", Cards.Said("từ 89% trở lên")))["a"].Bounds.ToString());
    }

    [Fact]
    public void Points_of_a_jury_may_be_bounded_too()
    {
        Scorecard card = Cards.Card(Cards.Component("a", 10, ScoreRule.AsGiven(), Made.Score(10)));

        Assert.Equal("[5; 10]", card.Score(("a", Cards.Said("trên 5")))["a"].Bounds.ToString());
        Assert.Equal("15/2", card.Score(("a", Cards.Said("7.5")))["a"].Points.Exact());
    }

    [Fact]
    public void Points_that_are_given_are_taken_as_they_are()
    {
        Scorecard card = Scorecard.Of(Cards.Definition(Cards.Group("g", Cards.Component("a", 6)), Cards.Group("h", Cards.Component("b", 3), Cards.Component("c", 1))) with { Rounding = Cards.ByComponent });
        ScorecardScore score = card.Score(("a", ScoreInput.OfPoints(5.125m)), ("h", ScoreInput.OfPoints(3.333m)));

        Assert.Equal("41/8", score["a"].Points.Exact());
        Assert.Equal("3333/1000", score.Group("h").Points.Exact());
        Assert.True(score.Group("h").IsGiven);
        Assert.Empty(score.Group("h").Components);
        Assert.Equal((3, 3), (score.Present, score.Expected));
        Assert.Equal(8.46m, score.Points.Printed());
        Assert.False(score["a"].IsOfficial);
        Assert.False(score.IsOfficial);
        Assert.Contains("'b' has no score in made", Assert.Throws<KeyNotFoundException>(() => score["b"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_within_a_group_whose_points_are_given_have_no_score()
    {
        Scorecard card = Cards.Card(Cards.Around("outer", Cards.Group("inner", Cards.Component("a", 6)), Cards.Group("other", Cards.Component("b", 4))), Cards.Group("g", Cards.Component("c", 1)));
        ScorecardScore score = card.Score(("outer", ScoreInput.OfPoints(7)), ("c", Ratio.Of(1, 1)));

        Assert.Equal("8", score.Points.Exact());
        Assert.Equal("'inner' has no score in made: its groups are outer, g. Give one of them.", Assert.Throws<KeyNotFoundException>(() => score.Group("inner")).Message);
    }

    [Fact]
    public void What_is_awarded_needs_no_count_and_what_is_not_scored_counts_for_nothing()
    {
        Scorecard card = Cards.Card(Cards.Component("copies", 2, ScoreRule.Awarded()), Cards.Component("shown", 0, ScoreRule.Unscored()));
        ScorecardScore score = card.Score(("shown", Ratio.Of(3, 4)));

        Assert.Equal("2", score.Points.Exact());
        Assert.Equal((1, 1), (score.Present, score.Expected));
        Assert.Equal(OutcomeKind.NotApplicable, score["shown"].Points.Kind);
        Assert.Equal(0.75m, score["shown"].Value.Value.ToDecimal(Rounding.Published));
    }

    [Fact]
    public void Counts_of_a_part_larger_than_its_whole_are_capped_and_flagged()
    {
        Scorecard card = Cards.Card(
            Cards.Component("linear", 5),
            Cards.Component("steps", 5, ScoreRule.Steps(new(Cards.From(0, 0.5m), 0), new(Interval.Between(0.5m, 1), 5))),
            Cards.Component("times", 5, timesRateOf: "linear"));
        ScorecardScore score = card.Score(("linear", Ratio.Of(5, 3)), ("steps", Ratio.Of(5, 3)), ("times", Ratio.Of(1, 5)));

        Assert.Equal("5", score["linear"].Points.Exact());
        Assert.Equal("5", score["steps"].Points.Exact());
        Assert.Equal("5/3", score["times"].Points.Exact());
        Assert.All(score.Components, static component => Assert.True(component.IsImplausible));
        Assert.False(card.Score(("linear", Ratio.Of(3, 3)))["linear"].IsImplausible);
        Assert.True(card.Score(("linear", Ratio.Of(5, 0)))["linear"].IsImplausible);
    }

    [Fact]
    public void A_rate_that_is_no_share_may_exceed_one()
    {
        Scorecard card = Cards.Card(Cards.Component("a", 10, ScoreRule.LinearTo(2), Made.Ratio(isShare: false)));
        ComponentScore score = card.Score(("a", Ratio.Of(3, 2)))["a"];

        Assert.Equal("15/2", score.Points.Exact());
        Assert.False(score.IsImplausible);
    }

    [Fact]
    public void Measures_with_decimals_are_brought_together()
    {
        Scorecard card = Cards.Card(Cards.Component("a", 10, ScoreRule.Inverse(1, 3), Made.Mean(Made.Measure("days", decimals: 1))));

        Assert.Equal("5", card.Score(("a", Ratio.Of(20, 1)))["a"].Points.Exact());
    }

    [Fact]
    public void The_largest_counts_are_exact()
    {
        Scorecard card = Cards.Card(Cards.Component("a", 20, ScoreRule.LinearTo(0.8m)), Cards.Component("b", 6, timesRateOf: "a"));
        ScorecardScore score = card.Score(("a", Ratio.Of(1, long.MaxValue)), ("b", Ratio.Of(1, long.MaxValue - 1)));

        Assert.Equal("25/9223372036854775807", score["a"].Points.Exact());
        Assert.Equal("1/14178431955039102639695589291229620907", score["b"].Points.Exact());
    }

    [Fact]
    public void What_is_too_large_to_be_exact_is_refused_with_its_place()
    {
        Scorecard card = Cards.Card(Cards.Component("a", 20), Cards.Component("b", 6, ScoreRule.LinearTo(Rational.Of(999_983, 1_000_003)), timesRateOf: "a"));

        Assert.StartsWith(
            "made/b: '9223372036854775804/9223372036854775805' is too large to be scored exactly",
            Assert.Throws<OverflowException>(() => card.Score(("a", Ratio.Of(long.MaxValue - 1, long.MaxValue)), ("b", Ratio.Of(long.MaxValue - 3, long.MaxValue - 2)))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Inputs_can_be_asked_for_component_by_component()
    {
        Scorecard card = Cards.Card(Cards.Component("a", 2), Cards.Component("b", 3));

        Assert.Equal("3", card.Score(static component => component.Code == "b" ? Ratio.Of(1, 1) : ScoreInput.Missing("not yet"))["b"].Points.Exact());
        Assert.Equal(Outcome.NoData<WideRational>("not yet"), card.Score(static _ => ScoreInput.Missing("not yet"))["a"].Points);
    }

    [Fact]
    public void The_order_of_the_inputs_does_not_matter()
    {
        Scorecard card = Cards.Card(Cards.Component("a", 2), Cards.Component("b", 3, timesRateOf: "a"));
        KeyValuePair<string, ScoreInput>[] inputs = Cards.Inputs(("a", Ratio.Of(1, 3)), ("b", Ratio.Of(1, 2)));

        Assert.Equal(card.Score(inputs).Explain(), card.Score(inputs.Reverse()).Explain());
    }
}
