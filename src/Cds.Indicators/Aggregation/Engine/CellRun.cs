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

        int rows = 0;
        for (int place = unit.FirstSeries; place < unit.EndSeries; place++)
        {
            int series = Plan.SeriesAt(place);
            AddSeries(series, table, (Plan.TargetOf(series) * width) - (unit.IsShared ? first : 0), width, unit);
            rows += Plan.Columns.SeriesRow[series + 1] - Plan.Columns.SeriesRow[series];
            if (rows >= RollupEngine.RowsBetweenLooks)
            {
                done(rows);
                rows = 0;
            }
        }

        done(rows);
        if (unit.IsShared)
            _table.Merge(table, first);
    }

    public override EngineCells Finish() => _table.ToCells(Plan, Averages.Numerator, Averages.Denominator);

    /// <summary>The averages weighted by days; null where there are none.</summary>
    protected virtual (AverageTable? Numerator, AverageTable? Denominator) Averages => default;

    /// <summary>Adds one series to the cells of its target area, of which the first stands at <paramref name="firstCell"/> of the table.</summary>
    protected abstract void AddSeries(int series, CellTable<TSum> table, int firstCell, int width, in WorkUnit unit);
}
