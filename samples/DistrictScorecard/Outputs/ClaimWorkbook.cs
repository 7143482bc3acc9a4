using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular;
using NodaTime;
using NodaTime.Text;

namespace DistrictScorecard.Outputs;

/// <summary>The scorecards of localities as a workbook: a sheet for each locality, the coverage, and what was held against targets.</summary>
internal static class ClaimWorkbook
{
    public static ResultWorkbook Of(Scorecard scorecard, TextStyle style, LocalDate? asOf)
    {
        Words words = new(style);
        ResultTableOptions options = new() { Language = style };
        bool vietnamese = style == TextStyle.Vietnamese;
        ResultWorkbook workbook = new(vietnamese ? "Phiếu chuyển đổi số của địa phương" : "Digital transformation scorecards of localities", options);
        foreach (LocalityCard card in scorecard.Localities)
            workbook = workbook.Add(SheetOf(card, words, options));
        workbook = workbook.Add(Coverage(scorecard, words, options));
        ClaimCell[] held = [.. scorecard.Localities.SelectMany(ClaimCell.Of).Where(static cell => cell.Assessment is not null)];
        if (held.Length > 0)
        {
            workbook = workbook.Add(ResultTable.OfAssessments(
                held,
                static cell => cell.Assessment!,
                columns => columns.Text(vietnamese ? "Địa phương" : "Locality", static cell => cell.Locality.Name).Text(words.Columns[0], static cell => cell.Line.Claim!.Id),
                options));
        }

        string published = vietnamese ? "Số liệu do địa phương công bố; cột Công bố giữ nguyên lời văn." : "Figures as the localities published them; the column As published has their words.";
        string day = asOf is { } on ? (vietnamese ? "Tính đến ngày " : "As of ") + LocalDatePattern.Iso.Format(on) + "." : "";
        return workbook.AddNotes(published, day);
    }

    private static TableSheet SheetOf(LocalityCard card, Words words, ResultTableOptions options)
    {
        bool vietnamese = words.Style == TextStyle.Vietnamese;
        ClaimCell[] cells = [.. ClaimCell.Of(card)];
        IEnumerable<LegalBasis> sources = cells.Select(static cell => cell.Verdict?.Target.LegalBasis ?? cell.Line.Indicator.LegalBases[0]);
        return TableSheet.Of(
            words.Title(card.Locality),
            cells,
            columns => columns
                .Text(words.Columns[0], static cell => cell.Line.Claim?.Id)
                .Text(vietnamese ? "Mã chỉ tiêu" : "Indicator code", static cell => cell.Line.Indicator.Code)
                .Text(words.Columns[1], cell => words.Name(cell.Line))
                .Text(words.Columns[2], cell => words.PeriodOf(cell.Line))
                .Text(words.Columns[3], cell => words.Published(cell.Line))
                .Text(words.Columns[4], cell => words.Value(cell.Line), vietnamese ? "giá trị chính xác, khoảng, hoặc vì sao không có" : "the exact value, its bounds, or why there is none")
                .Percent(vietnamese ? "Tỷ lệ" : "Percentage", static cell => cell.Rate)
                .Number(vietnamese ? "Số" : "Number", static cell => cell.Number)
                .Integer(vietnamese ? "Tử số" : "Numerator", static cell => cell.Counts?.Numerator)
                .Integer(vietnamese ? "Mẫu số" : "Denominator", static cell => cell.Counts?.Denominator)
                .Text(words.Columns[5], cell => cell.Verdict is { } verdict ? words.Target(verdict) : null)
                .Text(words.Columns[6], cell => cell.Verdict is { } verdict ? words.Verdict(verdict.Verdict) : words.Unassessed(cell.Line))
                .Text(words.Columns[7], cell => cell.LegalBasis(words)),
            options).WithSources(sources);
    }

    private static TableSheet Coverage(Scorecard scorecard, Words words, ResultTableOptions options)
    {
        (string Name, int[] Numbers)[] rows = [.. CoverageRows.Numbers(scorecard, words)];
        return TableSheet.Of(
            words.CoverageTitle,
            rows,
            columns =>
            {
                columns.Text(words.CoverageColumns[0], static row => row.Name);
                for (int i = 1; i < words.CoverageColumns.Length; i++)
                {
                    int at = i - 1;
                    columns.Integer(words.CoverageColumns[i], row => row.Numbers[at]);
                }
            },
            options);
    }
}
