using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Tests.Drafting;

public sealed class NumberScaleTests
{
    private static readonly ChartOptions s_vietnamese = new();
    private static readonly ChartOptions s_english = new() { Language = "en" };

    [Theory]
    [InlineData(new[] { 68.11, 53.22 }, true, "0 20 40 60 80")]
    [InlineData(new[] { 0.753 }, true, "0 0,2 0,4 0,6 0,8")]
    [InlineData(new[] { 12_345.0, 98_765.0 }, false, "0 20.000 40.000 60.000 80.000 100.000")]
    [InlineData(new[] { -3.0, 2.0 }, true, "-3 -2 -1 0 1 2")]
    [InlineData(new[] { 5.0 }, false, "4,4 4,6 4,8 5 5,2 5,4 5,6")]
    [InlineData(new double[0], true, "0 0,2 0,4 0,6 0,8 1")]
    public void Numbers_have_round_ticks_in_the_style_of_the_language(double[] reach, bool fromZero, string ticks) =>
        Assert.StartsWith(ticks, string.Join(' ', Scale(reach, FigureForm.Number, fromZero).Ticks.Select(static tick => tick.Label)), StringComparison.Ordinal);

    [Fact]
    public void A_percentage_ends_at_0_and_100_unless_it_lies_beyond()
    {
        Assert.Equal(100, Scale([98.45, 99.9], FigureForm.Percent, fromZero: true).High);
        Assert.Equal("98% 98,5% 99% 99,5% 100%", string.Join(' ', Scale([98.45, 99.9], FigureForm.Percent, fromZero: false).Ticks.Select(static tick => tick.Label)));
        Assert.Equal(150, Scale([0, 140], FigureForm.Percent, fromZero: true).High);
    }

    [Fact]
    public void The_first_place_is_on_top_and_zero_is_no_place()
    {
        NumberScale scale = Scale([3, 17], FigureForm.Rank, fromZero: false);

        Assert.True(scale.IsReversed);
        Assert.Equal("1 5 10 15", string.Join(' ', scale.Ticks.Take(4).Select(static tick => tick.Label)));
    }

    [Fact]
    public void The_expression_of_labels_holds_nothing_but_numbers_and_their_texts() => Assert.Equal(
        "[\"0%\",\"50%\",\"100%\"][indexof([0,50,100],+datum.value)]",
        NumberScale.LabelExpression([(0, "0%"), (50, "50%"), (100, "100%")]));

    [Fact]
    public void Every_number_lies_between_the_ends_and_a_handful_of_ticks_too() => Property.Holds<double, double>(static (first, second) =>
    {
        double[] reach = [.. new[] { first, second }.Where(static number => Math.Abs(number) <= NumberScale.Largest)];
        foreach (bool fromZero in (bool[])[false, true])
        {
            NumberScale scale = Scale(reach, FigureForm.Number, fromZero);
            double slack = (scale.High - scale.Low) * 1e-6;
            Assert.All(reach, number => Assert.InRange(number, scale.Low - slack, scale.High + slack));
            Assert.True(scale.Low < scale.High);
            Assert.InRange(scale.Ticks.Count, 1, 12);
            Assert.Equal(scale.Ticks.Count, scale.Ticks.Select(static tick => tick.Label).Distinct(StringComparer.Ordinal).Count());
        }
    });

    private static NumberScale Scale(double[] reach, FigureForm form, bool fromZero) =>
        NumberScale.Of(reach, ValueUnit.Of(form, name: null, Interval.Unbounded, s_english), new ValueText(s_vietnamese), fromZero);
}
