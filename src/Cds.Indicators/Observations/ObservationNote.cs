using System.Diagnostics;

namespace Cds.Indicators.Observations;

/// <summary>What is said of an observation beside its numbers (ghi chú số liệu): status, source, and whether it has a value at all.</summary>
/// <param name="Status">The status flags.</param>
/// <param name="Source">Where it comes from, in words; null where nothing is said.</param>
/// <param name="IsMissing">Whether it has no value. A status that says so stands beside no value.</param>
/// <remarks>Rows of columns share their notes: see <see cref="ObservationSetBuilder"/>. The default value says nothing. Immutable and thread-safe.</remarks>
/// <example><code>ObservationNote provisional = new(ObservationStatus.Provisional, "Báo cáo 05/BC-UBND");</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct ObservationNote(ObservationStatus Status = ObservationStatus.Normal, string? Source = null, bool IsMissing = false);
