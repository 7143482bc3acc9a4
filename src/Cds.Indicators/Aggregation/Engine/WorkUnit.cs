namespace Cds.Indicators.Aggregation.Engine;

/// <summary>Series of one job that one thread works through; units of a job that write to the same target area write to tables of their own.</summary>
/// <param name="Job">The place of the job.</param>
/// <param name="FirstSeries">The first series, as a place in the order of the job.</param>
/// <param name="EndSeries">The end of the series, exclusive.</param>
/// <param name="FirstTarget">The first target area whose cells the unit owns.</param>
/// <param name="EndTarget">The end of the target areas, exclusive.</param>
/// <param name="IsShared">Whether others write to the same target area, so that the unit works on a table of its own.</param>
internal readonly record struct WorkUnit(int Job, int FirstSeries, int EndSeries, int FirstTarget, int EndTarget, bool IsShared);
