using Cds.Indicators.Charts.Kinds;
using Cds.Indicators.Charts.Reports;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using DistrictScorecard.Outputs;

namespace DistrictScorecard.Points;

/// <summary>The scores as a page: the units beside each other, then each with its profile and its points.</summary>
internal static class ScoreReport
{
    /// <summary>More units than this stand in the table of totals alone.</summary>
    private const int MostUnits = 100;

    public static HtmlReport Of(OfficialCard card, IReadOnlyList<UnitScore> scores, TextStyle style)
    {
        string language = Bilingual.CodeOf(style);
        ScoreWords words = new(style);
        LocalizedText totals = new("Tổng điểm", "Totals");
        HtmlReportBuilder report = HtmlReport
            .Builder(card.Name, new HtmlReportOptions { Language = language })
            .Section(totals)
            .Add(ReportTables.OfScores(totals, scores.Select(static unit => KeyValuePair.Create(unit.Unit, unit.Score)), unit => words.Title(unit)));
        if (scores.Count > MostUnits)
        {
            return report.Note(new LocalizedText(
                $"Có {scores.Count} đơn vị; chi tiết của từng đơn vị ở sổ Excel (--xlsx), hoặc chọn một đơn vị bằng --unit.",
                $"There are {scores.Count} units; the lines of each are in the workbook (--xlsx), or choose one with --unit.")).Build();
        }

        foreach (UnitScore unit in scores)
        {
            LocalizedText title = Bilingual.Same(words.Title(unit.Unit));
            report.Section(title)
                .Add(ReportTables.OfScore(unit.Score, title))
                .Add(PillarProfileChart.Of(words.Title(unit.Unit), unit.Score, new ChartOptions { Language = language, Title = words.Title(unit.Unit) }));
        }

        return report.Build();
    }
}
