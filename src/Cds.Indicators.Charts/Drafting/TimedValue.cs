namespace Cds.Indicators.Charts.Drafting;

/// <summary>A value of a series, ready to be drawn.</summary>
/// <param name="At">Where its period ends on the axis of time.</param>
/// <param name="Name">The period in full.</param>
/// <param name="Tick">The period on the axis.</param>
/// <param name="Value">The value.</param>
internal readonly record struct TimedValue(double At, string Name, string Tick, PlottedValue Value);
