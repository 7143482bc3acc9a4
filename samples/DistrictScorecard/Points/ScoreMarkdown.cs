using Cds.Indicators.Rates;

namespace DistrictScorecard.Points;

/// <summary>Writes the tables as Markdown.</summary>
internal static class ScoreMarkdown
{
    public static void Write(IReadOnlyList<UnitScore> scores, TextStyle style, TextWriter output)
    {
        ScoreWords words = new(style);
        foreach (UnitScore unit in scores)
        {
            output.WriteLine($"## {MarkdownReport.Escape(words.Title(unit.Unit))}\n");
            MarkdownReport.WriteHeader(words.Columns, output);
            foreach (ScoreLine line in ScoreLines.Of(unit.Score))
                MarkdownReport.WriteRow(words.Row(line, unit.Score.Scorecard).Select(static cell => cell.TrimStart()), output);
            output.WriteLine();
        }

        foreach (string note in words.Footnotes(scores))
            output.WriteLine(MarkdownReport.Escape(note) + "\n");
    }
}
