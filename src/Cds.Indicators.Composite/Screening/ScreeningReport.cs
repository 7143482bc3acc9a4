using System.Collections.Immutable;

namespace Cds.Indicators.Composite.Screening;

/// <summary>Which units a stage kept, and how much data each has.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
/// <example><code>
/// ScreeningReport report = result.Screening();
/// report.Dropped;                        // BRN, LAO, MMR
/// report["LAO"].Coverage.Availability;   // 0.837
/// </code></example>
public sealed class ScreeningReport
{
    internal ScreeningReport(ImmutableArray<ScreenedUnit> units) => Units = units;

    /// <summary>All units the stage was given, by ascending code.</summary>
    public ImmutableArray<ScreenedUnit> Units { get; }

    /// <summary>The codes of the units that stay, ascending.</summary>
    public ImmutableArray<string> Kept => [.. Units.Where(static unit => unit.IsKept).Select(static unit => unit.Unit)];

    /// <summary>The codes of the units that were dropped, ascending.</summary>
    public ImmutableArray<string> Dropped => [.. Units.Where(static unit => !unit.IsKept).Select(static unit => unit.Unit)];

    /// <summary>What was found of a unit.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The stage was given no such unit.</exception>
    public ScreenedUnit this[string unit]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(unit);
            foreach (ScreenedUnit screened in Units)
            {
                if (string.Equals(screened.Unit, unit, StringComparison.Ordinal))
                    return screened;
            }

            throw new KeyNotFoundException($"'{unit}' is not among the {Units.Length} units that were screened. Give one of Units.");
        }
    }
}
