using System.Text;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Tabular.Csv;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>
/// Reads the observations of a table one after the other. Rows and cells with a fault are reported and passed over. Memory is bounded by the row and by the texts that
/// recur.
/// </summary>
internal sealed partial class ObservationReader
{
    private readonly RowSource _rows;
    private readonly RowCells _cells;
    private readonly ObservationTableOptions _options;
    private readonly FaultList _faults;
    private readonly AreaTableIndex _areas;
    private readonly HeaderReader _headers;
    private readonly ValueReader _values;
    private readonly int _givenPeriod;
    private readonly int _givenSubject;
    private readonly ByteIndex _subjectTexts = new();
    private readonly List<int> _subjectNumbers = [];
    private TableHeader? _header;
    private bool _hasHeader;
    private bool _hasRow;
    private FaultPlace? _missed;
    private int _next;
    private byte[]? _lastLevelText;
    private AreaLevel? _lastLevel;

    public ObservationReader(RowSource rows, Catalogue catalogue, AreaRegistry areas, ObservationTableOptions options, FaultList faults)
    {
        _rows = rows;
        _cells = new RowCells(rows);
        _options = options;
        _faults = faults;
        Subjects = new SubjectTable(catalogue, options.Subject is { } given ? options.Subjects.Add(given) : options.Subjects);
        Periods = new PeriodTable(options.Periods);
        Notes = new NoteTable(options);
        Areas = areas;
        _areas = new AreaTableIndex(areas, options.Within);
        _headers = new HeaderReader(rows, options, Periods, faults);
        _values = new ValueReader(rows, options, faults);
        _givenSubject = options.Subject is { } subject ? Subjects.NumberOf(subject) : -1;
        _givenPeriod = options.Period is { } period ? Periods.Add(period) : -1;
    }

    public AreaRegistry Areas { get; }

    public SubjectTable Subjects { get; }

    public PeriodTable Periods { get; }

    public NoteTable Notes { get; }

    /// <summary>The number of the subject of the present observation.</summary>
    public int Subject { get; private set; }

    /// <summary>The unit of the present observation.</summary>
    public Area Area { get; private set; } = null!;

    /// <summary>The number of the period of the present observation.</summary>
    public int Period { get; private set; }

    /// <summary>The number of the status and source of the present observation.</summary>
    public int Note { get; private set; }

    /// <summary>The value of the present observation.</summary>
    public ref readonly ReadValue Value => ref _values.Value;

    /// <summary>The row of the present observation, as a spreadsheet counts.</summary>
    public int Row => _rows.Row;

    /// <summary>The sheet of the present observation; null in a text.</summary>
    public string? Sheet => _rows.Sheet;

    /// <summary>The name of the column of the present observation; null where it takes the whole row.</summary>
    public string? Column { get; private set; }

    /// <summary>The present observation as a value, under the subject under which sets keep it.</summary>
    public Observation Current
    {
        get
        {
            (ObservationStatus status, string? source) = Notes[Note];
            return new Observation(Subjects[Subject].Stored, Area, Periods[Period], Value.ToObserved(), status, source);
        }
    }

    /// <summary>A reader of further rows of a long table, whose header another one has read.</summary>
    public static ObservationReader Continued(
        CsvRowSource rows, TableHeader header, Catalogue catalogue, AreaRegistry areas, ObservationTableOptions options, FaultList faults)
    {
        rows.ReadSheet();
        rows.IsHeader = false;
        return new ObservationReader(rows, catalogue, areas, options, faults) { _header = header, _hasHeader = true, _next = int.MaxValue };
    }

    /// <summary>Reads the first header, and no observation; null where there is none.</summary>
    public TableHeader? ReadHeader() => _header is not null || NextSheet() ? _header : null;

    /// <summary>Goes to the next observation.</summary>
    /// <returns>False after the last.</returns>
    public bool Read()
    {
        while (_header is not null || NextSheet())
        {
            if (_header!.IsWide ? ReadCell() : ReadLong())
                return true;
            _header = null;
        }

        return false;
    }

