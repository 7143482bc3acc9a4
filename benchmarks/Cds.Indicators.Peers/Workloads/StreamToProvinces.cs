using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>
/// The question of <see cref="RollupToProvinces"/> to rows in the order of their arrival, which nobody has collected or sorted beforehand. They come in
/// batches of columns, as a reader of files or a database driver hands them over.
/// </summary>
internal sealed class StreamToProvinces : RollupWorkload
{
    private const int Batch = 1 << 20;

    public override string Name => "stream-34k";

    protected override int PeriodsPerTarget => 6;

    protected override int CellsOfIndicator => DataSize.Provinces * 20;

    protected override Rows Rows(DataSize size) => Data.Rows.Monthly(size).InOrderOfArrival();

    protected override Entry Enter(DataSize size, Rows rows)
    {
        Nation nation = new(size);
        Period[] months = nation.Months();
        int[] ordinals = nation.AreaOrdinals(rows);
        return new Entry(
            new InProcess<RollupResult>("ours", () => Ask(nation, months, ordinals, rows), result => Cells.Of(result, DataSize.Provinces)),
            PlainPass.Over(rows.Indicator, rows.Commune, rows.Period, rows.Numerator, rows.Denominator));
    }

    private static RollupResult Ask(Nation nation, Period[] months, int[] ordinals, Rows rows)
    {
        RollupAccumulator stream = Rollup.Of(nation.Areas, nation.Subjects)
            .To(AreaLevel.Province)
            .Over(Period.Sequence(Period.Containing(months[0].Start, PeriodKind.HalfYear), Period.Containing(months[^1].Start, PeriodKind.HalfYear)))
            .ReportedBy(AreaLevel.Commune)
            .ReportedEvery(PeriodKind.Month)
            .Stream(Threads.Two);
        for (int first = 0; first < rows.Count; first += Batch)
        {
            Range batch = first..Math.Min(first + Batch, rows.Count);
            stream.AddColumns(
                nation.Subjects,
                rows.Indicator.AsSpan(batch),
                ordinals.AsSpan(batch),
                months,
                rows.Period.AsSpan(batch),
                rows.Numerator.AsSpan(batch),
                rows.Denominator.AsSpan(batch));
        }

        return stream.Complete();
    }
}
