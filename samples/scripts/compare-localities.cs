// Five localities compared (so sánh năm địa phương)
//
//     dotnet run samples/scripts/compare-localities.cs
//
// From 2022 to 2024 the districts Bá Thước, Tuyên Hóa, Đô Lương and Ba Tơ and the province Nam Định told the press how far their digital
// transformation had come. Which of them is ahead? The figures were published to praise, not to be compared, so the first question is what they allow
// at all: "hơn 94%" is no number, "100%" of what is often not said, and hardly two of them counted the same thing.
#:project ../../src/Cds.Indicators
#:package CsvHelper
#:property PublishAot=false

using System.Globalization;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;
using CsvHelper;
using NodaTime;
using NodaTime.Text;
using Period = Cds.Indicators.Periods.Period;

string[] localities = ["Bá Thước", "Tuyên Hóa", "Đô Lương", "Ba Tơ", "Nam Định"];

// The data lies in the repository; AppContext knows where this script does.
string here = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
Catalogue catalogue = Catalogue.Vietnam();
Claim[] claims = [.. Read(Path.Combine(here, "../DistrictScorecard/Data/claims.csv")).Where(claim => localities.Contains(claim.Area, StringComparer.Ordinal))];

// 1. What was said. A figure is exact, or a word before it makes it a bound: "trên 90%" is anything above 90%. Where the text names no period, we have
//    only the day on which it was published.
Title("1. What each locality published");
Table(
    ["locality", "level", "published", "figures", "exact", "bounds", "periods named"],
    localities.Select(locality =>
    {
        Claim[] own = [.. claims.Where(claim => claim.Area == locality)];
        return new[]
        {
            locality,
            $"{own[0].Level}",
            LocalDatePattern.Iso.Format(own[0].Published),
            Number(own.Length),
            Number(own.Count(claim => claim.Figure.IsExact)),
            Number(own.Count(claim => !claim.Figure.IsExact)),
            Number(own.Count(claim => claim.Period.HasValue)),
        };
    }));

// 2. What may be compared. Two figures can be held against each other only where they are of one indicator of the catalogue, with one numerator and one
//    denominator.
Title("2. What two of them said of the same thing");
IGrouping<Indicator, Claim>[] shared = [.. claims.GroupBy(claim => claim.Indicator).Where(group => group.Select(claim => claim.Area).Distinct(StringComparer.Ordinal).Count() > 1)];
Console.WriteLine($"{claims.Length} figures are of {claims.Select(claim => claim.Indicator).Distinct().Count()} indicators; {shared.Length} of these were given by more than one locality.");
foreach (IGrouping<Indicator, Claim> group in shared)
{
    Console.WriteLine();
    Console.WriteLine($"{group.Key.Code}: {group.Key.Name.English}");

    // Words leave more than one place open, and the ranking says which.
    BoundedRanking<Claim> ranking = Ranking.OfFigures(group, claim => Outcome.Of(claim.Figure), group.Key);
    Table(
        ["locality", "as published", "lies in", "period", "places"],
        ranking.Rows.Select(row => new[] { row.Item.Area, row.Item.Text, $"{row.Bounds}", row.Item.Period.ToString("en", null), $"{row.Places}" }));
}

// 3. What can be judged all the same: each figure against the national targets of its own indicator. Where the bounds of a word hold both what meets the target
//    and what does not, the answer is "undetermined", not a guess. A target is due on its day, so "not met" before that day is no failure.
Title("3. Against the targets of the catalogue");
TargetAssessment[] Assess(Claim claim) =>
    [.. catalogue.TargetsFor(claim.Indicator, claim.Level, claim.Published).Select(target => TargetAssessment.Of(target, claim.Figure))];
