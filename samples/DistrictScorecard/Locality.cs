using Cds.Indicators.Areas;

namespace DistrictScorecard;

/// <summary>Where: a name, its level, and the unit above it.</summary>
internal sealed record Locality(string Name, AreaLevel Level, string Parent);
