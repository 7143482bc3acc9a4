using System.Collections.Immutable;
using Cds.Indicators.Tabular.Csv;
using Cds.Indicators.Tabular.Internal;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>Writes a message, and refuses what could not be read back as it is.</summary>
internal sealed class SdmxMessageWriter
{
    private readonly SdmxHeader _header;
    private readonly SdmxCsvOptions _options;
    private readonly char _separator;
    private int _entry = 1;

    private SdmxMessageWriter(SdmxHeader header, SdmxCsvOptions options)
    {
        _header = header;
        _options = options;
        _separator = header.SubfieldSeparator ?? ';';
    }

    public static void Write(Stream destination, SdmxMessage message, SdmxCsvOptions options)
    {
        ArgumentNullException.ThrowIfNull(message.Header, nameof(message));
        SdmxMessageWriter writer = new(message.Header, options);
        writer.CheckHeader();
        using CsvRowSink sink = new(options with { Separator = message.Header.Separator }, nameof(message), destination: null, isVerbatim: true);
        sink.BeginSheet("", options.GuardFormulas ? [.. writer.HeaderCells().Select(SdmxCell.Guarded)] : writer.HeaderCells());
        foreach (SdmxRow row in message.Rows.IsDefault ? [] : message.Rows)
            writer.WriteRow(sink, row);
        sink.Complete(destination);
    }

    private ArgumentException Refused(string column, string? value, string rule) => TableText.Refusal(_entry, column, value, rule, "message");

    private static ArgumentException HeaderRefused(string rule) => Refusal($"The header cannot be written: {rule}.", "message");

    private static ArgumentException Refusal(string sentence, string parameter) => new(sentence, parameter);

    private void CheckHeader()
    {
        if (!SdmxShape.IsSeparator(_header.Separator))
            throw HeaderRefused($"'{_header.Separator}' is not a comma, a semicolon, a tab or a vertical bar");
        if (_header.SubfieldSeparator is { } mark && !SdmxCell.IsSubfieldSeparator(mark))
            throw HeaderRefused($"'{mark}' cannot stand between the values of a cell");
        if (_header.Version == SdmxCsvVersion.Version1
            && (_header.Labels == SdmxLabels.Name || _header.HasAction || _header.Keys != SdmxKeys.None || _header.Columns.Any(static column => column.Depth > 0 || !column.Languages.IsEmpty)))
        {
            throw HeaderRefused("version 1 has no columns of names, actions and keys, and no cells with several values");
        }

        if (_header.Labels == SdmxLabels.Both && _header.Columns.All(static column => column.Name is null))
            throw HeaderRefused("no column has a name, by which names in the cells are known");
        for (int i = 0; i < _header.Columns.Length; i++)
        {
            SdmxColumn column = _header.Columns[i];
            if (column.Id is "ACTION" or "STRUCTURE_NAME" or "SERIES_KEY" or "OBS_KEY")
                throw HeaderRefused($"{column.Id} is a column of the standard and no component");
            if (column.Id.Contains(": ", StringComparison.Ordinal))
                throw HeaderRefused($"the id '{column.Id}' looks like an id with a name");
            bool isAlone = column.Name is null && _header.Labels == SdmxLabels.Name;
            if (isAlone && i < _header.Columns.Length - 1 && !_options.CustomColumns.Contains(column.Id, StringComparer.Ordinal))
                throw HeaderRefused($"the column {column.Id} has no name, and the next one would be taken for it. Give it one, or name it in {nameof(SdmxCsvOptions.CustomColumns)}");
        }
    }

