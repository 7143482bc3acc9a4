using System.Globalization;

namespace Cds.Indicators.Tests.Support;

/// <summary>Sets the culture of the current thread until disposed: <c>using CultureScope scope = new("vi-VN");</c></summary>
internal sealed class CultureScope : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;

    /// <param name="name">The name of a culture; empty for the invariant culture.</param>
    public CultureScope(string name)
    {
        CultureInfo culture = CultureInfo.GetCultureInfo(name);
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _culture;
        CultureInfo.CurrentUICulture = _uiCulture;
    }
}
