namespace Cds.Indicators.Browser.Tests.Browsing;

public sealed class BrowserInstallationTests
{
    [Theory]
    [InlineData(true, true, null, null)]
    [InlineData(true, true, "1", null)]
    [InlineData(false, false, "1", null)]
    [InlineData(false, true, null, "apt-get install chromium")]
    [InlineData(false, true, "0", "apt-get install chromium")]
    [InlineData(true, false, null, "npm ci in tests/Cds.Indicators.Charts.Tests/web")]
    public void A_machine_without_a_browser_says_what_is_to_be_installed_unless_one_is_required(bool hasBrowser, bool hasPackages, string? required, string? reason)
    {
        string? missing = BrowserInstallation.WhyMissing(hasBrowser, hasPackages, required);

        if (reason is null)
            Assert.Null(missing);
        else
            Assert.Contains(reason, missing, StringComparison.Ordinal);
    }
}
