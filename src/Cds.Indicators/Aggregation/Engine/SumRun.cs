using System.Numerics;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>A job while it is worked on, with its cells.</summary>
/// <typeparam name="TSum">64 bits where the sums are known to fit, 128 bits otherwise.</typeparam>
/// <typeparam name="TPeriod">The width of periods.</typeparam>
/// <typeparam name="TNumber">The width of numerators and denominators.</typeparam>
internal sealed class SumRun<TSum, TPeriod, TNumber>(JobPlan plan, SizedColumns<TPeriod, TNumber> columns) : JobRun(plan)
    where TSum : unmanaged, IBinaryInteger<TSum>
    where TPeriod : unmanaged, IBinaryInteger<TPeriod>
    where TNumber : unmanaged, IBinaryInteger<TNumber>
{
    private readonly CellTable<TSum> _table = new(checked(plan.Job.Areas * plan.Job.Periods), plan.Columns.Attribute is not null);

    public override void Prepare(in WorkUnit unit)
    {
        if (unit.IsShared)
            _table.Clear(unit.FirstTarget * Plan.Job.Periods, (unit.EndTarget - unit.FirstTarget) * Plan.Job.Periods);
    }

    public override void Work(in WorkUnit unit, Action<int> done)
    {
        int width = Plan.Job.Periods;
        int first = unit.FirstTarget * width;
        int count = (unit.EndTarget - unit.FirstTarget) * width;
        CellTable<TSum> table = _table;
        if (unit.IsShared)
            table = CellTable<TSum>.OfZeros(count, _table);
        else
            table.Clear(first, count);

        int pending = 0;
        for (int place = unit.FirstSeries; place < unit.EndSeries;)
        {
            int end = Plan.EndOfTarget(place, unit.EndSeries, RollupEngine.RowsBetweenLooks, out int rows);
            int target = Plan.TargetOf(Plan.SeriesAt(place));
            AddSeries(place, end, rows, table, (target * width) - (unit.IsShared ? first : 0));
            pending += rows;
            if (pending >= RollupEngine.RowsBetweenLooks)
            {
                done(pending);
                pending = 0;
            }

            place = end;
        }

        done(pending);
        if (unit.IsShared)
            _table.Merge(table, first);
    }

    public override EngineCells Finish() => _table.ToCells(Plan);

    /// <summary>Adds series to the cells of their one target area, of which the first stands at <paramref name="firstCell"/> of the table.</summary>
    private void AddSeries(int firstPlace, int endPlace, int rows, CellTable<TSum> table, int firstCell)
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
