using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Indicators;

/// <summary>A figure and the day of which it is (số liệu tại một ngày): 62% on 31/12/2020. A baseline, or a point of a series.</summary>
/// <param name="Value">The figure; not null.</param>
/// <param name="On">The day of which it is: the last day of its period.</param>
/// <remarks>Two are equal when figure and day are; there is no order. Immutable and thread-safe.</remarks>
/// <exception cref="ArgumentNullException"><paramref name="Value"/> is null.</exception>
/// <example><code>
/// DatedFigure baseline = new(Figure.Parse("62%"), new LocalDate(2020, 12, 31));
/// baseline.ToString("vi");   // 62% (31/12/2020)
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record DatedFigure(Figure Value, LocalDate On)
{
    /// <summary>The figure. Never null.</summary>
    public Figure Value { get; } = Value ?? throw new ArgumentNullException(nameof(Value));

    /// <summary>The figure canonically and the day: <c>62% (2020-12-31)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} ({On:uuuu-MM-dd})");

    /// <summary>The figure and the day in a language.</summary>
    /// <param name="format"><c>vi</c>: <c>62% (31/12/2020)</c>; every other format of <see cref="Figure.ToString(string, IFormatProvider)"/>: <c>62% (2020-12-31)</c>.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The figure does not know the format.</exception>
    public string ToString(string? format) => format is not null && format.StartsWith("vi", StringComparison.Ordinal)
        ? string.Create(CultureInfo.InvariantCulture, $"{Value.ToString(format, CultureInfo.InvariantCulture)} ({On:dd/MM/uuuu})")
        : string.Create(CultureInfo.InvariantCulture, $"{Value.ToString(format, CultureInfo.InvariantCulture)} ({On:uuuu-MM-dd})");
}
