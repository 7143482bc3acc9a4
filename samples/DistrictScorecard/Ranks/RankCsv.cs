using Cds.Indicators.Rankings;
using DistrictScorecard.Tables;

namespace DistrictScorecard.Ranks;

/// <summary>Writes the rows as they were read, in their order, and the ranks after them; published ranks give way to those of the values.</summary>
internal static class RankCsv
{
    public static void Write(SheetRanking ranking, TextWriter output)
    {
        Sheet sheet = ranking.Sheet;
        HashSet<string> ranks = [.. ranking.Columns.Select(static c => c.RankName)];
        int[] kept = [.. Enumerable.Range(0, sheet.Columns.Length).Where(i => !ranks.Contains(sheet.Columns[i]))];
        CsvText.WriteRow(output, [.. kept.Select(i => CsvText.Text(sheet.Columns[i])), .. ranking.Columns.Select(static c => c.RankName)]);
        for (int row = 0; row < sheet.Rows.Length; row++)
        {
            int at = row;
            CsvText.WriteRow(output, [.. kept.Select(i => CsvText.Cell(sheet.Rows[at].Cells[i])), .. ranking.Columns.Select(column => Place(column.RankOf(at)))]);
        }
    }

    private static string Place(Rank? rank) => rank is { } known ? NumberText.Invariant(NumberText.Exactly(known.Position)) : "";
}
