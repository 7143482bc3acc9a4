using Cds.Indicators.Rates;
using DistrictScorecard.Tables;
using Spectre.Console;

namespace DistrictScorecard.Points;

/// <summary>Prints a table for each unit, and what the marks in them mean.</summary>
internal static class ScoreTable
{
    public static void Write(IReadOnlyList<UnitScore> scores, TextStyle style, TextWriter output)
    {
        ScoreWords words = new(style);
        IAnsiConsole console = Terminal.Open(output);
        foreach (UnitScore unit in scores)
            console.Write(TableOf(unit, words));
        foreach (string note in words.Footnotes(scores))
            output.WriteLine(note);
    }

    private static Table TableOf(UnitScore unit, ScoreWords words)
    {
        Table table = new() { Title = new TableTitle(Markup.Escape(words.Title(unit.Unit))), Border = TableBorder.Rounded };
        foreach (string column in words.Columns)
            table.AddColumn(Markup.Escape(column));
        table.Columns[2].RightAligned();
        table.Columns[3].RightAligned();
        foreach (ScoreLine line in ScoreLines.Of(unit.Score))
            table.AddRow([.. words.Row(line, unit.Score.Scorecard).Select(Markup.Escape)]);
        return table;
    }
}
