namespace Cds.Indicators.Aggregation.Engine;

/// <summary>How a last value is carried into a target period.</summary>
/// <param name="MaximumAge">How many days its period may end before the target period ends.</param>
/// <param name="FirstDay">The number of the first day of each target period.</param>
/// <param name="LastDay">The number of the last day of each target period.</param>
/// <param name="MayCarry">By period ordinal, whether its values may be carried: periods of the kind that is reported.</param>
internal sealed record CarryRule(int MaximumAge, int[] FirstDay, int[] LastDay, bool[] MayCarry);
