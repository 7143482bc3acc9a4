using Cds.Indicators.Rates;
using DistrictScorecard.Tables;

namespace DistrictScorecard;

/// <summary>Writes the tables as Markdown.</summary>
internal static class MarkdownReport
{
    public static void Write(Scorecard scorecard, TextStyle style, TextWriter output)
    {
        Words words = new(style);
        foreach (LocalityCard card in scorecard.Localities)
        {
            output.WriteLine($"## {MarkdownText.Escape(words.Title(card.Locality))}\n");
            MarkdownText.WriteHeader(words.Columns, output);
            foreach (ScorecardLine line in card.Lines)
            {
                MarkdownText.WriteRow(
                    [
                        line.Claim?.Id ?? "",
                        words.Name(line),
                        words.PeriodOf(line),
                        words.Published(line),
                        words.Value(line),
                        string.Join('\n', line.Verdicts.Select(words.Target)),
                        line.Verdicts.IsEmpty ? words.Unassessed(line) : string.Join('\n', line.Verdicts.Select(v => words.Verdict(v.Verdict))),
                        line.Verdicts.IsEmpty ? line.Indicator.LegalBases[0].ToString() : string.Join('\n', line.Verdicts.Select(words.Basis)),
                    ],
                    output);
            }

            output.WriteLine();
        }

        output.WriteLine($"## {MarkdownText.Escape(words.CoverageTitle)}\n");
        MarkdownText.WriteHeader(words.CoverageColumns, output);
        foreach (string[] row in CoverageRows.Of(scorecard, words))
            MarkdownText.WriteRow(row, output);
    }
}
