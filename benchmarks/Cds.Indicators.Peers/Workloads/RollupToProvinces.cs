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

    public override Contestant Ours(DataSize size, Rows rows) => new InProcess<Cells>("ours", () => ByHand(size, rows), cells => cells);

    public override IReadOnlyList<Contestant> InProcessPeers(DataSize size, Rows rows) => [LinqGroupBy.Over(size, rows)];

    private static Cells ByHand(DataSize size, Rows rows)
    {
        Cells cells = new(size.Indicators, DataSize.Provinces, size.HalfYears, DataSize.Provinces);
        for (int row = 0; row < rows.Count; row++)
            cells.Add(rows.Indicator[row], size.ProvinceOf(rows.Commune[row]), rows.Period[row] / 6, rows.Numerator[row], rows.Denominator[row]);
        return cells;
    }
}
