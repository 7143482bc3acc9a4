using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Periods;

/// <summary>A period with what is worth knowing about how it was read.</summary>
/// <param name="Period">The period.</param>
/// <param name="Dialect">The way of writing in which the text was read.</param>
/// <param name="Notes">What the reader did beyond taking the text at its word.</param>
/// <param name="IsPointInTime">
/// Whether the text means a moment or a state up to it ("đến nay", "đến cuối năm 2024", a date with a time), and not what happened
/// during the period; the period is then the day of that moment.
/// </param>
/// <remarks>The default value is a reading of the default period.</remarks>
/// <example><code>
/// PeriodReading reading = PeriodReader.Read("đến cuối năm 2024");
/// reading.Period.ToString();   // 2024-12-31
/// reading.IsPointInTime;       // true
/// </code></example>
[StructLayout(LayoutKind.Auto)]
[JsonConverter(typeof(PeriodReadingJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct PeriodReading(
    Period Period,
    PeriodDialect Dialect,
    PeriodNotes Notes = PeriodNotes.None,
    bool IsPointInTime = false);
