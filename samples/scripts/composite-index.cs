// How sure is a rank? (thứ hạng chắc đến đâu)
//
//     dotnet run samples/scripts/composite-index.cs
//
// The OECD Digital Government Index 2023 ranks 33 countries by the plain mean of six dimensions. Weights and mean are choices: others would have been as good. The
// index is computed here from its dimensions, held against what was published, and computed five hundred times with other choices.
#:project ../../src/Cds.Indicators.Composite
#:package CsvHelper
#:property PublishAot=false

using System.Globalization;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Analysis;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Uncertainty;
using Cds.Indicators.Rankings;
using CsvHelper;

// The data lies in the repository; AppContext knows where this script does.
string here = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
CompositeIndex index = CompositeIndex.Published("oecd-dgi-2023");

// 1. The index as it was published. The definition ships with the library; the figures are those of the report.
IndexDataBuilder builder = new();
Dictionary<string, (string Name, double Score, int Rank)> published = new(StringComparer.Ordinal);
using (CsvReader csv = CsvReader.Create(File.ReadAllBytes(Path.Combine(here, "../CompositeIndex/Data/oecd-dgi-2023.csv")), CsvReaderOptions.Default))
{
    while (csv.Read())
    {
        string code = csv.GetString("unit_code");
        published.Add(code, (csv.GetString("unit_name"), Number(csv.GetString("published_score")), int.Parse(csv.GetString("published_rank"), CultureInfo.InvariantCulture)));
        foreach (string dimension in index.Hierarchy.Root.Children.Select(child => child.Code))
            builder.Add(code, dimension, Number(csv.GetString(dimension)));
    }
}

IndexData data = builder.Build();
IndexResult result = index.Compute(data);
Ranking<string> ranking = result.Ranking();
Title("1. Computed and published");
int[] differences = [.. ranking.Rows.Select(row => Math.Abs(row.Rank.First - published[row.Item].Rank))];
Console.WriteLine($"{data}; the largest difference of a score is {Thousandths(published.Max(country => Math.Abs(result.Score(country.Key).Value - country.Value.Score)))}, that of a rank {differences.Max()}.");
Table(
    ["rank", "country", "score", "published", "rank published"],
    ranking.Rows.Take(6).Select(row => new[]
    {
        $"{row.Rank}", published[row.Item].Name, Thousandths(result.Score(row.Item).Value), Thousandths(published[row.Item].Score), Whole(published[row.Item].Rank),
    }));

// 2. Other choices: each weight up to a quarter more or less; the arithmetic mean, or the geometric one, in which a low dimension weighs more. The seed makes the
//    draws the same on every machine.
UncertaintyAnalysis analysis = UncertaintyAnalysis.Of(
    index,
    data,
    Assumption.NoisyWeights("weights", 0.25, sets: 200, seed: 1),
    Assumption.Choice<AggregationStage, AggregationMethod>(
        "mean",
        index.Definition.Stages[^1].Name,
        [AggregationMethod.ArithmeticMean, AggregationMethod.GeometricMean],
        static (stage, method) => stage with { Method = method, Levels = [] }));
UncertaintyResult uncertainty = analysis.Run(new UncertaintyOptions { Replicates = 500, Seed = 2026, FailedReplicates = FailedReplicates.Exclude });
Title("2. Ranks in nine of ten worlds");
Table(
    ["country", "rank", "from", "to", "median"],
    ranking.Rows.Take(12).Select(row => (Country: row.Item, Ranks: uncertainty[row.Item].Rank.Value)).Select(row => new[]
    {
        published[row.Country].Name, Place(row.Ranks.Nominal.Value), Place(row.Ranks.Lower), Place(row.Ranks.Upper), Place(row.Ranks.Median),
    }));
Console.WriteLine($"… and {ranking.Count - 12} more");
Console.WriteLine();
Console.WriteLine($"{uncertainty.Units.Count(unit => unit.Rank.Value.Upper - unit.Rank.Value.Lower < 1)} countries keep one rank in nine of ten worlds; the widest stretch is {Place(uncertainty.Units.Max(unit => unit.Rank.Value.Upper - unit.Rank.Value.Lower))} places.");
Console.WriteLine($"Denmark is ahead of the United Kingdom in {Percent(uncertainty.ShareAhead("DNK", "GBR"))} of all worlds, the United Kingdom ahead of Norway in {Percent(uncertainty.ShareAhead("GBR", "NOR"))}.");

// 3. What drives the ranks: the share of the variance of the mean shift in ranking that each choice causes alone, and with the others. Both are
//    estimates from draws, so each has its interval (nine of ten); that is why the shares alone and their common part need not add up to 100%.
SensitivityResult sensitivity = analysis.Sensitivity(new SensitivityOptions { Replicates = 200, Seed = 2026, FailedReplicates = FailedReplicates.Exclude });
Title("3. Which choice matters");
Table(
    ["choice", "alone", "with others"],
    sensitivity.Indices.Select(choice => new[] { choice.Name, Estimated(choice.First.Value), Estimated(choice.Total.Value) }));

// 4. What a country owes its score to.
Title("4. Where Korea's score comes from, and Estonia's");
Table(
    ["dimension", "Korea", "Estonia"],
    ScoreContributions.Of(result, "KOR").Rows.Zip(ScoreContributions.Of(result, "EST").Rows, (korea, estonia) => new[]
    {
        index.Hierarchy[korea.Node].Name?.English ?? korea.Node, Thousandths(korea.Contribution.Value), Thousandths(estonia.Contribution.Value),
    }));

static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

static string Thousandths(double number) => number.ToString("0.000", CultureInfo.InvariantCulture);

static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

static string Place(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

static string Estimated(SobolEstimate share) => string.Create(CultureInfo.InvariantCulture, $"{share.Value * 100:0}% ({share.Lower * 100:0} to {share.Upper * 100:0})");

static void Title(string text) => Console.WriteLine($"\n{text}\n{new string('─', text.Length)}");

// Columns as wide as their widest cell.
static void Table(string[] header, IEnumerable<string[]> rows)
{
    string[][] lines = [header, .. rows];
    int[] widths = [.. header.Select((_, column) => lines.Max(line => line[column].Length))];
    foreach (string[] line in lines)
        Console.WriteLine(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
}
