using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Charts.Specifications;

namespace Cds.Indicators.Charts.Tests.Vega;

/// <summary>Every chart fulfils the schema of Vega-Lite, is drawn without a warning, and shows the numbers of its table.</summary>
public sealed class VegaTests(DrawnGallery drawn) : IClassFixture<DrawnGallery>
{
    public static TheoryData<string> Names => [.. DrawnGallery.All.Keys];

    [NodeTheory]
    [MemberData(nameof(Names))]
    public void A_chart_fulfils_the_schema_and_is_drawn_without_a_warning(string name)
    {
        Assert.Empty(drawn[name].Errors);
        Assert.Empty(drawn[name].Warnings);
        bool isNothing = DrawnGallery.All[name].Table.Rows.IsEmpty || drawn[name].Texts.Contains("Nothing to draw") || drawn[name].Texts.Contains("Không có số liệu để vẽ");
        Assert.True(drawn[name].Marks > 0 || isNothing || name.Contains("missing", StringComparison.Ordinal) || name.Contains("no-points", StringComparison.Ordinal));
    }

    /// <summary>Of these kinds each value has its text in the picture.</summary>
    [NodeTheory]
    [InlineData("ranking", 1)]
    [InlineData("ranking-bounds", 1)]
    [InlineData("ranking-uncertain", 1)]
    [InlineData("ranking-missing", 1)]
    [InlineData("ranking-200", 1)]
    [InlineData("profile", 1)]
    [InlineData("profile-own", 2)]
    [InlineData("waterfall", 1)]
    [InlineData("waterfall-rates", 1)]
    [InlineData("series-gaps", 1)]
    public void The_texts_of_the_picture_are_those_of_the_table(string name, int column)
    {
        foreach (string language in (string[])["vi", "en"])
        {
            ChartSpecification chart = DrawnGallery.All[$"{name}.{language}"];
            Assert.NotEmpty(chart.Table.Rows);
            Assert.All(chart.Table.Rows, row => Assert.Contains(row[column], drawn[$"{name}.{language}"].Texts));
        }
    }

    [NodeFact]
    public void Missing_values_have_four_different_words_in_the_picture()
    {
        ImmutableArray<string> texts = drawn["series-missing.vi"].Texts;

        Assert.All((string[])["chưa có số liệu", "mẫu số bằng 0", "chưa đủ số liệu (3/5)", "không công bố", "không áp dụng"], word => Assert.Contains(word, texts));
    }

    /// <summary>A panel is headed by the name of its unit: the number that orders the panels is no text of the picture.</summary>
    [NodeTheory]
    [InlineData("multiples.vi")]
    [InlineData("multiples-target.en")]
    public void A_panel_of_small_multiples_is_headed_by_its_unit_alone(string name)
    {
        int panels = DrawnGallery.All[name].Table.Rows.Length;

        Assert.True(panels > 1);
        Assert.All(Enumerable.Range(0, panels), panel => Assert.DoesNotContain(panel.ToString(CultureInfo.InvariantCulture), drawn[name].Texts));
        Assert.All(DrawnGallery.All[name].Table.Rows.Select(static row => row[0]).Where(static unit => unit.StartsWith("Xã", StringComparison.Ordinal)), unit => Assert.Contains(unit, drawn[name].Texts));
    }

    [NodeFact]
    public void Axes_are_written_in_the_style_of_the_language()
    {
        Assert.Contains("0,2", drawn["ranking-uncertain.vi"].Texts);
        Assert.Contains("0.2", drawn["ranking-uncertain.en"].Texts);
        Assert.Contains("80,5%", drawn["waterfall.vi"].Texts);
        Assert.Contains("80.5%", drawn["waterfall.en"].Texts);
    }

    [NodeTheory]
    [InlineData("ranking-hostile.vi")]
    [InlineData("slope-hostile.en")]
    [InlineData("waterfall-hostile.vi")]
    [InlineData("multiples-hostile.en")]
    public void A_hostile_name_is_drawn_as_the_text_it_is(string name)
    {
        string all = string.Join('\n', drawn[name].Texts);

        Assert.All((string[])["<script>alert(1)</script>", "a\"b\\c", "a.b[c]", "datum.name", "${signal}", "line break and tab", "right to left", "half \uFFFD pair", "__proto__"], text => Assert.Contains(text, all, StringComparison.Ordinal));
        Assert.DoesNotContain('\u202E', all);
    }

    [NodeFact]
    public void The_check_finds_what_is_wrong()
    {
        IReadOnlyDictionary<string, DrawnChart> wrong = VegaCheck.Run(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["schema"] = """{"$schema":"https://vega.github.io/schema/vega-lite/v6.json","data":{"values":[]},"mark":"bars","encoding":{}}""",
            ["warning"] = """{"$schema":"https://vega.github.io/schema/vega-lite/v6.json","data":{"values":[{"a":1}]},"mark":"bar","encoding":{"shape":{"field":"a","type":"nominal"}}}""",
        });

        Assert.NotEmpty(wrong["schema"].Errors);
        Assert.NotEmpty(wrong["warning"].Warnings);
    }

    [Fact]
    public void Without_node_or_its_packages_the_tests_say_what_to_install_unless_they_are_required()
    {
        Assert.Null(NodeInstallation.MissingOf(hasNode: true, hasPackages: true, required: null));
        Assert.Null(NodeInstallation.MissingOf(hasNode: false, hasPackages: false, required: "1"));
        Assert.Equal("Node is not installed here: on Debian and Ubuntu, apt-get install nodejs npm.", NodeInstallation.MissingOf(hasNode: false, hasPackages: true, required: null));
        Assert.Equal("The packages of Vega are not installed here: npm ci in tests/Cds.Indicators.Charts.Tests/web.", NodeInstallation.MissingOf(hasNode: true, hasPackages: false, required: "0"));
    }
}
