using Cds.Indicators.Areas;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Observations;

/// <summary>One measure or indicator, one area, one period, one value (số liệu báo cáo).</summary>
/// <param name="Subject">The indicator or measure.</param>
/// <param name="Area">The unit that it is of.</param>
/// <param name="Period">The period that it is of.</param>
/// <param name="Value">The value.</param>
/// <param name="Status">The status flags.</param>
/// <param name="Source">Where it comes from; null where nothing is said.</param>
public readonly record struct Observation(
    Subject Subject,
    Area Area,
    Period Period,
    ObservedValue Value,
    ObservationStatus Status = ObservationStatus.Normal,
    string? Source = null);
