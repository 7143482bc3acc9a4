using Cds.Indicators.Charts.Kinds;
using Cds.Indicators.Charts.Reports;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using DistrictScorecard.Outputs;

namespace DistrictScorecard.Ranks;

/// <summary>The ranks as a page: for each ranked column its places, as a table and as a chart.</summary>
internal static class RankReport
{
    /// <summary>More units than this are not drawn: a chart of them says less than the table.</summary>
    private const int MostBars = 100;

    public static HtmlReport Of(SheetRanking ranking, TextStyle style)
    {
        ChartOptions charts = new() { Language = Bilingual.CodeOf(style) };
        RankWords words = new(style);
        HtmlReportBuilder report = HtmlReport.Builder(new LocalizedText("Xếp hạng", "Ranking"), new HtmlReportOptions { Language = charts.Language });
        foreach (string note in words.Footnotes(ranking))
            report.Note(Bilingual.Same(note));
        foreach (RankColumn column in ranking.Columns)
        {
            LocalizedText name = Bilingual.Same(column.Name);
            report.Section(name).Add(ReportTables.OfRanking(
                name, column.Ranking, NameOf, ReportColumn.Text(name, (int row) => words.Value(column.Values[row]))));
            if (column.Values.Length <= MostBars)
                report.Add(RankingChart.Of(name, column.Ranking, NameOf, row => ValueOf(column.Values[row]), charts));
        }

        return report.Build();

        string NameOf(int row) => string.Join(' ', ranking.Carried.Select(i => ranking.Sheet.Rows[row].Cells[i]).Where(static text => text.Length > 0));
    }

    private static Outcome<Figure> ValueOf(decimal? value) => value is { } number ? Outcome.Of(Figure.Exactly(number, FigureForm.Number)) : Outcome.NoData<Figure>();
}
