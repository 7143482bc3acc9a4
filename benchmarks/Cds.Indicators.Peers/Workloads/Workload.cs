using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>
/// A question to all contestants. A new one is a class of this kind, a place in <see cref="All"/>, and under its name a text for the peers in
/// <c>benchmarks/peers/sql</c>.
/// </summary>
internal abstract class Workload
{
    public static IReadOnlyList<Workload> All { get; } = [new RollupToProvinces(), new StreamToProvinces(), new RollupToWeeks()];

    /// <summary>The name in the output, and that of its SQL text.</summary>
    public abstract string Name { get; }

    /// <summary>The table that the SQL text reads.</summary>
    public abstract string Table { get; }

    /// <summary>Months in a half-year, or days in a week.</summary>
    public abstract int PeriodsPerTarget { get; }

    /// <summary>Cells by which the SQL text numbers the groups of one indicator.</summary>
    public abstract int CellsOfIndicator { get; }

    /// <summary>Makes the rows, for the peers and for <see cref="Enter"/>.</summary>
    public abstract Rows Rows(DataSize size);

    /// <summary>Loads the rows into those who answer in this process; not measured.</summary>
    public abstract Entry Enter(DataSize size, Rows rows);
}
