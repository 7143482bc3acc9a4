// The rankings of Decision 766 (xếp hạng theo Quyết định 766/QĐ-TTg)
//
//     dotnet run samples/scripts/rank-provinces.cs
//
// The national public-service portal scores every province, and every commune, from 0 to 100: transparency, progress, online services,
// digitisation, online payment, satisfaction. The totals are ranked and the ranks are in the news. Can the points be reproduced from the counts? Who shares a
// place? And how much of a place hangs on how little?
#:project ../../src/Cds.Indicators
#:package CsvHelper
#:property PublishAot=false

using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using CsvHelper;

// The data lies in the repository; AppContext knows where this script does.
string data = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "../DistrictScorecard/Data");

// 1. Counts become points. The counts of a province and two of its communes, as the portal showed them on 10 October 2026, scored by the scorecard that ships with
//    the library. An empty cell is missing, which is not zero; the group of online services has published points and no counts.
Scorecard scorecard = Scorecard.Vietnam("qd766");
Dictionary<string, decimal> published = new(StringComparer.Ordinal) { ["H15"] = 65.49m, ["H15.157"] = 73.24m, ["H15.120"] = 54.86m };
Dictionary<string, Dictionary<string, ScoreInput>> inputs = new(StringComparer.Ordinal);
Dictionary<string, string> names = new(StringComparer.Ordinal);
foreach (Func<string, string> cell in Rows("counts.csv"))
{
    names[cell("unit_code")] = cell("unit_name");
    if (!inputs.TryGetValue(cell("unit_code"), out Dictionary<string, ScoreInput>? own))
        inputs.Add(cell("unit_code"), own = new(StringComparer.Ordinal));
    own[cell("metric_code")] = (cell("points"), cell("numerator"), cell("denominator")) switch
    {
        ("", "", "") => ScoreInput.Missing(),
        ("", var numerator, var denominator) => Ratio.Of(long.Parse(numerator, CultureInfo.InvariantCulture), long.Parse(denominator, CultureInfo.InvariantCulture)),
        (var points, _, _) => ScoreInput.OfPoints(Exact(points)),
    };
}

Dictionary<string, ScorecardScore> scores = inputs.ToDictionary(unit => unit.Key, unit => scorecard.Score(unit.Value), StringComparer.Ordinal);
Title("1. Points from counts");
Table(
    ["unit", "points", "at least", "at most", "published", "band"],
    scores.Select(unit => new[]
    {
        names[unit.Key],
        Decimals(unit.Value.Points.Value),
        Decimals(unit.Value.Bounds.Lower),
        Decimals(unit.Value.Bounds.Upper),
        published[unit.Key].ToString(CultureInfo.InvariantCulture),
        string.Join(" or ", unit.Value.PossibleBands.Select(band => band.Name.English)),
    }));
Console.WriteLine();
foreach (ComponentScore missing in scores["H15"].Components.Where(component => component.Input.IsMissing))
    Console.WriteLine($"No counts: {missing.Component.Code}, {(missing.Component.IsScored ? $"{missing.Component.Maximum.ToString(CultureInfo.InvariantCulture)} points that nobody can get here" : "which is shown and not scored")}.");

// How a number came about can be asked of any group or component.
Console.WriteLine();
Console.WriteLine(scores["H15"]["DOSSIER_RECEIVING_SATISFACTION"].Explain("en"));

// 2. Points become places. The totals of all 34 provinces, published on 5 October. Equal totals share a place, and the next one is left out.
Province[] provinces = [.. Rows("scores.csv").Select(cell => new Province(cell("unit_name"), Exact(cell("total")), Exact(cell("CKMB"))))];
Ranking<Province> ranking = Ranking.Of(provinces, province => province.Total, Direction.HigherIsBetter);
Title("2. Places of the provinces");
Table(
    ["place", "province", "points"],
    ranking.Rows.Take(8).Select(row => new[] { $"{row.Rank:en}", row.Item.Name, row.Item.Total.ToString(CultureInfo.InvariantCulture) }));
