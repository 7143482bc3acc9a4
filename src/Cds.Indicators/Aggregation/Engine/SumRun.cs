using System.Numerics;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>A job whose parts are added over time, while it is worked on.</summary>
/// <typeparam name="TSum">64 bits where the sums are known to fit, 128 bits otherwise.</typeparam>
/// <typeparam name="TPeriod">The width of periods.</typeparam>
/// <typeparam name="TNumber">The width of numerators and denominators.</typeparam>
internal sealed class SumRun<TSum, TPeriod, TNumber>(JobPlan plan, SizedColumns<TPeriod, TNumber> columns) : CellRun<TSum>(plan, hasSources: false)
    where TSum : unmanaged, IBinaryInteger<TSum>
    where TPeriod : unmanaged, IBinaryInteger<TPeriod>
    where TNumber : unmanaged, IBinaryInteger<TNumber>
{
    protected override void AddSeries(int firstPlace, int endPlace, int rows, CellTable<TSum> table, int firstCell, in WorkUnit unit)
    {
        Span<Cell<TSum>> cells = table.Cells(firstCell, Plan.Job.Periods);
        Span<CellNote> notes = table.Notes(firstCell, Plan.Job.Periods);
        int periods = Plan.Job.PeriodTarget.Length;
        bool isWorthwhile = Plan.FitsLong && endPlace - firstPlace <= PeriodSums<TNumber>.MostSeries && rows >= (long)PeriodSums<TNumber>.WorthRowsPerPeriod * periods;
        PeriodSums<TNumber> sums = isWorthwhile ? new(periods) : default;
        for (int place = firstPlace; place < endPlace; place++)
            SumKernel<TSum, TPeriod, TNumber>.Add(Plan, columns, Plan.SeriesAt(place), cells, notes, sums);
        if (!sums.IsDefault)
            sums.MoveTo(cells, Plan.Job.PeriodTarget);
    }
}
