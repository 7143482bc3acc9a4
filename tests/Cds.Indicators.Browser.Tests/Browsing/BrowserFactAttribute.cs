namespace Cds.Indicators.Browser.Tests.Browsing;

/// <summary>A fact that needs a browser; skipped, saying so, where none is installed, unless one is required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserInstallation.Missing;
}
