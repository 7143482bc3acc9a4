using System.Text.Json.Nodes;
using Cds.Indicators.Browser.Tests.Browsing;

namespace Cds.Indicators.Browser.Tests.Cells;

/// <summary>The charts that are kept in the notebooks of the samples are drawn wherever their HTML is put.</summary>
public sealed class ChartCellTests
{
    private const string Drawn = "() => document.querySelectorAll('figure').length === document.querySelectorAll('figure svg').length";

    [BrowserTheory]
    [InlineData("rank-provinces.ipynb", 34)]
    [InlineData("composite-index.ipynb", 15)]
    public async Task A_chart_of_a_notebook_is_drawn(string notebook, int rows)
    {
        await using ReportPage page = await ReportPage.OpenAsync(Around(ChartOf(notebook)));
        await page.Page.WaitForFunctionAsync(Drawn);

        Assert.Empty(page.Complaints);
        Assert.Equal(3, page.Requests.Count);
        Assert.Equal(rows, await page.Page.Locator("figure tbody tr").CountAsync());
        Assert.True(await page.Page.Locator("figure svg [role=graphics-symbol]").CountAsync() >= rows);
        Assert.True(await page.Page.EvaluateAsync<bool>("() => !('drawn' in window) && window.define === undefined"));
    }

    [BrowserFact]
    public async Task Two_charts_load_the_scripts_once_and_a_module_loader_does_not_take_them()
    {
        string loader = "<script>window.taken = 0; window.define = () => window.taken++; window.define.amd = {};</script>";
        await using ReportPage page = await ReportPage.OpenAsync(Around(loader + ChartOf("rank-provinces.ipynb") + ChartOf("composite-index.ipynb")));
        await page.Page.WaitForFunctionAsync(Drawn);

        Assert.Empty(page.Complaints);
        Assert.Equal(3, page.Requests.Count);
        Assert.True(await page.Page.EvaluateAsync<bool>("() => window.taken === 0 && window.define.amd !== undefined"));
    }

    [BrowserFact]
    public async Task Without_the_scripts_the_figures_are_there_all_the_same()
    {
        await using ReportPage page = await ReportPage.OpenAsync(Around(ChartOf("rank-provinces.ipynb")), Network.None);

        Assert.Equal(0, await page.Page.Locator("svg").CountAsync());
        Assert.Equal(34, await page.Page.Locator("figure tbody tr").CountAsync());
    }

    private static string Around(string html) => $"<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Ô</title></head><body>{html}</body></html>";

    /// <summary>The HTML of the chart that a notebook keeps.</summary>
    private static string ChartOf(string notebook) => JsonNode.Parse(File.ReadAllText(Repository.File("samples/notebooks/" + notebook)))!["cells"]!.AsArray()
        .SelectMany(static cell => cell!["outputs"]?.AsArray() ?? [])
        .Select(static output => output!["data"]?["text/html"]?.AsArray())
        .Where(static lines => lines is not null)
        .Select(static lines => string.Concat(lines!.Select(static line => (string?)line)))
        .Single(static html => html.StartsWith("<figure", StringComparison.Ordinal));
}
