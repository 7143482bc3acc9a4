using System.Globalization;
using System.Text;
using Cds.Indicators.Browser.Tests.Browsing;
using Cds.Indicators.Charts.Reports;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Microsoft.Playwright;

namespace Cds.Indicators.Browser.Tests.Reports;

/// <summary>Nothing is cut off, on a telephone or on paper.</summary>
public sealed class LayoutTests
{
    /// <summary>The width of an A4 page without its margins, in the pixels of CSS: 186 mm upright, 273 mm across.</summary>
    private const int Upright = 703;

    private const int Across = 1031;

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task The_page_is_not_wider_than_the_screen(int width)
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of("vi").ToHtml(), width: width);

        Assert.True(await report.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
    }

    [BrowserTheory]
    [InlineData(6, Upright)]
    [InlineData(12, Across)]
    [InlineData(24, Across)]
    public async Task On_paper_no_table_and_no_chart_reaches_beyond_the_page(int months, int width)
    {
        string html = months == 6 ? SampleReport.Of("vi").ToHtml() : Wide(months).ToHtml();
        await using ReportPage report = await ReportPage.OpenAsync(html, width: width);
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Empty(await report.Page.EvaluateAsync<string[]>(
            "width => [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > width + 1).map(e => e.outerHTML.slice(0, 120))", width));
    }

    [BrowserFact]
    public async Task On_paper_all_explanations_are_printed_and_the_contents_are_not()
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of("vi").ToHtml(), width: Upright);
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.True(await report.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('details li, details td')].every(e => e.checkVisibility() && e.getBoundingClientRect().height > 0)"));
        Assert.False(await report.Page.Locator("nav").IsVisibleAsync());
        Assert.Equal("table-header-group", await report.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('thead')).display"));
    }

    [BrowserFact]
    public async Task Wide_tables_are_printed_across_the_page()
    {
        await using ReportPage narrow = await ReportPage.OpenAsync(Wide(6).ToHtml());
        await using ReportPage wide = await ReportPage.OpenAsync(Wide(12).ToHtml());

        Assert.DoesNotContain(await PagesAsync(narrow.Page), static page => page.Width > page.Height);
        Assert.Contains(await PagesAsync(wide.Page), static page => page.Width > page.Height);
    }

    private static HtmlReport Wide(int months)
    {
        LocalizedText heading = new("Đơn vị", "Unit");
        ReportColumn<int>[] columns =
        [
            ReportColumn.Text(heading, (int row) => string.Create(CultureInfo.InvariantCulture, $"Xã số {row} có tên khá dài")),
            .. Enumerable.Range(1, months).Select(month => ReportColumn
                .Rate(new LocalizedText(string.Create(CultureInfo.InvariantCulture, $"tháng {month}/2024"), "month"), (int row) => row % 5 == 4 ? Outcome.Incomplete(Rate.Of(1, 3), 164, 166) : Outcome.Of(Rate.Of(row + month, 100)))
                .SourcedBy(static _ => ReportSource.Of("Báo cáo"))),
        ];
        return HtmlReport.Builder(new LocalizedText("Theo tháng", "By month")).Add(ReportTable.Of(heading, Enumerable.Range(0, 40), columns)).Build();
    }

    /// <summary>The sizes of the pages of the PDF that the browser makes.</summary>
    private static async Task<List<(double Width, double Height)>> PagesAsync(IPage page)
    {
        string pdf = Encoding.Latin1.GetString(await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));
        List<(double, double)> pages = [];
        for (int at = pdf.IndexOf("/MediaBox [", StringComparison.Ordinal); at >= 0; at = pdf.IndexOf("/MediaBox [", at + 1, StringComparison.Ordinal))
        {
            string[] box = pdf[(at + 11)..pdf.IndexOf(']', at)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            pages.Add((double.Parse(box[2], CultureInfo.InvariantCulture), double.Parse(box[3], CultureInfo.InvariantCulture)));
        }

        Assert.NotEmpty(pages);
        return pages;
    }
}
