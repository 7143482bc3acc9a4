using Cds.Indicators.Faults;

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

    /// <summary>
    /// Whether the present rows are of the header, true in each sheet until the reader says otherwise. Every cell of a merged range of a header reads as its
    /// first cell; among data only a text does (a name beside several rows), because a number would be counted twice.
    /// </summary>
    public bool IsHeader { get; set; } = true;

    /// <summary>Where the present row stands.</summary>
    public FaultPlace Place => PlaceOf(column: null);

    /// <summary>Where a cell of the present row stands.</summary>
    public FaultPlace PlaceOf(string? column) => Sheet is { } sheet ? FaultPlace.InSheet(Source, sheet, Row, column) : FaultPlace.InTable(Source, Row, column);

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

    public abstract void Dispose();
}
