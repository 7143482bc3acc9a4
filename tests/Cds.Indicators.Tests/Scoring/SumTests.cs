using System.Collections.Immutable;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>Sums of points: stages of rounding, missing components, bounds and bands.</summary>
public sealed class SumTests
{
    private static readonly ScoreComponent[] s_satisfaction =
        [Cards.Component("receiving", 6, ScoreRule.LinearTo(0.9m)), Cards.Component("on-time", 6), Cards.Component("handling", 6)];

    private static readonly KeyValuePair<string, ScoreInput>[] s_counts =
        Cards.Inputs(("receiving", Ratio.Of(392869, 443565)), ("on-time", Ratio.Of(241, 485)), ("handling", Ratio.Of(186, 485)));

    [Theory]
    [InlineData(RoundingStage.Component, "559/50", "559/50")]
    [InlineData(RoundingStage.Group, "1119/100", "1119/100")]
    [InlineData(RoundingStage.Total, "1444013978/129077415", "1119/100")]
    [InlineData(RoundingStage.None, "1444013978/129077415", "1444013978/129077415")]
    public void Sums_of_rounded_points_and_rounded_sums_differ(RoundingStage stage, string group, string total)
    {
        ScorecardScore score = Cards.Rounded(new ScoreRounding(stage, Rounding.HalfAwayFromZero(2)), s_satisfaction).Score(s_counts);

        Assert.Equal(group, score.Group("g").Points.Exact());
        Assert.Equal(total, score.Points.Exact());
    }

    /// <summary>Nothing to count anywhere is no total, so it is no band either.</summary>
    [Fact]
    public void A_unit_with_nothing_to_count_is_in_no_band()
    {
        ScorecardScore score = Scorecard.Of(Cards.Definition(Cards.Group("g", Cards.Component("a", 100))) with { Bands = Cards.Bands, Missing = MissingComponents.LeftOut })
            .Score(("a", Ratio.None));

        Assert.Equal((OutcomeKind.NoData, OutcomeKind.NoData), (score.Points.Kind, score.Band.Kind));
    }

    [Fact]
    public void The_portal_adds_rounded_points()
    {
        ScorecardScore score = Cards.Rounded(Cards.ByComponent, s_satisfaction).Score(s_counts);

        Assert.Equal([5.90m, 2.98m, 2.30m], score.Components.Select(static component => component.Points.Printed()));
        Assert.Equal(11.18m, score.Group("g").Points.Printed());
        Assert.Equal(62.11m, score.Group("g").Share.Value.ToDecimal(RateBasis.Percent, Rounding.Published));
    }

    [Fact]
    public void A_group_with_components_and_groups_rounds_its_own_sum_and_adds_the_rounded_ones()
    {
        ScoreGroup inner = Cards.Group("inner", Cards.Component("c", 1), Cards.Component("d", 1));
        ScoreGroup outer = new() { Code = "outer", Name = Cards.Name, LegalBasis = Cards.Basis, Maximum = 4, Components = [Cards.Component("a", 1), Cards.Component("b", 1)], Groups = [inner] };
        ScorecardScore score = Scorecard.Of(Cards.Definition(outer) with { Rounding = new(RoundingStage.Group, Rounding.HalfAwayFromZero(1)) })
            .Score(("a", Ratio.Of(1, 3)), ("b", Ratio.Of(1, 3)), ("c", Ratio.Of(1, 3)), ("d", Ratio.Of(1, 3)));

        Assert.Equal("7/10", score.Group("inner").Points.Exact());
        Assert.Equal("7/5", score.Group("outer").Points.Exact());
        Assert.Equal("7/5", score.Points.Exact());
    }

    [Fact]
    public void Missing_components_make_a_sum_incomplete()
    {
        ScorecardScore score = Cards.Card(s_satisfaction).Score(("on-time", Ratio.Of(1, 2)));

        Assert.Equal((OutcomeKind.Incomplete, 1, 3), (score.Points.Kind, score.Points.Present, score.Points.Expected));
        Assert.Equal("3", score.Points.PartialValue.ToString());
        Assert.Equal("[3; 15]", score.Bounds.ToString());
        Assert.Equal(OutcomeKind.Incomplete, score.Share.Kind);
        Assert.Equal("1/6", score.Share.PartialValue.ToString());
    }

    [Fact]
    public void Missing_components_may_be_left_out_of_the_sum_and_the_maximum_stays()
    {
        ScorecardScore score = Scorecard.Of(Cards.Definition(Cards.Group("g", s_satisfaction)) with { Missing = MissingComponents.LeftOut }).Score(("on-time", Ratio.Of(1, 2)));

        Assert.Equal("3", score.Points.Exact());
        Assert.Equal("1/6", score.Share.Exact());
        Assert.Equal((1, 3), (score.Present, score.Expected));
        Assert.Equal("[3; 15]", score.Bounds.ToString());
    }

