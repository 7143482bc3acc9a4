namespace Cds.Indicators.Aggregation.Engine;

/// <summary>The answer to a job: cells by target area, and within it by target period.</summary>
internal sealed class EngineCells
{
    public EngineCells(int areas, int periods, Cell<long>[] cells, CellNote[]? notes)
    {
        Areas = areas;
        Periods = periods;
        Cells = cells;
        Notes = notes;
    }

    public int Areas { get; }

    public int Periods { get; }

    /// <summary>The sums: the cell of area <c>a</c> and period <c>p</c> stands at <c>a * Periods + p</c>.</summary>
    public Cell<long>[] Cells { get; }

    /// <summary>Status and figures of the same cells; null where all rows are plain.</summary>
    public CellNote[]? Notes { get; }

    public ref readonly Cell<long> this[int area, int period] => ref Cells[(area * Periods) + period];
}
