using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Tests.Indicators;

/// <summary>What a target says of itself: its direction, its baseline, and words that name no bound.</summary>
public class TargetTests
{
    private static readonly DatedFigure s_baseline = new(Figure.Parse("62%"), new LocalDate(2020, 12, 31));

    [Theory]
    [InlineData("80%", TargetDirection.AtLeast)]
    [InlineData("80% trở lên", TargetDirection.AtLeast)]
    [InlineData("100%", TargetDirection.AtLeast)]
    [InlineData("trên 99%", TargetDirection.MoreThan)]
    [InlineData("không quá 5%", TargetDirection.AtMost)]
    [InlineData("dưới 5%", TargetDirection.LessThan)]
    [InlineData("từ 80% đến 90%", TargetDirection.Within)]
    [InlineData("từ 80% đến 100%", TargetDirection.AtLeast)]
    [InlineData("từ 0% đến 5%", TargetDirection.AtMost)]
    [InlineData("gần 100%", TargetDirection.AtLeast)]
    [InlineData("khoảng 50%", TargetDirection.AtLeast)]
    public void The_direction_follows_from_the_bounds(string requirement, TargetDirection direction) =>
        Assert.Equal(direction, Of(Made.Ratio(), Figure.Parse(requirement, TextStyle.Vietnamese)).Direction);

    [Fact]
    public void An_exact_number_is_read_in_the_direction_of_its_indicator_and_a_rank_is_at_most()
    {
        Assert.Equal(TargetDirection.AtMost, Of(Made.Mean(), Figure.Parse("3")).Direction);
        Assert.Equal(TargetDirection.AtLeast, Of(Made.Stock(), Figure.Parse("94")).Direction);
        Assert.Equal(TargetDirection.AtMost, Of(Made.Rank(), Figure.Rank(5)).Direction);
        Assert.Equal(TargetDirection.AtMost, Of(Made.Rank(), Figure.Rank(1)).Direction);
        Assert.Equal(TargetDirection.AtMost, Of(Made.Rank(), Figure.Tier(11)).Direction);
        Assert.Equal(TargetDirection.Exactly, Of(Made.Stock(), Figure.Parse("từ 5 đến 5", TextStyle.Vietnamese)).Direction);
        RankIndicator neutral = new() { Code = "made", Name = Made.Name, Pillar = Made.Pillar, Direction = Direction.Neutral, LegalBases = [Made.Basis] };
        Assert.Equal(TargetDirection.AtMost, Of(neutral, Figure.Rank(5)).Direction);
        Assert.Equal(Verdict.NotMet, Of(neutral, Figure.Rank(5)).Assess(Figure.Rank(6)));
    }

    [Theory]
    [InlineData("gần 100%", "100%", Verdict.Met)]
    [InlineData("gần 100%", "20%", Verdict.Undetermined)]
    [InlineData("khoảng 50%", "50%", Verdict.Met)]
    [InlineData("khoảng 50%", "49%", Verdict.Undetermined)]
    [InlineData("khoảng 50%", "trên 60%", Verdict.Met)]
    public void Words_without_a_bound_are_met_only_by_what_surely_reaches_them(string requirement, string figure, Verdict verdict) =>
        Assert.Equal(verdict, Of(Made.Ratio(), Figure.Parse(requirement, TextStyle.Vietnamese)).Assess(Figure.Parse(figure, TextStyle.Vietnamese)));

    [Fact]
    public void About_so_few_is_met_by_fewer()
    {
        Target days = Of(Made.Mean(), Figure.About(3, FigureForm.Number));
        Assert.Equal(Verdict.Met, days.Assess(Figure.Parse("2")));
        Assert.Equal(Verdict.Undetermined, days.Assess(Figure.Parse("4")));
        Assert.Equal(Verdict.Undetermined, Of(Made.Stock(), Figure.OfBounds(Interval.Unbounded, FigureForm.Number)).Assess(Figure.Parse("4")));
    }

    [Theory]
    [InlineData(1, Verdict.Met)]
    [InlineData(2, Verdict.Undetermined)]
    [InlineData(11, Verdict.Undetermined)]
    [InlineData(12, Verdict.NotMet)]
    public void A_tier_is_surely_met_by_the_first_place_only(int rank, Verdict verdict) =>
        Assert.Equal(verdict, Of(Made.Rank(), Figure.Tier(11)).Assess(Figure.Rank(rank)));

    [Fact]
    public void A_baseline_is_a_figure_of_the_indicator_before_the_due_day_in_whatever_order_it_is_set()
    {
        Target target = Of(Made.Ratio(), Figure.Parse("80%"), s_baseline);
        Assert.Equal("62% (2020-12-31)", target.Baseline!.ToString());

        const string Kind = "'94' is no figure of made: a Ratio is not published as a Number. Check the indicator, or the unit of the figure. (Parameter 'baseline')";
        const string Late = "'62% (2025-12-31)' is no baseline of the target: its day does not lie before the day the target is due. Give a figure of an earlier day. (Parameter 'baseline')";
        DatedFigure wrong = new(Figure.Parse("94"), new LocalDate(2020, 12, 31));
        DatedFigure late = new(Figure.Parse("62%"), new LocalDate(2025, 12, 31));
        Assert.Equal(Kind, Assert.Throws<ArgumentException>(() => Of(Made.Ratio(), Figure.Parse("80%"), wrong)).Message);
        Assert.Equal(Late, Assert.Throws<ArgumentException>(() => Of(Made.Ratio(), Figure.Parse("80%"), late)).Message);
        Assert.Equal(Kind, Assert.Throws<ArgumentException>(() => BaselineFirst(wrong)).Message);
        Assert.Equal(Late, Assert.Throws<ArgumentException>(() => BaselineFirst(late)).Message);
    }

    [Fact]
    public void A_dated_figure_has_a_value_and_says_its_day_in_both_languages()
    {
        Assert.Throws<ArgumentNullException>("Value", static () => new DatedFigure(null!, new LocalDate(2020, 12, 31)));
        DatedFigure figure = new(Figure.Parse("trên 98.5%"), new LocalDate(2024, 8, 4));
        Assert.Equal("trên 98,5% (04/08/2024)", figure.ToString("vi"));
        Assert.Equal("more than 98.5% (2024-08-04)", figure.ToString("en"));
        Assert.Equal(">98.5% (2024-08-04)", figure.ToString(null));
        Assert.Throws<FormatException>(() => figure.ToString("fr"));
        Assert.Equal(new DatedFigure(Figure.Parse(">98.5%"), new LocalDate(2024, 8, 4)), figure);
    }

    private static Target Of(Indicator indicator, Figure requirement, DatedFigure? baseline = null) => new()
    {
        Indicator = indicator,
        Requirement = requirement,
        Due = new LocalDate(2025, 12, 31),
        LegalBasis = Made.Basis,
        Baseline = baseline,
    };

    private static Target BaselineFirst(DatedFigure baseline) => new()
    {
        Baseline = baseline,
        LegalBasis = Made.Basis,
        Due = new LocalDate(2025, 12, 31),
        Requirement = Figure.Parse("80%"),
        Indicator = Made.Ratio(),
    };
}
