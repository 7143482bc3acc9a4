using System.Collections.Immutable;

namespace Cds.Indicators.Indicators;

/// <summary>The data files that ship in the assembly, in the order in which one builds on another.</summary>
internal static class CatalogueFiles
{
    public static ImmutableArray<string> Names { get; } =
    [
        "catalogue-local-reports.json",
        "catalogue-online-dossiers.json",
        "catalogue-qd-749.json",
        "catalogue-qd-942.json",
        "catalogue-qd-411.json",
        "catalogue-plan-2023.json",
        "catalogue-nq-57.json",
        "catalogue-nq-03.json",
        "catalogue-qd-2629.json",
        "catalogue-local-yardsticks.json",
        "catalogue-dossiers.json",
        "catalogue-qd-766.json",
        "catalogue-qd-922.json",
        "catalogue-qd-405.json",
        "catalogue-nd-307.json",
        "catalogue-qd-148.json",
    ];

    public static Stream Open(string name) => typeof(CatalogueFiles).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly does not contain {name}.");
}
