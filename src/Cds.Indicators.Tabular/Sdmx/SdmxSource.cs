using System.Globalization;
using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Tabular.Csv;
using Cds.Indicators.Tabular.Internal;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>A message row by row: its header, and rows of as many cells as the header has, as texts.</summary>
internal sealed class SdmxSource : IDisposable
{
    private readonly CsvRowSource _rows;
    private readonly SdmxCsvOptions _options;
    private readonly FaultList _faults;
    private readonly byte[][] _bytes = [];
    private readonly string[] _cells = [];

    public SdmxSource(Stream stream, SdmxCsvOptions options, FaultList faults)
    {
        _options = options;
        _faults = faults;
        _rows = CsvRowSource.Verbatim(stream, options.Name, options, faults, SdmxShape.Of);
        _rows.ReadSheet();
        long before = faults.Count;
        string[]? header = ReadCells();
        if (header is null && faults.Count == before)
            faults.Add(FaultPlace.InTable(options.Name, 1), "", "the message has no header", SdmxHeaderReader.Cure);
        if (header is null || faults.Count > before)
            return;

        SdmxHeaderReader reader = new(_rows, options, faults);
        reader.Read(header);
        Header = reader.Header;
        Layout = reader.Layout;
        IsSound = faults.Count == before;
        _rows.ColumnNames = reader.Names;
        _cells = new string[header.Length];
        _bytes = new byte[header.Length][];
        Array.Fill(_cells, "");
        Array.Fill(_bytes, []);
    }

    /// <summary>The header; one without columns where it has a fault.</summary>
    public SdmxHeader Header { get; } = new([]);

    /// <summary>Which cell of a row is what.</summary>
    public SdmxLayout Layout { get; } = SdmxLayout.None;

    /// <summary>Whether the header has no fault.</summary>
    public bool IsSound { get; }

    public SdmxCsvOptions Options => _options;

    public int Row => _rows.Row;

    /// <summary>What stands before decimals; null where point and comma both may.</summary>
    public char? DecimalMark => _rows.DecimalMark;

    /// <summary>The cells of the present row; the same array for all rows.</summary>
    public string[] Cells => _cells;

    /// <summary>Where the present row, or a cell of it, stands.</summary>
    public FaultPlace PlaceOf(string? column = null) => _rows.PlaceOf(column);

    /// <summary>Reports a fault of the present row.</summary>
    public void Report(string? column, string value, string rule, string cure) => _faults.Add(PlaceOf(column), value, rule, cure);

    /// <summary>How many faults there are; a row is sound when it added none.</summary>
    public long FaultCount => _faults.Count;

    /// <summary>Goes to the next row that has as many cells as the header.</summary>
    public bool Read()
    {
        while (IsSound && _rows.Read())
        {
            if (IsBlank())
                continue;
            if (Fits() && Decode())
                return true;
        }

        return false;
    }

    public void Dispose() => _rows.Dispose();

    private string[]? ReadCells()
    {
        while (_rows.Read())
        {
            if (!IsBlank())
                return [.. Enumerable.Range(0, _rows.CellCount).Select(TextOf)];
        }

        return null;
    }

    private bool IsBlank()
    {
        for (int i = 0; i < _rows.CellCount; i++)
        {
            if (!_rows.Utf8(i).IsEmpty)
                return false;
        }

        return true;
    }

    /// <summary>Whether the row has the cells of the header; empty ones beyond them are passed over, as examples of the standard have them.</summary>
    private bool Fits()
    {
        int count = _rows.CellCount;
        while (count > _cells.Length && _rows.Utf8(count - 1).IsEmpty)
            count--;
        if (count == _cells.Length)
            return true;
        Report(column: null, "", string.Create(CultureInfo.InvariantCulture, $"the row has {count} cells, the header {_cells.Length}"), "Put texts with separators in quotation marks.");
        return false;
    }

    private bool Decode()
    {
        long before = _faults.Count;
        for (int i = 0; i < _cells.Length; i++)
        {
            ReadOnlySpan<byte> utf8 = _rows.Utf8(i);
            if (utf8.SequenceEqual(_bytes[i]))
                continue;
            long faults = _faults.Count;
            string text = TextOf(i);
            if (_faults.Count > faults)
                continue;
            _bytes[i] = utf8.ToArray();
            _cells[i] = text;
        }

        return _faults.Count == before;
    }

    /// <summary>The text of a cell; faults of it are reported.</summary>
    private string TextOf(int cell)
    {
        string text = Encoding.UTF8.GetString(_rows.Utf8(cell));
        if (text.Length > _options.MaximumCellLength)
        {
            string rule = string.Create(CultureInfo.InvariantCulture, $"the cell has more than {_options.MaximumCellLength} characters");
            Report(_rows.ColumnName(cell), text, rule, $"Shorten it, or raise {nameof(SdmxCsvOptions)}.{nameof(SdmxCsvOptions.MaximumCellLength)}.");
        }
        else if (text.Any(TableText.IsRefused))
        {
            Report(_rows.ColumnName(cell), text, "the text has a control character", "Delete it.");
        }
        else if (_options.GuardFormulas && SpreadsheetText.IsFormula(_rows.Utf8(cell)))
        {
            Report(_rows.ColumnName(cell), text, "a spreadsheet would take the text for a formula", $"Write an apostrophe before it, or read the texts as they are, without {nameof(SdmxCsvOptions)}.{nameof(SdmxCsvOptions.GuardFormulas)}.");
        }

        return _options.GuardFormulas ? SpreadsheetText.Unescape(text) : text;
    }
}
