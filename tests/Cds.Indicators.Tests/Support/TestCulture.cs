using System.Globalization;
using System.Runtime.CompilerServices;

namespace Cds.Indicators.Tests.Support;

/// <summary>Runs the whole suite under the culture named in <c>CDS_TEST_CULTURE</c>; <c>invariant</c> names the invariant culture.</summary>
internal static class TestCulture
{
    public const string Variable = "CDS_TEST_CULTURE";

    /// <summary>The culture asked for, or null when the variable is not set.</summary>
    public static CultureInfo? Requested(string? name) =>
        string.IsNullOrEmpty(name) ? null
        : string.Equals(name, "invariant", StringComparison.OrdinalIgnoreCase) ? CultureInfo.InvariantCulture
        : CultureInfo.GetCultureInfo(name, predefinedOnly: true);

    [ModuleInitializer]
    internal static void Apply()
    {
        if (Requested(Environment.GetEnvironmentVariable(Variable)) is not { } culture)
            return;

        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }
}
