using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>Random days of communes to weeks of communes: millions of groups, each of two or three rows.</summary>
internal sealed class RollupToWeeks : Workload
{
    private const int Weeks = Data.Rows.Days / 7;

    public override string Name => "rollup-8.6m";

    public override string Table => "days";

    public override int PeriodsPerTarget => 7;

    public override int CellsOfIndicator => DataSize.Full.Communes * Weeks;

    public override Rows Rows(DataSize size) => Data.Rows.Daily(size);

    public override Contestant Ours(DataSize size, Rows rows) => new InProcess<Cells>("ours", () => ByHand(size, rows), cells => cells);

    private static Cells ByHand(DataSize size, Rows rows)
    {
        Cells cells = new(size.Indicators, size.Communes, Weeks, DataSize.Full.Communes);
        for (int row = 0; row < rows.Count; row++)
            cells.Add(rows.Indicator[row], rows.Commune[row], rows.Period[row] / 7, rows.Numerator[row], rows.Denominator[row]);
        return cells;
    }
}
