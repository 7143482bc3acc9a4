namespace Cds.Indicators.Browser.Tests.Browsing;

/// <summary>A theory that needs a browser; skipped, saying so, where none is installed, unless one is required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserInstallation.Missing;
}
