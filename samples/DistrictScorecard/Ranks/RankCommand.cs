using System.CommandLine;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using DistrictScorecard.Outputs;
using DistrictScorecard.Tables;

namespace DistrictScorecard.Ranks;

/// <summary>The command <c>rank</c>: ranks the rows of a table by its columns of numbers. Everything or nothing is printed.</summary>
internal static class RankCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        Option<FileInfo> input = new("--input") { Description = "A CSV file or a workbook (.xlsx, .xls) with one sheet of data, the code of a unit first; - for standard input. Columns rank_X are published ranks and compared.", Required = true };
        Option<string[]> columns = new("--column") { Description = "Only these columns; every column of numbers unless given.", AllowMultipleArgumentsPerToken = true };
        Option<string> method = new("--method") { Description = "competition (1, 2, 2, 4), dense (1, 2, 2, 3), ordinal (1, 2, 3, 4, equal values by code) or fractional (1, 2.5, 2.5, 4).", DefaultValueFactory = _ => "competition" };
        Option<string> direction = new("--direction") { Description = "Whether the higher or the lower value is the better one.", DefaultValueFactory = _ => "higher" };
        Option<string> language = new("--lang") { Description = "vi or en.", DefaultValueFactory = _ => "vi" };
        Option<string> format = new("--format") { Description = "table or csv.", DefaultValueFactory = _ => "table" };
        Option<FileInfo> workbook = OutputFiles.WorkbookOption();
        Option<FileInfo> report = OutputFiles.ReportOption();
        method.AcceptOnlyFromAmong("competition", "dense", "ordinal", "fractional");
        direction.AcceptOnlyFromAmong("higher", "lower");
        language.AcceptOnlyFromAmong("vi", "en");
        format.AcceptOnlyFromAmong("table", "csv");

        Command command = new("rank", "Ranks units by each column of numbers; an empty cell is not ranked.");
        foreach (Option option in (Option[])[input, columns, method, direction, language, format, workbook, report])
            command.Options.Add(option);
        command.SetAction(parsed =>
        {
            FileInfo file = parsed.GetRequiredValue(input);
            return AllOrNothing.Run(file, error, () =>
            {
                using Stream stream = TableFile.Open(file);
                SheetRanking ranking = SheetRanking.Of(
                    Sheet.Read(stream, TableFile.NameOf(file)),
                    parsed.GetValue(columns) ?? [],
                    Enum.Parse<RankMethod>(parsed.GetRequiredValue(method), ignoreCase: true),
                    string.Equals(parsed.GetValue(direction), "lower", StringComparison.Ordinal) ? Direction.LowerIsBetter : Direction.HigherIsBetter);
                IReadOnlyList<Fault> warnings = PublishedRanks.Differences(ranking);
                TextStyle style = string.Equals(parsed.GetValue(language), "en", StringComparison.Ordinal) ? TextStyle.English : TextStyle.Vietnamese;
                new OutputFiles(parsed.GetValue(workbook), parsed.GetValue(report)).Write(file, () => RankWorkbook.Of(ranking, style), () => RankReport.Of(ranking, style), () =>
                {
                    foreach (Fault warning in warnings)
                        error.WriteLine($"warning: {warning}");
                    if (string.Equals(parsed.GetValue(format), "csv", StringComparison.Ordinal))
                        WriteCsv(ranking, output, error);
                    else
                        RankTable.Write(ranking, style, output);
                });
            });
        });
        return command;
    }

    /// <summary>A table says how equal values are told apart; CSV has no place for it, and the error output says it.</summary>
    private static void WriteCsv(SheetRanking ranking, TextWriter output, TextWriter error)
    {
        if (ranking.Method == RankMethod.Ordinal)
            error.WriteLine($"note: {SheetRanking.TieBreakStatement.English}");
        RankCsv.Write(ranking, output);
    }
}
