using System.Collections.Immutable;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Tabular;

/// <summary>A row of a table as it stands in the file (dòng): the text of each cell, and where it is.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference.</remarks>
/// <example><code>
/// PlainRow row = PlainTable.ReadFile("so-lieu.xlsx").Rows[0];
/// row.Cells[0];          // H15.120
/// row.PlaceOf("total");  // so-lieu.xlsx, sheet Điểm, row 2, column total
/// </code></example>
public sealed class PlainRow
{
    internal PlainRow(FaultPlace place, ImmutableArray<string> cells)
    {
        Place = place;
        Cells = cells;
    }

    /// <summary>File, sheet and row; rows are counted as a spreadsheet counts them, header and blank ones included.</summary>
    public FaultPlace Place { get; }

    /// <summary>
    /// The cells, as many as the columns; an empty cell is an empty text. White space around them is gone, and the apostrophe that guards a formula. A number of a workbook is invariant
    /// (<c>0.25</c>, <c>98.45%</c> where it is shown so), a day <c>2025-07-01</c>.
    /// </summary>
    public ImmutableArray<string> Cells { get; }

    /// <summary>Where a cell of the row is.</summary>
    /// <param name="column">The name of its column.</param>
    /// <returns>The place.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    public FaultPlace PlaceOf(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return Place with { Column = column };
    }

    /// <summary>The place and the cells.</summary>
    /// <returns>For example <c>scores.csv, row 2: H15, 65.49</c>.</returns>
    public override string ToString() => $"{Place}: {string.Join(", ", Cells)}";
}