    [Fact]
    public void Who_leaves_out_what_has_no_points_gives_none_for_a_zero_denominator()
    {
        ScorecardScore score = Scorecard.Of(Cards.Definition(Cards.Group("g", s_satisfaction)) with { Missing = MissingComponents.LeftOut })
            .Score(("on-time", Ratio.Of(1, 2)), ("handling", Ratio.None), ("receiving", Ratio.None));

        Assert.Equal("3", score.Points.Exact());
        Assert.Equal("3", score.Bounds.ToString());
        Assert.Equal(OutcomeKind.ZeroDenominator, score["handling"].Points.Kind);
    }

    [Theory]
    [InlineData(MissingComponents.Incomplete)]
    [InlineData(MissingComponents.LeftOut)]
    public void Where_nothing_is_known_there_is_no_total(MissingComponents missing)
    {
        ScorecardScore score = Scorecard.Of(Cards.Definition(Cards.Group("g", s_satisfaction)) with { Missing = missing, Bands = Ladder18 }).Score();

        Assert.Equal(Outcome.NoData<WideRational>("none of its components has points"), score.Points);
        Assert.Equal("[0; 18]", score.Bounds.ToString());
        Assert.Equal(OutcomeKind.NoData, score.Band.Kind);
        Assert.Equal(["low", "high"], score.PossibleBands.Select(static band => band.Code));
        Assert.Equal(OutcomeKind.NoData, score.Share.Kind);
    }

    [Fact]
    public void Where_nothing_is_scored_there_is_nothing_to_add()
    {
        ScorecardScore score = Cards.Card(Cards.Group("g", Cards.Component("a", 1)), Cards.Group("shown", Cards.Component("b", 0, ScoreRule.Unscored()))).Score(("a", Ratio.Of(1, 1)));

        Assert.Equal(OutcomeKind.NotApplicable, score.Group("shown").Points.Kind);
        Assert.Equal(OutcomeKind.NotApplicable, score.Group("shown").Share.Kind);
        Assert.Equal("1", score.Points.Exact());
    }

    [Fact]
    public void A_bounded_figure_leaves_a_sum_open_although_what_is_missing_is_left_out()
    {
        ScorecardScore score = Scorecard.Of(Cards.Definition(Cards.Group("g", s_satisfaction)) with { Missing = MissingComponents.LeftOut })
            .Score(("on-time", Ratio.Of(1, 2)), ("handling", Cards.Said("từ 50% trở lên")));

        Assert.Equal((OutcomeKind.Incomplete, "3"), (score.Points.Kind, score.Points.PartialValue.ToString()));
        Assert.Equal("[6; 15]", score.Bounds.ToString());
    }

    [Theory]
    [InlineData(RoundingStage.Component)]
    [InlineData(RoundingStage.Group)]
    [InlineData(RoundingStage.Total)]
    public void Bounds_that_are_rounded_alike_are_a_number(RoundingStage stage)
    {
        Scorecard card = Cards.Rounded(new ScoreRounding(stage, Rounding.HalfAwayFromZero(1)), Cards.Component("a", 5), Cards.Component("b", 5));
        ScorecardScore score = card.Score(("a", Figure.OfBounds(Interval.Between(0.5m, 0.501m), FigureForm.Percent)), ("b", Ratio.Of(1, 2)));

        Assert.Equal("5", score.Points.Exact());
        Assert.Equal(stage == RoundingStage.Total ? "Incomplete" : "5", score.Group("g").Points.Exact());
        Assert.Equal("5", card.Score(("a", Figure.OfBounds(Interval.Between(0.5m, 0.501m), FigureForm.Percent)), ("b", ScoreInput.OfPoints(2.5m))).Points.Exact());
    }

    [Theory]
    [InlineData("0", "weak")]
    [InlineData("4999/10000", "weak")]
    [InlineData("1/2", "fair")]
    [InlineData("7999/10000", "fair")]
    [InlineData("8/10", "good")]
    [InlineData("8999/10000", "good")]
    [InlineData("9/10", "excellent")]
    [InlineData("1/1", "excellent")]
    public void Bands_begin_with_their_first_point_and_the_highest_ends_with_the_scale(string rate, string band)
    {
        Scorecard card = Scorecard.Of(Cards.Definition(Cards.Group("g", Cards.Component("a", 100))) with { Bands = Cards.Bands });

        Assert.Equal(band, card.Score(("a", Cards.Number(rate))).Band.Value.Code);
    }

    [Theory]
    [InlineData("từ 80% đến 89%", "good")]
    [InlineData("trên 94%", "excellent")]
    [InlineData("từ 80% trở lên", "good excellent")]
    [InlineData("dưới 50%", "weak fair")]
    [InlineData("khoảng 60%", "weak fair good excellent")]
    public void A_band_is_known_where_all_possible_points_lie_in_it(string figure, string bands)
    {
        ScorecardScore score = Scorecard.Of(Cards.Definition(Cards.Group("g", Cards.Component("a", 100))) with { Bands = Cards.Bands }).Score(("a", Cards.Said(figure)));

        Assert.Equal(bands, string.Join(' ', score.PossibleBands.Select(static band => band.Code)));
        Assert.Equal(score.PossibleBands.Length == 1, score.Band.HasValue);
        Assert.Equal(OutcomeKind.NoData, score.Points.Kind);
    }

