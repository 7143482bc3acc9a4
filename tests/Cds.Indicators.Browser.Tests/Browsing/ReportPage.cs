using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Cds.Indicators.Browser.Tests.Browsing;

/// <summary>A report that is open in the browser, and all that the browser complained of.</summary>
internal sealed partial class ReportPage : IAsyncDisposable
{
    private const string Address = "https://report.example/";
    private const string Cdn = "https://cdn.jsdelivr.net/npm/";

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentQueue<string> _requests = [];

    private ReportPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Messages of the console, errors of scripts and violations of the content policy.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>What the page asked for, itself left out.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Opens a report and waits until its charts are drawn, where they can be.</summary>
    public static async Task<ReportPage> OpenAsync(string html, Network network = Network.Packages, int width = 1280, bool withScripts = true)
    {
        IBrowser browser = await SharedBrowser.GetAsync();
        IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = withScripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        ReportPage report = new(context, await context.NewPageAsync());
        await report.ListenAsync(html, network);
        await report.Page.GotoAsync(Address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        if (withScripts && network == Network.Packages)
            await report.Page.WaitForFunctionAsync("() => document.querySelectorAll('.undrawn').length === 0", null, new PageWaitForFunctionOptions { Timeout = 20_000 });
        return report;
    }

    /// <summary>The text of each element that a selector finds, as a reader sees it.</summary>
    public async Task<string[]> TextsAsync(string selector) =>
        await Page.EvaluateAsync<string[]>("selector => [...document.querySelectorAll(selector)].map(e => e.innerText ?? e.textContent)", selector);

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private async Task ListenAsync(string html, Network network)
    {
        Page.Console += (_, message) => _complaints.Enqueue($"{message.Type}: {message.Text}");
        Page.PageError += (_, error) => _complaints.Enqueue($"error: {error}");
        await Page.RouteAsync(
            "**/*",
            async route =>
            {
                string address = route.Request.Url;
                if (address == Address)
                {
                    await route.FulfillAsync(new RouteFulfillOptions { Body = html, ContentType = "text/html; charset=utf-8" });
                    return;
                }

                _requests.Enqueue(address);
                if (network != Network.None && address.StartsWith(Cdn, StringComparison.Ordinal))
                    await route.FulfillAsync(await ScriptAsync(address[Cdn.Length..], isAltered: network == Network.AlteredPackages));
                else
                    await route.AbortAsync();
            });
    }

    /// <summary>The file of a package, as the public server gives it: <c>vega@6.4.0/build/vega.min.js</c>.</summary>
    private static async Task<RouteFulfillOptions> ScriptAsync(string path, bool isAltered)
    {
        byte[] script = await File.ReadAllBytesAsync(Path.Combine(BrowserInstallation.Packages, Version().Replace(path, "")));
        return new RouteFulfillOptions
        {
            BodyBytes = isAltered ? [.. script, (byte)'\n'] : script,
            ContentType = "application/javascript; charset=utf-8",
            Headers = [new("Access-Control-Allow-Origin", "*")],
        };
    }

    [GeneratedRegex("@[^/]+(?=/)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
