using System.Collections.Immutable;
using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>Finds the header of a sheet, below titles and on one row or two, and tells what is wrong with it.</summary>
internal sealed class HeaderReader
{
    /// <summary>How many rows may stand above the header.</summary>
    private const int SearchedRows = 50;

    private const int LongestPeriod = 256;

    /// <summary>The longest name in which a period and a part are sought: looking behind each of its spaces takes the square of its length.</summary>
    private const int LongestPart = 2 * LongestPeriod;

    private static readonly ImmutableArray<ColumnRole> s_valueRoles = [ColumnRole.Value, ColumnRole.Numerator, ColumnRole.Denominator];

    private readonly RowSource _rows;
    private readonly ObservationTableOptions _options;
    private readonly PeriodTable _periods;
    private readonly FaultList _faults;
    private readonly ImmutableArray<(string Folded, string Name, ColumnRole Role)> _given;

    public HeaderReader(RowSource rows, ObservationTableOptions options, PeriodTable periods, FaultList faults)
    {
        _rows = rows;
        _options = options;
        _periods = periods;
        _faults = faults;
        _given = ColumnWords.Given(options.Columns);
    }

    /// <summary>Whether the row after the header was read and is to be read as data.</summary>
    public bool HasRow { get; private set; }

    /// <summary>Where the header was sought in vain; for the fault, which only a table without any header has.</summary>
    public FaultPlace? Missed { get; private set; }

    /// <summary>Goes to the header of the present sheet.</summary>
    /// <returns>The header; null where the sheet has none (<see cref="Missed"/>) or it has faults, which were reported.</returns>
    public TableHeader? Read()
    {
        (HasRow, Missed) = (false, null);
        FaultPlace? first = null;
        for (int i = 0; i < SearchedRows && _rows.Read(); i++)
        {
            first ??= _rows.Place;
            string[] names = Texts();
            if (IsHeader(names))
                return Read(names);
        }

        Missed = first ?? _rows.Place with { Row = 1 };
        return null;
    }

    /// <summary>What the columns of a table may be, for the cures of faults.</summary>
    public string Cure()
    {
        string[] columns =
        [
            .. _options.Subject is null ? ["indicator (mã chỉ tiêu)"] : Array.Empty<string>(),
            "level (cấp)",
            "area (mã đơn vị)",
            .. _options.Period is null ? ["period (kỳ báo cáo), or one column for each period"] : Array.Empty<string>(),
            "numerator (tử số) and denominator (mẫu số), or value (giá trị)",
            "status (trạng thái)",
            "source (nguồn)",
        ];
        return $"The columns are {string.Join("; ", columns)}; other names are given in {nameof(ObservationTableOptions)}.{nameof(ObservationTableOptions.Columns)}.";
    }

    private string[] Texts()
    {
        string[] texts = new string[_rows.CellCount];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = Encoding.UTF8.GetString(_rows.Utf8(i));
        return texts;
    }

    /// <summary>Two columns that are known, one of them by a word, make a header: no title and no row of data has them.</summary>
    private bool IsHeader(string[] names)
    {
        bool hasRole = false;
        int known = 0;
        foreach (string name in names)
        {
            bool isRole = RoleOf(name) != ColumnRole.Unknown;
            hasRole |= isRole;
            known += isRole || Column(name).Period >= 0 ? 1 : 0;
        }

        return hasRole && known > 1;
    }

    private ColumnRole RoleOf(string name) => name.Length == 0 ? ColumnRole.Unknown : ColumnWords.Of(ColumnWords.Fold(name), _given);

    private int PeriodOf(string text) =>
        text.Length is 0 or > LongestPeriod || _options.Layout == TableLayout.Long ? -1 : _periods.Of(Encoding.UTF8.GetBytes(text), out _);

    private TableHeader? Read(string[] names)
    {
        long before = _faults.Count;
        FaultPlace place = _rows.Place;
        for (int i = 0; i < names.Length; i++)
        {
            if (_rows.ReportTooLong(i, _options, _faults))
                names[i] = "";
        }

        (ColumnRole Role, int Period)[] columns = [.. names.Select(name => Column(name))];
        if (_rows.Read())
        {
            string[] second = Texts();
            HasRow = !TryJoin(names, columns, second);
        }

        _rows.ColumnNames = [.. names];
        TableHeader? header = Place(names, columns, place);
        return _faults.Count == before ? header : null;
    }

    private (ColumnRole Role, int Period) Column(string name)
    {
        ColumnRole role = RoleOf(name);
        if (role != ColumnRole.Unknown)
            return (role, -1);
        int period = PeriodOf(name);
        return period >= 0 ? (role, period) : PartOf(name);
    }

    /// <summary>A period and a part of its values in one cell: <c>2024-Q1 numerator</c>, <c>quý I/2024 mẫu số</c>.</summary>
    private (ColumnRole Role, int Period) PartOf(string name)
    {
        if (name.Length > LongestPart)
            return (ColumnRole.Unknown, -1);
        for (int space = name.LastIndexOf(' '); space > 0; space = name.LastIndexOf(' ', space - 1))
        {
            ColumnRole role = RoleOf(name[(space + 1)..]);
            int period = s_valueRoles.Contains(role) ? PeriodOf(name[..space]) : -1;
            if (period >= 0)
                return (role, period);
        }

        return (ColumnRole.Unknown, -1);
    }

