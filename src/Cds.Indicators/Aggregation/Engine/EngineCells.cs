namespace Cds.Indicators.Aggregation.Engine;

/// <summary>The answer to a job: cells by target area, and within it by target period.</summary>
/// <param name="Cells">The sums: the cell of area <c>a</c> and period <c>p</c> of <c>n</c> stands at <c>a * n + p</c>.</param>
/// <param name="Notes">The status of the same cells; null where all rows are plain.</param>
internal sealed record EngineCells(Cell<long>[] Cells, CellNote[]? Notes);
