using Cds.Indicators.Browser.Tests.Browsing;
using Cds.Indicators.Browser.Tests.Reports;
using Cds.Indicators.Charts.Reports;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Charts.Tests.Kinds;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Browser.Tests.Kinds;

/// <summary>Each kind of chart, drawn by itself in a report, in both languages, under the report's content policy.</summary>
public sealed class DrawnChartTests
{
    /// <summary>The labels that lie outside the picture.</summary>
    private const string CutOff =
        "() => { const svg = document.querySelector('.plot svg').getBoundingClientRect(); return [...document.querySelectorAll('.plot svg text')].filter(t => { const r = t.getBoundingClientRect(); return r.width > 0 && (r.left < svg.left - 1 || r.right > svg.right + 1 || r.top < svg.top - 2 || r.bottom > svg.bottom + 2); }).map(t => t.textContent); }";

    public static TheoryData<string, string> Charts
    {
        get
        {
            TheoryData<string, string> charts = [];
            foreach (string name in Gallery.Charts.Keys)
            {
                charts.Add(name, "vi");
                charts.Add(name, "en");
            }

            return charts;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Charts))]
    public async Task A_chart_is_drawn_without_a_complaint_and_can_be_read_by_everyone(string name, string language)
    {
        ChartSpecification chart = Gallery.Charts[name](new ChartOptions { Language = language });
        HtmlReport report = HtmlReport.Builder(new LocalizedText("Biểu đồ", "Chart"), new HtmlReportOptions { Language = language }).Add(chart).Build();
        await using ReportPage page = await ReportPage.OpenAsync(report.ToHtml());

        Assert.Empty(page.Complaints);
        Assert.True(await page.Page.Locator(".plot svg [role=graphics-symbol]").CountAsync() > 0, "Nothing is drawn.");
        Assert.EndsWith(chart.Description, await page.Page.Locator(".plot [role=graphics-document]").GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        Assert.Empty(await page.Page.EvaluateAsync<string[]>(CutOff));
        Assert.Empty(await AccessibilityTests.ViolationsAsync(page.Page));
    }
}
