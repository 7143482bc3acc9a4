using System.Numerics;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>The cells of a job while it is worked on. A unit that owns its target areas writes to it; a shared one writes to a table of its own, which is merged.</summary>
/// <typeparam name="TSum">64 bits where the sums are known to fit, 128 bits otherwise.</typeparam>
internal sealed class CellTable<TSum>
    where TSum : unmanaged, IBinaryInteger<TSum>
{
    private readonly Lock _lock = new();
    private readonly Cell<TSum>[] _cells;
    private readonly CellNote[]? _notes;

    public CellTable(int count, bool hasNotes)
    {
        _cells = GC.AllocateUninitializedArray<Cell<TSum>>(count);
        _notes = hasNotes ? new CellNote[count] : null;
    }

    /// <summary>A table whose cells are zero.</summary>
    public static CellTable<TSum> OfZeros(int count, CellTable<TSum> like)
    {
        CellTable<TSum> table = new(count, like._notes is not null);
        table._cells.AsSpan().Clear();
        return table;
    }

    /// <summary>Makes cells zero that hold what was in memory before.</summary>
    public void Clear(int first, int count) => _cells.AsSpan(first, count).Clear();

    public Span<Cell<TSum>> Cells(int first, int count) => _cells.AsSpan(first, count);

    /// <summary>The notes of the same cells; empty where there are none.</summary>
    public Span<CellNote> Notes(int first, int count) => _notes is null ? default : _notes.AsSpan(first, count);

    /// <summary>Adds the cells of another table; the other's first cell is the one at <paramref name="first"/> here.</summary>
    public void Merge(CellTable<TSum> other, int first)
    {
        lock (_lock)
        {
            for (int i = 0; i < other._cells.Length; i++)
            {
                ref Cell<TSum> cell = ref _cells[first + i];
                cell.Numerator = unchecked(cell.Numerator + other._cells[i].Numerator);
                cell.Denominator = unchecked(cell.Denominator + other._cells[i].Denominator);
                cell.Count += other._cells[i].Count;
                if (_notes is not null)
                    _notes[first + i].Status |= other._notes![i].Status;
            }
        }
    }

    /// <summary>The answer in 64 bits.</summary>
    public EngineCells ToCells(JobPlan plan)
    {
        if (_cells is not Cell<long>[] narrow)
        {
            narrow = new Cell<long>[_cells.Length];
            for (int i = 0; i < narrow.Length; i++)
            {
                narrow[i].Numerator = Narrow(plan, _cells[i].Numerator, i);
                narrow[i].Denominator = Narrow(plan, _cells[i].Denominator, i);
                narrow[i].Count = _cells[i].Count;
            }
        }

        return new EngineCells(narrow, _notes);
    }

    private static long Narrow(JobPlan plan, TSum sum, int cell) =>
        sum >= TSum.CreateTruncating(long.MinValue) && sum <= TSum.CreateTruncating(long.MaxValue) ? long.CreateTruncating(sum) : throw plan.Overflow(sum, cell);
}
