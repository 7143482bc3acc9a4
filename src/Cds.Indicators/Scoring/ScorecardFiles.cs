using System.Collections.Immutable;

namespace Cds.Indicators.Scoring;

/// <summary>The scorecards that ship in the assembly, a data file each.</summary>
internal static class ScorecardFiles
{
    public static ImmutableArray<string> Codes { get; } = ["qd766", "dti922", "dti405", "nd307-12", "nd307-12-province", "nd307-signed", "nd307-signed-phuong", "ocop-stars"];

    public static string NameOf(string code) => $"scorecard-{code}.json";

    public static Stream Open(string name) => typeof(ScorecardFiles).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly does not contain {name}.");
}
