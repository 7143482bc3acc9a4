using System.Diagnostics;
using Cds.Indicators.Areas;
using Cds.Indicators.Display;
using Cds.Indicators.Json;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Observations;

/// <summary>One measure or indicator, one area, one period, one value (số liệu báo cáo).</summary>
/// <param name="Subject">The indicator or measure.</param>
/// <param name="Area">The unit that it is of.</param>
/// <param name="Period">The period that it is of.</param>
/// <param name="Value">The value.</param>
/// <param name="Status">The status flags.</param>
/// <param name="Source">Where it comes from, in words: a report, a system; null where nothing is said.</param>
/// <remarks>
/// Nothing is checked here: whether the value fits its subject and the unit was there in the period is checked where observations come together, in
/// <see cref="ObservationSetBuilder"/>. The default value has no subject and no area, and belongs to no set. Equal when all parts are. Its JSON names a unit of
/// a registry and an entry of a catalogue: see <see cref="ObservationJsonConverter"/>. Immutable and thread-safe.
/// </remarks>
/// <example><code>
/// Observation report = new(onTime, ward, Period.Month(2025, 8), ObservedValue.Of(Ratio.Of(26, 35)), ObservationStatus.Provisional);
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(ObservationsFormatterSource))]
public readonly record struct Observation(
    Subject Subject,
    Area Area,
    Period Period,
    ObservedValue Value,
    ObservationStatus Status = ObservationStatus.Normal,
    string? Source = null);