Console.WriteLine($"… and {ranking.Count - 8} more");
Console.WriteLine();
foreach (IGrouping<int, RankedRow<Province>> tie in ranking.Rows.Where(row => row.Rank.IsTied).GroupBy(row => row.Rank.First))
    Console.WriteLine($"Place {tie.Key} is shared by {string.Join(" and ", tie.Select(row => row.Item.Name))}.");

// 3. What a place hangs on. Between the two dates Đắk Lắk gained 0.36 points. Nobody else's later total is known, so this is a question and no forecast: with
//    all others as they were, where would it stand?
Title("3. If Đắk Lắk alone had its later total");
Ranking<string> before = Ranking.Of(provinces.Select(province => province.Name), name => Total(name), Direction.HigherIsBetter);
Ranking<string> after = Ranking.Of(provinces.Select(province => province.Name), name => name == "Đắk Lắk" ? published["H15"] : Total(name), Direction.HigherIsBetter);
Moves(Ranking.Change(before, after));

//    And if it had announced its 82 procedures on time, of which it announced none so (0/82)? That component is worth six points.
Title("4. If Đắk Lắk had announced all 82 procedures on time");
Dictionary<string, ScoreInput> better = new(inputs["H15"], StringComparer.Ordinal) { ["PUBLISH_ON_TIME"] = Ratio.Of(82, 82) };
ScorecardScore what = scorecard.Score(better);
Console.WriteLine($"{what["PUBLISH_ON_TIME"]}, in all {Decimals(what.Bounds.Lower)}");
Moves(Ranking.Change(before, Ranking.Of(provinces.Select(province => province.Name), name => name == "Đắk Lắk" ? what.Bounds.Lower.ToDecimal(Rounding.Published) : Total(name), Direction.HigherIsBetter)));

// 5. A total hides its parts. Without the group of transparency, in which seven provinces have exactly 8 points of 18, the order is another one.
Title("5. Without the group of transparency");
Ranking<string> without = Ranking.Of(provinces.Select(province => province.Name), name => Of(name).Total - Of(name).Transparency, Direction.HigherIsBetter);
RankChanges<string> changes = Ranking.Change(before, without);
Console.WriteLine($"{changes}");
Moves(changes, most: 6);

Province Of(string name) => provinces.Single(province => province.Name == name);

decimal Total(string name) => Of(name).Total;

IEnumerable<Func<string, string>> Rows(string file)
{
    using CsvReader csv = CsvReader.Create(File.ReadAllBytes(Path.Combine(data, file)), CsvReaderOptions.Default);
    while (csv.Read())
        yield return csv.GetString;
}

// Those that moved, the longest way first.
static void Moves(RankChanges<string> changes, int most = int.MaxValue)
{
    RankChange<string>[] moved = [.. changes.Rows
        .Where(change => change.Move is RankMove.Up or RankMove.Down)
        .OrderByDescending(change => Rational.Abs(change.Places.Value))
        .ThenBy(change => change.After.Value.First)];
    Table(["province", "before", "after"], moved.Take(most).Select(change => new[] { change.Item, $"{change.Before}", $"{change.After}" }));
    if (moved.Length > most)
        Console.WriteLine($"… and {moved.Length - most} more");
}

static decimal Exact(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

static string Decimals(WideRational number) => number.ToDecimal(Rounding.Published).ToString(CultureInfo.InvariantCulture);

static void Title(string text) => Console.WriteLine($"\n{text}\n{new string('─', text.Length)}");

// Columns as wide as their widest cell.
static void Table(string[] header, IEnumerable<string[]> rows)
{
    string[][] lines = [header, .. rows];
    int[] widths = [.. header.Select((_, column) => lines.Max(line => line[column].Length))];
    foreach (string[] line in lines)
        Console.WriteLine(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
}

/// <summary>A province with its published total, and its points for transparency (CKMB).</summary>
internal sealed record Province(string Name, decimal Total, decimal Transparency);
