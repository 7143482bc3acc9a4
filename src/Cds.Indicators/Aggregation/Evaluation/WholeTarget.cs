using Cds.Indicators.Areas;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>A target in which a unit lies whole, and the member of the target through which it does.</summary>
internal readonly record struct WholeTarget(int Target, Area? Member);
