using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tests.Scoring;
using Interval = Cds.Indicators.Rates.Interval;
using Rows = Cds.Indicators.Tests.Areas.Rows;

namespace Cds.Indicators.Tests.Rankings;

public sealed class BoundedRankingTests
{
    private static readonly Indicator s_paidOnline = Catalogue.Vietnam()["dossier.paid-online"];

    private static BoundedRanking<string> Ranked(Direction direction, params (string Unit, Interval Bounds)[] bounds) =>
        Ranking.OfBounds(bounds.Select(static unit => unit.Unit), name => Outcome.Of(bounds.Single(unit => unit.Unit == name).Bounds), direction);

    private static string Places(Direction direction, params (string Unit, Interval Bounds)[] bounds) =>
        string.Join(", ", Ranked(direction, bounds).Rows);

    private static Interval HalfOpen(Rational lower, Rational upper) => Interval.Of(new Bound(lower, IsClosed: true), new Bound(upper, IsClosed: false));

    [Fact]
    public void Overlapping_bounds_leave_more_than_one_place() => Assert.Equal(
        "1–2/4 A, 1–3/4 B, 2–3/4 C, 4/4 D",
        Places(Direction.HigherIsBetter, ("D", Interval.Between(1, 2)), ("C", Interval.Between(3, 5)), ("A", Interval.Between(6, 8)), ("B", Interval.Between(4, 7))));

    [Fact]
    public void Closed_ends_that_touch_may_tie() => Assert.Equal(
        "1/2 A, 1–2/2 B", Places(Direction.HigherIsBetter, ("A", Interval.Between(5, 6)), ("B", Interval.Between(4, 5))));

    [Fact]
    public void An_open_end_that_only_touches_is_strictly_better()
    {
        Assert.Equal("1/2 A, 2/2 B", Places(Direction.HigherIsBetter, ("A", Interval.Above(5)), ("B", Interval.Between(4, 5))));
        Assert.Equal("1/2 A, 2/2 B", Places(Direction.HigherIsBetter, ("A", Interval.AtLeast(5)), ("B", HalfOpen(4, 5))));
        Assert.Equal("1/2 A, 2/2 B", Places(Direction.HigherIsBetter, ("A", Interval.Above(5)), ("B", Interval.Below(5))));
        Assert.Equal("1/2 B, 2/2 A", Places(Direction.LowerIsBetter, ("A", Interval.Above(5)), ("B", Interval.Between(4, 5))));
    }

    [Fact]
    public void Equal_points_tie_and_equal_intervals_may_fall_either_way()
    {
        Assert.Equal("1/3 A, 1/3 B, 3/3 C", Places(Direction.HigherIsBetter, ("A", Interval.Point(2)), ("B", Interval.Point(2)), ("C", Interval.Point(1))));
        Assert.Equal("1–3/3 A, 1–3/3 B, 1–3/3 C", Places(Direction.HigherIsBetter, ("A", HalfOpen(1, 2)), ("B", HalfOpen(1, 2)), ("C", HalfOpen(1, 2))));
        Assert.True(Ranked(Direction.HigherIsBetter, ("A", Interval.Point(2)), ("B", Interval.Point(1))).IsExact);
    }

    [Fact]
    public void A_unit_that_may_have_any_value_may_have_any_place() => Assert.Equal(
        "1–3/3 A, 1–2/3 B, 2–3/3 C".Split(", ").Order(StringComparer.Ordinal),
        Places(Direction.HigherIsBetter, ("A", Interval.Unbounded), ("B", Interval.Point(2)), ("C", Interval.Point(1))).Split(", ").Order(StringComparer.Ordinal));

    [Fact]
    public void A_unit_without_bounds_is_listed_and_not_counted()
    {
        BoundedRanking<string> ranking = Ranking.OfBounds(["A", "B"], static unit => unit == "A" ? Outcome.Of(Interval.Above(3)) : Outcome.Suppressed<Interval>("too few"), Direction.HigherIsBetter);
        Assert.Equal(Outcome.Of(RankInterval.Between(1, 1, 1)), ranking["A"]);
        Assert.Equal(Outcome.Suppressed<RankInterval>("too few"), ranking["B"]);
        Assert.Equal("1 ranked by bounds (HigherIsBetter), 1 not ranked", ranking.ToString());
        Assert.Equal(Interval.Above(3), ranking.Rows[0].Bounds);
        Assert.True(ranking.Contains("B") && !ranking.Contains("C"));
        Assert.Equal("'C' does not belong to the ranking of 1 units. Ask Contains first where that can be.", Assert.Throws<KeyNotFoundException>(() => ranking["C"]).Message);
        Assert.True(Ranking.OfBounds(Array.Empty<string>(), static _ => Outcome.Of(Interval.Unbounded), Direction.HigherIsBetter).IsExact);
    }

    // Ba Tơ, November 2024: "hơn 94%" of dossiers paid online; the others are made up.
    [Fact]
    public void Published_figures_are_ranked_within_the_range_of_their_indicator()
    {
        Dictionary<string, Figure> figures = new(StringComparer.Ordinal)
        {
            ["Ba Tơ"] = Figure.Parse("hơn 94%", TextStyle.Vietnamese),
            ["Tư Nghĩa"] = Figure.Parse("100%", TextStyle.Vietnamese),
            ["Sơn Hà"] = Figure.Parse("95,2%", TextStyle.Vietnamese),
            ["Minh Long"] = Figure.Parse("94%", TextStyle.Vietnamese),
            ["Trà Bồng"] = Figure.Parse("gần 90%", TextStyle.Vietnamese),
        };
        BoundedRanking<string> ranking = Ranking.OfFigures(figures.Keys, unit => Outcome.Of(figures[unit]), s_paidOnline);
        Assert.Equal("1/5 Tư Nghĩa, 1–3/5 Ba Tơ, 2–3/5 Sơn Hà, 4/5 Minh Long, 5/5 Trà Bồng", string.Join(", ", ranking.Rows));
        Assert.Equal("(0.94; 1]", ranking.Rows[1].Bounds.ToString());
        Assert.Equal("thứ 1–3/5", ranking["Ba Tơ"].ToString("vi"));
        Assert.Equal("1/2 Minh Long, 2/2 Trà Bồng", string.Join(", ", ranking.Only(static unit => unit is "Minh Long" or "Trà Bồng").Rows));
    }

