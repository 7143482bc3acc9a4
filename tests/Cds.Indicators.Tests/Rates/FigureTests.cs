using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Rates;

public sealed class FigureTests
{
    private static readonly Figure s_moreThan90 = Figure.MoreThan(90, FigureForm.Percent);

    [Fact]
    public void A_figure_is_a_value_without_an_order() =>
        ValueContract.CheckEquality(
            s_moreThan90, Figure.Parse(">90%"), Figure.AtLeast(90, FigureForm.Percent), Figure.MoreThan(90, FigureForm.Number),
            Figure.MoreThan(90.0m, FigureForm.Percent), Figure.Of(Ratio.Of(9, 10)), Figure.Of(Ratio.Of(90, 100)), Figure.Rank(4), Figure.Rank(4, 13), Figure.Tier(13));

    [Fact]
    public void Decimals_are_kept_and_tell_figures_apart()
    {
        Figure one = Figure.Exactly(99.6m, FigureForm.Percent);
        Figure two = Figure.Exactly(99.60m, FigureForm.Percent);
        Assert.NotEqual(one, two);
        Assert.Equal(one.Bounds, two.Bounds);
        Assert.Equal(("99,6%", "99,60%"), (one.ToString("vi"), two.ToString("vi")));
        Assert.Equal("99,60%", two.ToString("vi%"));
        Assert.Equal("996,0‰", one.ToString("vi.1‰"));
    }

    [Fact]
    public void More_than_90_percent_against_at_least_95_is_undetermined()
    {
        Assert.Equal(Verdict.Met, s_moreThan90.Against(Figure.AtLeast(90, FigureForm.Percent)));
        Assert.Equal(Verdict.Met, s_moreThan90.Against(s_moreThan90));
        Assert.Equal(Verdict.Undetermined, s_moreThan90.Against(Figure.AtLeast(95, FigureForm.Percent)));
        Assert.Equal(Verdict.NotMet, s_moreThan90.Against(Figure.AtMost(90, FigureForm.Percent)));
        Assert.Equal(Verdict.Undetermined, Figure.Nearly(100, FigureForm.Percent).Against(Figure.AtLeast(80, FigureForm.Percent)));
        Assert.Equal(Verdict.NotMet, Figure.Nearly(100, FigureForm.Percent).Against(Figure.AtLeast(100, FigureForm.Percent)));
    }

    [Fact]
    public void A_known_range_decides_what_the_words_leave_open()
    {
        Figure atMostAll = Figure.AtMost(100, FigureForm.Percent);
        Assert.Equal(Verdict.Undetermined, s_moreThan90.Against(atMostAll));
        Assert.Equal(Verdict.Met, s_moreThan90.Against(atMostAll, Interval.Between(0, 1)));
        Assert.Equal(Verdict.NotMet, Figure.Exactly(125, FigureForm.Percent).Against(atMostAll, Interval.Between(0, 1)));
    }

    [Fact]
    public void A_ratio_is_held_against_percentages_and_a_count_is_not()
    {
        Assert.Equal(Verdict.Met, Figure.Of(Ratio.Of(190, 190)).Against(Figure.AtLeast(100, FigureForm.Percent)));
        Assert.Equal(
            "'5254' cannot be held against '>90%': one is Number, the other Percent. Compare figures of one kind. (Parameter 'requirement')",
            Assert.Throws<ArgumentException>(() => Figure.Exactly(5254, FigureForm.Number).Against(s_moreThan90)).Message);
        Assert.Throws<ArgumentNullException>("requirement", () => s_moreThan90.Against(null!));
    }

    [Fact]
    public void A_target_of_a_number_is_a_requirement()
    {
        Assert.Equal(">=100%", Figure.Exactly(100, FigureForm.Percent).AsRequirement(higherIsBetter: true).ToString());
        Assert.Equal("<=5%", Figure.Exactly(5, FigureForm.Percent).AsRequirement(higherIsBetter: false).ToString());
        Assert.Equal("<=#3/13", Figure.Rank(3, 13).AsRequirement(higherIsBetter: false).ToString());
        Assert.Equal("[1; 3]", Figure.Rank(3, 13).AsRequirement(higherIsBetter: false).Bounds.ToString());
        Assert.Equal(">=12.5%", Figure.Of(Ratio.Of(1, 8)).AsRequirement(higherIsBetter: true).ToString());
        Assert.Equal(">=100×26/35%", Figure.Of(Ratio.Of(26, 35)).AsRequirement(higherIsBetter: true).ToString());
        Assert.Same(s_moreThan90, s_moreThan90.AsRequirement(higherIsBetter: true));
        Assert.Equal(Figure.Tier(11), Figure.Tier(11).AsRequirement(higherIsBetter: false));
    }

