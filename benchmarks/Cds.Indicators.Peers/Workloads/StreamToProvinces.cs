using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>
/// The question of <see cref="RollupToProvinces"/> to rows in the order of their arrival, which nobody has collected or sorted beforehand. Making an
/// observation of each row is part of what is measured.
/// </summary>
internal sealed class StreamToProvinces : Workload
{
    private const int Batch = 4_096;

    public override string Name => "stream-34k";

    public override string Table => "arrivals";

    public override int PeriodsPerTarget => 6;

    public override int CellsOfIndicator => DataSize.Provinces * 20;

    public override Rows Rows(DataSize size) => Data.Rows.Monthly(size).InOrderOfArrival();

    public override Entry Enter(DataSize size, Rows rows)
    {
        Nation nation = new(size);
        Period[] months = nation.Months();
        return new Entry(
            new InProcess<RollupResult>("ours", () => Ask(nation, months, rows), result => Cells.Of(result, DataSize.Provinces)),
            PlainPass.Over(rows.Indicator, rows.Commune, rows.Period, rows.Numerator, rows.Denominator));
    }

    private static RollupResult Ask(Nation nation, Period[] months, Rows rows)
    {
        RollupAccumulator stream = Rollup.Of(nation.Areas, nation.Subjects)
            .To(AreaLevel.Province)
            .Over(Period.Sequence(Period.Containing(months[0].Start, PeriodKind.HalfYear), Period.Containing(months[^1].Start, PeriodKind.HalfYear)))
            .ReportedBy(AreaLevel.Commune)
            .ReportedEvery(PeriodKind.Month)
            .Stream();
        Observation[] batch = new Observation[Batch];
        for (int first = 0; first < rows.Count; first += Batch)
        {
            int count = Math.Min(Batch, rows.Count - first);
            for (int i = 0; i < count; i++)
            {
                int row = first + i;
                batch[i] = new Observation(
                    nation.Subjects[rows.Indicator[row]],
                    nation.Communes[rows.Commune[row]],
                    months[rows.Period[row]],
                    ObservedValue.Of(Ratio.Of(rows.Numerator[row], rows.Denominator[row])));
            }

            stream.Add(batch.AsSpan(0, count));
        }

        return stream.Complete();
    }
}
