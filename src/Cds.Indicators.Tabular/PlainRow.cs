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
    private readonly ImmutableArray<bool> _numbers;

    internal PlainRow(FaultPlace place, ImmutableArray<string> cells, ImmutableArray<bool> numbers)
    {
        Place = place;
        Cells = cells;
        _numbers = numbers;
    }

    /// <summary>File, sheet and row; rows are counted as a spreadsheet counts them, header and blank ones included.</summary>
    public FaultPlace Place { get; }

    /// <summary>
    /// The cells, as many as the columns; an empty cell is an empty text. White space around them is gone, and the apostrophe that guards a formula. A number of a workbook is invariant
    /// (<c>0.25</c>, <c>98.45%</c> where it is shown so), a day <c>2025-07-01</c>.
    /// </summary>
    public ImmutableArray<string> Cells { get; }

    /// <summary>Whether a cell is a number of a workbook, whose text is then invariant: <c>1.234</c> is a little more than one, where the same text typed may mean 1234.</summary>
    /// <param name="cell">The cell from 0.</param>
    /// <returns>False for texts, days and truth values, and for every cell of a text with separators.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The row has no such cell.</exception>
    public bool IsNumber(int cell)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cell);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(cell, Cells.Length);
        return !_numbers.IsEmpty && _numbers[cell];
    }

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
