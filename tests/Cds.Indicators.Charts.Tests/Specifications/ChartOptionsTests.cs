using Cds.Indicators.Charts.Specifications;

namespace Cds.Indicators.Charts.Tests.Specifications;

public sealed class ChartOptionsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("VI")]
    [InlineData("vi-VN")]
    [InlineData("fr")]
    public void Another_language_is_refused(string language) => Assert.Equal(
        $"'{language}' is no language of charts. Write vi or en. (Parameter 'value')",
        Assert.Throws<ArgumentException>(() => new ChartOptions { Language = language }).Message);

    [Theory]
    [InlineData(119)]
    [InlineData(4001)]
    [InlineData(-1)]
    public void A_size_beyond_the_bounds_is_refused(int size)
    {
        Assert.Throws<ArgumentOutOfRangeException>("value", () => new ChartOptions { Width = size });
        Assert.Throws<ArgumentOutOfRangeException>("value", () => new ChartOptions { Height = size });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2001)]
    public void A_number_of_rows_beyond_the_bounds_is_refused(int rows) => Assert.Throws<ArgumentOutOfRangeException>("value", () => new ChartOptions { MaximumRows = rows });

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void Decimals_beyond_the_bounds_are_refused(int decimals) => Assert.Throws<ArgumentOutOfRangeException>("value", () => new ChartOptions { Decimals = decimals });

    [Fact]
    public void A_text_that_says_nothing_or_too_much_is_refused()
    {
        Assert.Throws<ArgumentException>("value", () => new ChartOptions { Title = " " });
        Assert.Throws<ArgumentException>("value", () => new ChartOptions { Subtitle = "" });
        Assert.Equal(
            "The text has more than 500 characters. Shorten it; what it explains can stand beside the chart. (Parameter 'value')",
            Assert.Throws<ArgumentException>(() => new ChartOptions { Unit = new string('x', 501) }).Message);
    }

    [Fact]
    public void The_default_options_are_those_of_the_documentation()
    {
        ChartOptions options = new();

        Assert.Equal(("vi", 640, null, null, null, null, 2, 200), (options.Language, options.Width, options.Height, options.Title, options.Subtitle, options.Unit, options.Decimals, options.MaximumRows));
    }
}
