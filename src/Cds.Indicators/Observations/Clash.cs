namespace Cds.Indicators.Observations;

/// <summary>Two rows of one subject, area and period that the policy cannot make one of; rows are counted from 1.</summary>
/// <param name="FirstRow">The row that was added first.</param>
/// <param name="SecondRow">The row that was added later.</param>
/// <param name="Area">The ordinal of the area.</param>
/// <param name="Period">The ordinal of the period.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Reason">Why.</param>
internal readonly record struct Clash(int FirstRow, int SecondRow, int Area, int Period, Subject Subject, ClashReason Reason);