    /// <summary>Forgets periods, sources and codes that were met, so that tables in which they never recur take no memory.</summary>
    public void ForgetTexts()
    {
        if (_header?.IsWide == true)
            return;
        Notes.ForgetSources();
        if (Periods.Count > NoteTable.MaximumSources && _givenPeriod < 0)
            Periods.Clear();
    }

    /// <summary>Goes to the next sheet that has a sound header.</summary>
    private bool NextSheet()
    {
        while (_rows.ReadSheet())
        {
            long before = _faults.Count;
            _header = _headers.Read();
            _rows.IsHeader = false;
            _hasHeader |= _header is not null || _faults.Count > before;
            _missed ??= _headers.Missed;
            (_hasRow, _next) = (_headers.HasRow, int.MaxValue);
            if (_header is not null)
                return true;
        }

        if (!_hasHeader && _faults.Count == 0)
        {
            FaultPlace place = _missed ?? new FaultPlace(_rows.Source, Row: null, Column: null, JsonPath: null);
            _faults.Add(place, "", "the table has no header of observations", _headers.Cure());
        }

        _hasHeader = true;
        return false;
    }

    /// <summary>Goes to the next row that is not blank.</summary>
    private bool ReadRow()
    {
        while (_hasRow || _rows.Read())
        {
            _hasRow = false;
            if (HasCells())
                return true;
        }

        return false;
    }

    /// <summary>Whether the row has cells, and no more than the header.</summary>
    private bool HasCells()
    {
        int expected = _header!.Names.Length;
        bool isSound = _cells.Count == expected;
        if (isSound && _header.Nameless.Count == 0 && !_cells.Utf8(0).IsEmpty)
            return true;
        if (_rows.IsBlank())
            return false;
        if (!isSound && (_rows.Sheet is null || HasMore(expected)))
        {
            _faults.Add(_rows.Place, "", FormattableString.Invariant($"the row has {_rows.CellCount} cells, the header {expected}"), "Put texts with separators in quotation marks.");
            return false;
        }

        foreach (int cell in _header.Nameless)
        {
            if (_rows.Kind(cell) == CellKind.Empty)
                continue;
            Report(cell, "the column has no name", "Name it, or empty it.");
            return false;
        }

        return true;
    }

    private bool HasMore(int expected)
    {
        for (int cell = expected; cell < _rows.CellCount; cell++)
        {
            if (_rows.Kind(cell) != CellKind.Empty)
                return true;
        }

        return false;
    }

    private bool ReadLong()
    {
        Column = null;
        while (ReadRow())
        {
            if (TryReadLongRow())
                return true;
        }

        return false;
    }

    private bool TryReadLongRow()
    {
        long before = _faults.Count;
        TableHeader header = _header!;
        Subject = SubjectOf(header);
        Period = _givenPeriod >= 0 ? _givenPeriod : PeriodOf(header[ColumnRole.Period]);
        ReadOnlySpan<Area> candidates = Candidates(header);
        if (!candidates.IsEmpty && Period >= 0)
            Area = AreaOf(candidates, header, Period)!;
        Note = Notes.Of(_rows, _cells, header, _faults);
        bool isRead = Subject >= 0 && _values.TryRead(Subjects[Subject], header);
        if (_faults.Count != before || !isRead)
            return false;
        return AgreesWith(Notes[Note].Status, header[ColumnRole.Status]);
    }

    /// <summary>A status that says that there is no value stands beside none.</summary>
    private bool AgreesWith(ObservationStatus status, int cell)
    {
        if (status == ObservationStatus.Normal || Value.Form == ObservedForm.Missing || !status.DeniesValue())
            return true;
        Report(cell, $"the status {status.ToText()} says that there is no value, and there is one", "Leave out the value, or correct the status.");
        return false;
    }

    private string Text(int cell) => Encoding.UTF8.GetString(_cells.Utf8(cell));

    private void Report(int cell, string rule, string cure)
    {
        if (!_rows.ReportTooLong(cell, _options, _faults))
            _faults.Add(_rows.PlaceOf(_rows.ColumnName(cell)), Text(cell), rule, cure);
    }
}
