using System.Runtime.InteropServices;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>What was found in a sheet before its values are read, and what ExcelDataReader does not tell of it.</summary>
/// <param name="Name">The name of the sheet.</param>
internal sealed record SheetFacts(string Name)
{
    /// <summary>Cells that hold an error, a truth value or no result, by row and column from 1.</summary>
    public Dictionary<CellPosition, SpecialCell> Special { get; } = [];

    /// <summary>The first cell that has content and stands further to the right than all others above and beside it.</summary>
    public CellPosition Widest { get; set; } = new(0, 0);

    /// <summary>A cell by row and column, both from 1.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct CellPosition(int Row, int Column);
}
