using System.Reflection;
using Microsoft.Playwright;

namespace Cds.Indicators.Browser.Tests.Browsing;

/// <summary>One browser for all tests, started when the first one asks. Each test opens a context of its own; the browser ends with the process that started it.</summary>
internal static class SharedBrowser
{
    private static readonly Lazy<Task<IBrowser>> s_browser = new(StartAsync);

    public static Task<IBrowser> GetAsync() => s_browser.Value;

    private static async Task<IBrowser> StartAsync()
    {
        // The driver runs where its package lies; see the project file.
        string folder = typeof(SharedBrowser).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "PlaywrightFolder").Value!;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", folder);
        IPlaywright playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = BrowserInstallation.Chromium,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }
}
