using System.Numerics;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>A job while it is worked on, with its cells.</summary>
/// <typeparam name="TSum">64 bits where the sums are known to fit, 128 bits otherwise.</typeparam>
internal abstract class CellRun<TSum> : JobRun
    where TSum : unmanaged, IBinaryInteger<TSum>
{
    private readonly CellTable<TSum> _table;

    protected CellRun(JobPlan plan, bool hasSources)
        : base(plan) => _table = new CellTable<TSum>(checked(plan.Job.Areas * plan.Job.Periods), plan.Columns.Attribute is not null, hasSources);

    public sealed override void Prepare(in WorkUnit unit)
    {
        if (unit.IsShared)
            _table.Clear(unit.FirstTarget * Plan.Job.Periods, (unit.EndTarget - unit.FirstTarget) * Plan.Job.Periods);
    }

    public sealed override void Work(in WorkUnit unit, Action<int> done)
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
            AddSeries(place, end, rows, table, (target * width) - (unit.IsShared ? first : 0), unit);
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

    public override EngineCells Finish() => _table.ToCells(Plan, Averages.Numerator, Averages.Denominator);

    /// <summary>The averages weighted by days; null where there are none.</summary>
    protected virtual (AverageTable? Numerator, AverageTable? Denominator) Averages => default;

    /// <summary>Adds series to the cells of their one target area, of which the first stands at <paramref name="firstCell"/> of the table.</summary>
    /// <param name="firstPlace">The first series, as a place in the order of the job.</param>
    /// <param name="endPlace">The end of the series, exclusive.</param>
    /// <param name="rows">How many rows they have.</param>
    /// <param name="table">The table.</param>
    /// <param name="firstCell">The cell of the first target period.</param>
    /// <param name="unit">The unit that they are of.</param>
    protected abstract void AddSeries(int firstPlace, int endPlace, int rows, CellTable<TSum> table, int firstCell, in WorkUnit unit);
}
