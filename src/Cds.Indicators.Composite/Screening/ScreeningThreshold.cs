using System.Diagnostics;
using System.Globalization;

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
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct ScreeningThreshold(double? MinimumAvailability = null, double? MinimumNonZero = null)
{
    /// <summary>What is asked for.</summary>
    /// <returns><c>availability ≥ 0.65, non-zero ≥ 0.5</c>, one of the two, or <c>nothing</c>.</returns>
    public override string ToString() => (MinimumAvailability, MinimumNonZero) switch
    {
        ({ } available, { } nonZero) => string.Create(CultureInfo.InvariantCulture, $"availability ≥ {available:R}, non-zero ≥ {nonZero:R}"),
        ({ } available, null) => string.Create(CultureInfo.InvariantCulture, $"availability ≥ {available:R}"),
        (null, { } nonZero) => string.Create(CultureInfo.InvariantCulture, $"non-zero ≥ {nonZero:R}"),
        _ => "nothing",
    };
}
