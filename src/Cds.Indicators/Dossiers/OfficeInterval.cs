using System.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Dossiers;

/// <summary>One stretch of office time (một buổi làm việc): the morning or the afternoon. It begins with its first moment and ends before its last.</summary>
/// <param name="From">The opening, included.</param>
/// <param name="To">The close, not included.</param>
/// <remarks>Equal when both are equal. The default value is empty; <see cref="OfficeHours.Of"/> refuses it.</remarks>
/// <example><code>new OfficeInterval(new LocalTime(8, 0), new LocalTime(12, 0)).ToString();   // 08:00:00-12:00:00</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct OfficeInterval(LocalTime From, LocalTime To)
{
    /// <summary>How long it is in nanoseconds.</summary>
    internal long Length => To.NanosecondOfDay - From.NanosecondOfDay;

    /// <summary>Opening and close.</summary>
    /// <returns>For example <c>08:00:00-12:00:00</c>.</returns>
    public override string ToString() => $"{LocalTimePattern.ExtendedIso.Format(From)}-{LocalTimePattern.ExtendedIso.Format(To)}";
}
