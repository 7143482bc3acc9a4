using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>Ten years of communes by month to half-years of provinces: few groups, each of some hundred rows.</summary>
internal sealed class RollupToProvinces : RollupWorkload
{
    public override string Name => "rollup-34k";

    protected override int PeriodsPerTarget => 6;

    protected override int CellsOfIndicator => DataSize.Provinces * 20;

    protected override Rows Rows(DataSize size) => Data.Rows.Monthly(size);

    protected override Entry Enter(DataSize size, Rows rows)
    {
        Nation nation = new(size);
        ObservationSet set = nation.Set(rows, nation.Months());
        Contestant ours = new InProcess<RollupResult>("ours", () => Ask(nation, set), result => Cells.Of(result, DataSize.Provinces));
        return new Entry(ours, PlainPass.Over(set), LinqGroupBy.Over(size, rows));
    }

    /// <summary>The question, to a set that was built.</summary>
    public static RollupResult Ask(Nation nation, ObservationSet set) =>
        set.Rollup(nation.Subjects).To(AreaLevel.Province).Per(PeriodKind.HalfYear).Compute(Threads.Two);
}
