using System.CommandLine;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;
using DistrictScorecard.Outputs;
using DistrictScorecard.Tables;

namespace DistrictScorecard.Points;

/// <summary>The command <c>score</c>: counts of units become points by a scorecard. Everything or nothing is printed.</summary>
internal static class ScoreCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        Option<string> scorecard = new("--scorecard") { Description = "A scorecard of the library, by its code (qd766), or the path of your own in JSON.", Required = true };
        Option<FileInfo> input = new("--input") { Description = "A file of counts, CSV or a workbook (.xlsx, .xls) with one sheet of data: period, unit_code, metric_code, numerator, denominator; - for standard input.", Required = true };
        Option<string> language = new("--lang") { Description = "vi or en.", DefaultValueFactory = _ => "vi" };
        Option<string> format = new("--format") { Description = "table, csv, json or markdown.", DefaultValueFactory = _ => "table" };
        Option<string> unit = new("--unit") { Description = "Only this unit, by its code." };
        Option<string> period = new("--period") { Description = "Only this period: 2026, 2026-Q3, 2026-08." };
        Option<string[]> variants = new("--variant") { Description = "Readings of the scorecard where sources conflict, by their codes.", AllowMultipleArgumentsPerToken = true };
        Option<bool> explain = new("--explain") { Description = "Prints how the points came about." };
        Option<bool> totals = new("--totals") { Description = "Writes a CSV row per unit, with the total and the points of the groups, as rank reads it." };
        Option<bool> strict = new("--strict") { Description = "A metric code that the scorecard does not know is a fault and not a warning." };
        Option<FileInfo> workbook = OutputFiles.WorkbookOption();
        Option<FileInfo> report = OutputFiles.ReportOption();
        language.AcceptOnlyFromAmong("vi", "en");
        format.AcceptOnlyFromAmong("table", "csv", "json", "markdown");

        Command command = new("score", "Counts become points by a scorecard: components, groups, total and band.");
        foreach (Option option in (Option[])[scorecard, input, language, format, unit, period, variants, explain, totals, strict, workbook, report])
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(explain) && result.GetValue(totals))
                result.AddError("'--explain' and '--totals' are given: derivations and totals are two answers. Give one of them.");
            else if (result.GetValue(explain) && result.GetResult(format) is { Implicit: false })
                result.AddError($"'--format {result.GetValue(format)}' is given with '--explain': derivations are text. Leave one of them out.");
            else if (result.GetValue(totals) && result.GetResult(format) is { Implicit: false } && !string.Equals(result.GetValue(format), "csv", StringComparison.Ordinal))
                result.AddError($"'--format {result.GetValue(format)}' is given with '--totals': totals are CSV. Leave one of them out.");
        });
        command.SetAction(parsed =>
        {
            ScoreRequest request = new()
            {
                Scorecard = parsed.GetRequiredValue(scorecard),
                Input = parsed.GetRequiredValue(input),
                Files = new OutputFiles(parsed.GetValue(workbook), parsed.GetValue(report)),
                Style = string.Equals(parsed.GetValue(language), "en", StringComparison.Ordinal) ? TextStyle.English : TextStyle.Vietnamese,
                Format = parsed.GetValue(format)!,
                Variants = parsed.GetValue(variants) ?? [],
                Unit = parsed.GetValue(unit),
                Period = parsed.GetValue(period),
                IsStrict = parsed.GetValue(strict),
                IsExplained = parsed.GetValue(explain),
                IsTotals = parsed.GetValue(totals),
            };
            return AllOrNothing.Run(request.Input, error, () => Run(request, output, error));
        });
        return command;
    }

    private static void Run(ScoreRequest request, TextWriter output, TextWriter error)
    {
        OfficialCard card = CardSource.Find(request.Scorecard, request.Variants);
        string source = TableFile.NameOf(request.Input);
        using Stream stream = TableFile.Open(request.Input);
        Counts counts = CountsFile.Read(stream, source, card, request.IsStrict);
        IReadOnlyList<UnitScore> all = Scorer.Score(card, counts, source);
        IReadOnlyList<UnitScore> scores = ScoreFilter.Only(all, request.Unit, request.Period);
        if (request.IsTotals)
            ScoreFilter.RequireOnePeriod(scores);
        IEnumerable<Fault> partial = request.IsTotals ? ScoreFilter.Partial(scores) : [];
        request.Files.Write(request.Input, () => ScoreWorkbook.Of(card, scores, request.Style), () => ScoreReport.Of(card, scores, request.Style), () =>
        {
            foreach (Fault warning in counts.Warnings(card).Concat(Scorer.Implausible(all)).Concat(partial))
                error.WriteLine($"warning: {warning}");
            Write(request, card, scores, output);
        });
    }

    private static void Write(ScoreRequest request, OfficialCard card, IReadOnlyList<UnitScore> scores, TextWriter output)
    {
        if (request.IsTotals)
            ScoreCsv.WriteTotals(card, scores, output);
        else if (request.IsExplained)
            WriteDerivations(scores, request.Style, output);
        else if (string.Equals(request.Format, "csv", StringComparison.Ordinal))
            ScoreCsv.Write(scores, output);
        else if (string.Equals(request.Format, "json", StringComparison.Ordinal))
            ScoreJson.Write(card, scores, request.Style, output);
        else if (string.Equals(request.Format, "markdown", StringComparison.Ordinal))
            ScoreMarkdown.Write(scores, request.Style, output);
        else
            ScoreTable.Write(scores, request.Style, output);
    }

    private static void WriteDerivations(IReadOnlyList<UnitScore> scores, TextStyle style, TextWriter output)
    {
        ScoreWords words = new(style);
        foreach (UnitScore unit in scores)
        {
            output.WriteLine(words.Title(unit.Unit));
            output.WriteLine(unit.Score.Explain(style == TextStyle.Vietnamese ? "vi" : "en"));
            output.WriteLine();
        }
    }
}
