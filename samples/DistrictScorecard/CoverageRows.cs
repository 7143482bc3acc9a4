using System.Globalization;

namespace DistrictScorecard;

/// <summary>The rows of the coverage table, with the total last.</summary>
internal static class CoverageRows
{
    public static IEnumerable<string[]> Of(Scorecard scorecard, Words words) =>
        Numbers(scorecard, words).Select(static row => (string[])[row.Name, .. row.Numbers.Select(static n => n.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>The rows with their numbers.</summary>
    public static IEnumerable<(string Name, int[] Numbers)> Numbers(Scorecard scorecard, Words words)
    {
        PillarCoverage[] pillars = [.. scorecard.Coverage()];
        foreach (PillarCoverage pillar in pillars)
            yield return (pillar.Pillar.Name.In(words.Style), Numbers(pillar));
        yield return (words.Total, pillars.Select(Numbers).Aggregate(new int[9], static (sum, row) => [.. sum.Zip(row, static (a, b) => a + b)]));
    }

    private static int[] Numbers(PillarCoverage p) =>
        [p.Claims, p.Exact, p.Bounded, p.WithoutFigure, p.LocalTargets, p.Assessed, p.Met, p.NotMet, p.Undetermined];
}
