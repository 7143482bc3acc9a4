using System.Collections.Immutable;
using System.Diagnostics;

namespace Cds.Indicators.Composite.Screening;

/// <summary>What the screening found of a unit.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
/// <example><code>
/// ScreenedUnit unit = result.Screening()["LAO"];
/// unit.IsKept;                              // false
/// unit.Groups["Social"].Availability;       // 0.78
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ScreenedUnit
{
    internal ScreenedUnit(string unit, DataCoverage coverage, ImmutableSortedDictionary<string, DataCoverage> groups, bool isKept, bool isByName) =>
        (Unit, Coverage, Groups, IsKept, IsByName) = (unit, coverage, groups, isKept, isByName);

    /// <summary>The code of the unit.</summary>
    public string Unit { get; }

    /// <summary>How much data it has of all indicators.</summary>
    public DataCoverage Coverage { get; }

    /// <summary>How much data it has in each group for which there is a threshold, by the code of the group.</summary>
    public ImmutableSortedDictionary<string, DataCoverage> Groups { get; }

    /// <summary>Whether it stays in the index.</summary>
    public bool IsKept { get; }

    /// <summary>Whether that is so because the stage names it, whatever data it has.</summary>
    public bool IsByName { get; }

    /// <summary>The unit, its data, and whether it is kept.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Unit}: {Coverage}, {(IsKept ? "kept" : "dropped")}";
}
