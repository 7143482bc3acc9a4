using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Screening;

/// <summary>Which units a stage kept, and how much data each has.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
/// <example><code>
/// ScreeningReport report = result.Screening();
/// report.Dropped;                        // BRN, LAO, MMR
/// report["LAO"].Coverage.Availability;   // 0.837
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
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

    /// <summary>How many units were kept and dropped.</summary>
    /// <returns>For example <c>33 kept, 5 dropped</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kept.Length} kept, {Dropped.Length} dropped");
}
