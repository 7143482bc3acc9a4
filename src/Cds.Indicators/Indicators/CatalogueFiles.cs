using System.Collections.Immutable;

namespace Cds.Indicators.Indicators;

/// <summary>The data files that ship in the assembly, in the order in which one builds on another.</summary>
internal static class CatalogueFiles
{
    public static ImmutableArray<string> Names { get; } =
    [
        "catalogue-local-reports.json",
        "catalogue-national-targets.json",
    ];

    public static Stream Open(string name) => typeof(CatalogueFiles).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly does not contain {name}.");
}
