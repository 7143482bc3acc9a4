using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Normalisation;

/// <summary>A class of units and what it is worth (phân lớp theo bách phân vị): those whose percentile is at least <paramref name="From"/> and below that of the next class.</summary>
/// <param name="From">The percentile at which the class begins, 0 to 100, inclusive.</param>
/// <param name="Score">The result of the units of the class, finite.</param>
/// <example><code>NormalisationMethod.PercentileClasses(new(0, 0), new(5, 20), new(25, 40), new(65, 60), new(85, 80), new(95, 100));</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct PercentileClass(double From, double Score)
{
    /// <summary>The percentile from which on, and the result.</summary>
    /// <returns><c>25: 40</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:R}: {Score:R}");
}
