using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Tests.Results;

/// <summary>Every kind of result as one text, pinned in both languages and with names for programs.</summary>
public sealed class ResultTableTests
{
    internal static readonly string[] KindNames = ["rollup", "rollup-incomplete", "rollup-by-period", "assessments", "ranking", "ranking-bounded", "score", "tally", "indicators"];

    public static TheoryData<string> Kinds => new(KindNames);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_table_is_the_pinned_one(string kind)
    {
        Golden.Matches(Written.Golden($"{kind}.vi.csv"), Text(kind, TextStyle.Vietnamese));
        Golden.Matches(Written.Golden($"{kind}.en.csv"), Text(kind, TextStyle.English));
        Golden.Matches(Written.Golden($"{kind}.names.csv"), Text(kind, TextStyle.Invariant));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_table_is_the_same_in_every_culture(string kind)
    {
        string text = Text(kind, TextStyle.Vietnamese);
        foreach (string culture in (string[])["vi-VN", "tr-TR", "ar-SA"])
        {
            using CultureScope scope = new(culture);
            Assert.Equal(text, Text(kind, TextStyle.Vietnamese));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Rows_have_as_many_cells_as_the_header_and_each_heading_stands_once(string kind)
    {
        foreach (TextStyle language in Enum.GetValues<TextStyle>())
        {
            TableSheet sheet = Sheet(kind, new ResultTableOptions { Language = language });
            Assert.Equal(sheet.Headings.Distinct(StringComparer.Ordinal), sheet.Headings);
            Assert.All(Written.Rows(Written.Text(sheet)), row => Assert.Equal(sheet.Headings.Length, row.Count));
        }
    }

    internal static TableSheet Sheet(string kind, ResultTableOptions options) => kind switch
    {
        "rollup" => ResultTable.OfRollup(Examples.Rollup, options),
        "rollup-incomplete" => ResultTable.OfRollup(Examples.Incomplete, options),
        "rollup-by-period" => ResultTable.OfRollupByPeriod(Examples.Rollup, options),
        "assessments" => ResultTable.OfAssessments(Examples.Assessments, options),
        "ranking" => ResultTable.OfRanking(Examples.Ranking, static columns => columns.Text("code", static c => c.Code).Number("points", "points status", static c => c.Points), options),
        "ranking-bounded" => ResultTable.OfRanking(Examples.Bounded, static columns => columns.Text("code", static c => c), options),
        "score" => ResultTable.OfScore(Examples.Score, options),
        "tally" => ResultTable.OfTally(Examples.Tally, options),
        "indicators" => ResultTable.OfIndicators(Catalogue.Vietnam().Indicators.Take(12), options),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, string.Create(CultureInfo.InvariantCulture, $"There is no kind of result '{kind}'.")),
    };

    private static string Text(string kind, TextStyle language)
    {
        ResultTableOptions options = new() { Language = language };
        return Written.Text(Sheet(kind, options), options);
    }
}
