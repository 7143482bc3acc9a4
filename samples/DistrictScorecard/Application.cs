using System.CommandLine;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using DistrictScorecard.Outputs;
using DistrictScorecard.Points;
using DistrictScorecard.Ranks;
using DistrictScorecard.Tables;
using NodaTime;
using NodaTime.Text;

namespace DistrictScorecard;

/// <summary>The command line: reads the claims, assesses them and prints the scorecards. Everything or nothing is printed.</summary>
internal static class Application
{
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        Option<string> area = new("--area") { Description = "Only this locality, by its name." };
        Option<string> pillar = new("--pillar") { Description = "Only this pillar, by its code: government, economy, society, ..." };
        Option<string> language = new("--lang") { Description = "vi or en.", DefaultValueFactory = _ => "vi" };
        Option<string> format = new("--format") { Description = "table, json or markdown.", DefaultValueFactory = _ => "table" };
        Option<FileInfo> input = new("--input") { Description = "A file of claims, CSV or a workbook (.xlsx, .xls) with one sheet of data; the 75 published figures unless given." };
        Option<FileInfo> workbook = OutputFiles.WorkbookOption();
        Option<FileInfo> report = OutputFiles.ReportOption();
        Option<LocalDate?> asOf = new("--as-of")
        {
            Description = "Only what was published, and the targets that were set, by this day (2024-11-30).",
            CustomParser = static result =>
            {
                if (LocalDatePattern.Iso.Parse(result.Tokens[0].Value).TryGetValue(default, out LocalDate day))
                    return day;
                result.AddError($"'{result.Tokens[0].Value}' is not a date: it has the form year-month-day. Write 2024-11-30.");
                return null;
            },
        };
        language.AcceptOnlyFromAmong("vi", "en");
        format.AcceptOnlyFromAmong("table", "json", "markdown");

        RootCommand root = new("Scorecards of real localities: figures as published, exact values or bounds, targets, verdicts, legal bases.");
        foreach (Option option in (Option[])[area, pillar, language, format, input, asOf, workbook, report])
            root.Options.Add(option);
        root.Subcommands.Add(ScoreCommand.Create(output, error));
        root.Subcommands.Add(RankCommand.Create(output, error));
        root.SetAction(parsed =>
        {
            Request request = new(
                parsed.GetValue(area),
                parsed.GetValue(pillar),
                string.Equals(parsed.GetValue(language), "en", StringComparison.Ordinal) ? TextStyle.English : TextStyle.Vietnamese,
                parsed.GetValue(format)!,
                parsed.GetValue(input),
                parsed.GetValue(asOf),
                new OutputFiles(parsed.GetValue(workbook), parsed.GetValue(report)));
            return Show(request, output, error);
        });
        return root.Parse(args).Invoke(new InvocationConfiguration { Output = output, Error = error });
    }

    private static int Show(Request request, TextWriter output, TextWriter error) => AllOrNothing.Run(request.Input, error, () =>
    {
        Catalogue catalogue = Catalogue.Vietnam();
        IReadOnlyList<Claim> claims = request.Input is { } file ? ClaimFile.Read(file, catalogue) : ClaimFile.ReadShipped(catalogue);
        Scorecard scorecard = Scorecard.Of(claims, catalogue, request.AsOf).Only(request.Area, request.Pillar);
        request.Files.Write(
            request.Input,
            () => ClaimWorkbook.Of(scorecard, request.Style, request.AsOf),
            () => ClaimReport.Of(scorecard, request.Style, request.AsOf),
            () => Print(scorecard, request, output));
    });

    private static void Print(Scorecard scorecard, Request request, TextWriter output)
    {
        switch (request.Format)
        {
            case "json":
                JsonReport.Write(scorecard, request.Style, output);
                break;
            case "markdown":
                MarkdownReport.Write(scorecard, request.Style, output);
                break;
            default:
                TableReport.Write(scorecard, request.Style, output);
                break;
        }
    }

    private sealed record Request(string? Area, string? Pillar, TextStyle Style, string Format, FileInfo? Input, LocalDate? AsOf, OutputFiles Files);
}
