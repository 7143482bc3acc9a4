using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>A value of a series (giá trị của một kỳ): a period and what is known of it.</summary>
/// <param name="Period">The period; it stands on the axis at its last day.</param>
/// <param name="Value">The value, exact or between bounds; or why there is none.</param>
/// <example><code>
/// SeriesPoint[] points =
/// [
///     new(Period.OfYear(2023), Figure.Parse("62%")),
///     new(Period.OfYear(2024), Outcome.NoData&lt;Figure&gt;()),
/// ];
/// </code></example>
public readonly record struct SeriesPoint(Period Period, Outcome<Figure> Value)
{
    /// <summary>A point of a known value.</summary>
    /// <param name="period">The period.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public SeriesPoint(Period period, Figure value)
        : this(period, Outcome.Of(value))
    {
    }

    /// <summary>Period and value, for a log.</summary>
    /// <returns>For example <c>2024: 62%</c>.</returns>
    public override string ToString() => $"{Period}: {Value.ToString("en", formatProvider: null)}";
}
