using System.Collections.Immutable;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>Reads the first row of a message.</summary>
internal sealed class SdmxHeaderReader(RowSource rows, SdmxCsvOptions options, FaultList faults)
{
    public const string Cure = "Begin it with STRUCTURE and STRUCTURE_ID (version 2), or with DATAFLOW (version 1).";

    private readonly Dictionary<string, int> _fixed = new(StringComparer.Ordinal);
    private readonly List<SdmxColumn> _columns = [];
    private readonly List<int> _values = [];
    private readonly List<int> _names = [];
    private char? _separator;

    public SdmxHeader Header { get; private set; } = new([]);

    public SdmxLayout Layout { get; private set; } = SdmxLayout.None;

    /// <summary>The names of all cells, for messages.</summary>
    public ImmutableArray<string> Names { get; private set; } = [];

    public void Read(string[] cells)
    {
        Names = [.. cells.Select(static cell => cell.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end ? cell[..end] : cell)];
        if (Version(cells) is not { } version)
            return;
        int first = version == SdmxCsvVersion.Version1 ? 1 : 2;
        SdmxLabels labels = cells.Contains("STRUCTURE_NAME", StringComparer.Ordinal) && version == SdmxCsvVersion.Version2 ? SdmxLabels.Name
            : cells.Skip(first).Any(static cell => cell.Contains(": ", StringComparison.Ordinal)) ? SdmxLabels.Both : SdmxLabels.Id;
        ReadColumns(cells, first, version, labels);
        long before = faults.Count;
        foreach (IGrouping<string, SdmxColumn> twice in _columns.GroupBy(static column => column.Id, StringComparer.Ordinal).Where(static group => group.Count() > 1))
            Report(twice.Key, "", "the column stands twice", "Keep one.");
        if (faults.Count > before)
            return;

        bool hasSeries = _fixed.ContainsKey("SERIES_KEY");
        bool hasObservation = _fixed.ContainsKey("OBS_KEY");
        Header = new SdmxHeader([.. _columns])
        {
            Version = version,
            Separator = rows is Csv.CsvRowSource text ? text.Separator : ',',
            SubfieldSeparator = _separator,
            Labels = labels,
            HasAction = _fixed.ContainsKey("ACTION"),
            Keys = (hasSeries, hasObservation) switch { (true, true) => SdmxKeys.Both, (true, false) => SdmxKeys.Series, (false, true) => SdmxKeys.Observation, _ => SdmxKeys.None },
        };
        Layout = new SdmxLayout(first - 1, PlaceOf("STRUCTURE_NAME"), PlaceOf("ACTION"), PlaceOf("SERIES_KEY"), PlaceOf("OBS_KEY"), [.. _values], [.. _names]);
    }

    private int PlaceOf(string name) => _fixed.GetValueOrDefault(name, -1);

    private void Report(string? column, string value, string rule, string cure) => faults.Add(rows.PlaceOf(column), value, rule, cure);

    /// <summary>What the first cells say; null after a fault.</summary>
    private SdmxCsvVersion? Version(string[] cells)
    {
        string first = cells[0];
        if (string.Equals(first, SdmxShape.Dataflow, StringComparison.Ordinal))
            return SdmxCsvVersion.Version1;
        if (!first.StartsWith(SdmxShape.Structure, StringComparison.Ordinal))
        {
            Report(column: null, first, "the first cell is neither STRUCTURE nor DATAFLOW", Cure);
            return null;
        }

        string bracket = first[SdmxShape.Structure.Length..];
        if (bracket.Length > 0)
        {
            if (bracket is not ['[', var mark, .., ']'] || bracket.Length < 3 || !SdmxCell.IsSubfieldSeparator(mark))
            {
                Report(SdmxShape.Structure, first, "the brackets do not hold what stands between the values of a cell", "Write STRUCTURE[;], or STRUCTURE alone.");
                return null;
            }

            _separator = mark;
        }

        if (cells.Length > 1 && string.Equals(cells[1], "STRUCTURE_ID", StringComparison.Ordinal))
            return SdmxCsvVersion.Version2;
        Report(column: null, cells.Length > 1 ? cells[1] : "", "the second cell is not STRUCTURE_ID", Cure);
        return null;
    }

    private void ReadColumns(string[] cells, int first, SdmxCsvVersion version, SdmxLabels labels)
    {
        for (int i = first; i < cells.Length; i++)
        {
            if (version == SdmxCsvVersion.Version2 && cells[i] is "ACTION" or "STRUCTURE_NAME" or "SERIES_KEY" or "OBS_KEY")
            {
                if (!_fixed.TryAdd(cells[i], i))
                    Report(cells[i], "", "the column stands twice", "Keep one.");
                continue;
            }

            bool hasNames = labels == SdmxLabels.Name && i + 1 < cells.Length && !options.CustomColumns.Contains(cells[i], StringComparer.Ordinal);
            if (Column(cells[i], hasNames ? cells[i + 1] : null, labels) is { } column)
            {
                _columns.Add(column);
                _values.Add(i);
                _names.Add(hasNames ? i + 1 : -1);
            }

            i += hasNames ? 1 : 0;
        }
    }

    private SdmxColumn? Column(string cell, string? name, SdmxLabels labels)
    {
        string heading = cell;
        if (labels == SdmxLabels.Both && cell.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end)
            (heading, name) = (cell[..end], cell[(end + 2)..]);
        string id = "";
        int depth = 0;
        ImmutableArray<string> languages = [];
        for (int at = 0; at < heading.Length;)
        {
            int open = heading.IndexOf('[', at);
            if (open < 0)
            {
                id += heading[at..];
                break;
            }

            int close = heading.IndexOf(']', open);
            bool isLast = close == heading.Length - 1;
            if (close < 0 || open == 0 || (!isLast && (close == open + 1 ? heading[close + 1] != '.' : true)))
                return Refused(cell, "the brackets are not those of several values or languages");
            id += heading[at..open];
            if (close == open + 1)
                depth++;
            else
                languages = [.. heading[(open + 1)..close].Split(_separator ?? ';')];
            at = close + 1;
        }

        if (id.Length == 0)
            return Refused(cell, "a column has no id");
        if (id.AsSpan().IndexOfAny("[]\"\r\n") >= 0 || languages.Any(static language => language.Length is < 2 or > 8 || !language.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-')))
            return Refused(cell, "it is not the id of a column");
        return depth <= SdmxColumn.MaximumDepth
            ? new SdmxColumn(id) { Name = name, Depth = depth, Languages = languages, Heading = heading }
            : Refused(cell, "a column has more than 8 levels of several values");
    }

    private SdmxColumn? Refused(string cell, string rule)
    {
        Report(column: null, cell, rule, "Write ATTR, ATTR[], ATTR[en;fr] or PARENT[].CHILD[], with the id of a component.");
        return null;
    }
}