    private ImmutableArray<string> HeaderCells()
    {
        ImmutableArray<string>.Builder cells = ImmutableArray.CreateBuilder<string>();
        bool hasSubfields = _header.SubfieldSeparator is not null || _header.Columns.Any(static column => column.Depth > 0 || !column.Languages.IsEmpty);
        if (_header.Version == SdmxCsvVersion.Version1)
        {
            cells.Add(SdmxShape.Dataflow);
        }
        else
        {
            cells.Add(hasSubfields ? $"{SdmxShape.Structure}[{_separator}]" : SdmxShape.Structure);
            cells.Add("STRUCTURE_ID");
        }

        if (_header.Labels == SdmxLabels.Name)
            cells.Add("STRUCTURE_NAME");
        if (_header.HasAction)
            cells.Add("ACTION");
        if (_header.Keys is SdmxKeys.Series or SdmxKeys.Both)
            cells.Add("SERIES_KEY");
        if (_header.Keys is SdmxKeys.Observation or SdmxKeys.Both)
            cells.Add("OBS_KEY");
        foreach (SdmxColumn column in _header.Columns)
        {
            string heading = column.HeadingWith(_separator);
            cells.Add(_header.Labels == SdmxLabels.Both && column.Name is not null ? $"{heading}: {column.Name}" : heading);
            if (_header.Labels == SdmxLabels.Name && column.Name is not null)
                cells.Add(column.Name);
        }

        return cells.DrainToImmutable();
    }

    private void WriteRow(CsvRowSink sink, SdmxRow row)
    {
        CheckRow(row);
        bool hasNames = _header.Labels == SdmxLabels.Name;
        if (_header.Version == SdmxCsvVersion.Version2)
            Cell(sink, SdmxId.WordOf(row.Structure.Kind));
        Cell(sink, _header.Labels == SdmxLabels.Both && row.Structure.Name is not null ? $"{row.Structure.Id}: {row.Structure.Name}" : row.Structure.Id);
        if (hasNames)
            Cell(sink, row.Structure.Name ?? "");
        if (_header.HasAction)
            Cell(sink, SdmxId.LetterOf(row.Action));
        if (_header.Keys is SdmxKeys.Series or SdmxKeys.Both)
            Cell(sink, row.SeriesKey ?? "");
        if (_header.Keys is SdmxKeys.Observation or SdmxKeys.Both)
            Cell(sink, row.ObservationKey ?? "");
        for (int i = 0; i < row.Values.Length; i++)
        {
            SdmxColumn column = _header.Columns[i];
            Cell(sink, TextOf(row.Values[i], column));
            if (hasNames && column.Name is not null)
                Cell(sink, NameOf(row.Values[i]));
        }

        sink.EndRow();
        _entry++;
    }

    private void CheckRow(SdmxRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!ReferenceEquals(row.Header, _header) && !row.Header.Columns.Select(static column => column.Id).SequenceEqual(_header.Columns.Select(static column => column.Id), StringComparer.Ordinal))
            throw Refused("STRUCTURE", row.Structure.Id, "the row has other columns than the message");
        if (!_header.HasAction && row.Action != SdmxAction.Merge)
            throw Refused("ACTION", SdmxId.LetterOf(row.Action), "the message has no column of actions");
        if (_header.Version == SdmxCsvVersion.Version1 && row.Structure.Kind != SdmxStructureKind.Dataflow)
            throw Refused(SdmxShape.Dataflow, row.Structure.ToString(), "version 1 has data of dataflows only");
    }

    private string TextOf(SdmxValue value, SdmxColumn column)
    {
        string text = SdmxCell.Format(value, column, _separator, _header.Labels);
        SdmxValue? read = SdmxCell.Parse(text, column, _separator, _header.Labels, out _);
        if (read is null || !SdmxCell.AreSame(read, value, _header.Labels == SdmxLabels.Both && column.Name is not null))
            throw Refused(column.Id, value.ToString(), $"the cell would be read otherwise. Give the parts that {column} asks for");
        return text;
    }

    private string NameOf(SdmxValue value) => value.Parts.IsEmpty
        ? value.Name ?? ""
        : value.Parts.All(static part => part.Name is null) ? ""
        : SdmxCell.Format(SdmxValue.Of([.. value.Parts.Select(static part => SdmxValue.Of(part.Name ?? ""))]), new SdmxColumn("NAME") { Depth = 1 }, _separator, SdmxLabels.Id);

    private void Cell(CsvRowSink sink, string text) => sink.Text(_options.GuardFormulas ? SdmxCell.Guarded(text) : text);
}
