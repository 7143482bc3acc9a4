using System.Globalization;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Tests.Indices;

/// <summary>The E-Government Development Index of the United Nations against its published tables.</summary>
public sealed class EgdiTests
{
    /// <summary>Rows that the table gives as 0.00000 because they were not computed: no score is published for them.</summary>
    private static readonly Dictionary<string, string[]> s_notComputed = new(StringComparer.Ordinal)
    {
        ["2003"] =
        [
            "Central African Republic", "Chad", "Côte d'Ivoire", "Democratic People's Republic of Korea", "Democratic Republic of the Congo", "Dominica", "Equatorial Guinea",
            "Eritrea", "Guinea-Bissau", "Haiti", "Iraq", "Kiribati", "Liberia", "Libya", "Montenegro", "South Sudan", "Suriname", "Tajikistan", "Tuvalu", "Uzbekistan",
        ],
        ["2004"] =
        [
            "Central African Republic", "Democratic People's Republic of Korea", "Equatorial Guinea", "Eritrea", "Guinea-Bissau", "Haiti", "Kiribati", "Liberia", "Libya",
            "Montenegro", "Somalia", "South Sudan", "Tajikistan", "Tuvalu", "Zambia",
        ],
        ["2005"] =
        [
            "Central African Republic", "Democratic People's Republic of Korea", "Democratic Republic of the Congo", "Equatorial Guinea", "Guinea-Bissau", "Haiti", "Kiribati",
            "Liberia", "Libya", "Montenegro", "Somalia", "South Sudan", "Turkmenistan", "Zambia",
        ],
        ["2008"] =
        [
            "Democratic People's Republic of Korea", "Kiribati", "Marshall Islands", "Micronesia (Federated States of)", "Monaco", "Nauru", "Palau", "San Marino", "Somalia",
            "South Sudan", "Tuvalu",
        ],
        ["2010"] =
        [
            "Democratic People's Republic of Korea", "Kiribati", "Marshall Islands", "Micronesia (Federated States of)", "Monaco", "Nauru", "San Marino", "Somalia", "South Sudan", "Tuvalu",
        ],
        ["2012"] = ["Central African Republic", "Guinea", "Libya"],
        ["2014"] = [],
        ["2016"] = [],
        ["2018"] = [],
    };

    /// <summary>
    /// How far the published rounding lets a score lie from one of the printed sub-indices: half a unit of the last digit of the index, and of each sub-index by its weight.
    /// Five digits in all editions, but four of the index in 2008, of human capital in 2014, and of everything in 2018.
    /// </summary>
    private static double RoundingOf(string edition) => edition switch
    {
        "2008" => 5e-5 + 5e-6,
        "2014" => 5e-6 + ((5e-5 + 5e-6 + 5e-6) / 3),
        "2018" => 5e-5 + 5e-5,
        _ => 5e-6 + 5e-6,
    } + 1e-12;

    [Theory]
    [InlineData("egdi-2003", 0.18340, 0.84000, 0.04838, 0.35726)]   // Viet Nam
    [InlineData("egdi-2003", 0.69432, 0.98000, 0.78707, 0.82046)]   // Denmark
    [InlineData("egdi-2010", 0.30476, 0.80976, 0.22606, 0.44544)]   // Viet Nam
    [InlineData("egdi-2010", 1.00000, 0.99293, 0.63902, 0.87854)]   // Republic of Korea
    public void Published_scores_follow_from_the_sub_indices_within_a_hundred_thousandth(string edition, double osi, double hci, double tii, double published) =>
        Assert.Equal(published, Score(edition, osi, hci, tii).Value, 1e-5);

    [Theory]
    [InlineData("egdi-2008", 0.44481, 0.81497, 0.10807, 0.45580)]   // Viet Nam
    [InlineData("egdi-2008", 1.00000, 0.99333, 0.74414, 0.91340)]   // Denmark
    [InlineData("egdi-2018", 0.73610, 0.65430, 0.38900, 0.59310)]   // Viet Nam
    [InlineData("egdi-2018", 1.00000, 0.94720, 0.79780, 0.91500)]   // Denmark
    public void Editions_that_are_published_with_four_digits_follow_within_a_ten_thousandth(string edition, double osi, double hci, double tii, double published) =>
        Assert.Equal(published, Score(edition, osi, hci, tii).Value, 1e-4);

    [Theory]
    [InlineData("egdi-2010", 0.34)]
    [InlineData("egdi-2018", 1.0 / 3)]
    public void Services_weigh_a_hundredth_more_in_2008_and_2010(string edition, double weight)
    {
        Assert.Equal(weight, CompositeIndex.Published(edition).Hierarchy.EffectiveWeight("osi"), 1e-15);
        Assert.Equal(weight, Score(edition, 1, 0, 0).Value, 1e-15);
    }

    [Fact]
    public void A_missing_sub_index_leaves_no_score()
    {
        IndexData data = new IndexDataBuilder().Add("IRQ", "hci", 0.93).Add("IRQ", "tii", 0.01578).Add("VNM", "osi", 0.1834).Add("VNM", "hci", 0.84).Add("VNM", "tii", 0.04838).Build();

        IndexResult result = CompositeIndex.Published("egdi-2003").Compute(data);

        Assert.Equal(OutcomeKind.Incomplete, result.Score("IRQ").Kind);
        Assert.Equal(2, result.Score("IRQ").Present);
        Assert.Equal(["VNM"], result.Ranking().Rows.Select(static row => row.Item));
    }

