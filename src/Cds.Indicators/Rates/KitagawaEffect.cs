using System.Diagnostics;
using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>What one group adds to the change of an overall rate (đóng góp của một nhóm): through its own rate, and through its weight.</summary>
/// <param name="RateEffect">The change of the group's rate, times the mean of its weights before and after. A fraction: 0.01 is one percentage point.</param>
/// <param name="CompositionEffect">The change of the group's weight, times the mean of its rates before and after. A fraction.</param>
/// <remarks>
/// Exact. A single group's composition effect depends on what its weight displaces, so read it beside those of the other groups. Equal when both
/// effects are. The default value is no effect. Thread-safe.
/// </remarks>
/// <example><code>new KitagawaEffect(Rational.Of(1, 100), Rational.Of(-1, 200)).Total;   // 1/200</code></example>
[JsonConverter(typeof(KitagawaEffectJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct KitagawaEffect(WideRational RateEffect, WideRational CompositionEffect)
{
    /// <summary>Both effects together: the change of weight times rate of the group. A fraction.</summary>
    public WideRational Total => RateEffect + CompositionEffect;

    /// <summary>Both effects in percentage points, invariantly, rounded half away from zero to two decimals.</summary>
    /// <returns>For example <c>rates 1.00 pp, composition -0.50 pp</c>.</returns>
    /// <exception cref="OverflowException">An effect does not fit a <see cref="decimal"/>.</exception>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"rates {RateEffect.ToDecimal(RateBasis.Percent, Rounding.Published):0.00} pp, composition {CompositionEffect.ToDecimal(RateBasis.Percent, Rounding.Published):0.00} pp");
}
