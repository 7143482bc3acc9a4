using System.Numerics;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>A job whose parts are added over time, while it is worked on.</summary>
/// <typeparam name="TSum">64 bits where the sums are known to fit, 128 bits otherwise.</typeparam>
internal sealed class SumRun<TSum> : JobRun
    where TSum : unmanaged, IBinaryInteger<TSum>
{
    private readonly Lock _lock = new();
    private readonly Cell<TSum>[] _cells;
    private readonly CellNote[]? _notes;

    public SumRun(JobPlan plan)
        : base(plan)
    {
        int count = checked(plan.Job.Areas * plan.Job.Periods);
        _cells = GC.AllocateUninitializedArray<Cell<TSum>>(count);
        _notes = plan.Columns.Attribute is null ? null : new CellNote[count];
    }

    public override void Prepare(in WorkUnit unit)
    {
        if (unit.IsShared)
            _cells.AsSpan(unit.FirstTarget * Plan.Job.Periods, (unit.EndTarget - unit.FirstTarget) * Plan.Job.Periods).Clear();
    }

    public override void Work(in WorkUnit unit, Action<int> done)
    {
        int width = Plan.Job.Periods;
        int first = unit.FirstTarget * width;
        int length = (unit.EndTarget - unit.FirstTarget) * width;
        Span<Cell<TSum>> cells = unit.IsShared ? new Cell<TSum>[length] : _cells.AsSpan(first, length);
        Span<CellNote> notes = _notes is null ? default : unit.IsShared ? new CellNote[length] : _notes.AsSpan(first, length);
        if (!unit.IsShared)
            cells.Clear();

        int rows = 0;
        for (int place = unit.FirstSeries; place < unit.EndSeries; place++)
        {
            int series = Plan.SeriesAt(place);
            int offset = (Plan.TargetOf(series) - unit.FirstTarget) * width;
            SumKernel<TSum>.Add(Plan, series, cells.Slice(offset, width), notes.IsEmpty ? default : notes.Slice(offset, width));
            rows += Plan.Columns.SeriesRow[series + 1] - Plan.Columns.SeriesRow[series];
            if (rows >= RollupEngine.RowsBetweenLooks)
            {
                done(rows);
                rows = 0;
            }
        }

        done(rows);
        if (unit.IsShared)
            Merge(cells, notes, first);
    }

    public override EngineCells Finish()
    {
        if (typeof(TSum) == typeof(long))
            return new EngineCells(Plan.Job.Areas, Plan.Job.Periods, (Cell<long>[])(object)_cells, _notes);

        Cell<long>[] narrow = new Cell<long>[_cells.Length];
        for (int i = 0; i < narrow.Length; i++)
        {
            ref readonly Cell<TSum> cell = ref _cells[i];
            narrow[i] = new Cell<long>
            {
                Numerator = Narrow(cell.Numerator, i),
                Denominator = Narrow(cell.Denominator, i),
                Count = cell.Count,
                Empty = cell.Empty,
            };
        }

        return new EngineCells(Plan.Job.Areas, Plan.Job.Periods, narrow, _notes);
    }

    private long Narrow(TSum sum, int cell) => sum >= TSum.CreateTruncating(long.MinValue) && sum <= TSum.CreateTruncating(long.MaxValue)
        ? long.CreateTruncating(sum)
        : throw Plan.Overflow(sum, cell);

    private void Merge(ReadOnlySpan<Cell<TSum>> cells, ReadOnlySpan<CellNote> notes, int first)
    {
        lock (_lock)
        {
            for (int i = 0; i < cells.Length; i++)
            {
                ref Cell<TSum> cell = ref _cells[first + i];
                cell.Numerator = unchecked(cell.Numerator + cells[i].Numerator);
                cell.Denominator = unchecked(cell.Denominator + cells[i].Denominator);
                cell.Count += cells[i].Count;
                cell.Empty += cells[i].Empty;
            }

            for (int i = 0; i < notes.Length; i++)
            {
                _notes![first + i].Status |= notes[i].Status;
                _notes[first + i].Figures += notes[i].Figures;
            }
        }
    }
}
