using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Cds.Indicators.Browser.Tests.Browsing;
using Cds.Indicators.Charts.Reports;

namespace Cds.Indicators.Browser.Tests.Reports;

/// <summary>What a report loads, what it runs, and what is left of it where it can do neither.</summary>
public sealed partial class LoadingTests
{
    [BrowserTheory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task A_report_loads_its_three_scripts_and_nothing_else_without_a_complaint(string language)
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of(language).ToHtml());

        Assert.Empty(report.Complaints);
        Assert.Equal(3, report.Requests.Count);
        Assert.All(report.Requests, static address => Assert.StartsWith("https://cdn.jsdelivr.net/npm/vega", address, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Every_chart_is_drawn_and_its_table_folded()
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of("vi").ToHtml());

        int[] marks = await report.Page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('figure')].map(f => f.querySelectorAll('.plot svg [role=graphics-symbol]').length)");
        Assert.NotEmpty(marks);
        Assert.All(marks, static count => Assert.True(count >= 34, FormattableString.Invariant($"{count} marks are drawn.")));
        Assert.False(await report.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('figure details')].some(d => d.open)"));
    }

    [BrowserFact]
    public async Task No_code_is_made_of_strings()
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of("vi").ToHtml());

        // In the page itself, not from outside, where the content policy does not reach.
        await report.Page.EvaluateAsync("() => { const s = document.createElement('script'); s.textContent = 'window.inline = 1'; document.body.append(s); }");
        Assert.True(await report.Page.EvaluateAsync<bool>("() => window.inline === undefined"));
        Assert.Contains(report.Complaints, static complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [BrowserTheory]
    [InlineData(nameof(Network.None), true)]
    [InlineData(nameof(Network.AlteredPackages), true)]
    [InlineData(nameof(Network.Packages), false)]
    public async Task Without_its_scripts_a_report_says_all_the_same(string network, bool withScripts)
    {
        string html = SampleReport.Of("vi").ToHtml();
        await using ReportPage whole = await ReportPage.OpenAsync(html);
        await using ReportPage bare = await ReportPage.OpenAsync(html, Enum.Parse<Network>(network), withScripts: withScripts);

        const string cells = "caption, table:not(figure table) th, table:not(figure table) td, h1, h2, #sources li";
        Assert.Equal(await whole.TextsAsync(cells), await bare.TextsAsync(cells));
        Assert.Equal(0, await bare.Page.Locator("svg").CountAsync());
        Assert.True(await bare.Page.Locator("figure td").First.IsVisibleAsync());
        Assert.Equal("Biểu đồ chưa được vẽ. Số liệu của hình ở bảng dưới đây.", await bare.Page.Locator(".undrawn").First.InnerTextAsync());
        Assert.DoesNotContain(bare.Complaints, static complaint => complaint.Contains("Uncaught", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_report_that_draws_no_charts_asks_for_nothing_and_runs_nothing()
    {
        HtmlReport quiet = SampleReport.Of("vi", ReportCharts.None);
        await using ReportPage report = await ReportPage.OpenAsync(quiet.ToHtml());

        Assert.Empty(report.Requests);
        Assert.Empty(report.Complaints);
        Assert.DoesNotContain("<script", quiet.ToHtml(), StringComparison.Ordinal);
        Assert.True(await report.Page.Locator("figure td").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Text_of_callers_is_text()
    {
        HtmlReport hostile = HostileReport.Of();
        await using ReportPage report = await ReportPage.OpenAsync(hostile.ToHtml());

        Assert.Empty(report.Complaints);
        Assert.Equal(3, report.Requests.Count);
        Assert.True(await report.Page.EvaluateAsync<bool>("() => window.hacked === undefined"));
        Assert.Equal(0, await report.Page.Locator("img, main > svg, td svg, main [onerror], main [onload], a[href^=javascript]").CountAsync());
        Assert.Equal(HostileReport.Closing, await report.Page.TitleAsync());
        string[] names = await report.TextsAsync("#t1 tbody th bdi");
        Assert.Equal([HostileReport.Script, HostileReport.Image, HostileReport.Closing], names[..3]);
        Assert.Contains(HostileReport.Script, string.Concat(await report.TextsAsync("figure svg text")), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_hashes_of_the_scripts_are_those_of_the_packages()
    {
        MatchCollection scripts = Scripts().Matches(SampleReport.Of("vi").ToHtml());

        Assert.Equal(3, scripts.Count);
        foreach (Match script in scripts)
        {
            byte[] bytes = await File.ReadAllBytesAsync(Path.Combine(BrowserInstallation.Packages, script.Groups["package"].Value, script.Groups["path"].Value));
            Assert.Equal($"sha384-{Convert.ToBase64String(SHA384.HashData(bytes))}", script.Groups["hash"].Value);
        }
    }

    [GeneratedRegex("<script src=\"https://cdn\\.jsdelivr\\.net/npm/(?<package>[^@]+)@[^/]+/(?<path>[^\"]+)\" integrity=\"(?<hash>[^\"]+)\" crossorigin=\"anonymous\">", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scripts();
}
