using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>A question to ratio pairs by indicator, commune and period.</summary>
internal abstract class RollupWorkload : Workload
{
    /// <summary>Months in a half-year, or days in a week.</summary>
    protected abstract int PeriodsPerTarget { get; }

    /// <summary>Cells by which the SQL text numbers the groups of one indicator.</summary>
    protected abstract int CellsOfIndicator { get; }

    public sealed override Entry Enter(DataSize size)
    {
        Rows rows = Rows(size);
        // With the group that each row belongs to, so that a peer may take the group from the row or join it, as is faster.
        Contestant[] engines = Peer.Load(Name, size, rows.Count, "indicator,commune,province,period,target,numerator,denominator", (file, row) =>
        {
            file.Put(rows.Indicator[row]);
            file.Put(rows.Commune[row]);
            file.Put(size.ProvinceOf(rows.Commune[row]));
            file.Put(rows.Period[row]);
            file.Put(rows.Period[row] / PeriodsPerTarget);
            file.Put(rows.Numerator[row]);
            file.Put(rows.Denominator[row]);
        });
        Entry entry = Enter(size, rows);
        return entry with { Peers = [.. engines, .. entry.Peers], Indicators = size.Indicators, CellsOfIndicator = CellsOfIndicator };
    }

    /// <summary>Makes the rows, for the peers and for this process.</summary>
    protected abstract Rows Rows(DataSize size);

    /// <summary>Loads the rows into those who answer in this process.</summary>
    protected abstract Entry Enter(DataSize size, Rows rows);
}
