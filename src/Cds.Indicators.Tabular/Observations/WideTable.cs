using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>Writes a row for each subject and unit, with a column for each period, or columns for numerators and denominators.</summary>
internal sealed class WideTable
{
    private readonly WrittenTable _table;
    private readonly ObservationTableOptions _options;
    private readonly Dictionary<(Subject Subject, Area Area), Dictionary<Period, Observation>> _rows = [];
    private readonly List<(Subject Subject, Area Area)> _order = [];
    private readonly SortedDictionary<Period, (bool HasWhole, bool HasSplit)> _periods = [];

    public WideTable(WrittenTable table, ObservationTableOptions options)
    {
        _table = table;
        _options = options;
        for (int i = 0; i < table.Rows.Length; i++)
            Add(table.Rows[i], i + 1);
    }

    public void Write(RowSink sink, bool isWorkbook)
    {
        CellWriter cells = new(sink, _options, isWorkbook);
        ImmutableArray<(Period Period, ColumnRole Part)> columns = [.. Columns()];
        sink.BeginSheet(_options.Sheet ?? ObservationTableOptions.StandardSheet, [.. Keys(), .. columns.Select(Name)]);
        foreach ((Subject subject, Area area) in _order)
        {
            Dictionary<Period, Observation> row = _rows[(subject, area)];
            WriteKeys(sink, subject, area, row);
            foreach ((Period period, ColumnRole part) in columns)
            {
                if (row.TryGetValue(period, out Observation observation) && IsSplit(observation) == (part != ColumnRole.Value))
                    WriteCell(cells, observation, part);
                else
                    sink.Empty();
            }

            sink.EndRow();
        }
    }

    private void Add(in Observation observation, int entry)
    {
        if (!string.IsNullOrWhiteSpace(observation.Source) && !_options.DropSources && !string.Equals(observation.Source.Trim(), _options.Source, StringComparison.Ordinal))
            throw WrittenTable.Refusal(entry, "source", observation.Source, $"a wide table has no place for sources; write it long, or set {nameof(ObservationTableOptions)}.{nameof(ObservationTableOptions.DropSources)}");
        (Subject, Area) key = (observation.Subject, observation.Area);
        if (!_rows.TryGetValue(key, out Dictionary<Period, Observation>? row))
        {
            _rows.Add(key, row = []);
            _order.Add(key);
        }

        if (!row.TryAdd(observation.Period, observation))
            throw WrittenTable.Refusal(entry, $"{observation.Period}", $"{observation.Subject}, {observation.Area.Code}", "the cell is taken by another observation");
        (bool hasWhole, bool hasSplit) = _periods.GetValueOrDefault(observation.Period);
        bool isSplit = IsSplit(observation);
        _periods[observation.Period] = (hasWhole || !isSplit, hasSplit || isSplit);
    }

    private bool IsSplit(in Observation observation) =>
        _options.SplitRatios && observation.Value.Form == ObservedForm.Ratio && observation.Status == ObservationStatus.Normal;

    private IEnumerable<(Period Period, ColumnRole Part)> Columns()
    {
        foreach ((Period period, (bool hasWhole, bool hasSplit)) in _periods)
        {
            if (hasWhole)
                yield return (period, ColumnRole.Value);
            if (!hasSplit)
                continue;
            yield return (period, ColumnRole.Numerator);
            yield return (period, ColumnRole.Denominator);
        }
    }

    private string Name((Period Period, ColumnRole Part) column) =>
        column.Part == ColumnRole.Value ? $"{column.Period}" : $"{column.Period} {ColumnWords.NameOf(column.Part, _options.Columns)}";

    private IEnumerable<string> Keys()
    {
        (ColumnRole Role, bool IsThere)[] roles =
        [
            (ColumnRole.Indicator, _options.Subject is null),
            (ColumnRole.Level, _options.Level is null),
            (ColumnRole.Area, true),
            (ColumnRole.AreaName, _options.WriteAreaNames),
            (ColumnRole.ValidFrom, _table.HasValidFrom),
        ];
        return roles.Where(static role => role.IsThere).Select(role => ColumnWords.NameOf(role.Role, _options.Columns));
    }

    private void WriteKeys(RowSink sink, Subject subject, Area area, Dictionary<Period, Observation> row)
    {
        if (_options.Subject is null)
            sink.Text(_table.CodeOf(subject));
        if (_options.Level is null)
            sink.Text(LevelWords.TextOf(area.Level));
        sink.Text(area.Code);
        if (_options.WriteAreaNames)
            sink.Text(area.Name);
        if (_table.HasValidFrom)
            sink.Text(row.Values.Select(observation => _table.ValidFromOf(observation)).FirstOrDefault(static day => day is not null));
    }

    private void WriteCell(CellWriter cells, in Observation observation, ColumnRole part)
    {
        ReadSubject subject = _table.SubjectOf(observation);
        if (part == ColumnRole.Numerator)
            cells.Number(observation.Value.Counts.Numerator, subject.Decimals);
        else if (part == ColumnRole.Denominator)
            cells.Number(observation.Value.Counts.Denominator, subject.DenominatorDecimals);
        else
            cells.Whole(subject, observation);
    }
}
