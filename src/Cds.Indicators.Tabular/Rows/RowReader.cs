using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Tabular.Internal;

namespace Cds.Indicators.Tabular.Rows;

/// <summary>
/// Reads the cells of a layout by the names of its columns, whatever the table is stored in. What is wrong with the header, the number of cells or a cell goes
/// to the list of faults with its place; a row is sound when it added none.
/// </summary>
/// <param name="source">The rows; disposed by the caller.</param>
/// <param name="options">The options, checked.</param>
/// <param name="faults">Where faults go.</param>
internal sealed partial class RowReader(RowSource source, TableOptions options, FaultList faults)
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private long _faultsBefore = faults.Count;
    private int _width;

    /// <summary>Where the present row stands, its number counted as a spreadsheet counts, header included.</summary>
    public FaultPlace Place => source.Place;

    /// <summary>Whether the present row has had no fault so far.</summary>
    public bool IsSound => faults.Count == _faultsBefore;

    /// <summary>Whether the table has the column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>Reads a table whole, all of its sheets.</summary>
    /// <param name="source">The rows.</param>
    /// <param name="columns">The columns of the layout.</param>
    /// <param name="options">The options, checked.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="read">Makes an entry of the present row, or null where the row has a fault.</param>
    /// <returns>The entries of the sound rows.</returns>
    public static ImmutableArray<T> ReadAll<T>(RowSource source, ImmutableArray<TableColumn> columns, TableOptions options, FaultList faults, Func<RowReader, T?> read)
        where T : class
    {
        RowReader rows = new(source, options, faults);
        ImmutableArray<T>.Builder entries = ImmutableArray.CreateBuilder<T>();
        while (source.ReadSheet())
        {
            if (!rows.ReadHeader(columns))
                continue;
            while (rows.Read())
            {
                if (read(rows) is { } entry)
                    entries.Add(entry);
            }
        }

        return entries.DrainToImmutable();
    }

    /// <summary>Reads the header, which is the first row that is not blank, and finds the columns of the layout in it.</summary>
    /// <param name="columns">The columns of the layout. Names are compared without regard to case, white space and the way in which letters are composed.</param>
    /// <param name="names">The names in this table of columns that are called otherwise; null for none.</param>
    /// <returns>False where the header is not that of the layout, which was reported.</returns>
    public bool ReadHeader(ImmutableArray<TableColumn> columns, IReadOnlyDictionary<string, string>? names = null)
    {
        _columns.Clear();
        source.ColumnNames = [];
        _faultsBefore = faults.Count;
        bool hasRow = source.Read();
        while (hasRow && IsSound && source.IsBlank())
            hasRow = source.Read();
        if (!IsSound)
            return false;
        if (!hasRow)
        {
            faults.Add(source.Sheet is { } sheet ? FaultPlace.InSheet(source.Source, sheet, 1) : FaultPlace.InTable(source.Source, 1), "", "the table has no header", All(columns));
            return false;
        }

        ImmutableArray<string> header = Header();
        _width = header.Length;
        source.IsHeader = false;
        if (IsSound && header.Length == 1 && source.Sheet is null && header[0].AsSpan().ContainsAny(",;\t"))
            AddToHeader(column: null, header[0], "the header is one cell", $"Set {options.GetType().Name}.{nameof(TableOptions.Separator)} to what stands between the columns.");
        else if (IsSound)
            FindColumns(header, columns, names);
        source.ColumnNames = header;
        return IsSound;
    }

    /// <summary>Goes to the next row that has cells and the right number of them.</summary>
    public bool Read()
    {
        while (true)
        {
            _faultsBefore = faults.Count;
            if (!source.Read())
                return false;
            _faultsBefore = faults.Count;
            if (source.CellCount == _width)
            {
                if (!source.IsBlank())
                    return true;
            }
            else if (!source.IsBlank() && IsWide())
            {
                return true;
            }
        }
    }

    /// <summary>Reports a fault of a cell.</summary>
    /// <param name="column">The column, which the table has.</param>
    /// <param name="value">What stands there.</param>
    /// <param name="rule">The rule that is broken, a clause without a full stop.</param>
    /// <param name="cure">What to write instead, a sentence.</param>
    public void Report(string column, string value, string rule, string cure) => faults.Add(source.PlaceOf(NameOf(column)), value, rule, cure);

    private static string All(ImmutableArray<TableColumn> columns)
    {
        string required = string.Join(", ", columns.Where(static column => column.IsRequired).Select(static column => column.Name));
        string optional = string.Join(", ", columns.Where(static column => !column.IsRequired).Select(static column => column.Name));
        return $"The columns are {required}{(optional.Length == 0 ? "." : $", and where known {optional}.")}";
    }

    private string NameOf(string column) => _columns.TryGetValue(column, out int cell) ? source.ColumnName(cell) : column;

    private ImmutableArray<string> Header()
    {
        ImmutableArray<string>.Builder header = ImmutableArray.CreateBuilder<string>(source.CellCount);
        for (int i = 0; i < source.CellCount; i++)
        {
            if (source.Utf8(i).Length > (long)options.MaximumCellLength * BytesPerUnit)
                faults.Add(source.PlaceOf(source.ColumnName(i)), "", TooLong, RaiseLength);
            header.Add(Encoding.UTF8.GetString(source.Utf8(i)).Trim());
        }

        while (source.Sheet is not null && header.Count > 0 && header[^1].Length == 0)
            header.RemoveAt(header.Count - 1);
        return header.DrainToImmutable();
    }

    private void FindColumns(ImmutableArray<string> header, ImmutableArray<TableColumn> columns, IReadOnlyDictionary<string, string>? names)
    {
        string all = All(columns);
        string[] keys = [.. header.Select(TableColumn.Key)];
        TableColumn?[] found = new TableColumn?[header.Length];
        foreach (TableColumn column in columns)
        {
            string? given = names?.GetValueOrDefault(column.Name);
            string? key = given is null ? null : TableColumn.Key(given);
            for (int i = 0; i < keys.Length; i++)
            {
                if (key is null ? column.IsCalled(keys[i]) : string.Equals(key, keys[i], StringComparison.Ordinal))
                    found[i] = column;
            }

            if ((column.IsRequired || given is not null) && !found.Contains(column))
                AddToHeader(given ?? column.Name, "", "the column is missing", all);
        }

        for (int i = 0; i < header.Length; i++)
        {
            if (found[i] is { } column && !_columns.TryAdd(column.Name, i))
                AddToHeader(header[i], "", "the column stands twice", "Keep one.");
            else if (found[i] is null && !options.IgnoreUnknownColumns)
                AddToHeader(column: null, header[i], header[i].Length == 0 ? "a column has no name" : "the column is not known", all);
        }
    }

    private void AddToHeader(string? column, string value, string rule, string cure) => faults.Add(source.PlaceOf(column), value, rule, cure);

    /// <summary>Whether a row of a workbook has no text beyond the header; rows of a text have as many cells as the header, otherwise a separator was lost.</summary>
    private bool IsWide()
    {
        bool isWide = source.Sheet is not null;
        for (int i = _width; isWide && i < source.CellCount; i++)
            isWide = source.Kind(i) == CellKind.Empty;
        if (isWide)
            return true;
        string counts = string.Create(CultureInfo.InvariantCulture, $"the row has {source.CellCount} cells, the header {_width}");
        faults.Add(Place, "", counts, "Put texts with separators in quotation marks.");
        return false;
    }
}
