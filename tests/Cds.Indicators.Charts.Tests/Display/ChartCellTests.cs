using System.Text.Json;
using System.Text.RegularExpressions;
using Cds.Indicators.Charts.Kinds;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Tests.Display;

/// <summary>What a cell of a notebook shows of a chart.</summary>
public sealed class ChartCellTests
{
    private const string VegaLite = "application/vnd.vegalite.v6+json";

    [Fact]
    public void A_chart_is_shown_as_a_specification_first_and_as_HTML_for_others() =>
        Assert.Equal([VegaLite, Notebook.Html], Notebook.MimeTypesOf(typeof(ChartSpecification)));

    [Theory]
    [InlineData("")]
    [InlineData("ar-SA")]
    public void The_specification_is_that_of_the_chart(string culture)
    {
        using CultureScope scope = new(culture);
        ChartSpecification chart = Chart("Hà Nội", "vi");

        Assert.Equal(chart.ToJson(), Notebook.Show(chart, VegaLite));
        Assert.Contains("vega-lite/v6", JsonDocument.Parse(Notebook.Show(chart, VegaLite)!).RootElement.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        Assert.Null(Notebook.Show(chart, "text/plain"));
    }

    [Theory]
    [InlineData("vi", "<details><summary>Số liệu</summary>")]
    [InlineData("en", "<details><summary>Figures</summary>")]
    public void The_HTML_says_without_a_script_what_the_picture_shows(string language, string details)
    {
        ChartSpecification chart = Chart("Hà Nội", language);
        string html = Notebook.Show(chart)!;

        Assert.StartsWith($"<figure lang=\"{language}\">\n<figcaption>{chart.Title}</figcaption>\n", html, StringComparison.Ordinal);
        Assert.Contains(details, html, StringComparison.Ordinal);
        Assert.Contains($"<table lang=\"{language}\">", html, StringComparison.Ordinal);
        Assert.Contains("<td>Hà Nội</td>", html, StringComparison.Ordinal);
        Assert.Equal(html, Notebook.Show(Chart("Hà Nội", language)));
        Assert.DoesNotContain('\r', html);
    }

    [Fact]
    public void Each_script_is_pinned_and_refused_if_a_byte_differs()
    {
        string html = Notebook.Show(Chart("Hà Nội", "vi"))!;

        Assert.Equal(3, Regex.Count(html, "\"https://cdn\\.jsdelivr\\.net/npm/vega[a-z-]*@\\d+\\.\\d+\\.\\d+/build/[a-z-]+\\.min\\.js\", \"sha384-[A-Za-z0-9+/=]{64}\"", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Equal(3, Regex.Count(html, "https?://", RegexOptions.None, TimeSpan.FromSeconds(1)) - Regex.Count(html, "https://vega\\.github\\.io/schema", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void A_name_that_looks_like_markup_is_text()
    {
        string html = Notebook.Show(Chart("</script><script>alert(1)</script>", "vi"))!;

        Assert.Single(Regex.Matches(html, "<script", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)));
        Assert.Single(Regex.Matches(html, "</script", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)));
        Assert.Contains("<td>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;</td>", html, StringComparison.Ordinal);
    }

    private static ChartSpecification Chart(string name, string language) => RankingChart.Of(
        new LocalizedText("Tổng điểm", "Total"),
        [new RankingRow(name, Figure.Exactly(54.64m, FigureForm.Number)), new RankingRow("Huế", Figure.Exactly(63.96m, FigureForm.Number))],
        new ChartOptions { Language = language });
}
