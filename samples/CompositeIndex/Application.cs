using System.CommandLine;
using System.Globalization;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Rates;
using DistrictScorecard.Tables;

namespace IndexReport;

/// <summary>The command line: reads figures and the definition of an index, and prints scores and ranks with their intervals. Everything or nothing is printed.</summary>
internal static class Application
{
    private const int MostReplicates = 100_000;

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        Option<FileInfo> input = new("--input") { Description = "A CSV file of figures: unit_code, perhaps unit_name, a column for each indicator and denominator; the six dimensions of OECD DGI 2023 unless given." };
        Option<string> index = new("--index") { Description = $"A JSON document of a definition, or the code of a published one: oecd-dgi-2023, egdi-2018 and others.", DefaultValueFactory = static _ => IndexSource.Default };
        Option<int> replicates = new("--replicates") { Description = $"How often the index is computed with other choices, 1 to {Text(MostReplicates)}.", DefaultValueFactory = static _ => 1000 };
        Option<long> seed = new("--seed") { Description = "What the choices are drawn from: the same number gives the same intervals.", DefaultValueFactory = static _ => 2026 };
        Option<string> language = new("--lang") { Description = "vi or en.", DefaultValueFactory = static _ => "vi" };
        Option<FileInfo> report = new("--report") { Description = "A file for the whole report in Markdown." };
        language.AcceptOnlyFromAmong("vi", "en");
        replicates.Validators.Add(static result =>
        {
            string? written = result.Tokens.Count == 1 ? result.Tokens[0].Value : null;
            if (written is not null && (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count is < 1 or > MostReplicates))
                result.AddError($"--replicates: '{written}' is no number of replicates: it is 1 to {Text(MostReplicates)}. Write 1000.");
        });

        RootCommand root = new("Scores and ranks of units by a composite index, how sure the ranks are, and a report that says how they came about.");
        foreach (Option option in (Option[])[input, index, replicates, seed, language, report])
            root.Options.Add(option);
        root.SetAction(parsed =>
        {
            TextStyle style = string.Equals(parsed.GetValue(language), "en", StringComparison.Ordinal) ? TextStyle.English : TextStyle.Vietnamese;
            Request request = new(parsed.GetValue(input), parsed.GetValue(index)!, parsed.GetValue(replicates), parsed.GetValue(seed), new Words(style), parsed.GetValue(report));
            return AllOrNothing.Run(request.Input, error, () => Answer(request, output));
        });
        return root.Parse(args).Invoke(new InvocationConfiguration { Output = output, Error = error });
    }

    private static void Answer(Request request, TextWriter output)
    {
        CompositeIndex index = IndexSource.Read(request.Index);
        Study study = Study.Of(index, ReadFigures(request.Input, index), request.Replicates, request.Seed);
        if (request.Report is { } file)
        {
            using StringWriter report = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
            new StudyReport(study, request.Words).Write(report);
            WriteReport(file, report.ToString());
        }

        ScoreTable.Write(study, request.Words, output);
    }

    private static void WriteReport(FileInfo file, string report)
    {
        try
        {
            File.WriteAllText(file.FullName, report);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FaultList.Of("--report", file.FullName, $"the file cannot be written: {e.Message.TrimEnd('.')}", "Write the path of a file in a folder that is there.");
        }
    }

    private static FigureFile ReadFigures(FileInfo? input, CompositeIndex index)
    {
        HashSet<string> numbers =
        [
            .. index.Hierarchy.Codes.Take(index.Hierarchy.IndicatorCount),
            .. index.Definition.Stages.OfType<DenominationStage>().SelectMany(static stage => stage.Denominators.Values.Select(static denominator => denominator.Column)),
        ];
        const string Shipped = "oecd-dgi-2023.csv";
        using Stream stream = input is null ? typeof(Application).Assembly.GetManifestResourceStream(Shipped)! : TableFile.Open(input);
        return FigureFile.Read(stream, input is null ? Shipped : TableFile.NameOf(input), numbers);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Request(FileInfo? Input, string Index, int Replicates, long Seed, Words Words, FileInfo? Report);
}
