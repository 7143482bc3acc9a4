using Cds.Indicators.Rates;
using DistrictScorecard.Tables;

namespace DistrictScorecard.Points;

/// <summary>Writes the tables as Markdown.</summary>
internal static class ScoreMarkdown
{
    public static void Write(IReadOnlyList<UnitScore> scores, TextStyle style, TextWriter output)
    {
        ScoreWords words = new(style);
        foreach (UnitScore unit in scores)
        {
            output.WriteLine($"## {MarkdownText.Escape(words.Title(unit.Unit))}\n");
            MarkdownText.WriteHeader(words.Columns, output);
            foreach (ScoreLine line in ScoreLines.Of(unit.Score))
                MarkdownText.WriteRow(words.Row(line, unit.Score.Scorecard).Select(static cell => cell.TrimStart()), output);
            output.WriteLine();
        }

        foreach (string note in words.Footnotes(scores))
            output.WriteLine(MarkdownText.Escape(note) + "\n");
    }
}