    /// <summary>
    /// Takes the next row as the second one of the header, where its cells are empty or the same under the words above, and make a period or a part of one under
    /// the others.
    /// </summary>
    private bool TryJoin(string[] names, (ColumnRole Role, int Period)[] columns, string[] second)
    {
        (ColumnRole Role, int Period)[] joined = [.. columns];
        int found = 0;
        for (int i = 0; i < names.Length; i++)
        {
            string below = i < second.Length ? second[i] : "";
            if (below.Length == 0 || string.Equals(ColumnWords.Fold(below), ColumnWords.Fold(names[i]), StringComparison.Ordinal))
                continue;
            joined[i] = Join(names[i], columns[i], below);
            if (joined[i] == (ColumnRole.Unknown, -1))
                return false;
            found++;
        }

        if (found == 0)
            return false;
        for (int i = 0; i < names.Length; i++)
        {
            if (joined[i] == columns[i])
                continue;
            names[i] = $"{second[i]} {names[i]}".Trim();
            columns[i] = joined[i];
        }

        return true;
    }

    private (ColumnRole Role, int Period) Join(string above, (ColumnRole Role, int Period) column, string below)
    {
        ColumnRole role = RoleOf(below);
        if (s_valueRoles.Contains(role) && column.Period >= 0)
            return (role, column.Period);
        if (above.Length == 0 && role != ColumnRole.Unknown)
            return (role, -1);
        if (column.Role is not (ColumnRole.Unknown or ColumnRole.Value))
            return (ColumnRole.Unknown, -1);
        string[] together = column.Role == ColumnRole.Value || above.Length == 0 ? [below] : [$"{below} {above}", $"{below}/{above}", $"{below} năm {above}", below];
        return (ColumnRole.Unknown, together.Select(PeriodOf).FirstOrDefault(static period => period >= 0, -1));
    }

    private TableHeader Place(string[] names, (ColumnRole Role, int Period)[] columns, FaultPlace place)
    {
        TableHeader header = new([.. names]);
        for (int i = 0; i < names.Length; i++)
        {
            (ColumnRole role, int period) = columns[i];
            if (period >= 0)
                AddPeriod(header.Periods, new PeriodColumn(i, period, role == ColumnRole.Unknown ? ColumnRole.Value : role), names[i], place);
            else if (names[i].Length == 0)
                header.Nameless.Add(i);
            else if (role == ColumnRole.Unknown && !_options.IgnoreUnknownColumns)
                _faults.Add(place, names[i], "the column is not known", Cure());
            else if (role is not (ColumnRole.Unknown or ColumnRole.Numbering) && !header.TryPlace(role, i))
                _faults.Add(place with { Column = names[i] }, "", $"the column stands twice, first as {names[header[role]]}", "Keep one, or name it in ObservationTableOptions.Columns and ignore unknown columns.");
        }

        if (_options.Layout == TableLayout.Wide && !header.IsWide)
            _faults.Add(place, "", "no column is headed by a period", "Head the columns by periods, 2024-Q1 or quý 1/2024, or read the table as a long one.");
        CheckRequired(header, place);
        return header;
    }

    private void AddPeriod(List<PeriodColumn> periods, PeriodColumn column, string name, FaultPlace place)
    {
        foreach (PeriodColumn other in periods)
        {
            if (other.Part == column.Part && _periods[other.Period] == _periods[column.Period])
            {
                _faults.Add(place with { Column = name }, "", $"two columns are headed by the period {_periods[column.Period]}", "Keep one.");
                return;
            }
        }

        periods.Add(column);
    }

    private void CheckRequired(TableHeader header, FaultPlace place)
    {
        foreach ((_, string name, ColumnRole role) in _given)
        {
            if (header[role] < 0 && !(header.IsWide && role >= ColumnRole.Period))
                _faults.Add(place with { Column = name }, "", "the column is missing", $"Write it, or correct {nameof(ObservationTableOptions)}.{nameof(ObservationTableOptions.Columns)}.");
        }

        bool hasSubject = header[ColumnRole.Indicator] >= 0 || header[ColumnRole.IndicatorName] >= 0;
        Check(hasSubject, _options.Subject is not null, "indicator", nameof(ObservationTableOptions.Subject), place);
        Check(header.IsWide || header[ColumnRole.Period] >= 0, _options.Period is not null, "period", nameof(ObservationTableOptions.Period), place);
        if (header[ColumnRole.Level] >= 0)
            Check(hasColumn: true, _options.Level is not null, "level", nameof(ObservationTableOptions.Level), place);
        if (header[ColumnRole.Area] < 0 && header[ColumnRole.AreaName] < 0)
            _faults.Add(place with { Column = "area" }, "", "the column is missing", Cure());
        bool hasValue = header[ColumnRole.Value] >= 0 || header[ColumnRole.Numerator] >= 0;
        if (!header.IsWide && !hasValue)
            _faults.Add(place with { Column = "value" }, "", "the column is missing", Cure());
        if (header.IsWide && (hasValue || header[ColumnRole.Period] >= 0 || header[ColumnRole.Denominator] >= 0 || header[ColumnRole.Status] >= 0 || header[ColumnRole.Source] >= 0))
            _faults.Add(place, "", "the header has columns for periods and columns of a long table", "Give the layout in ObservationTableOptions.Layout, and strike the columns of the other one.");
    }

    private void Check(bool hasColumn, bool isGiven, string column, string option, FaultPlace place)
    {
        if (hasColumn && isGiven)
            _faults.Add(place with { Column = column }, "", "the column is there, and one value is given for all rows", $"Strike the column, or {nameof(ObservationTableOptions)}.{option}.");
        else if (!hasColumn && !isGiven)
            _faults.Add(place with { Column = column }, "", "the column is missing", Cure());
    }
}
