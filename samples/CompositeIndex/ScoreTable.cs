using DistrictScorecard.Tables;
using Spectre.Console;

namespace IndexReport;

/// <summary>Prints scores and ranks, and how sure they are.</summary>
internal static class ScoreTable
{
    public static void Write(Study study, Words words, TextWriter output)
    {
        Table table = new() { Title = new TableTitle(Markup.Escape(words.Title(study))), Border = TableBorder.Rounded };
        foreach (string column in words.ScoreColumns)
            table.AddColumn(Markup.Escape(column));
        foreach (int column in (int[])[0, 3, 4, 5, 6])
            table.Columns[column].RightAligned();
        foreach (string[] row in ScoreRows.Of(study, words))
            table.AddRow([.. row.Select(Markup.Escape)]);

        Terminal.Open(output).Write(table);
        foreach (string note in words.Notes(study))
            output.WriteLine(note);
    }
}
