using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Imputation;

/// <summary>Which values a stage imputed, and by what.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
/// <example><code>
/// ImputationReport report = result.Imputation();
/// report.Cells.Length;        // 65
/// report["LAO", "Pat"];       // null: the value was given
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ImputationReport
{
    private readonly Dictionary<(string Unit, string Indicator), ImputedCell> _cells;

    internal ImputationReport(ImmutableArray<ImputedCell> cells)
    {
        Cells = cells;
        _cells = cells.ToDictionary(static cell => (cell.Unit, cell.Indicator));
    }

    /// <summary>The values that were imputed, in the order of the indicators, then by ascending code of the unit.</summary>
    public ImmutableArray<ImputedCell> Cells { get; }

    /// <summary>What was imputed for an indicator of a unit.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <param name="indicator">The code of the indicator.</param>
    /// <returns>The value and by what; null where nothing was.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ImputedCell? this[string unit, string indicator]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(unit);
            ArgumentNullException.ThrowIfNull(indicator);
            return _cells.GetValueOrDefault((unit, indicator));
        }
    }

    /// <summary>How many cells were imputed.</summary>
    /// <returns>For example <c>12 cells imputed</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cells.Length} cells imputed");
}
