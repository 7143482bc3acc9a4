using System.Collections.Immutable;
using System.Text.Unicode;
using Cds.Indicators.Faults;
using Cds.Indicators.Tabular;
using CsvHelper;

namespace DistrictScorecard.Tables;

/// <summary>Reads CSV and workbooks row by row. Every fault of the file, up to a thousand, is named with its row and column; nothing is read half.</summary>
internal static class TableFile
{
    private const int MaximumBytes = 64 << 20;
    private const int MaximumRecordBytes = 1 << 16;
    private const int MaximumFaults = 1000;

    /// <summary>The file, or what is piped in where its name is a hyphen.</summary>
    public static Stream Open(FileInfo file) => IsPiped(file) ? Console.OpenStandardInput() : file.OpenRead();

    /// <summary>What faults call the file.</summary>
    public static string NameOf(FileInfo file) => IsPiped(file) ? "standard input" : file.Name;

    /// <summary>Reads all rows; throws where the file has faults, once with all of them.</summary>
    /// <param name="stream">The file: CSV in UTF-8, or a workbook (.xlsx, .xls) with one sheet of data.</param>
    /// <param name="source">What faults call it.</param>
    /// <param name="checkHeader">Names what is wrong with the columns.</param>
    /// <param name="open">Makes a row of the record that stands next.</param>
    /// <param name="read">Reads the row, whose cells are as many as the columns.</param>
    public static void Read<TRow>(
        Stream stream, string source, Action<ImmutableArray<string>, FaultPlace, List<Fault>> checkHeader, Func<TableRecord, List<Fault>, TRow> open, Action<TRow> read)
        where TRow : TableRow
    {
        byte[] bytes = ReadBytes(stream, source);
        if (IsWorkbook(bytes))
            ReadWorkbook(bytes, source, checkHeader, open, read);
        else
            ReadText(bytes, source, checkHeader, open, read);
    }

    private static bool IsWorkbook(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    private static void ReadWorkbook<TRow>(
        byte[] bytes, string source, Action<ImmutableArray<string>, FaultPlace, List<Fault>> checkHeader, Func<TableRecord, List<Fault>, TRow> open, Action<TRow> read)
        where TRow : TableRow
    {
        using MemoryStream stream = new(bytes);
        PlainTable table = PlainTable.Read(stream, new PlainTableOptions { Name = source, MaximumCellLength = MaximumRecordBytes, MaximumFaults = MaximumFaults });
        List<Fault> faults = [];
        checkHeader(table.Columns, table.Header, faults);
        Refuse(faults);
        foreach (PlainRow row in table.Rows.TakeWhile(_ => faults.Count < MaximumFaults))
            read(open(new TableRecord(row.Place, table.Columns, row.Cells, row.IsNumber), faults));
        Refuse(faults);
    }

    private static void ReadText<TRow>(
        byte[] bytes, string source, Action<ImmutableArray<string>, FaultPlace, List<Fault>> checkHeader, Func<TableRecord, List<Fault>, TRow> open, Action<TRow> read)
        where TRow : TableRow
    {
        if (!Utf8.IsValid(bytes))
            throw Refused(source, row: 1, "the file is not UTF-8", "Save it as CSV UTF-8.");
        List<Fault> faults = [];
        CsvReaderOptions options = CsvReaderOptions.Default with
        {
            SkipEmptyLines = false,
            TrimWhitespace = true,
            MaxRecordSize = MaximumRecordBytes,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            OnMalformedRecord = record => faults.Add(new Fault(
                FaultPlace.InTable(source, (int)record.RecordNumber), "", "the quotation marks of the row do not close", "Put a text in quotation marks as a whole, and double those inside it.")),
        };
        try
        {
            using CsvReader csv = CsvReader.Create(bytes, options);
            ImmutableArray<string> header = [.. csv.Headers];
            checkHeader(header, FaultPlace.InTable(source, 1), faults);
            if (faults.Count == 0)
                ReadRows(csv, source, header, faults, open, read);
        }
        catch (CsvFormatException e)
        {
            throw TooLong(source, (int)e.RecordNumber);
        }

        Refuse(faults);
    }

    private static void Refuse(List<Fault> faults)
    {
        if (faults.Count > 0)
            throw new FaultException([.. faults.OrderBy(static f => f.Place.Row)]);
    }

    private static void ReadRows<TRow>(
        CsvReader csv, string source, ImmutableArray<string> columns, List<Fault> faults, Func<TableRecord, List<Fault>, TRow> open, Action<TRow> read)
        where TRow : TableRow
    {
        while (faults.Count < MaximumFaults && csv.Read())
        {
            if (csv.RawRecord.IsEmpty)
                continue;
            FaultPlace place = FaultPlace.InTable(source, (int)csv.RowNumber + 1);
            if (csv.RawRecord.Length > MaximumRecordBytes)
                throw TooLong(source, place.Row!.Value);
            if (faults.Count > 0 && faults[^1].Place.Row == place.Row)
                continue;
            if (csv.FieldCount != columns.Length)
                faults.Add(new Fault(place, "", $"the row has {csv.FieldCount} cells, the header {columns.Length}", "Put texts with separators in quotation marks."));
            else
                read(open(new TableRecord(place, columns, [.. Enumerable.Range(0, columns.Length).Select(csv.GetString)], static _ => false), faults));
        }

        if (faults.Count >= MaximumFaults && csv.Read())
            faults.Add(new Fault(FaultPlace.InTable(source, (int)csv.RowNumber + 1), "", $"{faults.Count} faults were found, and reading stopped here", "Mend those above and read the file again."));
    }

    private static bool IsPiped(FileInfo file) => string.Equals(file.Name, "-", StringComparison.Ordinal);

    private static byte[] ReadBytes(Stream stream, string source)
    {
        using MemoryStream copy = new();
        byte[] buffer = new byte[1 << 16];
        for (int count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            copy.Write(buffer, 0, count);
            if (copy.Length > MaximumBytes)
                throw Refused(source, row: 1, $"the file is larger than {MaximumBytes >> 20} MiB", "Split it.");
        }

        return copy.ToArray();
    }

    private static FaultException TooLong(string source, int row) =>
        Refused(source, row, $"the row is longer than {MaximumRecordBytes >> 10} KiB", "Check that every quotation mark is closed.");

    private static FaultException Refused(string source, int row, string rule, string cure) =>
        new([new Fault(FaultPlace.InTable(source, Math.Max(row, 1)), "", rule, cure)]);
}
