using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Rankings;

public sealed class RankIntervalTests
{
    [Fact]
    public void An_interval_of_places_is_a_value_without_an_order()
    {
        ValueContract.CheckEquality(
            RankInterval.Between(4, 7, 13), RankInterval.Between(4, 7, of: 13), RankInterval.Between(3, 7, 13), RankInterval.Between(4, 8, 13), RankInterval.Between(4, 7, 14), default);
        Assert.Equal(RankInterval.Between(1, 1, 1), default);
        Assert.Equal((4, 7, 13, false), (RankInterval.Between(4, 7, 13).Best, RankInterval.Between(4, 7, 13).Worst, RankInterval.Between(4, 7, 13).Of, RankInterval.Between(4, 7, 13).IsExact));
        Assert.Equal([4, 5, 6, 7], Enumerable.Range(0, 20).Where(RankInterval.Between(4, 7, 13).Contains));
    }

    [Theory]
    [InlineData("")]
    [InlineData("vi-VN")]
    [InlineData("ar-SA")]
    public void Places_are_written_in_every_style_and_culture(string culture)
    {
        using CultureScope scope = new(culture);
        RankInterval places = RankInterval.Between(4, 7, 13);
        Assert.Equal(("4–7/13", "thứ 4–7/13", "4th–7th of 13"), (places.ToString(), places.ToString("vi"), places.ToString("en")));
        Assert.Equal(("4/13", "thứ 4/13", "4th of 13"), (RankInterval.Between(4, 4, 13).ToString(), RankInterval.Between(4, 4, 13).ToString("vi"), RankInterval.Between(4, 4, 13).ToString("en")));
        Assert.Equal("thứ 4–7/13", Outcome.Of(places).ToString("vi"));
        Span<byte> utf8 = stackalloc byte[64];
        Assert.True(places.TryFormat(utf8, out int written));
        Assert.Equal("4–7/13", System.Text.Encoding.UTF8.GetString(utf8[..written]));
        Assert.False(places.TryFormat(Span<char>.Empty, out _));
    }

    [Theory]
    [InlineData(0, 1, 13, "best")]
    [InlineData(4, 3, 13, "worst")]
    [InlineData(4, 14, 13, "of")]
    public void Places_are_in_order_and_lie_among_as_many(int best, int worst, int of, string parameter) =>
        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => RankInterval.Between(best, worst, of));

    [Theory]
    [InlineData("thứ 4/13", "4/13")]
    [InlineData("trong số 11", "1–11/11")]
    [InlineData("top 3 trong số 13", "1–3/13")]
    [InlineData("thứ 4/13 hoặc thấp hơn", "4–13/13")]
    public void A_published_place_says_which_are_possible(string published, string places) =>
        Assert.Equal(places, RankInterval.FromFigure(Figure.Parse(published, TextStyle.Vietnamese)).ToString());

    [Fact]
    public void A_figure_that_is_no_place_among_so_many_is_refused()
    {
        Assert.Equal(
            "'98.45%' is no place: it is a Percent. Give a rank, such as thứ 4/13. (Parameter 'figure')",
            Assert.Throws<ArgumentException>(static () => RankInterval.FromFigure(Figure.Parse("98.45%"))).Message);

        // Sơn Tây, 2023: "xếp thứ 2", among how many is not said.
        Assert.Equal(
            "'#2' does not say among how many. Give the number with Figure.Rank(rank, of). (Parameter 'figure')",
            Assert.Throws<ArgumentException>(static () => RankInterval.FromFigure(Figure.Parse("xếp thứ 2", TextStyle.Vietnamese))).Message);
        Assert.Throws<ArgumentNullException>(static () => RankInterval.FromFigure(null!));
    }
}
