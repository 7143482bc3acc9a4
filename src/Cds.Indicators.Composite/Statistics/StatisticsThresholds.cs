using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Statistics;

/// <summary>From where on a column of figures stands out.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>new StatisticsThresholds { Availability = 0.9, Skewness = 1.5, ExcessKurtosis = 3 }</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record StatisticsThresholds
{
    /// <summary>The usual thresholds.</summary>
    public static StatisticsThresholds Default { get; } = new();

    /// <summary>The share of units that should have a value, inclusive; 0.65 unless given.</summary>
    public double Availability { get; init; } = 0.65;

    /// <summary>The share of the values that should not be zero, inclusive; 0.5 unless given.</summary>
    public double NonZero { get; init; } = 0.5;

    /// <summary>The number of different values, as a share of the values, that should be reached, inclusive; 0.5 unless given.</summary>
    public double Unique { get; init; } = 0.5;

    /// <summary>The skewness, in absolute terms, above which a column is skewed where its kurtosis is as well; 2 unless given.</summary>
    public double Skewness { get; init; } = 2;

    /// <summary>The excess kurtosis above which a column has heavy tails; 3.5 unless given.</summary>
    public double ExcessKurtosis { get; init; } = 3.5;

    /// <summary>All thresholds.</summary>
    /// <returns><c>availability 0.65, non-zero 0.5, unique 0.5, skewness 2, excess kurtosis 3.5</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"availability {Availability:R}, non-zero {NonZero:R}, unique {Unique:R}, skewness {Skewness:R}, excess kurtosis {ExcessKurtosis:R}");
}
