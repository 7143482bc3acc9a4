using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;
using Cds.Indicators.Tests.Indicators;

namespace Cds.Indicators.Tests.Targets;

/// <summary>The straight way from the baseline to the requirement.</summary>
public class TargetPathTests
{
    /// <summary>100 days from 60% to 80%: a fifth of a point a day.</summary>
    private static readonly Target s_target = TargetMade.Share("80%", "2024-04-10", TargetMade.On("2024-01-01", "60%"));

    [Theory]
    [InlineData("2024-01-01", "0.6")]
    [InlineData("2024-01-02", "0.602")]
    [InlineData("2024-02-20", "0.7")]
    [InlineData("2024-04-09", "0.798")]
    [InlineData("2024-04-10", "0.8")]
    [InlineData("2024-04-11", "0.8")]
    [InlineData("2030-01-01", "0.8")]
    public void The_way_goes_in_equal_steps_a_day_and_stays_at_the_requirement(string day, string expected) =>
        Assert.Equal(expected, Path(s_target).ExpectedOn(TargetMade.Day(day)).Value.ToString());

    [Fact]
    public void Before_the_baseline_there_is_no_way()
    {
        const string Reason = "the day 2023-12-31 lies before the baseline 60% (2024-01-01)";
        DatedFigure early = TargetMade.On("2023-12-31", "55%");
        Outcome<Rational> expected = Path(s_target).ExpectedOn(early.On);
        Assert.Equal((OutcomeKind.NotApplicable, Reason), (expected.Kind, expected.Reason));
        Assert.Equal(Reason, Path(s_target).Assess(early).Reason);
        Assert.Equal(Reason, Path(s_target).DifferenceOf(early).Reason);
        Assert.Contains("Lộ trình: không áp dụng (ngày 31/12/2023 trước ngày của giá trị gốc 60% (01/01/2024))", TargetAssessment.Of(s_target, early).Explain("vi"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-02-20", "70%", PathStatus.OnTrack, "level with what is required")]
    [InlineData("2024-02-20", "71%", PathStatus.OnTrack, "1 percentage point beyond")]
    [InlineData("2024-02-20", "69,9%", PathStatus.Behind, "0.1 percentage points short")]
    [InlineData("2024-02-20", "80%", PathStatus.Reached, "10 percentage points beyond")]
    [InlineData("2024-02-20", "trên 70%", PathStatus.OnTrack, "at most 30 percentage points beyond")]
    [InlineData("2024-02-20", "từ 69% đến 71%", PathStatus.Undetermined, "at most 1 percentage point short or at most 1 percentage point beyond")]
    [InlineData("2024-02-20", "dưới 70%", PathStatus.Behind, "at most 70 percentage points short")]
    [InlineData("2024-01-01", "60%", PathStatus.OnTrack, "level with what is required")]
    [InlineData("2024-04-10", "79,9%", PathStatus.Behind, "0.1 percentage points short")]
    [InlineData("2025-04-10", "từ 79% đến 81%", PathStatus.Undetermined, "at most 1 percentage point short or at most 1 percentage point beyond")]
    public void A_figure_is_judged_at_both_ends(string day, string figure, PathStatus status, string difference)
    {
        DatedFigure dated = TargetMade.On(day, figure);
        Assert.Equal((status, difference), (Path(s_target).Assess(dated).Value, Path(s_target).DifferenceOf(dated).Value.ToString()));
        TargetAssessment assessment = TargetAssessment.Of(s_target, dated);
        Assert.Equal((status, Path(s_target).ExpectedOn(dated.On)), (assessment.PathStatus.Value, assessment.Expected));
    }

    [Fact]
    public void From_the_due_day_on_an_open_bound_is_short_of_the_requirement_and_before_it_the_way_belongs()
    {
        Target over = TargetMade.Share("trên 80%", "2024-04-10", TargetMade.On("2024-01-01", "60%"));
        Assert.Equal(PathStatus.OnTrack, Path(over).Assess(TargetMade.On("2024-02-20", "70%")).Value);
        Assert.Equal(PathStatus.Behind, Path(over).Assess(TargetMade.On("2024-04-10", "80%")).Value);
    }

    [Fact]
    public void Where_less_is_better_the_way_goes_down()
    {
        Target days = TargetMade.Of(TargetMade.Days, Figure.Parse("3"), "2024-04-10", TargetMade.On("2024-01-01", "5"));
        Assert.Equal("4", Path(days).ExpectedOn(TargetMade.Day("2024-02-20")).Value.ToString());
        Assert.Equal(PathStatus.Behind, Path(days).Assess(TargetMade.On("2024-02-20", "4,5")).Value);
        Assert.Equal(PathStatus.OnTrack, Path(days).Assess(TargetMade.On("2024-02-20", "3,5")).Value);
        Target place = TargetMade.Of(Made.Rank(), Figure.Rank(5), "2024-04-10", new DatedFigure(Figure.Rank(10), TargetMade.Day("2024-01-01")));
        Assert.Contains("ngày 20/02/2024 cần 7,5; chậm tiến độ, kém mức yêu cầu 0,5 bậc", TargetAssessment.Of(place, new DatedFigure(Figure.Rank(8), TargetMade.Day("2024-02-20"))).Explain("vi"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_without_a_way_says_why()
    {
        DatedFigure sixty = TargetMade.On("2024-01-01", "60%");
        Refused(TargetMade.Share("80%"), OutcomeKind.NotApplicable, "the target has no baseline");
        Refused(TargetMade.Share("từ 80% đến 90%", baseline: sixty), OutcomeKind.NotApplicable, "'from 80% to 90%' has two ends");
        Refused(TargetMade.Share("khoảng 90%", baseline: sixty), OutcomeKind.NotApplicable, "'about 90%' names no bound");
        Refused(TargetMade.Share("60%", baseline: sixty), OutcomeKind.ZeroDenominator, "the baseline 60% (2024-01-01) equals what is required");
        Refused(TargetMade.Share("50%", baseline: sixty), OutcomeKind.NotApplicable, "the baseline 60% (2024-01-01) meets the requirement already");
        Refused(TargetMade.Share("80%", baseline: TargetMade.On("2024-01-01", "gần 60%")), OutcomeKind.NotApplicable, "the baseline nearly 60% (2024-01-01) is not one number");

        static void Refused(Target target, OutcomeKind kind, string reason)
        {
            Outcome<TargetPath> path = TargetPath.Of(target);
            Assert.Equal((kind, reason), (path.Kind, path.Reason));
        }
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>("target", static () => TargetPath.Of(null!));
        Assert.Throws<ArgumentNullException>("figure", static () => Path(s_target).Assess(null!));
        Assert.Throws<ArgumentNullException>("figure", static () => Path(s_target).DifferenceOf(null!));
        const string Message = "'94' is no figure of made: a Ratio is not published as a Number. Check the indicator, or the unit of the figure. (Parameter 'figure')";
        Assert.Equal(Message, Assert.Throws<ArgumentException>(static () => Path(s_target).Assess(TargetMade.On("2024-02-20", "94"))).Message);
        Assert.Equal(Message, Assert.Throws<ArgumentException>(static () => Path(s_target).DifferenceOf(TargetMade.On("2024-02-20", "94"))).Message);
        Assert.Equal("made 60% (2024-01-01) to 80% (2024-04-10)", Path(s_target).ToString());
    }

    private static TargetPath Path(Target target) => TargetPath.Of(target).Value;
}