    [Fact]
    public void Counts_add_and_rates_are_weighted()
    {
        Assert.Equal("trên 132", (Figure.MoreThan(130, FigureForm.Number) + Figure.Exactly(2, FigureForm.Number)).ToString("vi"));
        Assert.Equal("trên 94,5%", Figure.WeightedMean([s_moreThan90, Figure.Exactly(99, FigureForm.Percent)], [100, 100]).Value.ToString("vi"));
        Assert.Equal("89.22%", Figure.WeightedMean([Figure.Exactly(50, FigureForm.Percent), Figure.Exactly(90, FigureForm.Percent)], [2, 100]).Value.ToString("en.2"));
        Assert.Equal("99%", Figure.WeightedMean([Figure.About(7, FigureForm.Percent), Figure.Exactly(99, FigureForm.Percent)], [0, 100]).Value.ToString());
        Assert.Equal("(-∞; ∞)%", Figure.WeightedMean([Figure.About(7, FigureForm.Percent), Figure.Exactly(99, FigureForm.Percent)], [1, 100]).Value.ToString());
        Assert.Equal(OutcomeKind.NoData, Figure.WeightedMean([], []).Kind);
        Assert.Equal(OutcomeKind.ZeroDenominator, Figure.WeightedMean([s_moreThan90], [0]).Kind);
    }

    [Fact]
    public void What_cannot_be_added_or_weighted_is_refused()
    {
        Figure count = Figure.Exactly(2, FigureForm.Number);
        Assert.Equal(
            "'>90%' and '2' do not add: only counts and amounts do. Add ratios as Ratio, and take the weighted mean of percentages. (Parameter 'right')",
            Assert.Throws<ArgumentException>(() => s_moreThan90 + count).Message);
        Assert.Equal(
            "'2' is no rate: a weighted mean is of percentages and ratios. Add counts instead. (Parameter 'figures')",
            Assert.Throws<ArgumentException>(() => Figure.WeightedMean([count], [1])).Message);
        Assert.Equal(
            "1 figures have 2 weights: each figure has one weight. Give as many of both. (Parameter 'weights')",
            Assert.Throws<ArgumentException>(() => Figure.WeightedMean([s_moreThan90], [1, 2])).Message);
        Assert.Equal(
            "'-1' is no weight: the size of a population is not negative. Give the denominators. (Parameter 'weights')",
            Assert.Throws<ArgumentException>(() => Figure.WeightedMean([s_moreThan90], [-1])).Message);
        Assert.Throws<ArgumentNullException>("left", () => null! + count);
        Assert.Throws<ArgumentNullException>("right", () => count + null!);
        Assert.Throws<ArgumentNullException>("figures", () => Figure.WeightedMean([null!], [1]));
    }

    [Fact]
    public void The_complement_turns_the_bounds_around()
    {
        Assert.Equal("<10%", s_moreThan90.Complement().ToString());
        Assert.Equal("100×9/35%", Figure.Of(Ratio.Of(26, 35)).Complement().ToString());
        Assert.Equal(
            "'#4' has no complement: only a percentage or a ratio is a part of a whole.",
            Assert.Throws<InvalidOperationException>(() => Figure.Rank(4).Complement()).Message);
    }

