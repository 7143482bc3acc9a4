using Cds.Indicators.Charts.Kinds;
using Cds.Indicators.Charts.Reports;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;
using NodaTime;

namespace DistrictScorecard.Outputs;

/// <summary>The scorecards of localities as a page: a table for each, its figures against their targets, and the coverage.</summary>
internal static class ClaimReport
{
    public static HtmlReport Of(Scorecard scorecard, TextStyle style, LocalDate? asOf)
    {
        string language = Bilingual.CodeOf(style);
        Words words = new(style);
        HtmlReportBuilder report = HtmlReport
            .Builder(new LocalizedText("Phiếu chuyển đổi số của địa phương", "Digital transformation scorecards of localities"), new HtmlReportOptions { Language = language, AsOf = asOf })
            .Note(new LocalizedText(
                "Số liệu do địa phương công bố; cột Công bố giữ nguyên lời văn, cột Giá trị là số liệu đọc được từ đó, hoặc vì sao không có.",
                "Figures as the localities published them; the column As published has their words, the column Value the figure read from them, or why there is none."));
        foreach (LocalityCard card in scorecard.Localities)
            Add(report, card, words, new ChartOptions { Language = language, Title = words.Title(card.Locality) });
        return report.Section(In(words, static w => w.CoverageTitle)).Add(Coverage(scorecard, words)).Build();
    }

    private static void Add(HtmlReportBuilder report, LocalityCard card, Words words, ChartOptions options)
    {
        LocalizedText title = Bilingual.Same(words.Title(card.Locality));
        ClaimCell[] cells = [.. ClaimCell.Of(card)];
        report.Section(title).Add(TableOf(title, cells, words));

        // Places are no lengths: a bullet is drawn of values only.
        TargetAssessment[] drawn = [.. cells.Select(static cell => cell.Assessment).OfType<TargetAssessment>().Where(static held => held.Target.Requirement.Form != FigureForm.Rank)];
        if (drawn.Length > 0)
            report.Add(BulletChart.Of(drawn, options));
    }

    private static ReportTable TableOf(LocalizedText title, ClaimCell[] cells, Words words) => ReportTable.Of(
        title,
        cells,
        ReportColumn.Text(Column(words, 1), (ClaimCell cell) => words.Name(cell.Line)),
        ReportColumn.Text(Column(words, 0), static (ClaimCell cell) => cell.Line.Claim?.Id),
        ReportColumn.Text(Column(words, 2), (ClaimCell cell) => words.PeriodOf(cell.Line)),
        ReportColumn.Text(Column(words, 3), (ClaimCell cell) => words.Published(cell.Line)),
        ReportColumn.Figure(Column(words, 4), static (ClaimCell cell) => cell.Line.Figure)
            .RemarkedBy(cell => cell.Counts is not null || !cell.Line.Figure.HasValue ? Bilingual.Same(words.Value(cell.Line)) : null)
            .SourcedBy(static cell => cell.Line.Indicator.LegalBases[0]),
        ReportColumn.Text(Column(words, 5), (ClaimCell cell) => cell.Verdict is { } verdict ? words.Target(verdict) : null).SourcedBy(static cell => cell.Verdict?.Target.LegalBasis),
        ReportColumn.Text(Column(words, 6), (ClaimCell cell) => cell.Verdict is { } verdict ? words.Verdict(verdict.Verdict) : words.Unassessed(cell.Line))
            .ExplainedBy(static cell => cell.Assessment is { } held ? new LocalizedText(held.Explain("vi"), held.Explain("en")) : null));

    private static ReportTable Coverage(Scorecard scorecard, Words words)
    {
        (string Name, int[] Numbers)[] rows = [.. CoverageRows.Numbers(scorecard, words)];
        List<ReportColumn<(string Name, int[] Numbers)>> columns = [ReportColumn.Text(In(words, static w => w.CoverageColumns[0]), static ((string Name, int[] Numbers) row) => row.Name)];
        for (int i = 1; i < words.CoverageColumns.Length; i++)
        {
            int at = i;
            columns.Add(ReportColumn.Number(In(words, w => w.CoverageColumns[at]), ((string Name, int[] Numbers) row) => Outcome.Of((Rational)row.Numbers[at - 1]), decimals: 0));
        }

        return ReportTable.Of(In(words, static w => w.CoverageTitle), rows, [.. columns]);
    }

    private static LocalizedText Column(Words words, int index) => In(words, w => w.Columns[index]);

    /// <summary>A word of the report, in its language.</summary>
    private static LocalizedText In(Words words, Func<Words, string> word) => Bilingual.Same(word(words));
}
