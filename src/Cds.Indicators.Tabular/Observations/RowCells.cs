using System.Runtime.CompilerServices;
using Cds.Indicators.Tabular.Csv;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>The cells of the present row. Those of a text, of which there are most, are reached without a virtual call.</summary>
/// <param name="rows">The rows.</param>
internal readonly struct RowCells(RowSource rows)
{
    private readonly CsvRowSource? _text = rows as CsvRowSource;

    /// <summary>The text of a cell; empty where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Utf8(int cell) => _text is { } text ? text.Utf8(cell) : rows.Utf8(cell);

    /// <summary>How many cells the row has.</summary>
    public int Count => _text is { } text ? text.CellCount : rows.CellCount;
}
