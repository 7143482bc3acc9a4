using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Indicators;

/// <summary>The published figures of localities that the sample reads: 75 rows, each an indicator of the catalogue.</summary>
public class ClaimsTests
{
    /// <summary>Values that are sentences, so that they are given in columns.</summary>
    private static readonly string[] s_sentences = ["QS-02", "QS-03", "TH-02", "TH-04", "TH-05", "ND-13", "ND-15", "ND-16"];

    private static readonly List<Dictionary<string, string>> s_claims = Csv.Read(Repository.File("samples/DistrictScorecard/Data/claims.csv"));

    [Fact]
    public void There_are_75_claims_of_69_indicators()
    {
        Assert.Equal(75, s_claims.Count);
        Assert.Equal(75, s_claims.Select(static c => c["id"]).Distinct().Count());
        Assert.Equal(69, s_claims.Select(static c => c["indicator"]).Distinct().Count());
    }

    [Fact]
    public void Each_published_figure_is_admitted_by_its_indicator()
    {
        foreach (Dictionary<string, string> claim in s_claims)
        {
            Indicator indicator = Catalogue.Vietnam()[claim["indicator"]];
            Figure? figure = FigureOf(claim);
            if (figure is null)
                Assert.Equal("difficulty", claim["kind"]);
            else
                Assert.True(indicator.Admits(figure, out string objection), $"{claim["id"]}: {objection}");
        }
    }

    [Fact]
    public void Columns_are_filled_only_where_the_text_is_a_sentence_and_days_only_where_there_is_no_text()
    {
        foreach (Dictionary<string, string> claim in s_claims)
        {
            bool isSentence = s_sentences.Contains(claim["id"]);
            Assert.Equal(isSentence, claim["qualifier"].Length > 0);
            Assert.True(isSentence || (claim["value"] + claim["numerator"] + claim["denominator"]).Length == 0, claim["id"]);
            Assert.True(claim["period_text"].Length == 0 || (claim["period_start"] + claim["period_end"]).Length == 0, claim["id"]);
        }
    }

    [SharedFact]
    public void The_claims_agree_row_by_row_with_the_seed()
    {
        List<Dictionary<string, string>> seeds = Csv.Read(Repository.Shared("domain/seed-claims.csv"));
        Assert.Equal(seeds.Select(static s => s["id"]), s_claims.Select(static c => c["id"]));
        foreach ((Dictionary<string, string> seed, Dictionary<string, string> claim) in seeds.Zip(s_claims))
        {
            foreach (string column in (string[])["area", "area_level", "parent", "period_text", "value_text", "kind"])
                Assert.Equal($"{seed["id"]} {seed[column]}", $"{claim["id"]} {claim[column]}");
            foreach (string column in s_sentences.Contains(seed["id"]) ? ["qualifier", "value", "numerator", "denominator"] : Array.Empty<string>())
                Assert.Equal($"{seed["id"]} {seed[column]}", $"{claim["id"]} {claim[column]}");
            foreach (string column in seed["period_text"].Length == 0 ? ["period_start", "period_end"] : Array.Empty<string>())
                Assert.Equal($"{seed["id"]} {seed[column]}", $"{claim["id"]} {claim[column]}");
            string published = seed["published"] switch { "2022-10" => "2022-10-31", "2024-11" => "2024-11-30", "2023" => "2023-12-31", string day => day };
            Assert.Equal(published, claim["published"]);

            Indicator indicator = Catalogue.Vietnam()[claim["indicator"]];
            Assert.Equal($"{seed["id"]} {seed["pillar"]}", $"{claim["id"]} {indicator.Pillar.Code}");
            Assert.True((seed["exclusion"].Length == 0) == (indicator.Exclusion is null), $"{seed["id"]}: {seed["exclusion"]} | {indicator.Exclusion}");
        }
    }

    [SharedFact]
    public void One_statement_is_one_indicator_and_two_statements_are_two()
    {
        List<Dictionary<string, string>> seeds = Csv.Read(Repository.Shared("domain/seed-claims.csv"));
        (string Seed, string Code)[] pairs = [.. seeds.Zip(s_claims, static (s, c) => (Same(s), c["indicator"])).Distinct()];

        Assert.DoesNotContain(pairs.GroupBy(static p => p.Code), static g => g.Count() > 1);
        Assert.DoesNotContain(pairs.GroupBy(static p => p.Seed), static g => g.Count() > 1);

        static string Same(Dictionary<string, string> seed) => $"{seed["indicator"]}|{seed["population"]}|{seed["exclusion"]}|{seed["unit"]}";
    }

    private static Figure? FigureOf(Dictionary<string, string> claim) => claim["qualifier"] switch
    {
        "" => Figure.Parse(claim["value_text"], TextStyle.Vietnamese),
        "tier" => Figure.Tier(int.Parse(claim["denominator"], CultureInfo.InvariantCulture)),
        "exact" when claim["numerator"].Length > 0 => Figure.Of(Ratio.Parse($"{claim["numerator"]}/{claim["denominator"]}")),
        "exact" => Figure.Parse(claim["value"]),
        "not-given" => null,
        string other => throw new InvalidOperationException(other),
    };
}
