using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace DistrictScorecard;

/// <summary>A target and how a figure stands against it.</summary>
internal sealed record TargetVerdict(Target Target, Verdict Verdict);
