using System.Text.Json;
using Cds.Indicators.Charts.Kinds;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Charts.Tests.Kinds;

public sealed class SeriesChartTests
{
    [Fact]
    public void A_series_is_told_with_its_numbers_its_target_and_its_way_there()
    {
        ChartSpecification chart = Gallery.Charts["series"](new ChartOptions());

        Assert.Equal("Tỷ lệ hồ sơ thanh toán trực tuyến", chart.Title);
        Assert.Equal(
            "Biểu đồ đường: Tỷ lệ hồ sơ thanh toán trực tuyến, 4 kỳ, từ ngày 30/6/2024 đến ngày 31/12/2025. Thấp nhất 52,3% (ngày 30/6/2024), cao nhất 65,2% (ngày 30/6/2025). "
            + "Gần nhất trên 70% (ngày 31/12/2025). Mục tiêu: từ 80% trở lên đến 31/12/2030. Đường chấm là lộ trình thẳng từ giá trị gốc 45% (31/12/2023).",
            chart.Description);
        Assert.Equal(
            ["52,3%", "57,25%", "65,2% (652/1.000)", "trên 70%", "từ 80% trở lên đến 31/12/2030", "45% (31/12/2023)"],
            chart.Table.Rows.Select(static row => row[1]));
    }

    [Fact]
    public void The_cells_of_a_roll_up_keep_what_is_not_a_number()
    {
        ChartSpecification chart = SeriesChart.Of(World.Communes, World.Communes.Targets[2], options: new ChartOptions { Language = "en" });

        Assert.Equal("Xã Văn Hiến", chart.Subtitle);
        Assert.Equal(["Q1 2025 | 80.5%", "Q2 2025 | 83%", "Q3 2025 | suppressed", "Q4 2025 | 88%"], chart.Table.Rows.Select(static row => string.Join(" | ", row)));
    }

    /// <summary>The line breaks at each value that is missing or known between bounds only: its parts are segments of their own.</summary>
    [Fact]
    public void The_line_breaks_where_there_is_no_exact_value()
    {
        SeriesPoint[] points =
        [
            new(Period.OfYear(2020), Percent(1)), new(Period.OfYear(2021), Percent(2)), new(Period.OfYear(2022), Outcome.NoData<Figure>()), new(Period.OfYear(2023), Percent(3)),
            new(Period.OfYear(2024), Figure.Parse(">4%", TextStyle.Invariant)), new(Period.OfYear(2025), Percent(5)),
        ];

        Assert.Equal(["0-0 1", "0-0 2", "0-1 3", "0-2 5"], Data(SeriesChart.Of(Gallery.Paid, points), "point").Select(static datum => $"{datum.GetProperty("segment")} {datum.GetProperty("y")}"));
    }

    [Fact]
    public void A_share_above_a_bound_ends_at_100_per_cent()
    {
        JsonElement stretch = Assert.Single(Data(SeriesChart.Of(World.OnTime, [new DatedFigure(Figure.Parse(">90%", TextStyle.Invariant), new LocalDate(2024, 12, 31))]), "stretch"));

        Assert.Equal((90, 100), (stretch.GetProperty("y").GetInt32(), stretch.GetProperty("y2").GetInt32()));
    }

    [Fact]
    public void Points_stand_in_the_order_of_time_whatever_the_order_they_come_in() => Property.Holds<byte[]>(static years =>
    {
        SeriesPoint[] points = [.. years.Distinct().Select(static year => new SeriesPoint(Period.OfYear(1900 + year), Percent(year)))];

        Assert.Equal(
            SeriesChart.Of(Gallery.Paid, points, options: new ChartOptions { MaximumRows = 300 }).ToJson(),
            SeriesChart.Of(Gallery.Paid, points.Reverse(), options: new ChartOptions { MaximumRows = 300 }).ToJson());
    });

    [Fact]
    public void A_target_of_another_scale_is_refused() => Assert.Equal(
        "'80%' and '5' do not stand on one scale: a chart is of percentages, of numbers or of places. Draw a chart of each. (Parameter 'points')",
        Assert.Throws<ArgumentException>(() => SeriesChart.Of(Gallery.Paid, [new(Period.OfYear(2024), Figure.Exactly(5, FigureForm.Number))], World.PaidOnline)).Message);

    [Fact]
    public void A_number_that_is_too_large_for_a_picture_is_refused() => Assert.Equal(
        "'1E+32' cannot be drawn: a chart shows numbers up to 1E+30. Give it in a larger unit. (Parameter 'points')",
        Assert.Throws<ArgumentException>(() => SeriesChart.Of(Gallery.Paid, [new(Period.OfYear(2024), Figure.OfBounds(Interval.Point(Rational.Parse("100000000000000000000000000000000", null)), FigureForm.Number))])).Message);

    [Fact]
    public void More_periods_than_are_allowed_are_refused() => Assert.StartsWith(
        "'3' periods are more than the 2 that the chart may show",
        Assert.Throws<ArgumentException>("points", () => SeriesChart.Of(Gallery.Paid, Enumerable.Range(2000, 3).Select(static year => new SeriesPoint(Period.OfYear(year), Percent(1))), options: new ChartOptions { MaximumRows = 2 })).Message,
        StringComparison.Ordinal);

    private static Figure Percent(decimal value) => Figure.Exactly(value, FigureForm.Percent);

    private static JsonElement[] Data(ChartSpecification chart, string part) =>
        [.. JsonDocument.Parse(chart.ToJson()).RootElement.GetProperty("data").GetProperty("values").EnumerateArray().Where(datum => datum.GetProperty("part").GetString() == part)];
}
