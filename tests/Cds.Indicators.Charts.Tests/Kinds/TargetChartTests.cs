using Cds.Indicators.Charts.Kinds;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Targets;

namespace Cds.Indicators.Charts.Tests.Kinds;

/// <summary>Bullets and profiles.</summary>
public sealed class TargetChartTests
{
    [Fact]
    public void An_assessment_is_told_with_value_requirement_and_verdict() => Assert.Equal(
        [
            "Tỷ lệ hồ sơ thanh toán trực tuyến | trên 90% | từ 80% trở lên đến 31/12/2030 | đạt | ",
            "Tỷ lệ hồ sơ xử lý hoàn toàn trực tuyến, người dân chỉ khai một lần | 74,5% | từ 80% trở lên đến 31/12/2025 | chưa đạt | ",
            "Tỷ lệ người trưởng thành có kỹ năng số cơ bản | gần 70% | trên 70% đến 31/12/2025 | chưa đạt | ",
            "Số doanh nghiệp công nghệ số ngang tầm các nước tiên tiến | 7 | từ 10 trở lên đến 31/12/2045 | chưa đạt | ",
            "Tỷ lệ người dân, doanh nghiệp hài lòng | không công bố | từ 90% trở lên đến 31/12/2025 | không công bố | ",
            "Tỷ lệ hồ sơ thanh toán trực tuyến | 58,25% | từ 80% trở lên đến 31/12/2030 | chưa đạt | 52,49%",
        ],
        Rows(Gallery.Charts["bullet"](new ChartOptions())));

    [Fact]
    public void The_verdict_on_values_of_the_callers_own_is_that_of_the_figures() => Assert.Equal(
        ["Thủ tục được cắt giảm | 12 | at least 20 | not met", "Hồ sơ quá hạn | 3.5% | at most 5% | met", "Số trạm BTS | more than 130 | from 120 to 150 | undetermined"],
        Rows(Gallery.Charts["bullet-own"](new ChartOptions { Language = "en" })));

    [Fact]
    public void A_requirement_of_a_place_is_refused() => Assert.StartsWith(
        "'<=#30' is a place, and a bar of a place would be the longer the worse it is.",
        Assert.Throws<ArgumentException>("assessments", () => BulletChart.Of([TargetAssessment.Of(World.Catalogue.TargetsOf("innovation.world-rank")[0], Figure.Rank(44))])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_value_and_a_requirement_of_another_scale_are_refused() => Assert.StartsWith(
        "'>=80%' and '5' do not stand on one scale",
        Assert.Throws<ArgumentException>("rows", () => BulletChart.Of([new BulletRow("a", Outcome.Of(Figure.Exactly(5, FigureForm.Number)), Figure.AtLeast(80, FigureForm.Percent))])).Message,
        StringComparison.Ordinal);

    /// <summary>The points of Đắk Lắk by 766/QĐ-TTg as published: 11.85 of 18 and so on.</summary>
    [Fact]
    public void A_profile_has_points_maximum_and_share() => Assert.Equal(
        ["Công khai, minh bạch | 11,85/18 (65,83%)", "Tiến độ, kết quả giải quyết | 17,72/20 (88,6%)", "Cung cấp dịch vụ trực tuyến | 6,69/22 (30,41%)", "Số hóa hồ sơ | 9,08/22 (41,27%)", "Mức độ hài lòng | 11,18/18 (62,11%)"],
        Rows(Gallery.Charts["profile"](new ChartOptions())));

    [Fact]
    public void A_group_that_is_incomplete_has_its_word_and_what_is_possible()
    {
        ScorecardScore score = World.OfLacking;
        string row = Rows(PillarProfileChart.Of("a", score)).First(static row => row.Contains("chưa đủ", StringComparison.Ordinal));

        Assert.Matches(@"^.+ \| chưa đủ số liệu \(\d+/\d+\), từ [\d,]+ đến [\d,]+/[\d,]+$", row);
    }

    [Fact]
    public void Units_that_cannot_be_told_apart_are_refused()
    {
        ProfileRow Row(string unit, string group) => new(unit, group, Figure.Exactly(1, FigureForm.Number), maximum: 2);

        Assert.Equal(
            "'7' units do not stand beside each other: more than 6 cannot be told apart. Choose which to compare. (Parameter 'rows')",
            Assert.Throws<ArgumentException>(() => PillarProfileChart.Of(Gallery.Totals, Enumerable.Range(0, 7).Select(i => Row($"{i}", "g")))).Message);
        Assert.StartsWith("A unit stands twice in one group", Assert.Throws<ArgumentException>("rows", () => PillarProfileChart.Of(Gallery.Totals, [Row("a", "g"), Row("a ", "g")])).Message, StringComparison.Ordinal);
        Assert.StartsWith("'a, g: 1/0' has no maximum above 0", Assert.Throws<ArgumentException>("rows", () => PillarProfileChart.Of(Gallery.Totals, [Row("a", "g") with { Maximum = 0 }])).Message, StringComparison.Ordinal);
        Assert.StartsWith("'50%' is no number of points", Assert.Throws<ArgumentException>("rows", () => PillarProfileChart.Of(Gallery.Totals, [Row("a", "g") with { Points = Outcome.Of(Figure.Exactly(50, FigureForm.Percent)) }])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_of_two_scorecards_are_refused() => Assert.StartsWith(
        $"'{World.OfLacking.Scorecard.Code}' and 'qd766' are two scorecards, whose groups are not the same.",
        Assert.Throws<ArgumentException>("scores", () => PillarProfileChart.Of([new("a", World.DakLak), new("b", World.OfLacking)])).Message,
        StringComparison.Ordinal);

    private static string[] Rows(ChartSpecification chart) => [.. chart.Table.Rows.Select(static row => string.Join(" | ", row))];
}
