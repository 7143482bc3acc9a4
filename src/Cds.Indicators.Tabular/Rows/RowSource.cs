using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Tabular.Internal;

namespace Cds.Indicators.Tabular.Rows;

/// <summary>
/// A table as a stream of rows, whatever it is stored in: sheet after sheet, row after row, cells as UTF-8. What is wrong with the storage itself (bytes,
/// quotation marks, sizes, archives) goes to the list of faults with its place; what the cells mean is the reader's.
/// </summary>
/// <remarks>Memory is bounded by one row, whatever the length of the table. The header is a row like others.</remarks>
internal abstract class RowSource : IDisposable
{
    /// <summary>The name of the input in messages.</summary>
    public abstract string Source { get; }

    /// <summary>The name of the present sheet; null in a text.</summary>
    public abstract string? Sheet { get; }

    /// <summary>The one-based number of the present row as a spreadsheet counts, header and blank rows included.</summary>
    public abstract int Row { get; }

    /// <summary>How many cells the present row has, empty ones at its end included as the storage gives them.</summary>
    public abstract int CellCount { get; }

    /// <summary>What stands before decimals in cells of kind <see cref="CellKind.Text"/>, where it is known or was given; null where it is in doubt.</summary>
    public abstract char? DecimalMark { get; }

    /// <summary>What stands between the cells of a text; null in a workbook.</summary>
    public virtual char? CellSeparator => null;

    /// <summary>
    /// Whether the present rows are of the header, true in each sheet until the reader says otherwise. Every cell of a merged range of a header reads as its
    /// first cell; among data only a text does (a name beside several rows), because a number would be counted twice.
    /// </summary>
    public bool IsHeader { get; set; } = true;

    /// <summary>The names of the columns for messages, once a reader knows them; before, columns have the letters of a spreadsheet.</summary>
    public ImmutableArray<string> ColumnNames { get; set; } = [];

    /// <summary>Where the present row stands.</summary>
    public FaultPlace Place => PlaceOf(column: null);

    /// <summary>Where a cell of the present row stands.</summary>
    public FaultPlace PlaceOf(string? column) => PlaceOf(Row, column);

    /// <summary>The name of a column for messages: <c>name</c>, or <c>D</c> where no reader has named it.</summary>
    public string ColumnName(int cell)
    {
        if (cell < ColumnNames.Length && ColumnNames[cell].Length > 0)
            return ColumnNames[cell];
        string letters = "";
        for (int rest = cell; rest >= 0; rest = (rest / 26) - 1)
            letters = (char)('A' + (rest % 26)) + letters;
        return letters;
    }

    /// <summary>Goes to the next sheet; a text has one without a name.</summary>
    /// <returns>False after the last.</returns>
    public abstract bool ReadSheet();

    /// <summary>Goes to the next row of the sheet; rows with a fault of storage are reported and passed over.</summary>
    /// <returns>False after the last row, and where reading cannot go on (then a fault was reported).</returns>
    public abstract bool Read();

    /// <summary>What a cell holds; <see cref="CellKind.Empty"/> beyond the last.</summary>
    public abstract CellKind Kind(int cell);

    /// <summary>The text of a cell, white space around it and the apostrophe that guards formulas taken away; empty beyond the last. Valid until the next <see cref="Read"/>.</summary>
    public abstract ReadOnlySpan<byte> Utf8(int cell);

    /// <summary>Whether a spreadsheet that opens the table would take the cell for a formula. Cells of a workbook have a type: never.</summary>
    public virtual bool IsFormula(int cell) => false;

    /// <summary>Whether the row has no text at all, as spreadsheets leave such rows at the end.</summary>
    public bool IsBlank()
    {
        for (int i = 0; i < CellCount; i++)
        {
            if (Kind(i) != CellKind.Empty)
                return false;
        }

        return true;
    }

    /// <summary>Whether a cell has more characters than the options allow, which is reported without its text: faults are kept, and such a text may have any length.</summary>
    public bool ReportTooLong(int cell, TableOptions options, FaultList faults)
    {
        ReadOnlySpan<byte> utf8 = Utf8(cell);
        if (utf8.Length <= options.MaximumCellLength || Encoding.UTF8.GetCharCount(utf8) <= options.MaximumCellLength)
            return false;
        string rule = string.Create(CultureInfo.InvariantCulture, $"the cell is longer than {options.MaximumCellLength} characters");
        faults.Add(PlaceOf(ColumnName(cell)), "", rule, $"Shorten it, or raise {nameof(TableOptions)}.{nameof(TableOptions.MaximumCellLength)}.");
        return true;
    }

    public abstract void Dispose();

    /// <summary>A place in another row of the present sheet.</summary>
    protected FaultPlace PlaceOf(int row, string? column = null) =>
        Sheet is { } sheet ? FaultPlace.InSheet(Source, sheet, row, column) : FaultPlace.InTable(Source, row, column);
}
