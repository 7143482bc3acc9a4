using System.Collections.Immutable;
using System.Globalization;
using System.Text.Unicode;
using Cds.Indicators.Faults;
using CsvHelper;

namespace Cds.Indicators.Tabular.Internal;

/// <summary>
/// Reads one table row by row. What is wrong with the bytes, the header, the quotation marks, the number of cells or a cell goes to the list of
/// faults with its place; a row is sound when it added none.
/// </summary>
internal sealed partial class TableReader : IDisposable
{
    private readonly CsvReader _csv;
    private readonly AreaTableOptions _options;
    private readonly FaultList _faults;
    private readonly string _source;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private long _malformedRecord;
    private long _faultsBefore;

    private TableReader(ReadOnlyMemory<byte> utf8, string source, AreaTableOptions options, FaultList faults)
    {
        _source = source;
        _options = options;
        _faults = faults;
        _faultsBefore = faults.Count;
        _csv = CsvReader.Create(utf8, CsvReaderOptions.Default with
        {
            Separator = options.Separator,
            SkipEmptyLines = false,
            TrimWhitespace = true,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = Malformed,
        });
    }

    /// <summary>Where the present row stands, its number counted as a spreadsheet counts, header included.</summary>
    public FaultPlace Place => FaultPlace.InTable(_source, Row);

    /// <summary>Whether the present row has had no fault so far.</summary>
    public bool IsSound => _faults.Count == _faultsBefore;

    private int Row => (int)_csv.RowNumber + 1;

    /// <summary>Reads a table whole.</summary>
    /// <param name="stream">The bytes, from the present position to the end; left open.</param>
    /// <param name="source">The name of the table in messages.</param>
    /// <param name="required">The columns that must be there.</param>
    /// <param name="optional">The columns that may be there.</param>
    /// <param name="options">The options, checked.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="read">Makes an entry of the present row, or null where the row has a fault.</param>
    /// <returns>The entries of the sound rows.</returns>
    public static ImmutableArray<T> ReadAll<T>(
        Stream stream, string source, ImmutableArray<string> required, ImmutableArray<string> optional, AreaTableOptions options, FaultList faults, Func<TableReader, T?> read)
        where T : class
    {
        if (!TryReadBytes(stream, source, options, faults, out ReadOnlyMemory<byte> utf8))
            return [];

        using TableReader table = new(utf8, source, options, faults);
        ImmutableArray<T>.Builder entries = ImmutableArray.CreateBuilder<T>();
        if (table.ReadHeader(required, optional))
        {
            while (table.ReadRow())
            {
                if (read(table) is { } entry)
                    entries.Add(entry);
            }
        }

        return entries.DrainToImmutable();
    }

    public void Dispose() => _csv.Dispose();

    private static bool TryReadBytes(Stream stream, string source, AreaTableOptions options, FaultList faults, out ReadOnlyMemory<byte> utf8)
    {
        using MemoryStream copy = new();
        byte[] buffer = new byte[1 << 16];
        utf8 = default;
        for (int count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            if (count > options.MaximumBytes - copy.Length)
            {
                string rule = string.Create(CultureInfo.InvariantCulture, $"the table has more than {options.MaximumBytes} bytes");
                faults.Add(FaultPlace.InTable(source, 1), "", rule, $"Split it, or raise {nameof(AreaTableOptions)}.{nameof(AreaTableOptions.MaximumBytes)}.");
                return false;
            }

            copy.Write(buffer, 0, count);
        }

        utf8 = copy.GetBuffer().AsMemory(0, (int)copy.Length);
        if (Utf8.IsValid(utf8.Span))
            return true;
        faults.Add(FaultPlace.InTable(source, 1), "", "the table is not UTF-8", "Save it as CSV UTF-8.");
        return false;
    }

    private bool ReadHeader(ImmutableArray<string> required, ImmutableArray<string> optional)
    {
        string all = "The columns are " + string.Join(", ", required) + (optional.IsEmpty ? "." : ", and where known " + string.Join(", ", optional) + ".");
        ImmutableArray<string> header = [.. _csv.Headers.Select(SpreadsheetText.Unescape)];
        if (header is [] or [""])
            AddToHeader(column: null, "", "the table has no header", all);
        else if (header.Length == 1 && header[0].AsSpan().ContainsAny(",;\t"))
            AddToHeader(column: null, header[0], "the header is one cell", $"Set {nameof(AreaTableOptions)}.{nameof(AreaTableOptions.Separator)} to what stands between the columns.");
        else
            CheckHeader(header, required, optional, all);

        for (int i = 0; i < header.Length; i++)
            _columns.TryAdd(header[i], i);
        return IsSound;
    }

    private void CheckHeader(ImmutableArray<string> header, ImmutableArray<string> required, ImmutableArray<string> optional, string all)
    {
        HashSet<string> known = [.. required, .. optional];
        HashSet<string> met = new(StringComparer.Ordinal);
        foreach (string missing in required.Except(header, StringComparer.Ordinal))
            AddToHeader(missing, "", "the column is missing", all);
        foreach (string name in header)
        {
            bool isKnown = known.Contains(name);
            if (isKnown && !met.Add(name))
                AddToHeader(name, "", "the column stands twice", "Keep one.");
            else if (!isKnown && !_options.IgnoreUnknownColumns)
                AddToHeader(column: null, name, name.Length == 0 ? "a column has no name" : "the column is not known", all);
        }
    }

    private void AddToHeader(string? column, string value, string rule, string cure) => _faults.Add(FaultPlace.InTable(_source, 1, column), value, rule, cure);

    /// <summary>Goes to the next row that has cells and the right number of them.</summary>
    private bool ReadRow()
    {
        while (true)
        {
            _faultsBefore = _faults.Count;
            if (!_csv.Read())
                return false;
            if (_csv.RowNumber >= _options.MaximumRows)
            {
                string rule = string.Create(CultureInfo.InvariantCulture, $"the table has more than {_options.MaximumRows} rows");
                _faults.Add(Place, "", rule, $"Split it, or raise {nameof(AreaTableOptions)}.{nameof(AreaTableOptions.MaximumRows)}.");
                return false;
            }

            if (_malformedRecord == Row || IsBlank())
                continue;
            if (_csv.FieldCount == _csv.Headers.Count)
                return true;
            string counts = string.Create(CultureInfo.InvariantCulture, $"the row has {_csv.FieldCount} cells, the header {_csv.Headers.Count}");
            _faults.Add(Place, "", counts, "Put texts with separators in quotation marks.");
        }
    }

    /// <summary>Whether the row has no text at all, as spreadsheets leave such rows at the end.</summary>
    private bool IsBlank()
    {
        for (int i = 0; i < _csv.FieldCount; i++)
        {
            if (!_csv.GetSpan(i).IsEmpty)
                return false;
        }

        return true;
    }

    private void Malformed(CsvMalformedRecord record)
    {
        _malformedRecord = record.RecordNumber;
        (string rule, string cure) = record.Reason == CsvMalformedReason.UnterminatedQuote
            ? ("a quotation mark is opened and never closed", "Close it, or double it where it belongs to the text.")
            : ("a quotation mark stands inside a cell", "Put the cell in quotation marks as a whole, and double those inside it.");
        _faults.Add(FaultPlace.InTable(_source, (int)record.RecordNumber), "", rule, cure);
    }
}
