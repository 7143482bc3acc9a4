using Cds.Indicators.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace Cds.Indicators.Browser.Tests.Reports;

/// <summary>axe-core finds nothing: on a wide screen, on a narrow one, and as it is printed.</summary>
public sealed class AccessibilityTests
{
    private const string Run =
        "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => `${v.impact} ${v.id}: ${v.nodes.length} × ${v.nodes[0].target} ${v.nodes[0].failureSummary}`)";

    [BrowserTheory]
    [InlineData("vi", 1280, false)]
    [InlineData("en", 1280, false)]
    [InlineData("vi", 360, false)]
    [InlineData("vi", 703, true)]
    public async Task Nothing_is_found_in_a_report(string language, int width, bool printed)
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of(language).ToHtml(), width: width);
        if (printed)
            await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Empty(await ViolationsAsync(report.Page));
    }

    [BrowserFact]
    public async Task Nothing_is_found_with_everything_unfolded()
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of("vi").ToHtml());
        await report.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");

        Assert.Empty(await ViolationsAsync(report.Page));
    }

    [BrowserFact]
    public async Task Nothing_is_found_without_scripts_and_charts()
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of("vi").ToHtml(), Network.None);

        Assert.Empty(await ViolationsAsync(report.Page));
    }

    /// <summary>From outside the page, where its content policy does not reach.</summary>
    internal static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(BrowserInstallation.Packages, "axe-core", "axe.min.js")));
        return await page.EvaluateAsync<string[]>(Run);
    }
}