    // Of 20 points A has 10 for certain and may have the other 10; B has 5 and 7.5; C has 10 and a figure of 30% or more.
    [Fact]
    public void Scores_with_missing_components_are_ranked_by_their_bounds()
    {
        Scorecard card = Cards.Card(Cards.Component("x", 10), Cards.Component("y", 10));
        Dictionary<string, ScorecardScore> scores = new(StringComparer.Ordinal)
        {
            ["A"] = card.Score(("x", Ratio.Of(1, 1))),
            ["B"] = card.Score(("x", Ratio.Of(1, 2)), ("y", Ratio.Of(3, 4))),
            ["C"] = card.Score(("x", Ratio.Of(1, 1)), ("y", Figure.Parse(">=30%"))),
        };
        BoundedRanking<string> ranking = Ranking.OfBounds(scores.Keys, unit => Outcome.Of(scores[unit].Bounds.ToInterval()), Direction.HigherIsBetter);
        Assert.Equal("1–2/3 C [13; 20], 1–3/3 A [10; 20], 2–3/3 B [12.5; 12.5]", string.Join(", ", ranking.Rows.Select(static row => $"{row} {row.Bounds}")));
    }

    [Fact]
    public void Figures_that_are_none_of_the_indicator_are_refused_together()
    {
        Figure[] figures = [Figure.Exactly(104, FigureForm.Percent), Figure.Exactly(94, FigureForm.Percent), Figure.Exactly(12, FigureForm.Number)];
        Assert.Equal(
            [
                "items[0]: '0': '104%' is no figure of dossier.paid-online: its values lie in [0; 1]. Check the figure.",
                "items[2]: '2': '12' is no figure of dossier.paid-online: a Ratio is not published as a Number. Check the indicator, or the unit of the figure.",
            ],
            Assert.Throws<FaultException>(() => Ranking.OfFigures([0, 1, 2], unit => Outcome.Of(figures[unit]), s_paidOnline)).Faults.Select(static fault => fault.ToString()));
    }

    [Fact]
    public void Published_places_are_ranked_by_an_indicator_of_which_less_is_better()
    {
        Figure[] figures = [Figure.Rank(4, 13), Figure.Rank(2, 13), Figure.Tier(13)];
        BoundedRanking<int> ranking = Ranking.OfFigures([0, 1, 2], unit => Outcome.Of(figures[unit]), Catalogue.Vietnam()["dossier.paid-online.rank"]);
        Assert.Equal("1–2/3, 1–3/3, 2–3/3", string.Join(", ", ranking.Rows.Select(static row => row.Places)));
        Assert.Equal(RankInterval.Between(2, 3, 3), ranking[0].Value);
    }

    [Fact]
    public void Arguments_that_say_no_order_are_refused()
    {
        Indicator neutral = Catalogue.Vietnam().Indicators.First(static indicator => indicator.Direction == Direction.Neutral);
        Assert.Equal(
            $"'{neutral.Code}' is neither better nor worse for being more. Rank its bounds with OfBounds and say the direction. (Parameter 'indicator')",
            Assert.Throws<ArgumentException>(() => Ranking.OfFigures(["A"], static _ => Outcome.NoData<Figure>(), neutral)).Message);
        Assert.Throws<ArgumentException>("direction", static () => Ranked(Direction.Neutral));
        Assert.Throws<ArgumentOutOfRangeException>("direction", static () => Ranked((Direction)7));
        Assert.Throws<ArgumentNullException>("bounds", static () => Ranking.OfBounds(["A"], null!, Direction.HigherIsBetter));
        Assert.Throws<ArgumentNullException>("figure", static () => Ranking.OfFigures(["A"], null!, s_paidOnline));
        Assert.Throws<ArgumentNullException>("indicator", static () => Ranking.OfFigures(["A"], static _ => Outcome.NoData<Figure>(), null!));
        Assert.StartsWith(
            "items[1]: 'A': the unit stands in the list already",
            Assert.Throws<FaultException>(static () => Ranking.OfBounds(["A", "A"], static _ => Outcome.Of(Interval.Unbounded), Direction.HigherIsBetter)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Units_are_ranked_within_a_group_of_areas()
    {
        AreaRegistry registry = new Rows().Unit("district:1").Unit("district:2").Unit("district:3").Registry;
        Area[] districts = [.. registry.Areas];
        BoundedRanking<Area> ranking = Ranking.OfBounds(districts, static area => Outcome.Of(Interval.Above(area.Code[0] - '0')), Direction.HigherIsBetter);
        Assert.Equal("1–3/3", ranking[districts[0]].Value.ToString());
        AreaGroup group = AreaGroup.Of("g", "Nhóm", districts.AsSpan(0, 2).ToArray());
        Assert.Equal("1–2/2", ranking.Only(group, static area => area)[districts[0]].Value.ToString());
        Assert.Throws<FaultException>(() => ranking.Only(static area => area.Code != "1").Only(group, static area => area));
    }
}
