using System.Text;
using System.Text.Json;
using Cds.Indicators.Charts.Kinds;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Charts.Tests.Kinds;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Tests.Specifications;

public sealed class ChartSpecificationTests
{
    public static TheoryData<string> Names => [.. Gallery.Charts.Keys.Concat(Edges.Charts.Keys)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_is_complete_in_itself_and_safe_within_a_page(string name)
    {
        foreach (string language in (string[])["vi", "en"])
        {
            ChartSpecification chart = Draw(name, new ChartOptions { Language = language });
            string json = chart.ToJson();
            using JsonDocument specification = JsonDocument.Parse(json);

            Assert.Equal(language, chart.Language);
            Assert.Equal("https://vega.github.io/schema/vega-lite/v6.json", specification.RootElement.GetProperty("$schema").GetString());
            Assert.Equal($"{chart.Title}. {chart.Description}", specification.RootElement.GetProperty("description").GetString());
            Assert.Equal(JsonValueKind.Array, specification.RootElement.GetProperty("data").GetProperty("values").ValueKind);
            Assert.True(specification.RootElement.TryGetProperty("config", out _));
            Assert.DoesNotContain(json, static letter => letter is '<' or '>' or '&' or '\n' or '\u2028' or '\u2029');
            Assert.EndsWith(".", chart.Description, StringComparison.Ordinal);
            Assert.Equal(chart.Title, chart.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_table_has_a_cell_for_each_column_and_headings_of_its_own(string name)
    {
        ChartTable table = Draw(name, new ChartOptions()).Table;

        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Length));
        Assert.Equal(table.Columns.Length, table.Columns.Select(static column => column.Heading).Distinct(StringComparer.Ordinal).Count());
        Assert.All(table.Columns, static column => Assert.NotEmpty(column.Heading));
    }

    /// <summary>Field names, expressions and properties are the library's own words; a caller's text is a value of the data, or of title and description.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_of_a_caller_is_never_a_field_nor_an_expression(string name)
    {
        using JsonDocument specification = JsonDocument.Parse(Draw(name, new ChartOptions()).ToJson());
        List<string> outside = [];
        Collect(specification.RootElement, "", outside);

        string[] words = [.. Edges.HostileNames.Where(static hostile => hostile.Length > 4), "Tên <b>", "Đắk Lắk"];
        Assert.All(outside, text => Assert.DoesNotContain(words, word => text.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_figures_give_the_same_bytes_as_text_and_as_a_stream()
    {
        ChartSpecification chart = Draw("series", new ChartOptions());
        using MemoryStream stream = new();
        chart.WriteTo(stream);

        Assert.Equal(chart.ToJson(), Draw("series", new ChartOptions()).ToJson());
        Assert.Equal(Encoding.UTF8.GetBytes(chart.ToJson()), stream.ToArray());
        Assert.True(stream.CanWrite);
    }

    [Fact]
    public void Letters_are_written_as_they_are_and_HTML_as_escapes()
    {
        string json = RankingChart.Of(Edges.Name, [new RankingRow("Đồng Tháp </script>", Figure.Exactly(1, FigureForm.Number))]).ToJson();

        Assert.Contains("Đồng Tháp \\u003C/script\\u003E", json, StringComparison.Ordinal);
        Assert.Contains("Tên \\u003Cb\\u003E\\u0026\\u0022\\u0027", json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_of_the_options_stands_in_place_of_the_own_one()
    {
        ChartSpecification chart = Draw("ranking", new ChartOptions { Title = "Xếp hạng\n34 tỉnh", Subtitle = "Năm 2026", Unit = "điểm" });

        Assert.Equal("Xếp hạng 34 tỉnh", chart.Title);
        Assert.Equal("Năm 2026", chart.Subtitle);
        Assert.Contains("\"title\":\"điểm\"", chart.ToJson(), StringComparison.Ordinal);
    }

    private static ChartSpecification Draw(string name, ChartOptions options) => (Gallery.Charts.GetValueOrDefault(name) ?? Edges.Charts[name])(options);

    /// <summary>Every text and every name of a property, except the data, the title and the description.</summary>
    private static void Collect(JsonElement element, string path, List<string> texts)
    {
        if (path is ".data" or ".title" or ".description")
            return;
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    texts.Add(property.Name);
                    Collect(property.Value, $"{path}.{property.Name}", texts);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                    Collect(item, path + "[]", texts);
                break;
            case JsonValueKind.String:
                texts.Add(element.GetString()!);
                break;
        }
    }
}
