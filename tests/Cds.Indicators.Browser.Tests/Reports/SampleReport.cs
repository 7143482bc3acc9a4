using Cds.Indicators.Charts.Kinds;
using Cds.Indicators.Charts.Reports;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Charts.Tests.Reports;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using NodaTime;

namespace Cds.Indicators.Browser.Tests.Reports;

/// <summary>A report of all that the library can tell, on the real figures of the samples.</summary>
internal static class SampleReport
{
    public const int ProvinceTable = 3;

    public static HtmlReport Of(string language, ReportCharts charts = ReportCharts.Drawn)
    {
        HtmlReportBuilder report = HtmlReport.Builder(
            new LocalizedText("Chuyển đổi số ở năm địa phương và 34 tỉnh, thành phố", "Digital transformation in five localities and 34 provinces"),
            new HtmlReportOptions { Language = language, AsOf = new LocalDate(2024, 12, 31), Charts = charts });
        report.Note(new LocalizedText("Số liệu do các địa phương công bố; không số nào được làm tròn trước khi tính.", "Figures as the localities published them; none is rounded before it is computed with."));
        report.Section(new LocalizedText("Mục tiêu", "Targets"));
        report.Add(Claims());
        report.Section(new LocalizedText("Bảng điểm 766/QĐ-TTg", "Scorecard of 766/QĐ-TTg"));
        report.Add(ReportTables.OfScore(RealFigures.Scores[0].Value));
        report.Section(new LocalizedText("Xếp hạng", "Ranking"));
        report.Add(Provinces());
        report.Add(RankingChart.Of(
            new LocalizedText("Tổng điểm", "Total"),
            RealFigures.Ranking,
            static province => province.Name,
            static province => Outcome.Of(Figure.Exactly(province.Total, FigureForm.Number)),
            new ChartOptions { Language = language }));
        report.Section(new LocalizedText("Theo tháng", "By month"));
        report.Add(ReportTables.OfRollup(RealFigures.Catalogue["dossier.on-time"].Name, RealFigures.Rollup));
        report.Add(ReportTables.OfCoverage(new LocalizedText("Độ phủ số liệu", "Coverage"), RealFigures.Rollup));
        report.Section(new LocalizedText("Chỉ tiêu", "Indicators"));
        report.Add(ReportTables.OfIndicators(new LocalizedText("Các chỉ tiêu trong báo cáo", "The indicators of the report"), RealFigures.Catalogue.Indicators.Take(12)));
        return report.Build();
    }

    public static ReportTable Claims()
    {
        Dictionary<Targets.TargetAssessment, RealFigures.PublishedClaim> claims = RealFigures.Claims.ToDictionary(static claim => claim.Assessment);
        return ReportTables.OfAssessments(
            new LocalizedText("Số liệu công bố so với mục tiêu", "Published figures against targets"),
            claims.Keys,
            held => claims[held].Area,
            held => ReportSource.Of(claims[held].Source, Confidence.Secondary));
    }

    private static ReportTable Provinces() => ReportTables
        .OfRanking(
            new LocalizedText("Tổng điểm 34 tỉnh, thành phố", "Totals of 34 provinces"),
            RealFigures.Ranking,
            static province => province.Name,
            ReportColumn.Points(
                new LocalizedText("Tổng điểm", "Total"), (RealFigures.ProvinceTotal province) => Outcome.Of(WideRational.FromRational(Rational.FromDecimal(province.Total))), static _ => 100),
            ReportColumn.Points(
                new LocalizedText("Tiến độ giải quyết", "Progress"), (RealFigures.ProvinceTotal province) => Outcome.Of(WideRational.FromRational(Rational.FromDecimal(province.Progress))), static _ => 20))
        .SourcedBy(ReportSource.Of(Scorecard.Vietnam("qd766").LegalBasis));
}
