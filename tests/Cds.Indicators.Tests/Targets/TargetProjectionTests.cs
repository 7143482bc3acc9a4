using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;
using Cds.Indicators.Tests.Indicators;

namespace Cds.Indicators.Tests.Targets;

/// <summary>The day on which the present pace reaches a requirement, and every reason why there is none.</summary>
public class TargetProjectionTests
{
    private static readonly DatedFigure s_sixty = TargetMade.On("2024-01-01", "60%");

    /// <summary>Ten days later at 62%: a fifth of a point a day.</summary>
    private static readonly DatedFigure s_sixtyTwo = TargetMade.On("2024-01-11", "62%");

    [Theory]
    [InlineData("80%", "2024-04-10")]
    [InlineData("trên 80%", "2024-04-11")]
    [InlineData("80,1%", "2024-04-11")]
    [InlineData("trên 80,1%", "2024-04-11")]
    [InlineData("100%", "2024-07-19")]
    [InlineData("62,0001%", "2024-01-12")]
    [InlineData("trên 62%", "2024-01-12")]
    public void The_day_is_the_first_whole_one_on_which_the_line_meets_the_requirement(string requirement, string day)
    {
        TargetProjection projection = TargetProjection.Of(TargetMade.Share(requirement), [s_sixty, s_sixtyTwo]).Value;
        Assert.Equal((TargetMade.Day(day), TargetMade.Day(day), true), (projection.Earliest, projection.Latest, projection.IsExact));
        Assert.Equal("[0.002; 0.002]", projection.PacePerDay.ToString());
    }

    [Fact]
    public void The_example_of_the_documentation_holds()
    {
        TargetProjection projection = TargetProjection.Of(TargetMade.Share("80%"), [TargetMade.On("2022-12-31", "62%"), TargetMade.On("2023-12-31", "74%")]).Value;
        Assert.Equal("62% (31/12/2022) → 74% (31/12/2023): đạt ngày 01/07/2024, kịp hạn (hạn 31/12/2025)", projection.ToString("vi"));
        Assert.Equal("62% (2022-12-31) → 74% (2023-12-31): reached on 2024-07-01, in time (due 2025-12-31)", projection.ToString());
        Assert.Throws<FormatException>(() => projection.ToString("fr"));
    }

    [Fact]
    public void The_line_goes_from_the_first_to_the_last_figure_in_whatever_order_they_come()
    {
        DatedFigure between = TargetMade.On("2024-01-05", "20%");
        TargetProjection projection = TargetProjection.Of(TargetMade.Share("80%"), [s_sixtyTwo, between, s_sixty]).Value;
        Assert.Equal((s_sixty, s_sixtyTwo, TargetMade.Day("2024-04-10")), (projection.First, projection.Last, projection.Earliest));
    }

    [Theory]
    [InlineData("80%", "2024-01-11", "2024-01-18")]        // at most 80%: perhaps there on the day of the last figure, wherever the line came from
    [InlineData("trên 80%", "2024-01-12", "2024-01-18")]
    public void A_last_figure_that_may_be_the_requirement_itself_may_be_there_already(string requirement, string earliest, string latest)
    {
        // From above 20% and below 30% to above 60% and at most 80%: the slowest line climbs 3 points a day and lacks 20: 6 2/3 days.
        DatedFigure first = new(Figure.OfBounds(Interval.Of(new Bound(0.2m, IsClosed: false), new Bound(0.3m, IsClosed: false)), FigureForm.Percent), TargetMade.Day("2024-01-01"));
        DatedFigure last = new(Figure.OfBounds(Interval.Of(new Bound(0.6m, IsClosed: false), new Bound(0.8m, IsClosed: true)), FigureForm.Percent), TargetMade.Day("2024-01-11"));

        TargetProjection projection = TargetProjection.Of(TargetMade.Share(requirement), [first, last]).Value;

        Assert.Equal((TargetMade.Day(earliest), TargetMade.Day(latest)), (projection.Earliest, projection.Latest));
    }

    [Fact]
    public void A_last_figure_at_a_bound_that_does_not_count_is_there_a_day_later()
    {
        DatedFigure first = new(Figure.OfBounds(Interval.Of(new Bound(0.2m, IsClosed: true), new Bound(0.3m, IsClosed: false)), FigureForm.Percent), TargetMade.Day("2024-01-01"));

        TargetProjection projection = TargetProjection.Of(TargetMade.Share("trên 80%"), [first, TargetMade.On("2024-01-11", "80%")]).Value;

        Assert.Equal((TargetMade.Day("2024-01-12"), TargetMade.Day("2024-01-12")), (projection.Earliest, projection.Latest));
    }

    [Fact]
    public void Where_less_is_better_the_line_goes_down()
    {
        Target days = TargetMade.Of(TargetMade.Days, Figure.Parse("3"));
        TargetProjection projection = TargetProjection.Of(days, [TargetMade.On("2024-01-01", "5"), TargetMade.On("2024-01-11", "4,5")]).Value;
        Assert.Equal((TargetMade.Day("2024-02-10"), "[-0.05; -0.05]"), (projection.Earliest, projection.PacePerDay.ToString()));
    }

