using System.Globalization;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rankings;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Composite.Tests.Indices;

/// <summary>The other indices that ship with the library, against published scores.</summary>
public sealed class PublishedIndexTests
{
    private static readonly string[] s_dimensions = ["digital-by-design", "data-driven", "government-as-a-platform", "open-by-default", "user-driven", "proactiveness"];
    private static readonly string[] s_dimensionColumns = ["digital_design", "data_driven", "govt_as_platform", "open_default", "user_driven", "proactiveness"];

    private static readonly string[] s_main =
        ["dti.awareness", "dti.institutions", "dti.infrastructure", "dti.human-resources", "dti.cyber-security", "dti.government", "dti.economy", "dti.society"];

    [Fact]
    public void Every_index_says_where_it_comes_from_in_both_languages()
    {
        Assert.Equal(15, CompositeIndex.PublishedCodes.Length);
        foreach (string code in CompositeIndex.PublishedCodes)
        {
            CompositeIndex index = CompositeIndex.Published(code);
            Assert.Equal(code, index.Code);
            Assert.Same(index, CompositeIndex.Published(code));
            Assert.True(index.Definition.LegalBasis!.Confidence >= Confidence.Secondary, code);
            Assert.NotNull(index.Definition.LegalBasis.Reference);
            Assert.NotNull(index.Definition.Note);
            Assert.All(index.Hierarchy.Nodes, static node => Assert.NotNull(node.Name));
        }
    }

    [Fact]
    public void An_index_that_does_not_ship_is_named_with_those_that_do()
    {
        string message = Assert.Throws<KeyNotFoundException>(static () => CompositeIndex.Published("egdi-2006")).Message;
        Assert.Contains("egdi-2018", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(static () => CompositeIndex.Published(null!));
    }

    // OECD, 2023 OECD Digital Government Index, composite score with three decimals.
    [Theory]
    [InlineData(0.935, 0.971, 1.000, 0.913, 0.882, 0.909, 0.934)]   // Korea
    [InlineData(0.811, 0.851, 0.833, 0.896, 0.783, 0.715, 0.788)]   // Denmark
    [InlineData(0.224, 0.283, 0.317, 0.118, 0.288, 0.321, 0.019)]   // Costa Rica
    [InlineData(0.619, 0.622, 0.628, 0.645, 0.522, 0.639, 0.658)]   // Brazil, not a member
    public void The_index_of_the_OECD_is_the_mean_of_six_dimensions(double published, params double[] dimensions)
    {
        IndexDataBuilder builder = new();
        foreach ((string code, double value) in s_dimensions.Zip(dimensions))
            builder.Add("c", code, value);
        Assert.Equal(published, CompositeIndex.Published("oecd-dgi-2023").Compute(builder.Build()).Score("c").Value, 0.0005 + 1e-12);
    }

    [SharedFact]
    public void All_scores_and_ranks_of_the_OECD_are_reproduced()
    {
        List<Dictionary<string, string>> rows = Csv.Read(Repository.Shared("vectors/oecd_dgi_2023.csv"));
        CompositeIndex index = CompositeIndex.Published("oecd-dgi-2023");
        IndexResult all = index.Compute(Of(rows));
        Assert.All(rows, row => Assert.Equal(Number(row["published_composite"]), all.Score(row["iso3"]).Value, 0.0005 + 1e-12));
        Assert.Equal(38, rows.Count);

        // Countries that are not members have no rank.
        List<Dictionary<string, string>> members = [.. rows.Where(static row => row["published_rank"].Length > 0)];
        Ranking<string> ranking = index.Compute(Of(members)).Ranking();
        Assert.Equal(33, members.Count);
        Assert.All(members, row => Assert.Equal(row["published_rank"], ranking[row["iso3"]].Value.First.ToString(CultureInfo.InvariantCulture)));

        static IndexData Of(List<Dictionary<string, string>> rows) => IndexData.Of(
            rows.Select(static row => row["iso3"]),
            s_dimensions.Zip(s_dimensionColumns).Select(pair => KeyValuePair.Create(pair.First, rows.Select(row => Number(row[pair.Second])).ToArray())));
    }

    // The first five provinces of dti.gov.vn/xep-hang-2022; values of four decimals, so that the index may differ by 0.0001.
    [Theory]
    [InlineData(0.8002, 0.800175, 1.0000, 0.9000, 0.8253, 0.8487, 0.7578, 0.8575, 0.7836, 0.5197)]   // Đà Nẵng
    [InlineData(0.7163, 0.716355, 0.8917, 0.9000, 0.8258, 0.6267, 0.5580, 0.8406, 0.7611, 0.3590)]   // Thành phố Hồ Chí Minh
    [InlineData(0.7024, 0.702445, 0.9581, 0.9000, 0.7648, 0.6250, 0.5382, 0.8385, 0.5904, 0.4505)]   // Quảng Ninh
    [InlineData(0.6975, 0.697460, 0.9500, 0.9000, 0.6823, 0.6794, 0.6423, 0.8262, 0.6787, 0.3001)]   // Thừa Thiên Huế
    [InlineData(0.6924, 0.692395, 0.9000, 0.8000, 0.7233, 0.7376, 0.7226, 0.7325, 0.7556, 0.2947)]   // Cần Thơ
    public void The_published_provinces_of_2022_are_reproduced(double published, double exact, params double[] values)
    {
        IndexDataBuilder builder = new();
        foreach ((string code, double value) in s_main.Zip(values))
            builder.Add("p", code, value);

        double score = CompositeIndex.Published("dti-922").Compute(builder.Build()).Score("p").Value;

        Assert.Equal(published, score, 0.0001);
        Assert.Equal(exact, score, 1e-12);
    }

    [Fact]
    public void Weights_of_the_provincial_index_are_the_points_of_the_scorecard()
    {
        CompositeIndex index = CompositeIndex.Published("dti-922");
        ScoreComponent[] scored = [.. Scorecard.Vietnam("dti922").Components.Where(static component => component.IsScored)];
        Assert.Equal(s_main, scored.Select(static component => component.Indicator.Code));
        Assert.All(scored, component => Assert.Equal((double)component.Maximum / 1000, index.Hierarchy.EffectiveWeight(component.Indicator.Code), 1e-15));
        Assert.All(scored, component => Assert.Equal(component.Name, index.Hierarchy[component.Indicator.Code].Name));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