    [Fact]
    public void A_tolerance_is_the_callers_own_reading()
    {
        Assert.Equal("[522.5; 577.5]", Figure.About(550, FigureForm.Number).WithTolerance(0.05m).Bounds.ToString());
        Assert.Equal("[0.95; 1)", Figure.Nearly(100, FigureForm.Percent).WithTolerance(0.05m).Bounds.ToString());
        Assert.Equal("[-577.5; -522.5]", Figure.About(-550, FigureForm.Number).WithTolerance(0.05m).Bounds.ToString());
        Assert.Equal("550", Figure.About(550, FigureForm.Number).WithTolerance(0).ToString());
        Assert.Same(s_moreThan90, s_moreThan90.WithTolerance(-1));
        Figure nearlyNone = Figure.Nearly(0, FigureForm.Number);
        Assert.Same(nearlyNone, nearlyNone.WithTolerance(0.05m));
        Assert.StartsWith(
            "A tolerance is not negative, and above zero for 'nearly'. (Parameter 'relative')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Figure.Nearly(100, FigureForm.Percent).WithTolerance(0)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("relative", () => Figure.About(100, FigureForm.Percent).WithTolerance(-0.01m));
    }

    [Fact]
    public void Bounds_are_said_as_they_are()
    {
        Assert.Equal("100×1/3%", Figure.OfBounds(Interval.Point(Rational.Of(1, 3)), FigureForm.Percent).ToString());
        Assert.Equal("1×1/3", Figure.OfBounds(Interval.Point(Rational.Of(1, 3)), FigureForm.Number).ToString());
        Assert.Equal("[80.0%; 90.5%]", Figure.OfBounds(Interval.Between(0.8m, 0.905m), FigureForm.Percent).ToString());
        Assert.Equal("từ 80,0% đến 90,5%", Figure.OfBounds(Interval.Between(0.8m, 0.905m), FigureForm.Percent).ToString("vi"));
        Assert.Equal("from 33.33% to 66.67%", Figure.OfBounds(Interval.Between(Rational.Of(1, 3), Rational.Of(2, 3)), FigureForm.Percent).ToString("en"));
        Assert.Equal("(80%; 90%]", Figure.Parse("(80%; 90%]").ToString("vi"));
    }

    [Fact]
    public void A_ratio_is_shown_as_counts_or_as_a_percentage()
    {
        Figure figure = Figure.Of(Ratio.Of(1026, 2035));
        Assert.Equal(("1026/2035", "1.026/2.035", "1,026/2,035"), (figure.ToString(), figure.ToString("vi"), figure.ToString("en")));
        Assert.Equal(("50,42%", "50.4%"), (figure.ToString("vi%"), figure.ToString("en.1%")));
    }

    [Fact]
    public void What_is_no_figure_is_refused()
    {
        Assert.Equal(
            "'0/0' is no figure: its denominator is zero. Report the outcome ZeroDenominator instead. (Parameter 'counts')",
            Assert.Throws<ArgumentException>(() => Figure.Of(Ratio.None)).Message);
        Assert.Equal(
            "'Rank' is made by Figure.Of(Ratio) or Figure.Rank: give Number or Percent here. (Parameter 'form')",
            Assert.Throws<ArgumentException>(() => Figure.Exactly(1, FigureForm.Rank)).Message);
        Assert.Throws<ArgumentException>("form", () => Figure.OfBounds(Interval.Unbounded, FigureForm.Ratio));
        Assert.Throws<ArgumentOutOfRangeException>("rank", () => Figure.Rank(0));
        Assert.Throws<ArgumentOutOfRangeException>("of", () => Figure.Rank(14, 13));
        Assert.Throws<ArgumentOutOfRangeException>("of", () => Figure.Tier(0));
        Assert.Throws<FormatException>(() => s_moreThan90.ToString("fr"));
    }

    [Fact]
    public void Figures_are_said_in_words()
    {
        Figure[] figures =
        [
            Figure.AtLeast(80, FigureForm.Percent), Figure.LessThan(5, FigureForm.Percent), Figure.AtMost(5254, FigureForm.Number), Figure.Nearly(100, FigureForm.Percent),
            Figure.About(550, FigureForm.Number), Figure.Rank(4, 13), Figure.Rank(2), Figure.Tier(11), Figure.Rank(3, 13).AsRequirement(higherIsBetter: false),
            Figure.Rank(3).AsRequirement(higherIsBetter: true),
        ];
        Assert.Equal(
            ["từ 80% trở lên", "dưới 5%", "không quá 5.254", "gần 100%", "khoảng 550", "thứ 4/13", "thứ 2", "trong số 11", "thứ 3/13 hoặc cao hơn", "thứ 3 hoặc thấp hơn"],
            figures.Select(figure => figure.ToString("vi")));
        Assert.Equal(
            ["at least 80%", "less than 5%", "at most 5,254", "nearly 100%", "about 550", "rank 4 of 13", "rank 2", "among 11", "rank 3 of 13 or better", "rank 3 or worse"],
            figures.Select(figure => figure.ToString("en")));
    }
}
