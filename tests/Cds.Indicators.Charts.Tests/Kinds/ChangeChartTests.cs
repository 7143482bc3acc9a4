using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Charts.Kinds;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Tests.Kinds;

/// <summary>Slopes and waterfalls.</summary>
public sealed class ChangeChartTests
{
    [Fact]
    public void A_slope_names_both_values_and_their_difference_in_points() => Assert.Equal(
        [
            "Xã Đô Lương | 77,5% | 80% | +2,5 điểm %", "Xã Bạch Ngọc | 81,5% | 84% | +2,5 điểm %", "Xã Văn Hiến | không công bố | 88% | ",
            "Xã Bạch Hà | 89,5% | 92% | +2,5 điểm %", "Xã Thuần Trung | 93,5% | trên 90% | ",
        ],
        Rows(Gallery.Charts["slope"](new ChartOptions())));

    [Fact]
    public void Places_that_go_up_are_counted_as_up()
    {
        ChartSpecification chart = SlopeChart.Of(Gallery.Totals, "2023", "2024", [new SlopeRow("a", Place(5), Place(2)), new SlopeRow("b", Place(2), Place(3))], new ChartOptions { Language = "en" });

        Assert.Equal(["a | rank 5 of 63 | rank 2 of 63 | +3 places", "b | rank 2 of 63 | rank 3 of 63 | -1 places"], Rows(chart));
        Assert.Contains("Solid lines: up (1); dashed lines: down (1); dotted lines: unchanged (0).", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_that_was_not_asked_is_refused() => Assert.Equal(
        "'2031' was not asked. Look at the periods of the result.",
        Assert.Throws<KeyNotFoundException>(() => SlopeChart.Of(World.Communes.ComparedWith(Comparison.PreviousPeriod), Period.OfYear(2031))).Message);

    [Fact]
    public void The_parts_of_a_change_are_told_with_their_sign_and_sum_to_it() => Assert.Equal(
        ["Kỳ trước | 80,5%", "Xã Đô Lương | +0,5 điểm %", "Xã Bạch Ngọc | +0,5 điểm %", "Xã Văn Hiến | +0,5 điểm %", "Xã Bạch Hà | +0,5 điểm %", "Xã Thuần Trung | +0,5 điểm %", "quý 2/2025 | 83%"],
        Rows(Gallery.Charts["waterfall"](new ChartOptions())));

    /// <summary>By hand: 920/1900 to 1250/1900; rate and composition effects of Kitagawa (1955) with mean weights.</summary>
    [Fact]
    public void The_change_of_a_rate_is_divided_into_rates_and_composition() => Assert.Equal(
        ["2023 | 48,42%", "Cấp tỉnh: tỷ lệ | +7,53 điểm %", "Cấp tỉnh: cơ cấu | +7,21 điểm %", "Cấp xã: tỷ lệ | +7,02 điểm %", "Cấp xã: cơ cấu | -4,39 điểm %", "2024 | 65,79%"],
        Rows(Gallery.Charts["waterfall-rates"](new ChartOptions())));

    [Fact]
    public void A_waterfall_ends_at_the_exact_sum() => Property.Holds<int, int[]>(static (start, amounts) =>
    {
        ChartSpecification chart = WaterfallChart.Of(
            Gallery.Totals, "1", Rational.Of(start, 100), amounts.Take(100).Select(static amount => new WaterfallStep("x", Rational.Of(amount, 100))), "2", FigureForm.Number, new ChartOptions { Language = "en" });

        decimal sum = (start + amounts.Take(100).Sum(static amount => (long)amount)) / 100m;
        Assert.Equal(Figure.Exactly(sum, FigureForm.Number).Bounds, Figure.Parse(chart.Table.Rows[^1][1], TextStyle.English).Bounds);
    });

    [Fact]
    public void A_change_without_parts_says_why()
    {
        ChartSpecification chart = Edges.Charts["waterfall-no-rates"](new ChartOptions());

        Assert.Equal("mẫu số bằng 0", chart.Subtitle);
        Assert.StartsWith("Không phân rã được thay đổi", chart.Description, StringComparison.Ordinal);
        Assert.Equal(["Kỳ trước | chưa có số liệu", "quý 1/2025 | 72,5%"], Rows(Edges.Charts["waterfall-none"](new ChartOptions())));
    }

    [Fact]
    public void Amounts_of_places_are_refused() => Assert.Equal(
        "'Rank' is no form that amounts are added up in. Give Percent or Number. (Parameter 'form')",
        Assert.Throws<ArgumentException>(() => WaterfallChart.Of(Gallery.Totals, "1", Rational.One, [], "2", FigureForm.Rank)).Message);

    [Fact]
    public void A_result_of_several_indicators_is_refused()
    {
        RollupResult two = World.Both;

        Assert.Equal(
            "The result is of several indicators (dossier.on-time, dossier.paid-online), and a chart is of one. Take one with Of(subject).",
            Assert.Throws<InvalidOperationException>(() => SmallMultiplesChart.Of(two)).Message);
        Assert.Equal(5, SmallMultiplesChart.Of(two.Of(World.OnTime)).Table.Rows.Length);
        Assert.Throws<InvalidOperationException>(() => SeriesChart.Of(two, two.Targets[0]));
        Assert.Throws<InvalidOperationException>(() => SlopeChart.Of(two.ComparedWith(Comparison.PreviousPeriod), Period.Quarter(2025, 1)));
    }

    [Fact]
    public void Parts_that_a_unit_does_not_have_are_a_reason_and_not_an_error() =>
        Assert.Contains("Không phân rã được", WaterfallChart.Of(World.Province.ComparedWith(Comparison.PreviousPeriod)["40", "2025-Q2"], AreaLevel.Village).Description, StringComparison.Ordinal);

    private static Outcome<Figure> Place(int place) => Outcome.Of(Figure.Rank(place, 63));

    private static string[] Rows(ChartSpecification chart) => [.. chart.Table.Rows.Select(static row => string.Join(" | ", row))];
}
