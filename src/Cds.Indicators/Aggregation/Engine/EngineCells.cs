namespace Cds.Indicators.Aggregation.Engine;

/// <summary>The answer to a job: cells by target area, and within it by target period.</summary>
internal sealed class EngineCells(int areas, int periods, Cell<long>[] cells, CellNote[]? notes)
{
    public int Areas { get; } = areas;

    public int Periods { get; } = periods;

    /// <summary>The sums: the cell of area <c>a</c> and period <c>p</c> stands at <c>a * Periods + p</c>.</summary>
    public Cell<long>[] Cells { get; } = cells;

    /// <summary>Status and figures of the same cells; null where all rows are plain.</summary>
    public CellNote[]? Notes { get; } = notes;

    /// <summary>From how many source areas the same cells come; null where both parts are added over time.</summary>
    public CellSource[]? Sources { get; init; }

    /// <summary>The numerators of the same cells, which are then 0 in <see cref="Cells"/>; null unless the rule over time is the average weighted by days.</summary>
    public AverageTable? NumeratorAverages { get; init; }

    /// <summary>The denominators of the same cells, which are then 0 in <see cref="Cells"/>; null unless the rule over time is the average weighted by days.</summary>
    public AverageTable? DenominatorAverages { get; init; }

    public ref readonly Cell<long> this[int area, int period] => ref Cells[(area * Periods) + period];
}