    [Theory]
    [InlineData("2024-04-09", Verdict.NotMet, "late")]
    [InlineData("2024-04-10", Verdict.Met, "in time")]
    public void The_day_is_held_against_the_due_day(string due, Verdict inTime, string words)
    {
        TargetProjection projection = TargetProjection.Of(TargetMade.Share("80%", due), [s_sixty, s_sixtyTwo]).Value;
        Assert.Equal(inTime, projection.InTime);
        Assert.EndsWith($"{words} (due {due})", projection.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bounded_figures_give_an_earliest_and_a_latest_day()
    {
        // Soonest from 60% to 64%: 0.4 points a day, 16 points in 40 days. Latest from 61% to 63%: 0.2 points a day, 17 points in 85 days.
        TargetProjection projection = TargetProjection.Of(
            TargetMade.Share("80%", "2024-03-01"), [TargetMade.On("2024-01-01", "từ 60% đến 61%"), TargetMade.On("2024-01-11", "từ 63% đến 64%")]).Value;
        Assert.Equal((TargetMade.Day("2024-02-20"), TargetMade.Day("2024-04-05")), (projection.Earliest, projection.Latest));
        Assert.Equal((false, Verdict.Undetermined, "[0.002; 0.004]"), (projection.IsExact, projection.InTime, projection.PacePerDay.ToString()));
        Assert.Equal("từ 60% đến 61% (01/01/2024) → từ 63% đến 64% (11/01/2024): đạt từ ngày 20/02/2024 đến ngày 05/04/2024, chưa chắc kịp hạn (hạn 01/03/2024)", projection.ToString("vi"));
    }

    [Fact]
    public void An_end_that_does_not_belong_is_reached_by_no_line()
    {
        DatedFigure first = new(Figure.OfBounds(Interval.Of(new Bound(0.60m, false), new Bound(0.61m, false)), FigureForm.Percent), TargetMade.Day("2024-01-01"));
        DatedFigure last = new(Figure.OfBounds(Interval.Of(new Bound(0.63m, false), new Bound(0.64m, false)), FigureForm.Percent), TargetMade.Day("2024-01-11"));
        TargetProjection closed = TargetProjection.Of(TargetMade.Share("80%"), [first, last]).Value;
        Assert.Equal((TargetMade.Day("2024-02-21"), TargetMade.Day("2024-04-05")), (closed.Earliest, closed.Latest));
        TargetProjection open = TargetProjection.Of(TargetMade.Share("trên 80%"), [first, last]).Value;
        Assert.Equal((TargetMade.Day("2024-02-21"), TargetMade.Day("2024-04-05")), (open.Earliest, open.Latest));
    }

    /// <summary>Less than 60% of a share is 0% at least: at most seven points a day and more than one, so that the ten points from 70% take two days to ten.</summary>
    [Fact]
    public void A_side_without_a_bound_ends_where_the_indicator_does()
    {
        TargetProjection projection = TargetProjection.Of(TargetMade.Share("80%"), [TargetMade.On("2024-01-01", "dưới 60%"), TargetMade.On("2024-01-11", "70%")]).Value;
        Assert.Equal("(0.01; 0.07]", projection.PacePerDay.ToString());
        Assert.Equal((TargetMade.Day("2024-01-13"), TargetMade.Day("2024-01-21")), (projection.Earliest, projection.Latest));
    }

    /// <summary>From above 50% to 60% in ten days is less than a point a day, so that 70% is not reached in ten more; from below 55% it is more than half a point.</summary>
    [Fact]
    public void Where_one_end_alone_does_not_belong_no_line_is_the_steepest()
    {
        DatedFigure first = new(Figure.OfBounds(Interval.Of(new Bound(0.50m, false), new Bound(0.55m, false)), FigureForm.Percent), TargetMade.Day("2024-01-01"));
        DatedFigure last = TargetMade.On("2024-01-11", "60%");
        TargetProjection closed = TargetProjection.Of(TargetMade.Share("70%"), [first, last]).Value;
        TargetProjection open = TargetProjection.Of(TargetMade.Share("trên 70%"), [first, last]).Value;
        Assert.Equal((TargetMade.Day("2024-01-22"), TargetMade.Day("2024-01-31")), (closed.Earliest, closed.Latest));
        Assert.Equal((TargetMade.Day("2024-01-22"), TargetMade.Day("2024-01-31")), (open.Earliest, open.Latest));
    }

    [Fact]
    public void Where_the_last_figure_may_have_met_it_the_earliest_day_is_its_own()
    {
        TargetProjection projection = TargetProjection.Of(TargetMade.Share("80%"), [s_sixty, TargetMade.On("2024-01-11", "trên 78%")]).Value;
        Assert.Equal((TargetMade.Day("2024-01-11"), TargetMade.Day("2024-01-13")), (projection.Earliest, projection.Latest));
    }

    [Theory]
    [InlineData("80%", "60%", "82%", OutcomeKind.NotApplicable, "met already by the figure 82% (2024-01-11)")]
    [InlineData("80%", "60%", "60%", OutcomeKind.NotApplicable, "the present pace is zero or away from the requirement")]
    [InlineData("80%", "60%", "50%", OutcomeKind.NotApplicable, "the present pace is zero or away from the requirement")]
    [InlineData("80%", "60%", "từ 55% đến 65%", OutcomeKind.NotApplicable, "the bounds of the figures allow a pace of zero or away from the requirement")]
    [InlineData("80%", "60%", "trên 60%", OutcomeKind.NotApplicable, "the bounds of the figures allow a pace of zero or away from the requirement")]
    [InlineData("trên 100%", "60%", "62%", OutcomeKind.NotApplicable, "no value of the indicator meets the requirement: its values lie in [0; 1]")]
    [InlineData("ít nhất 120%", "60%", "62%", OutcomeKind.NotApplicable, "no value of the indicator meets the requirement: its values lie in [0; 1]")]
    [InlineData("từ 80% đến 90%", "60%", "62%", OutcomeKind.NotApplicable, "'from 80% to 90%' has two ends")]
    [InlineData("gần 100%", "60%", "62%", OutcomeKind.NotApplicable, "'nearly 100%' names no bound")]
    [InlineData("80%", "60%", "60,000001%", OutcomeKind.NotApplicable, "the day lies beyond the year 9999")]
    public void A_series_that_does_not_carry_a_day_is_refused(string requirement, string first, string last, OutcomeKind kind, string reason)
    {
        Outcome<TargetProjection> projection = TargetProjection.Of(TargetMade.Share(requirement), [TargetMade.On("2024-01-01", first), TargetMade.On("2024-01-11", last)]);
        Assert.Equal((kind, reason), (projection.Kind, projection.Reason));
    }

    [Fact]
    public void Reasons_are_given_in_Vietnamese_on_demand()
    {
        Assert.Equal("một tốc độ cần ít nhất hai số liệu ở hai ngày", TargetProjection.Of(TargetMade.Share("80%"), [], TextStyle.Vietnamese).Reason);
        Assert.Equal("đã đạt với số liệu 82% (11/01/2024)", TargetProjection.Of(TargetMade.Share("80%"), [s_sixty, TargetMade.On("2024-01-11", "82%")], TextStyle.Vietnamese).Reason);
    }

    [Fact]
    public void A_pace_takes_two_figures_with_both_bounds()
    {
        foreach (DatedFigure[] series in new DatedFigure[][] { [], [s_sixty] })
        {
            Outcome<TargetProjection> none = TargetProjection.Of(TargetMade.Share("80%"), series);
            Assert.Equal((OutcomeKind.NoData, "a pace takes at least two figures of two days"), (none.Kind, none.Reason));
        }

        Target stations = TargetMade.Of(Made.Stock(), Figure.Parse(">=150"));
        Assert.Equal("the first or the last figure has no bound on a side", TargetProjection.Of(stations, [TargetMade.On("2024-01-01", "trên 100"), TargetMade.On("2024-01-11", "130")]).Reason);
        Assert.Equal("the first or the last figure has no bound on a side", TargetProjection.Of(stations, [TargetMade.On("2024-01-01", "100"), TargetMade.On("2024-01-11", "khoảng 130")]).Reason);
    }

    [Fact]
    public void Every_fault_of_a_series_is_named()
    {
        FaultException refusal = Assert.Throws<FaultException>(() => TargetProjection.Of(
            TargetMade.Share("80%"), [s_sixty, TargetMade.On("2024-01-11", "94"), TargetMade.On("2024-01-01", "61%"), TargetMade.On("2024-01-21", "104%")]));
        Assert.Equal(
            [
                "series[1]: '94 (2024-01-11)': the figure is no figure of made: a Ratio is not published as a Number. Check the indicator, or the unit of the figure.",
                "series[2]: '61% (2024-01-01)': another figure of the series is of the same day. Give one figure for each day.",
                "series[3]: '104% (2024-01-21)': the figure is no figure of made: its values lie in [0; 1]. Check the figure.",
            ],
            refusal.Faults.Select(static fault => fault.ToString()));
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("target", static () => TargetProjection.Of(null!, []));
        Assert.Throws<ArgumentNullException>("series", static () => TargetProjection.Of(TargetMade.Share("80%"), null!));
        Assert.Throws<ArgumentNullException>("series", static () => TargetProjection.Of(TargetMade.Share("80%"), [null!]));
    }

    [Fact]
    public void The_last_day_is_the_last_of_the_year_9999()
    {
        // A point a day from 9999-12-30: one day reaches, two do not.
        DatedFigure[] series = [TargetMade.On("9999-12-29", "60%"), TargetMade.On("9999-12-30", "61%")];
        Assert.Equal(TargetMade.Day("9999-12-31"), TargetProjection.Of(TargetMade.Share("62%"), series).Value.Latest);
        Assert.Equal("the day lies beyond the year 9999", TargetProjection.Of(TargetMade.Share("trên 62%"), series).Reason);
    }
}
