using Cds.Indicators.Rates;
using DistrictScorecard.Tables;
using Spectre.Console;

namespace DistrictScorecard;

/// <summary>Prints a table per locality and the coverage by pillar.</summary>
internal static class TableReport
{
    public static void Write(Scorecard scorecard, TextStyle style, TextWriter output)
    {
        IAnsiConsole console = Terminal.Open(output);
        Words words = new(style);
        foreach (LocalityCard card in scorecard.Localities)
            console.Write(TableOf(card, words));
        console.Write(CoverageOf(scorecard, words));
    }

    private static Table TableOf(LocalityCard card, Words words)
    {
        Table table = new() { Title = new TableTitle(Markup.Escape(words.Title(card.Locality))), Border = TableBorder.Rounded, ShowRowSeparators = true };
        foreach (string column in words.Columns)
            table.AddColumn(Markup.Escape(column));
        foreach (ScorecardLine line in card.Lines)
        {
            string verdicts = line.Verdicts.IsEmpty
                ? words.Unassessed(line)
                : string.Join('\n', line.Verdicts.Select(v => Coloured(v.Verdict, words.Verdict(v.Verdict))));
            table.AddRow(
                Markup.Escape(line.Claim?.Id ?? ""),
                Markup.Escape(words.Name(line)),
                Markup.Escape(words.PeriodOf(line)),
                Markup.Escape(words.Published(line)),
                Markup.Escape(words.Value(line)),
                Markup.Escape(string.Join('\n', line.Verdicts.Select(words.Target))),
                verdicts,
                Markup.Escape(line.Verdicts.IsEmpty ? line.Indicator.LegalBases[0].ToString() : string.Join('\n', line.Verdicts.Select(words.Basis))));
        }

        return table;
    }

    private static Table CoverageOf(Scorecard scorecard, Words words)
    {
        Table table = new() { Title = new TableTitle(Markup.Escape(words.CoverageTitle)), Border = TableBorder.Rounded };
        foreach (string column in words.CoverageColumns)
            table.AddColumn(Markup.Escape(column));
        for (int i = 1; i < words.CoverageColumns.Length; i++)
            table.Columns[i].RightAligned();
        foreach (string[] row in CoverageRows.Of(scorecard, words))
            table.AddRow([.. row.Select(Markup.Escape)]);
        return table;
    }

    private static string Coloured(Verdict verdict, string text) => verdict switch
    {
        Verdict.Met => $"[green]{Markup.Escape(text)}[/]",
        Verdict.NotMet => $"[red]{Markup.Escape(text)}[/]",
        _ => $"[yellow]{Markup.Escape(text)}[/]",
    };
}