    [Fact]
    public void Editions_that_were_recomputed_are_tagged_so_and_the_others_as_secondary()
    {
        foreach (string code in CompositeIndex.PublishedCodes.Where(static code => code.StartsWith("egdi-", StringComparison.Ordinal)))
        {
            bool recomputed = string.CompareOrdinal(code, "egdi-2018") <= 0;
            Assert.Equal(recomputed ? Confidence.Computed : Confidence.Secondary, CompositeIndex.Published(code).Definition.LegalBasis!.Confidence);
        }
    }

    [SharedFact]
    public void Every_published_score_of_2003_to_2018_is_reproduced_within_its_rounding()
    {
        int compared = 0;
        foreach (IGrouping<string, Dictionary<string, string>> edition in Editions())
        {
            (IndexResult result, Dictionary<string, string>[] computed) = Compute(edition);
            Assert.Equal(
                s_notComputed[edition.Key].Order(StringComparer.Ordinal),
                edition.Where(static row => Number(row["egdi"]) == 0).Select(static row => row["country"]).Order(StringComparer.Ordinal));
            foreach (Dictionary<string, string> row in computed.Where(row => WrongScore(row) is null))
            {
                Assert.Equal(Number(row["egdi"]), result.Score(row["country"]).Value, RoundingOf(edition.Key));
                compared++;
            }
        }

        Assert.Equal(1737 - 73 - 2, compared);
    }

    [SharedFact]
    public void Two_published_scores_of_2008_do_not_follow_from_their_sub_indices()
    {
        IGrouping<string, Dictionary<string, string>> edition = Editions().Single(static edition => edition.Key == "2008");
        (IndexResult result, Dictionary<string, string>[] computed) = Compute(edition);

        // 0.34 x 0.13712 + 0.33 x 0.66044 + 0.33 x 0.06350 and 0.34 x 0.19732 + 0.33 x 0.69069 + 0.33 x 0.02032.
        Assert.Equal(["Cambodia", "Cameroon"], computed.Where(static row => WrongScore(row) is not null).Select(static row => row["country"]).Order(StringComparer.Ordinal));
        Assert.All(computed.Where(static row => WrongScore(row) is not null), row => Assert.Equal(WrongScore(row)!.Value, result.Score(row["country"]).Value, 1e-12));
    }

    [SharedFact]
    public void Every_published_rank_is_reproduced_where_rounding_does_not_tie_it()
    {
        // Ties of rounded scores that the sub-indices break, and the two wrong scores of 2008 with the countries between their places.
        string[] expected =
        [
            "2008 Cambodia 139, here 137", "2008 Cameroon 149, here 147", "2008 Congo 148, here 149", "2008 Ecuador 74, here 75", "2008 Ghana 138, here 139",
            "2008 Solomon Islands 147, here 148", "2008 Zimbabwe 137, here 138", "2018 Iraq 155, here 156", "2018 Serbia 49, here 50",
        ];
        List<string> different = [];
        int compared = 0;
        foreach (IGrouping<string, Dictionary<string, string>> edition in Editions())
        {
            (IndexResult result, Dictionary<string, string>[] computed) = Compute(edition);
            Ranking<string> ranking = result.Ranking();
            foreach (Dictionary<string, string> row in computed)
            {
                compared++;
                string rank = ranking[row["country"]].Value.First.ToString(CultureInfo.InvariantCulture);
                if (rank != row["published_rank"])
                    different.Add($"{edition.Key} {row["country"]} {row["published_rank"]}, here {rank}");
            }
        }

        Assert.Equal(1664, compared);
        Assert.Equal(expected, different.Order(StringComparer.Ordinal));
    }

    private static Outcome<double> Score(string edition, double osi, double hci, double tii) =>
        CompositeIndex.Published(edition).Compute(new IndexDataBuilder().Add("c", "osi", osi).Add("c", "hci", hci).Add("c", "tii", tii).Build()).Score("c");

    private static IEnumerable<IGrouping<string, Dictionary<string, string>>> Editions() =>
        Csv.Read(Repository.Shared("vectors/egdi_2003_2018.csv")).GroupBy(static row => row["year"], StringComparer.Ordinal);

    /// <summary>The index of the rows that were computed; the others have no sub-indices here.</summary>
    private static (IndexResult Result, Dictionary<string, string>[] Computed) Compute(IGrouping<string, Dictionary<string, string>> edition)
    {
        IndexDataBuilder builder = new();
        Dictionary<string, string>[] computed = [.. edition.Where(row => !s_notComputed[edition.Key].Contains(row["country"], StringComparer.Ordinal))];
        foreach (Dictionary<string, string> row in edition)
            builder.AddUnit(row["country"]);
        foreach (Dictionary<string, string> row in computed)
            builder.Add(row["country"], "osi", Number(row["osi"])).Add(row["country"], "hci", Number(row["hci"])).Add(row["country"], "tii", Number(row["tii"]));
        return (CompositeIndex.Published("egdi-" + edition.Key).Compute(builder.Build()), computed);
    }

    private static double? WrongScore(Dictionary<string, string> row) => (row["year"], row["country"]) switch
    {
        ("2008", "Cameroon") => 0.285521,
        ("2008", "Cambodia") => 0.3017221,
        _ => null,
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
