using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Indicators;

namespace Cds.Indicators.Tests.Observations;

public sealed class ObservedValueTests
{
    [Fact]
    public void Default_is_missing()
    {
        Assert.Equal(ObservedValue.Missing, default);
        Assert.Equal(ObservedForm.Missing, default(ObservedValue).Form);
        Assert.Equal("(missing)", default(ObservedValue).ToString());
        Assert.Equal("(none)", default(Subject).ToString());
        Assert.True(default(Subject).IsNone);
    }

    [Fact]
    public void A_value_says_its_form()
    {
        Assert.Equal((ObservedForm.Number, "-7"), (ObservedValue.Of(-7).Form, ObservedValue.Of(-7).ToString()));
        Assert.Equal((ObservedForm.Ratio, "26/35"), (ObservedValue.Of(Ratio.Of(26, 35)).Form, ObservedValue.Of(Ratio.Of(26, 35)).ToString()));
        ObservedValue figure = ObservedValue.Of(Figure.MoreThan(90, FigureForm.Percent));
        Assert.Equal((ObservedForm.Figure, ">90%"), (figure.Form, figure.ToString()));
        Assert.Equal(Ratio.None, figure.Counts);
    }

    [Fact]
    public void A_figure_with_its_counts_is_a_ratio() => Assert.Equal(ObservedValue.Of(Ratio.Of(26, 35)), ObservedValue.Of(Figure.Of(Ratio.Of(26, 35))));

    [Fact]
    public void Units_with_decimals_become_smallest_units()
    {
        Measure tenths = Made.Measure("revenue", decimals: 1);
        Assert.Equal(125, ObservedValue.OfUnits(12.5m, tenths).Counts.Numerator);
        Assert.Equal(-120, ObservedValue.OfUnits(-12.000m, tenths).Counts.Numerator);
        Assert.Equal(
            "'12.55' is not a value of revenue: it has at most 1 decimals. Round it as the document says, or give the measure more. (Parameter 'value')",
            Assert.Throws<ArgumentException>(() => ObservedValue.OfUnits(12.55m, tenths)).Message);
        Assert.Equal(
            "'9223372036854775807' is not a value of revenue: in units of 10^-1 it lies between -9223372036854775808 and 9223372036854775807. Give the measure fewer decimals, or a larger unit.",
            Assert.Throws<OverflowException>(() => ObservedValue.OfUnits(long.MaxValue, tenths)).Message);
    }

    [Fact]
    public void Subjects_are_equal_when_they_are_the_same_object()
    {
        Measure measure = Made.Measure("a");
        ValueContract.CheckEquality<Subject>(measure, Subject.Of(measure), Made.Measure("a"), Made.Ratio());
        Assert.True(((Subject)Made.Ratio()).IsPair);
        Assert.True(((Subject)Made.Mean()).IsPair);
        Assert.False(((Subject)measure).IsPair);
    }
}
