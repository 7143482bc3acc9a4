using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Rankings;

public sealed class RankTests
{
    private static readonly Rank s_half = Ranking.Of(["A", "B", "C"], static unit => unit == "A" ? 2 : 1, Direction.HigherIsBetter, RankMethod.Fractional)["B"].Value;

    [Fact]
    public void A_rank_is_a_value_without_an_order()
    {
        ValueContract.CheckEquality(Rank.At(4, 13), Rank.At(4, 13, tiedWith: 0), Rank.At(4, 14), Rank.At(5, 13), Rank.At(4, 13, tiedWith: 1), s_half, default);
        Assert.Equal(Rank.At(1, 1), default);
        Assert.Equal((Rational.One, 1, 1, 0), (default(Rank).Position, default(Rank).First, default(Rank).Of, default(Rank).TiedWith));
    }

    [Theory]
    [InlineData(4, 13, 0, "4/13", "thứ 4/13", "4th of 13")]
    [InlineData(5, 34, 1, "5/34", "đồng hạng 5/34", "joint 5th of 34")]
    [InlineData(1, 34, 0, "1/34", "thứ 1/34", "1st of 34")]
    [InlineData(2, 34, 0, "2/34", "thứ 2/34", "2nd of 34")]
    [InlineData(3, 34, 0, "3/34", "thứ 3/34", "3rd of 34")]
    [InlineData(11, 34, 0, "11/34", "thứ 11/34", "11th of 34")]
    [InlineData(12, 34, 0, "12/34", "thứ 12/34", "12th of 34")]
    [InlineData(13, 34, 0, "13/34", "thứ 13/34", "13th of 34")]
    [InlineData(22, 34, 2, "22/34", "đồng hạng 22/34", "joint 22nd of 34")]
    [InlineData(112, 3321, 0, "112/3321", "thứ 112/3321", "112th of 3321")]
    [InlineData(int.MaxValue, int.MaxValue, 0, "2147483647/2147483647", "thứ 2147483647/2147483647", "2147483647th of 2147483647")]
    public void A_rank_is_written_in_every_style_and_culture(int place, int of, int tiedWith, string canonical, string vietnamese, string english)
    {
        Rank rank = Rank.At(place, of, tiedWith);
        Span<byte> utf8 = stackalloc byte[64];
        foreach (string culture in (string[])["", "vi-VN", "tr-TR", "ar-SA"])
        {
            using CultureScope scope = new(culture);
            Assert.Equal(
                (canonical, canonical, vietnamese, english, english),
                (rank.ToString(), rank.ToString("G"), rank.ToString("vi"), rank.ToString("en"), rank.ToString("iv")));
            Assert.Equal(vietnamese, Outcome.Of(rank).ToString("vi"));
            Assert.True(rank.TryFormat(utf8, out int written, "vi"));
            Assert.Equal(vietnamese, System.Text.Encoding.UTF8.GetString(utf8[..written]));
            Assert.False(rank.TryFormat(Span<char>.Empty, out _));
        }
    }

    [Fact]
    public void A_fractional_rank_may_be_a_half()
    {
        Assert.Equal((Rational.Of(5, 2), 2, 3, 1), (s_half.Position, s_half.First, s_half.Of, s_half.TiedWith));
        Assert.Equal(("2.5/3", "đồng hạng 2,5/3", "joint rank 2.5 of 3"), (s_half.ToString(), s_half.ToString("vi"), s_half.ToString("en")));
        Assert.Equal(
            "'2.5/3' is no published figure: its place is a half. Publish the competition rank, see First.",
            Assert.Throws<InvalidOperationException>(static () => s_half.ToFigure()).Message);
    }

    [Theory]
    [InlineData(0, 13, 0, "place")]
    [InlineData(-4, 13, 0, "place")]
    [InlineData(4, 3, 0, "of")]
    [InlineData(4, 13, -1, "tiedWith")]
    [InlineData(4, 13, 10, "tiedWith")]
    public void A_place_lies_among_as_many(int place, int of, int tiedWith, string parameter) =>
        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => Rank.At(place, of, tiedWith));

    [Fact]
    public void The_last_places_can_all_be_shared() => Assert.Equal("đồng hạng 4/13", Rank.At(4, 13, tiedWith: 9).ToString("vi"));

    [Theory]
    [InlineData("xyz")]
    [InlineData("fr")]
    public void Unknown_formats_are_refused(string format)
    {
        Assert.Throws<FormatException>(() => Rank.At(4, 13).ToString(format));
        Assert.Throws<FormatException>(() => RankInterval.Between(4, 7, 13).ToString(format));
    }

    // Ba Tơ, November 2024: "thứ 4/13"; the place as reckoned is the figure as published.
    [Fact]
    public void The_place_of_Ba_To_is_the_figure_that_was_published()
    {
        string[] units = [.. "ABCDEFGHIJKLM".Select(static letter => letter.ToString())];
        Ranking<string> ranking = Ranking.Of(units, static unit => 100 - unit[0], Direction.HigherIsBetter);
        Assert.Equal("thứ 4/13", ranking["D"].ToString("vi"));
        Assert.Equal(Figure.Parse("thứ 4/13", TextStyle.Vietnamese), ranking["D"].Value.ToFigure());
        Assert.Equal(Verdict.Met, ranking["D"].Value.ToFigure().Against(Figure.Rank(5, 13).AsRequirement(higherIsBetter: false)));
    }
}
