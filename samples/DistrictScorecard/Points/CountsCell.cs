using Cds.Indicators.Faults;

namespace DistrictScorecard.Points;

/// <summary>Where an input stands in the file, and as what text.</summary>
internal readonly record struct CountsCell(FaultPlace Place, string Text);
