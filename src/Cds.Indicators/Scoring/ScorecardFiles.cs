using System.Collections.Immutable;

namespace Cds.Indicators.Scoring;

/// <summary>The scorecards that ship in the assembly, a data file each.</summary>
internal static class ScorecardFiles
{
    public static ImmutableArray<string> Codes { get; } = ["qd766"];

    public static string NameOf(string code) => $"scorecard-{code}.json";

    public static Stream Open(string name) => typeof(ScorecardFiles).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly does not contain {name}.");
}
