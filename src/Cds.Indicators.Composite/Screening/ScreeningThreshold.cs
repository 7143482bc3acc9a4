namespace Cds.Indicators.Composite.Screening;

/// <summary>How much data a unit must have in a group of indicators to stay (ngưỡng sàng lọc).</summary>
/// <param name="MinimumAvailability">
/// The least share of indicators that have a value, 0 to 1, included; null where it is not asked for.
/// </param>
/// <param name="MinimumNonZero">
/// The least share of values other than zero among those that are there, 0 to 1, included; null where it is not asked for. A unit without any value has no such
/// share and fails.
/// </param>
/// <example><code>ScreeningThreshold twoThirds = new(2.0 / 3);</code></example>
public readonly record struct ScreeningThreshold(double? MinimumAvailability = null, double? MinimumNonZero = null);
