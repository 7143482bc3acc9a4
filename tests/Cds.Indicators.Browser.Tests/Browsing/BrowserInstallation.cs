namespace Cds.Indicators.Browser.Tests.Browsing;

/// <summary>Where a browser and the scripts of npm packages lie on this machine, if they do.</summary>
internal static class BrowserInstallation
{
    /// <summary>Set to 1 where a machine without a browser or packages must fail instead of skipping.</summary>
    public const string Required = "CDS_REQUIRE_BROWSER";

    /// <summary>The path of the browser, where it is not Debian's.</summary>
    public const string PathVariable = "CDS_CHROMIUM";

    /// <summary>The program of the browser; it need not be there.</summary>
    public static string Chromium { get; } = Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } path ? path : "/usr/bin/chromium";

    /// <summary>The folder of the npm packages; it need not be there.</summary>
    public static string Packages { get; } = Repository.File("tests/Cds.Indicators.Charts.Tests/web/node_modules");

    /// <summary>The reason to skip a test that needs a browser, or null when there is one or one is required.</summary>
    public static string? Missing { get; } = WhyMissing(File.Exists(Chromium), Directory.Exists(Path.Combine(Packages, "axe-core")), Environment.GetEnvironmentVariable(Required));

    internal static string? WhyMissing(bool hasBrowser, bool hasPackages, string? required) => (required, hasBrowser, hasPackages) switch
    {
        ("1", _, _) or (_, true, true) => null,
        (_, false, _) => $"There is no browser at {Chromium}: on Debian and Ubuntu, apt-get install chromium, or name another one in {PathVariable}.",
        _ => "The scripts that charts are drawn with are not installed: npm ci in tests/Cds.Indicators.Charts.Tests/web.",
    };
}
