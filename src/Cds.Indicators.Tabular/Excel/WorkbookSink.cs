using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>
/// A workbook (.xlsx) as it is written: numbers are numbers, percentages are numbers that are shown as such, days are days, texts are texts. A number
/// that a double cannot hold is a text, so that no digit is lost.
/// </summary>
/// <remarks>
/// A cell of text is never run as a formula. It is guarded all the same as in a text with separators (<see cref="SpreadsheetText"/>): the reader treats all storages
/// alike, and what a spreadsheet program exports from the workbook as CSV stays safe.
/// </remarks>
/// <param name="parameter">The parameter that holds what is written, for refusals.</param>
internal sealed class WorkbookSink(string parameter) : RowSink
{
    /// <summary>The most characters of a cell.</summary>
    public const int MaximumCellLength = 32_767;

    /// <summary>The day that spreadsheets number 61; days before it differ between programs, because 1900 is a leap year to some.</summary>
    private static readonly LocalDate s_firstDay = new(1900, 3, 1);

    private static readonly LocalDate s_dayZero = new(1899, 12, 30);

    private readonly MemoryStream _bytes = new();
    private readonly WorkbookStyles _styles = new();
    private readonly SheetNames _names = new();
    private readonly List<WrittenCell> _cells = [];
    private WorkbookPackage? _package;
    private SheetWriter? _sheet;
    private string _sheetName = "";
    private ImmutableArray<string> _columns = [];
    private bool _isNotes;

    /// <summary>The title in the properties of the file; null for none.</summary>
    public string? Title { get; init; }

    public override void BeginSheet(string name, ImmutableArray<string> columns)
    {
        if (columns.Length > CellReference.MaximumColumn)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Sheet '{name}' cannot be written: it has {columns.Length} columns, and a workbook has at most {CellReference.MaximumColumn}. Write CSV."),
                parameter);
        }

        Begin(_names.Add(name), columns);
        foreach (string column in columns)
            Text(column, WorkbookStyles.Header);
        EndRow();
    }

    public override void Text(string? value) => Text(value, WorkbookStyles.Text);

    public override void Integer(Int128 value)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        if (value >= -ExactDouble.LastInteger && value <= ExactDouble.LastInteger)
            Add(text, _styles.Number(0));
        else
            Text(text);
    }

    public override void Number(Rational value, int decimals)
    {
        string exact = value.ToString(format: null, CultureInfo.InvariantCulture);
        double nearest = ExactDouble.Nearest(value);
        if (exact.Contains('/', StringComparison.Ordinal) || string.Equals(CellText.Number(nearest), exact, StringComparison.Ordinal))
            Add(nearest, _styles.Number(decimals));
        else
            Text(exact);
    }

    public override void Percent(Rational value, int decimals) => Add(ExactDouble.Nearest(value), _styles.Percent(decimals));

    public override void Day(LocalDate? value)
    {
        if (value is not { } day)
            Empty();
        else if (day.Calendar != CalendarSystem.Iso)
            throw Refused(LocalDatePattern.FullRoundtrip.Format(day), "the day is not one of the Gregorian calendar");
        else if (day < s_firstDay)
            Text(LocalDatePattern.Iso.Format(day));
        else
            Add(Period.DaysBetween(s_dayZero, day).ToString(CultureInfo.InvariantCulture), WorkbookStyles.Day);
    }

    public override void Empty() => _cells.Add(default);

    public override void EndRow()
    {
        SheetWriter sheet = _sheet ?? throw new InvalidOperationException("No sheet is begun.");
        if (sheet.Rows == CellReference.MaximumRow)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Entry {sheet.Rows} cannot be written: sheet '{_sheetName}' is full, because a sheet of a workbook has at most {CellReference.MaximumRow} rows, its header included. Write CSV."),
                parameter);
        }

        sheet.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cells));
        _cells.Clear();
    }

    public override void Notes(string name, ImmutableArray<(string Subject, string Text)> notes)
    {
        Begin(_names.AddNotes(name), ["", ""]);
        _isNotes = true;
        Text(name, WorkbookStyles.Header);
        Text("", WorkbookStyles.Header);
        EndRow();
        foreach ((string subject, string text) in notes)
        {
            Text(subject, WorkbookStyles.LongText);
            Text(text, WorkbookStyles.LongText);
            EndRow();
        }
    }

    public override void Complete(Stream destination)
    {
        if (_sheet is null)
            Begin(_names.Add(""), []);
        EndSheet();
        _package!.Complete(_styles.ToStylesheet(), Title);
        _bytes.WriteTo(destination);
        destination.Flush();
    }

    public override void Dispose()
    {
        _sheet?.Dispose();
        _package?.Dispose();
        _bytes.Dispose();
    }

    private void Begin(string name, ImmutableArray<string> columns)
    {
        EndSheet();
        _package ??= new WorkbookPackage(_bytes);
        _sheetName = name;
        _columns = columns;
        _isNotes = false;
        _sheet = new SheetWriter(_package.BeginSheet(name), columns.Length);
    }

    private void EndSheet()
    {
        _sheet?.Complete(hasFilter: !_isNotes);
        _sheet?.Dispose();
        _sheet = null;
    }

    private void Text(string? value, int style)
    {
        if (string.IsNullOrEmpty(value))
        {
            Empty();
            return;
        }

        if (TableText.RuleAgainst(value) is { } rule)
            throw Refused(value, rule);
        if (value.Any(c => !XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c)))
            throw Refused(value, "the text has a character that XML, and so a workbook, cannot hold");
        string guarded = SpreadsheetText.Escape(value);
        if (guarded.Length > MaximumCellLength)
            throw Refused(value, string.Create(CultureInfo.InvariantCulture, $"the text has more than {MaximumCellLength} characters, the most that a cell of a workbook holds"));
        _cells.Add(new WrittenCell(guarded, style, IsNumber: false));
    }

    private void Add(double value, int style) => Add(value.ToString("R", CultureInfo.InvariantCulture), style);

    private void Add(string number, int style) => _cells.Add(new WrittenCell(number, style, IsNumber: true));

    private ArgumentException Refused(string value, string rule) =>
        TableText.Refusal(_sheet?.Rows ?? 0, _cells.Count < _columns.Length ? _columns[_cells.Count] : "", value, rule, parameter);
}
