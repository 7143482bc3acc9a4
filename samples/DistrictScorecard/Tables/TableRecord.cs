using System.Collections.Immutable;
using Cds.Indicators.Faults;

namespace DistrictScorecard.Tables;

/// <summary>The texts of one row, whatever the file is stored in.</summary>
/// <param name="Place">Where the row stands.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Cells">The cells, as many as the columns.</param>
/// <param name="IsNumber">Whether a cell is a number of a workbook, whose text is invariant.</param>
internal sealed record TableRecord(FaultPlace Place, ImmutableArray<string> Columns, ImmutableArray<string> Cells, Func<int, bool> IsNumber)
{
    /// <summary>The cell of a column, which the file has.</summary>
    public string this[string column] => Cells[Columns.IndexOf(column)];
}
