using Cds.Indicators.Areas;
using Cds.Indicators.Charts.Kinds;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Tests.Kinds;

public sealed class RankingChartTests
{
    private static readonly LocalizedText s_what = new("Tổng điểm", "Total");

    [Fact]
    public void The_provinces_stand_in_their_order_with_ties_marked()
    {
        ChartTable table = Gallery.Charts["ranking"](new ChartOptions()).Table;

        Assert.Equal(34, table.Rows.Length);
        Assert.Equal("Đồng Tháp | 68,11 | 1", string.Join(" | ", table.Rows[0]));
        Assert.Equal("Quảng Ninh | 65,47 | =5", string.Join(" | ", table.Rows[4]));
        Assert.Equal("Tây Ninh | 65,47 | =5", string.Join(" | ", table.Rows[5]));
        Assert.Equal("Khánh Hòa | 53,22 | 34", string.Join(" | ", table.Rows[33]));
    }

    [Fact]
    public void A_value_is_rounded_once_half_away_from_zero()
    {
        RankingRow[] rows = [new("a", Figure.Exactly(0.125m, FigureForm.Number)), new("b", Figure.Exactly(2.5m, FigureForm.Number))];

        Assert.Equal(["0,13", "2,5"], RankingChart.Of(s_what, rows).Table.Rows.Select(static row => row[1]));
        Assert.Equal(["0.1", "2.5"], RankingChart.Of(s_what, rows, new ChartOptions { Language = "en", Decimals = 1 }).Table.Rows.Select(static row => row[1]));
        Assert.Equal(["0", "3"], RankingChart.Of(s_what, rows, new ChartOptions { Decimals = 0 }).Table.Rows.Select(static row => row[1]));
    }

    [Fact]
    public void Counts_are_shown_as_a_percentage_and_in_the_table_as_what_was_counted() => Assert.Equal(
        "74,29% (26/35)",
        RankingChart.Of(s_what, [new RankingRow("a", Figure.Of(Ratio.Of(26, 35)))]).Table.Rows[0][1]);

    [Fact]
    public void Each_reason_why_there_is_no_value_has_its_word()
    {
        string[] Words(string language) => [.. RankingChart.Of(s_what, Edges.Missing.Select(static value => new RankingRow("a", value)), new ChartOptions { Language = language }).Table.Rows.Select(static row => row[1])];

        Assert.Equal(["chưa có số liệu", "mẫu số bằng 0", "chưa đủ số liệu (3/5)", "không công bố", "không áp dụng"], Words("vi"));
        Assert.Equal(["no data", "zero denominator", "incomplete (3/5)", "suppressed", "not applicable"], Words("en"));
    }

    /// <summary>A missing value and one between bounds have no bar; nothing is drawn at zero in their place.</summary>
    [Fact]
    public void Only_an_exact_value_has_a_bar()
    {
        using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(Gallery.Charts["ranking-bounds"](new ChartOptions()).ToJson());
        string[] bars = [.. json.RootElement.GetProperty("data").GetProperty("values").EnumerateArray().Where(static datum => datum.GetProperty("part").GetString() == "bar").Select(static datum => $"{datum.GetProperty("name")} {datum.GetProperty("x")}")];

        Assert.Equal(["Tuyên Hóa 74.5", "Đô Lương 62"], bars);
    }

    [Fact]
    public void Units_without_a_place_follow_with_the_word_for_why()
    {
        Outcome<Figure>[] values = [Outcome.NoData<Figure>(), Outcome.Of(Figure.Exactly(5, FigureForm.Number))];
        Ranking<int> ranking = Ranking.Of([0, 1], i => values[i].Select(static figure => figure.Bounds.Lower!.Value.Value), Direction.HigherIsBetter);

        ChartSpecification chart = RankingChart.Of(s_what, ranking, static i => $"xã {i}", i => values[i], new ChartOptions { Language = "en" });

        Assert.Equal(["xã 1 | 5 | 1", "xã 0 | no data | "], chart.Table.Rows.Select(static row => string.Join(" | ", row)));
        Assert.Equal("Bar chart: Total, 2 units from top to bottom. On top: 1. xã 1 5. Without a value (1): xã 0 (no data).", chart.Description);
    }

    [Fact]
    public void More_rows_than_are_allowed_are_refused()
    {
        RankingRow[] communes = [.. Enumerable.Range(0, 10_035).Select(static i => new RankingRow("xã", Figure.Exactly(i, FigureForm.Number)))];

        Assert.Equal(
            "'10035' units are more than the 200 that the chart may show, and part of them would pass for all. Choose which to show, or allow up to 2000 with MaximumRows. (Parameter 'rows')",
            Assert.Throws<ArgumentException>(() => RankingChart.Of(s_what, communes)).Message);
        Assert.Equal(2000, RankingChart.Of(s_what, communes.Take(2000), new ChartOptions { MaximumRows = 2000 }).Table.Rows.Length);
    }

    [Fact]
    public void Percentages_and_numbers_do_not_stand_on_one_scale() => Assert.Equal(
        "'5' and '50%' do not stand on one scale: a chart is of percentages, of numbers or of places. Draw a chart of each. (Parameter 'rows')",
        Assert.Throws<ArgumentException>(() => RankingChart.Of(s_what, [new RankingRow("a", Figure.Exactly(50, FigureForm.Percent)), new RankingRow("b", Figure.Exactly(5, FigureForm.Number))])).Message);

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("\u202E")]
    public void A_name_of_which_nothing_can_be_seen_is_refused(string name) => Assert.Equal(
        "A row has an empty name: a reader could not tell what it is. Give each row a name. (Parameter 'rows')",
        Assert.Throws<ArgumentException>(() => RankingChart.Of(s_what, [new RankingRow(name, Figure.Exactly(5, FigureForm.Number))])).Message);

    [Fact]
    public void A_place_is_no_bar() => Assert.Equal(
        "'#3/13' is a place, and a bar of a place would be the longer the worse it is. Give the value that is ranked; its place stands beside it. (Parameter 'rows')",
        Assert.Throws<ArgumentException>(() => RankingChart.Of(s_what, [new RankingRow("a", Figure.Rank(3, 13))])).Message);

    [Fact]
    public void The_names_of_areas_are_shown_for_a_ranking_of_areas()
    {
        Area[] communes = [.. World.Communes.Targets.Select(static target => target.Area!)];
        Ranking<Area> ranking = Ranking.Of(communes, static area => area.Ordinal, Direction.LowerIsBetter);

        Assert.Equal("Xã Đô Lương", RankingChart.Of(s_what, ranking, static area => area.Name, static area => Outcome.Of(Figure.Exactly(area.Ordinal, FigureForm.Number))).Table.Rows[0][0]);
    }
}
