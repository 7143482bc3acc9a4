using System.Globalization;
using Cds.Indicators.Faults;

namespace DistrictScorecard.Tables;

/// <summary>One row of a file: its cells as texts and numbers, what is wrong with them reported with row and column.</summary>
internal abstract class TableRow(TableRecord record, List<Fault> faults)
{
    /// <summary>Decimals hold 28 digits exactly; more would be rounded unseen.</summary>
    private const int MaximumDigits = 28;

    private readonly int _faultsBefore = faults.Count;

    /// <summary>The row as a spreadsheet counts it, header included.</summary>
    public int Number => record.Place.Row ?? 0;

    /// <summary>Whether nothing is wrong with the row so far.</summary>
    public bool IsSound => faults.Count == _faultsBefore;

    /// <summary>A text that is safe on a terminal: control characters, which could move its cursor or hide text, become U+FFFD.</summary>
    public static string Visible(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (int i = 0; i < span.Length; i++)
            span[i] = char.IsControl(from[i]) ? '\uFFFD' : from[i];
    });

    /// <summary>Reads a decimal number of at most 28 digits, which are kept exactly: digits, a point before decimals, a sign.</summary>
    public static bool TryReadDecimal(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
        && text.Count(char.IsAsciiDigit) <= MaximumDigits;

    public void Report(string? column, string value, string rule, string cure) =>
        faults.Add(new Fault(PlaceOf(column), Visible(value), rule, cure));

    /// <summary>Where a cell of the row stands; the row itself where no column is named.</summary>
    public FaultPlace PlaceOf(string? column) => record.Place with { Column = column };

    /// <summary>Whether the file has the column.</summary>
    protected bool Has(string column) => record.Columns.Contains(column, StringComparer.Ordinal);

    /// <summary>The text of a cell, composed (NFC), so that a name is the same from whichever system it comes.</summary>
    protected string Cell(string column) => record[column].Trim().Normalize();

    /// <summary>The text of a cell by its place, composed (NFC).</summary>
    protected string Cell(int index) => record.Cells[index].Trim().Normalize();

    /// <summary>Whether a cell is a number of a workbook, whose text has a point before decimals.</summary>
    protected bool IsNumber(int index) => record.IsNumber(index);

    /// <summary>The text of a cell that Vietnamese readers wrote: a number of a workbook has a comma before decimals then, as in a typed text.</summary>
    protected string VietnameseCell(string column) =>
        IsNumber(record.Columns.IndexOf(column)) ? Cell(column).Replace('.', ',') : Cell(column);

    protected string Required(string column)
    {
        string text = Cell(column);
        if (text.Length == 0)
            Report(column, "", "the cell is empty", "Fill it in.");
        return text;
    }

    /// <summary>Reports a cell that could move the cursor of a terminal.</summary>
    protected void RefuseControls(string column, string text)
    {
        if (text.Any(static c => char.IsControl(c) && c is not ('\t' or '\r' or '\n')))
            Report(column, text, "the text has a control character", "Remove it.");
    }
}
