using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using DistrictScorecard.Tables;
using Spectre.Console;

namespace DistrictScorecard.Ranks;

/// <summary>Prints the rows by the place in the first ranked column, the best first, each value with its rank beside it.</summary>
internal static class RankTable
{
    public static void Write(SheetRanking ranking, TextStyle style, TextWriter output)
    {
        RankWords words = new(style);
        Terminal.Open(output).Write(TableOf(ranking, words));
        foreach (string note in words.Footnotes(ranking))
            output.WriteLine(note);
    }

    private static Table TableOf(SheetRanking ranking, RankWords words)
    {
        Sheet sheet = ranking.Sheet;
        Table table = new() { Border = TableBorder.Rounded };
        foreach (int i in ranking.Carried)
            table.AddColumn(Markup.Escape(sheet.Columns[i]));
        foreach (RankColumn column in ranking.Columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(column.Name)).RightAligned());
            table.AddColumn(new TableColumn(Markup.Escape(words.Rank)).RightAligned());
        }

        Ranking<int> first = ranking.Columns[0].Ranking;
        foreach (int row in first.Rows.Select(static r => r.Item).Concat(first.Unranked.Select(static r => r.Item)))
        {
            IEnumerable<string> values = ranking.Columns.SelectMany(column => (string[])[words.Value(column.Values[row]), words.Place(column.RankOf(row))]);
            table.AddRow([.. ranking.Carried.Select(i => sheet.Rows[row].Cells[i]).Concat(values).Select(Markup.Escape)]);
        }

        return table;
    }
}
