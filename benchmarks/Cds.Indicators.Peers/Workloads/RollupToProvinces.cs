using Cds.Indicators.Observations;
using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>Ten years of communes by month to half-years of provinces: few groups, each of some hundred rows.</summary>
internal sealed class RollupToProvinces : Workload
{
    public override string Name => "rollup-34k";

    public override string Table => "months";

    public override int PeriodsPerTarget => 6;

    public override int CellsOfIndicator => DataSize.Provinces * 20;

    public override Rows Rows(DataSize size) => Data.Rows.Monthly(size);

    public override Entry Enter(DataSize size, Rows rows)
    {
        Nation nation = new(size);
        ObservationSet set = nation.Set(rows, nation.Months());
        Contestant ours = new InProcess<Aggregation.Engine.EngineCells[]>("ours", () => Ask(nation, set), cells => Engine.Cells(cells, DataSize.Provinces));
        return new Entry(ours, PlainPass.Over(set), LinqGroupBy.Over(size, rows));
    }

    /// <summary>The question, to a set that was built.</summary>
    public static Aggregation.Engine.EngineCells[] Ask(Nation nation, ObservationSet set) => Engine.Run(set, Areas.AreaLevel.Province, nation.Provinces, 6, set.Periods.Length / 6);
}
