using System.Collections.Immutable;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace DistrictScorecard;

/// <summary>One line: a claim, or what follows from several; where its value lies; how it stands against each target.</summary>
internal sealed record ScorecardLine(
    Indicator Indicator, Claim? Claim, Outcome<Figure> Figure, Outcome<Interval> Known, ImmutableArray<TargetVerdict> Verdicts)
{
    /// <summary>What a derived value was computed from; null for a claim.</summary>
    public Ratio? Derivation { get; init; }
}
