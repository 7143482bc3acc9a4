using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>Random days of communes to weeks of communes: millions of groups, each of two or three rows.</summary>
internal sealed class RollupToWeeks : RollupWorkload
{
    private const int Weeks = Data.Rows.Days / 7;

    public override string Name => "rollup-8.6m";

    protected override int PeriodsPerTarget => 7;

    protected override int CellsOfIndicator => DataSize.Full.Communes * Weeks;

    protected override Rows Rows(DataSize size) => Data.Rows.Daily(size);

    protected override Entry Enter(DataSize size, Rows rows)
    {
        Nation nation = new(size);
        ObservationSet set = nation.Set(rows, Nation.Days());
        Contestant ours = new InProcess<RollupResult>(
            "ours",
            () => set.Rollup(nation.Subjects).To(AreaLevel.Commune).Per(PeriodKind.Week).Compute(Threads.Two),
            result => Cells.Of(result, DataSize.Full.Communes));
        return new Entry(ours, PlainPass.Over(set));
    }
}
