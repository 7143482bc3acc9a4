using Cds.Indicators.Browser.Tests.Browsing;

namespace Cds.Indicators.Browser.Tests.Reports;

/// <summary>A report is gone through with the keyboard alone.</summary>
public sealed class KeyboardTests
{
    [BrowserFact]
    public async Task Tab_reaches_every_value_and_every_source_and_shows_where_it_is()
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of("vi").ToHtml());
        string[] wanted = await report.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a.value, a.source, .scroll:not(details *)')].map((e, i) => e.id || (e.id = 'scroll' + i))");

        HashSet<string> reached = [];
        List<string> unseen = [];
        for (int stop = 0; stop < 5_000; stop++)
        {
            await report.Page.Keyboard.PressAsync("Tab");
            string[] focus = await report.Page.EvaluateAsync<string[]>(
                "() => { const e = document.activeElement, s = getComputedStyle(e); return [e.tagName, e.id, s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 ? 'seen' : 'unseen', e.outerHTML.slice(0, 80)]; }");
            if (focus[0] is "BODY" or "HTML")
                break;
            reached.Add(focus[1]);
            if (focus[2] != "seen")
                unseen.Add(focus[3]);
        }

        Assert.Empty(wanted.Except(reached));
        Assert.Empty(unseen);
        Assert.True(wanted.Length > 100, FormattableString.Invariant($"{wanted.Length} stops are too few for this report."));
    }

    [BrowserFact]
    public async Task The_first_stop_skips_to_the_contents()
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of("en").ToHtml());

        await report.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to content", await Focused(report, "e.innerText"));
        await report.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await Focused(report, "e.id"));
    }

    [BrowserFact]
    public async Task From_a_value_to_its_explanation_and_back()
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of("vi").ToHtml());
        Assert.False(await report.Page.Locator("#t2e1").IsVisibleAsync());

        await report.Page.Locator("#t2v1").FocusAsync();
        await report.Page.Keyboard.PressAsync("Enter");
        await report.Page.WaitForFunctionAsync("() => document.querySelector(':target')?.id === 't2e1'");
        Assert.True(await report.Page.Locator("#t2e1").IsVisibleAsync());
        Assert.Contains("11,85/18", await report.Page.Locator("#t2e1").InnerTextAsync(), StringComparison.Ordinal);

        await report.Page.Keyboard.PressAsync("Tab");
        await report.Page.Keyboard.PressAsync("Enter");
        await report.Page.WaitForFunctionAsync("() => document.querySelector(':target')?.id === 't2v1'");
    }

    [BrowserFact]
    public async Task From_a_value_to_its_source_and_back()
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of("vi").ToHtml());

        await report.Page.Locator("#r1").FocusAsync();
        await report.Page.Keyboard.PressAsync("Enter");
        await report.Page.WaitForFunctionAsync("() => document.querySelector(':target')?.id === 's1'");
        await report.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#r1", await Focused(report, "e.getAttribute('href')"));
        await report.Page.Keyboard.PressAsync("Enter");
        await report.Page.WaitForFunctionAsync("() => document.querySelector(':target')?.id === 'r1'");
    }

    private static Task<string> Focused(ReportPage report, string what) => report.Page.EvaluateAsync<string>($"() => {{ const e = document.activeElement; return {what}; }}");
}
