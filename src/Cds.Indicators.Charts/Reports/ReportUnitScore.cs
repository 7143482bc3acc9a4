using Cds.Indicators.Scoring;

namespace Cds.Indicators.Charts.Reports;

/// <summary>A unit and what it is worth.</summary>
internal sealed record ReportUnitScore(string Name, ScorecardScore Score);
