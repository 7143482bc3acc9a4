using Cds.Indicators.Browser.Tests.Browsing;

namespace Cds.Indicators.Browser.Tests.Reports;

public sealed class PictureTests
{
    [BrowserTheory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task A_report_loads_without_a_complaint(string language)
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of(language).ToHtml());

        if (Environment.GetEnvironmentVariable("SHOTS") is { } folder)
            await File.WriteAllTextAsync(Path.Combine(folder, language + ".html"), SampleReport.Of(language).ToHtml());
        Assert.Empty(report.Complaints);
    }
}
