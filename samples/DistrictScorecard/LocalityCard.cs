using System.Collections.Immutable;

namespace DistrictScorecard;

/// <summary>The lines of one locality.</summary>
internal sealed record LocalityCard(Locality Locality, ImmutableArray<ScorecardLine> Lines);
