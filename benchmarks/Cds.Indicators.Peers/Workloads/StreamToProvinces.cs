using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>The question of <see cref="RollupToProvinces"/> to rows in the order of their arrival, which nobody has sorted beforehand.</summary>
internal sealed class StreamToProvinces : Workload
{
    public override string Name => "stream-34k";

    public override string Table => "arrivals";

    public override int PeriodsPerTarget => 6;

    public override int CellsOfIndicator => DataSize.Provinces * 20;

    public override Rows Rows(DataSize size) => Data.Rows.Monthly(size).InOrderOfArrival();

    public override Entry Enter(DataSize size, Rows rows) => new(
        new InProcess<Cells>("ours", () => ByHand(size, rows), cells => cells),
        PlainPass.Over([rows.Indicator, rows.Commune, rows.Period], [rows.Numerator, rows.Denominator]));

    private static Cells ByHand(DataSize size, Rows rows)
    {
        Cells cells = new(size.Indicators, DataSize.Provinces, size.HalfYears, DataSize.Provinces);
        for (int row = 0; row < rows.Count; row++)
            cells.Add(rows.Indicator[row], size.ProvinceOf(rows.Commune[row]), rows.Period[row] / 6, rows.Numerator[row], rows.Denominator[row]);
        return cells;
    }
}