    [Theory]
    [InlineData("96/100", "no-data")]
    [InlineData("10/100", "weak")]
    public void What_is_left_out_of_a_sum_leaves_its_band_open(string rate, string band)
    {
        // Half of the points are not known: 48 and more may be weak or excellent, 5 to 55 weak or fair, and 5 of 90 is weak whatever is missing.
        ScorecardDefinition definition = Cards.Definition(Cards.Group("g", Cards.Component("a", 50)), Cards.Group("h", Cards.Component("b", 40), Cards.Component("c", 10)));
        Scorecard card = Scorecard.Of(definition with { Bands = Cards.Bands, Missing = MissingComponents.LeftOut });

        ScorecardScore open = card.Score(("a", Cards.Counts(rate)));
        ScorecardScore counted = card.Score(("a", Cards.Counts(rate)), ("b", Ratio.None), ("c", Ratio.None));

        Assert.Equal(OutcomeKind.Value, open.Points.Kind);
        Assert.Equal(OutcomeKind.NoData, open.Band.Kind);
        Assert.Equal(open.Points, counted.Points);
        Assert.Equal("weak", counted.Band.Value.Code);
        Assert.Equal(band, card.Score(("a", Cards.Counts(rate)), ("b", Ratio.None)).Band is { HasValue: true } known ? known.Value.Code : "no-data");
    }

    [Fact]
    public void Points_of_a_group_are_founded_no_better_than_what_they_were_added_from()
    {
        ScoreComponent official = Cards.Component("a", 5);
        ScoreComponent secondary = Cards.Component("b", 5, confidence: Confidence.Secondary);
        Scorecard card = Cards.Card(Cards.Around("outer", Cards.Group("inner", official, secondary)));

        ScorecardScore score = card.Score(("a", Ratio.Of(1, 2)), ("b", Ratio.Of(1, 2)));
        ScorecardScore half = card.Score(("a", Ratio.Of(1, 2)));

        Assert.Equal([(Confidence.Secondary, false), (Confidence.Secondary, false)], score.AllGroups.Select(static g => (g.Confidence, g.IsOfficial)));
        Assert.StartsWith("outer, Group outer: 5/10 [S]\n  inner, Group inner: 5/10 [S]\n", score.Group("outer").Explain(), StringComparison.Ordinal);
        Assert.Equal([(Confidence.Official, false), (Confidence.Official, false)], half.AllGroups.Select(static g => (g.Confidence, g.IsOfficial)));
        Assert.True(Cards.Card(official).Score(("a", Ratio.Of(1, 2))).Group("g").IsOfficial);
        Assert.False(Cards.Card(official).Score(("g", ScoreInput.OfPoints(5))).Group("g").IsOfficial);
        Assert.False(Cards.Card(Cards.Component("a", 5, unsettled: Cards.Name)).Score(("a", Ratio.Of(1, 2))).Group("g").IsOfficial);
    }

    [Fact]
    public void A_band_that_is_not_known_says_which_are_possible() => Assert.Equal(
        Outcome.NoData<ScoreBand>("80 to 100 points allow good, excellent"),
        Scorecard.Of(Cards.Definition(Cards.Group("g", Cards.Component("a", 100))) with { Bands = Cards.Bands }).Score(("a", Cards.Said("từ 80% trở lên"))).Band);

    [Fact]
    public void A_rounded_total_is_banded_as_it_is_printed()
    {
        ScorecardDefinition definition = Cards.Definition(Cards.Group("g", Cards.Component("a", 100))) with { Bands = Cards.Bands };

        Assert.Equal("excellent", Scorecard.Of(definition with { Rounding = Cards.ByComponent }).Score(("a", Ratio.Of(89_996, 100_000))).Band.Value.Code);
        Assert.Equal("good", Scorecard.Of(definition).Score(("a", Ratio.Of(89_996, 100_000))).Band.Value.Code);
    }

    [Fact]
    public void A_scorecard_without_bands_has_none()
    {
        ScorecardScore score = Cards.Card(s_satisfaction).Score(s_counts);

        Assert.Equal(OutcomeKind.NotApplicable, score.Band.Kind);
        Assert.Empty(score.PossibleBands);
    }

    [Fact]
    public void Bounds_are_an_interval_for_comparisons()
    {
        ScoreBounds bounds = new(Rational.Of(1, 3), Rational.One);

        Assert.Equal("[1/3; 1]", bounds.ToInterval().ToString());
        Assert.True(bounds.Contains(Rational.Of(1, 3)) && bounds.Contains(Rational.One) && !bounds.Contains(Rational.Of(1, 4)));
        Assert.Equal("0", default(ScoreBounds).ToString());
        Assert.True(default(ScoreBounds).IsPoint);
        Assert.Throws<OverflowException>(() => new ScoreBounds(WideRational.Of(1, System.Numerics.BigInteger.Pow(3, 200)), Rational.One).ToInterval());
    }

    private static ImmutableArray<ScoreBand> Ladder18 => ScoreBand.Ladder(18, Cards.Basis, ("low", Cards.Name, 0), ("high", Cards.Name, 9));
}