(Claim Claim, TargetAssessment Found)[] assessed = [.. claims.SelectMany(claim => Assess(claim).Select(found => (claim, found)))];
Table(
    ["locality", "indicator", "figure", "target", "due", "status", "gap"],
    assessed.Select(pair => new[]
    {
        pair.Claim.Area, pair.Claim.Indicator.Code, pair.Claim.Text, $"{pair.Found.Target.Requirement}", LocalDatePattern.Iso.Format(pair.Found.Target.Due), $"{pair.Found.Status}",
        pair.Found.Gap.TryGetValue(out TargetGap? gap) ? $"{gap:en}" : "",
    }));
Console.WriteLine();
Console.WriteLine($"{claims.Length - assessed.Select(pair => pair.Claim).Distinct().Count()} of {claims.Length} figures have no national target that is still to come: nothing is said of them here.");

// 4. How much a percentage weighs. Three localities gave counts. The counts of a rate tell how far one more case would move it, which "100%" hides.
Title("4. Rates that came with their counts");
Table(
    ["locality", "indicator", "counts", "rate", "one case more or less"],
    claims.Where(claim => claim.Figure.Counts is not null).Select(claim =>
    {
        Ratio counts = claim.Figure.Counts!.Value;
        return new[] { claim.Area, claim.Indicator.Code, $"{counts}", $"{counts.Rate:en}", $"{Rate.Of(1, counts.Denominator) - Rate.Zero:en}" };
    }));

Title("What follows");
Console.WriteLine("""
    No order of the five localities follows from what they published. One indicator is shared by two of them, and even there "trên 95%" may lie above
    97.32% or below it. What can be said: which figures reach a national target, and which are worded so that nobody can tell.
    """);

// A row of the file: the text as it was published, read once. What is no observation (a goal, a difficulty) is left out.
IEnumerable<Claim> Read(string path)
{
    using CsvReader csv = CsvReader.Create(File.ReadAllBytes(path), CsvReaderOptions.Default);
    while (csv.Read())
    {
        string Cell(string column) => csv.GetString(column);
        if (Cell("kind") != "observation")
            continue;
        LocalDate published = LocalDatePattern.Iso.Parse(Cell("published")).Value;
        Outcome<Period> period = PeriodReader.TryRead(Cell("period_text"), new PeriodReadingOptions { AsOf = published }, out PeriodReading reading, out _)
            ? Outcome.Of(reading.Period)
            : Outcome.NoData<Period>("the text names no period");

        // Where words need a reader ("tất cả 19"), the number they came to stands beside them.
        Figure figure = (Cell("qualifier"), Cell("value"), Cell("numerator"), Cell("denominator")) switch
        {
            ("", _, _, _) => Figure.Parse(Cell("value_text"), TextStyle.Vietnamese),
            ("exact", "", var counted, var among) => Figure.Of(Ratio.Of(long.Parse(counted, CultureInfo.InvariantCulture), long.Parse(among, CultureInfo.InvariantCulture))),
            ("exact", var value, _, _) => Figure.Exactly(decimal.Parse(value, CultureInfo.InvariantCulture), FigureForm.Number),
            (var other, _, _, _) => throw new FormatException($"{Cell("id")}: '{other}' is not read here."),
        };
        yield return new Claim(Cell("area"), Enum.Parse<AreaLevel>(Cell("area_level"), ignoreCase: true), published, catalogue[Cell("indicator")], period, Cell("value_text"), figure);
    }
}

static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

static void Title(string text) => Console.WriteLine($"\n{text}\n{new string('─', text.Length)}");

// Columns as wide as their widest cell.
static void Table(string[] header, IEnumerable<string[]> rows)
{
    string[][] lines = [header, .. rows];
    int[] widths = [.. header.Select((_, column) => lines.Max(line => line[column].Length))];
    foreach (string[] line in lines)
        Console.WriteLine(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
}

/// <summary>A figure as a locality published it.</summary>
internal sealed record Claim(string Area, AreaLevel Level, LocalDate Published, Indicator Indicator, Outcome<Period> Period, string Text, Figure Figure);
