using Cds.Indicators.Rates;
using Cds.Indicators.Tabular;

namespace DistrictScorecard.Ranks;

/// <summary>The ranks as a workbook: a sheet for each ranked column.</summary>
internal static class RankWorkbook
{
    public static ResultWorkbook Of(SheetRanking ranking, TextStyle style)
    {
        ResultTableOptions options = new() { Language = style };
        RankWords words = new(style);
        ResultWorkbook workbook = new(style == TextStyle.Vietnamese ? "Xếp hạng" : "Ranking", options);
        foreach (RankColumn column in ranking.Columns)
        {
            workbook = workbook.Add(ResultTable.OfRanking(
                column.Ranking,
                columns =>
                {
                    foreach (int i in ranking.Carried)
                        columns.Text(ranking.Sheet.Columns[i], row => ranking.Sheet.Rows[row].Cells[i]);
                    columns.Number(column.Name, row => column.Values[row]);
                },
                options).WithName(column.Name));
        }

        return workbook.AddNotes(words.Footnotes(ranking));
    }
}
