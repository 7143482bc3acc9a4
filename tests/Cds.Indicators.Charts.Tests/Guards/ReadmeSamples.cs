using Cds.Indicators.Charts.Kinds;
using Cds.Indicators.Charts.Reports;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;
using Console = Cds.Indicators.Tests.Guards.SampleConsole;

namespace Cds.Indicators.Charts.Tests.Guards;

/// <summary>The code of the readme, compiled and run.</summary>
internal static class ReadmeSamples
{
    public static void FirstChart()
    {
        #region readme-first-chart
        Target target = Catalogue.Vietnam().TargetsOf("dossier.paid-online")[0];
        ChartSpecification chart = SeriesChart.Of(
            new LocalizedText("Thanh toán trực tuyến, Đô Lương", "Paid online, Đô Lương"),
            [
                new(Period.OfYear(2023), Figure.Parse("57,25%", TextStyle.Vietnamese)),
                new(Period.OfYear(2024), Outcome.NoData<Figure>()),
                new(Period.OfYear(2025), Figure.Parse("trên 70%", TextStyle.Vietnamese)),
            ],
            target,
            new ChartOptions { Language = "en", Width = 480 });

        string json = chart.ToJson();   // {"$schema":"https://vega.github.io/schema/vega-lite/v6.json", ... }
        foreach (var row in chart.Table.Rows)
            Console.WriteLine(string.Join(" | ", row));   // 2023 | 57.25%
                                                          // 2024 | no data
                                                          // 2025 | more than 70%
                                                          // Target | at least 80% by 2030-12-31
        #endregion
        _ = json;
    }

    public static void Ranking()
    {
        #region readme-ranking
        var provinces = new[] { (Name: "Đồng Tháp", Points: 68.11m), (Name: "Đồng Nai", Points: 66.97m), (Name: "Hải Phòng", Points: 66.7m) };
        ChartSpecification ranks = RankingChart.Of(
            new LocalizedText("Tổng điểm", "Total"),
            Rankings.Ranking.Of(provinces, province => province.Points, Direction.HigherIsBetter),
            province => province.Name,
            province => Outcome.Of(Figure.Exactly(province.Points, FigureForm.Number)));
        Console.WriteLine(ranks.Description);   // Biểu đồ thanh ngang: Tổng điểm, 3 đơn vị từ trên xuống. Trên cùng: 1. Đồng Tháp 68,11; 2. Đồng Nai 66,97; 3. Hải Phòng 66,7.

        ChartSpecification uncertain = RankingChart.Of(
            new LocalizedText("Chỉ số", "Index"),
            [
                new RankingRow("Estonia", Figure.Exactly(0.742m, FigureForm.Number))
                {
                    Range = Interval.Between(Rational.FromDecimal(0.71m), Rational.FromDecimal(0.77m)),
                    Places = RankInterval.Between(best: 1, worst: 3, of: 33),
                },
            ],
            new ChartOptions { Decimals = 3 });
        Console.WriteLine(string.Join(" | ", uncertain.Table.Rows[0]));   // Estonia | 0,742 | từ 0,71 đến 0,77 | 1–3
        #endregion
    }

    public static void Targets()
    {
        #region readme-targets
        Target paid = Catalogue.Vietnam().TargetsOf("dossier.paid-online")[0];
        ChartSpecification bullets = BulletChart.Of(
            [
                KeyValuePair.Create("Đô Lương", TargetAssessment.Of(paid, Figure.Parse("74,5%", TextStyle.Vietnamese))),
                KeyValuePair.Create("Quan Sơn", TargetAssessment.Of(paid, Figure.Parse("trên 90%", TextStyle.Vietnamese))),
                KeyValuePair.Create("Bá Thước", TargetAssessment.Of(paid, Outcome.Suppressed<Figure>())),
            ]);
        foreach (var row in bullets.Table.Rows)
            Console.WriteLine(string.Join(" | ", row));   // Đô Lương | 74,5% | từ 80% trở lên đến 31/12/2030 | chưa đạt
                                                          // Quan Sơn | trên 90% | từ 80% trở lên đến 31/12/2030 | đạt
                                                          // Bá Thước | không công bố | từ 80% trở lên đến 31/12/2030 | không công bố
        #endregion
    }

    public static void Report()
    {
        #region readme-report
        (string Name, Ratio Settled)[] districts = [("Đô Lương", Ratio.Of(1_237, 1_287)), ("Hoàng Mai", Ratio.Of(0, 0)), ("Con Cuông", Ratio.Of(95, 97))];
        ReportTable table = ReportTable.Of(
            new LocalizedText("Hồ sơ đúng hạn, tháng 1/2024", "Dossiers on time, January 2024"),
            districts,
            ReportColumn.Text(new LocalizedText("Đơn vị", "Unit"), ((string Name, Ratio Settled) district) => district.Name),
            ReportColumn.Rate(new LocalizedText("Tỷ lệ", "Rate"), ((string Name, Ratio Settled) district) => district.Settled.Rate)
                .SourcedBy(district => ReportSource.Of($"Cổng dịch vụ công, {district.Name}", Confidence.Secondary))
                .ExplainedBy(district => new LocalizedText($"{district.Settled} hồ sơ", $"{district.Settled} dossiers")));

        HtmlReport report = HtmlReport.Builder(new LocalizedText("Giải quyết thủ tục hành chính", "Dossiers"))
            .Section(new LocalizedText("Đúng hạn", "On time"))
            .Add(table)
            .Add(RankingChart.Of(
                table.Caption,
                Rankings.Ranking.Of(districts, district => district.Settled.Rate, Direction.HigherIsBetter),
                district => district.Name,
                district => district.Settled.Rate.Select(static rate => Figure.OfBounds(Interval.Point(rate), FigureForm.Percent))))
            .Note(new LocalizedText("Số liệu tạm tính.", "Provisional figures."))
            .Build();
        Console.WriteLine(report.ToHtml().Contains(">96,11%<", StringComparison.Ordinal));          // True
        Console.WriteLine(report.ToHtml().Contains(">mẫu số bằng 0<", StringComparison.Ordinal));   // True
        #endregion
    }
}
