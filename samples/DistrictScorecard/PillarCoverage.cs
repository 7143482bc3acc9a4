using System.Collections.Immutable;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace DistrictScorecard;

/// <summary>What is known of a pillar: how many claims, how exact, and how they stand against targets.</summary>
internal sealed record PillarCoverage(
    Pillar Pillar, int Claims, int Exact, int Bounded, int WithoutFigure, int LocalTargets, int Assessed, int Met, int NotMet, int Undetermined)
{
    public static PillarCoverage Of(Pillar pillar, ImmutableArray<ScorecardLine> lines)
    {
        ImmutableArray<ScorecardLine> claims = [.. lines.Where(static l => l.Claim is not null)];
        ImmutableArray<Verdict> verdicts = [.. claims.SelectMany(static l => l.Verdicts).Select(static v => v.Verdict)];
        return new PillarCoverage(
            pillar,
            claims.Length,
            claims.Count(static l => l.Figure.TryGetValue(out Figure? figure) && figure.IsExact),
            claims.Count(static l => l.Figure.TryGetValue(out Figure? figure) && !figure.IsExact),
            claims.Count(static l => !l.Figure.HasValue),
            claims.Count(static l => l.Claim!.Kind == ClaimKind.Target),
            claims.Count(static l => !l.Verdicts.IsEmpty),
            verdicts.Count(static v => v == Verdict.Met),
            verdicts.Count(static v => v == Verdict.NotMet),
            verdicts.Count(static v => v == Verdict.Undetermined));
    }
}
