using System.Runtime.InteropServices;
using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Observations;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>The statuses and sources that were met, each pair under a number.</summary>
/// <param name="options">The options, of which the source of rows that name none.</param>
internal sealed class NoteTable(ObservationTableOptions options)
{
    /// <summary>From how many distinct texts on a column is taken for one in which they do not recur.</summary>
    public const int MaximumSources = 1 << 12;

    private readonly ByteIndex _statusTexts = new();
    private readonly List<ObservationStatus> _statuses = [];
    private readonly ByteIndex _sourceTexts = new();
    private readonly List<string?> _sources = [];
    private readonly Dictionary<(ObservationStatus, int), int> _numbers = [];
    private readonly List<(ObservationStatus Status, string? Source)> _notes = [];
    private (int Status, int Source) _last = (-2, -2);
    private int _lastNote;

    public ReadOnlySpan<(ObservationStatus Status, string? Source)> Notes => CollectionsMarshal.AsSpan(_notes);

    public (ObservationStatus Status, string? Source) this[int number] => _notes[number];

    /// <summary>The number of the status and source of a row of a long table; faults are reported.</summary>
    public int Of(RowSource rows, in RowCells cells, TableHeader header, FaultList faults)
    {
        int statusCell = header[ColumnRole.Status];
        int sourceCell = header[ColumnRole.Source];
        int status = statusCell < 0 ? -1 : StatusOf(rows, cells.Utf8(statusCell), statusCell, faults);
        int source = sourceCell < 0 ? -1 : SourceOf(rows, cells.Utf8(sourceCell), sourceCell, faults);
        if ((status, source) == _last)
            return _lastNote;
        _last = (status, source);
        return _lastNote = NumberOf(status < 0 ? ObservationStatus.Normal : _statuses[status], source);
    }

    /// <summary>The number of a status without a source of its own.</summary>
    public int Of(ObservationStatus status) => NumberOf(status, source: -1);

    /// <summary>Forgets the sources where they are too many to recur.</summary>
    public void ForgetSources()
    {
        if (_sources.Count <= MaximumSources)
            return;
        _sourceTexts.Clear();
        _sources.Clear();
        _numbers.Clear();
        _notes.Clear();
        _last = (-2, -2);
    }

    private int NumberOf(ObservationStatus status, int source)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, (status, source), out bool isKnown);
        if (!isKnown)
        {
            number = _notes.Count;
            _notes.Add((status, source < 0 ? options.Source : _sources[source]));
        }

        return number;
    }

    private int StatusOf(RowSource rows, ReadOnlySpan<byte> utf8, int cell, FaultList faults)
    {
        if (utf8.IsEmpty)
            return -1;
        int number = _statusTexts.Find(utf8);
        if (number >= 0)
            return number;
        if (rows.ReportTooLong(cell, options, faults))
            return -1;
        string text = Encoding.UTF8.GetString(utf8);
        if (!ObservationStatuses.TryParse(text, out ObservationStatus status, out TextFault fault))
        {
            faults.Add(rows.PlaceOf(rows.ColumnName(cell)), text, fault.Rule, fault.Cure);
            return -1;
        }

        _statusTexts.Add(utf8);
        _statuses.Add(status);
        return _statuses.Count - 1;
    }

    private int SourceOf(RowSource rows, ReadOnlySpan<byte> utf8, int cell, FaultList faults)
    {
        if (utf8.IsEmpty)
            return -1;
        if (utf8[0] is (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' && rows.IsFormula(cell))
            faults.Add(rows.PlaceOf(rows.ColumnName(cell)), Encoding.UTF8.GetString(utf8), "a spreadsheet would take the text for a formula", "Write an apostrophe before it.");
        int number = _sourceTexts.Find(utf8);
        if (number >= 0)
            return number;
        if (rows.ReportTooLong(cell, options, faults))
            return -1;
        string text = Encoding.UTF8.GetString(utf8);
        if (text.Any(TableText.IsRefused))
        {
            faults.Add(rows.PlaceOf(rows.ColumnName(cell)), text, "the text has a control character", "Remove it.");
            return -1;
        }

        _sourceTexts.Add(utf8);
        _sources.Add(string.IsNullOrWhiteSpace(text) ? options.Source : text);
        return _sources.Count - 1;
    }
}
