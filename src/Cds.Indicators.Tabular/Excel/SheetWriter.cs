using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>Writes one sheet: a frozen, bold header with filters, columns as wide as their first rows ask, then row after row.</summary>
/// <remarks>Widths stand before the rows in the file, so the first rows are kept until they are known.</remarks>
internal sealed class SheetWriter(Stream part, int columns) : IDisposable
{
    private const int KeptRows = 500;
    private const int KeptCells = 50_000;
    private const int NarrowestColumn = 8;
    private const int WidestColumn = 60;

    private readonly OpenXmlWriter _xml = OpenXmlWriter.Create(part, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    private readonly Row _rowElement = new();
    private readonly Cell _cellElement = new();
    private List<WrittenCell[]>? _kept = [];

    /// <summary>How many rows there are, the header among them.</summary>
    public int Rows { get; private set; }

    public void Add(ReadOnlySpan<WrittenCell> cells)
    {
        Rows++;
        if (_kept is null)
        {
            Write(Rows, cells);
            return;
        }

        _kept.Add(cells.ToArray());
        if (_kept.Count == KeptRows || (long)_kept.Count * columns >= KeptCells)
            WriteKept();
    }

    /// <summary>Ends the sheet.</summary>
    public void Complete(bool hasFilter)
    {
        if (_kept is not null)
            WriteKept();
        _xml.WriteEndElement();
        if (hasFilter && Rows > 0 && columns > 0)
            _xml.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{CellReference.Letters(columns)}{Rows}") });
        _xml.WriteEndElement();
        _xml.Close();
    }

    public void Dispose()
    {
        _xml.Dispose();
        part.Dispose();
    }

    private void WriteKept()
    {
        List<WrittenCell[]> rows = _kept!;
        _kept = null;
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        if (columns > 0)
            _xml.WriteElement(new Columns(Enumerable.Range(0, columns).Select(i => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Width(rows, i), CustomWidth = true })));
        _xml.WriteStartElement(new SheetData());
        for (int i = 0; i < rows.Count; i++)
            Write(i + 1, rows[i]);
    }

    private static double Width(List<WrittenCell[]> rows, int column)
    {
        int longest = rows.Max(row => column >= row.Length || row[column].Text is not { } text ? 0 : row[column].IsNumber ? Math.Min(text.Length, 12) : text.Length);
        return Math.Clamp(longest + 2, NarrowestColumn, WidestColumn);
    }

    private void Write(int row, ReadOnlySpan<WrittenCell> cells)
    {
        string number = row.ToString(CultureInfo.InvariantCulture);
        _xml.WriteStartElement(_rowElement, [new OpenXmlAttribute("r", "", number)]);
        for (int i = 0; i < cells.Length; i++)
        {
            if (cells[i].Text is { } text)
                Write(CellReference.Letters(i + 1) + number, cells[i], text);
        }

        _xml.WriteEndElement();
    }

    private void Write(string place, WrittenCell cell, string text)
    {
        OpenXmlAttribute style = new("s", "", cell.Style.ToString(CultureInfo.InvariantCulture));
        if (cell.IsNumber)
        {
            _xml.WriteStartElement(_cellElement, [new OpenXmlAttribute("r", "", place), style]);
            _xml.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.CellValue(text));
        }
        else
        {
            _xml.WriteStartElement(_cellElement, [new OpenXmlAttribute("r", "", place), style, new OpenXmlAttribute("t", "", "inlineStr")]);
            _xml.WriteElement(new InlineString(new Text(CellEscape.Escape(text)) { Space = SpaceProcessingModeValues.Preserve }));
        }

        _xml.WriteEndElement();
    }
}
