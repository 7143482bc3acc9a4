using System.Diagnostics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Statistics;

/// <summary>Two nodes of an index, or an indicator and a denominator, with their correlation.</summary>
/// <remarks>A weak correlation is kept with its p-value, not blanked.</remarks>
/// <param name="Group">The code of the group that both were looked up in; empty where there was none.</param>
/// <param name="First">The code of one.</param>
/// <param name="Second">The code of the other.</param>
/// <param name="Correlation">The correlation; no data where fewer than three units have both values, or all values of one among them are equal.</param>
/// <example><code>
/// foreach (CorrelationPair pair in HierarchyCorrelations.WithParents(result.Scores, index.Hierarchy, level: 1))
///     if (!pair.IsSignificant(0.05))
///         report.Add(pair.Second);   // an indicator that hardly moves with its pillar
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record CorrelationPair(string Group, string First, string Second, Outcome<CorrelationResult> Correlation)
{
    /// <summary>Whether the correlation differs from zero at a level of significance (mức ý nghĩa).</summary>
    /// <param name="level">The level, 0 to 1: 0.05.</param>
    /// <returns>Whether the p-value is below the level; <see langword="false"/> where there is no correlation.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> does not lie from 0 to 1.</exception>
    public bool IsSignificant(double level) => level is >= 0 and <= 1
        ? Correlation.TryGetValue(out CorrelationResult result) && result.PValue < level
        : throw new ArgumentOutOfRangeException(nameof(level), level, "A level of significance lies from 0 to 1: give 0.05.");

    /// <summary>The two, the group where there is one, and the correlation.</summary>
    /// <returns><c>online and paid in services: 0.83 (p = 0.0001, n = 51)</c>.</returns>
    public override string ToString() => $"{First} and {Second}{(string.IsNullOrEmpty(Group) ? "" : $" in {Group}")}: {Correlation}";
}
