using Cds.Indicators.Rates;

namespace DistrictScorecard;

/// <summary>Writes the tables as Markdown; what has a meaning in Markdown or HTML is escaped.</summary>
internal static class MarkdownReport
{
    public static void Write(Scorecard scorecard, TextStyle style, TextWriter output)
    {
        Words words = new(style);
        foreach (LocalityCard card in scorecard.Localities)
        {
            output.WriteLine($"## {Escape(words.Title(card.Locality))}\n");
            WriteHeader(words.Columns, output);
            foreach (ScorecardLine line in card.Lines)
            {
                WriteRow(
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

        output.WriteLine($"## {Escape(words.CoverageTitle)}\n");
        WriteHeader(words.CoverageColumns, output);
        foreach (string[] row in CoverageRows.Of(scorecard, words))
            WriteRow(row, output);
    }

    public static void WriteHeader(IEnumerable<string> columns, TextWriter output)
    {
        WriteRow(columns, output);
        output.WriteLine($"|{string.Concat(columns.Select(static _ => "---|"))}");
    }

    public static void WriteRow(IEnumerable<string> cells, TextWriter output) => output.WriteLine($"| {string.Join(" | ", cells.Select(Escape))} |");

    public static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal)
        .Replace("]", "\\]", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal)
        .Replace("`", "\\`", StringComparison.Ordinal)
        .Replace("~", "\\~", StringComparison.Ordinal)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace("\r", "\n", StringComparison.Ordinal)
        .Replace("\n", "<br>", StringComparison.Ordinal);
}
