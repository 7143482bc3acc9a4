using Cds.Indicators.Scoring;

namespace DistrictScorecard.Points;

/// <summary>A unit in a period with its score.</summary>
internal sealed record UnitScore(CountedUnit Unit, ScorecardScore Score);
