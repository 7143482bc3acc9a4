using System.Collections.Immutable;
using System.Text.Unicode;
using Cds.Indicators.Faults;
using CsvHelper;

namespace DistrictScorecard.Tables;

/// <summary>Reads CSV row by row. Every fault of the file, up to a thousand, is named with its row and column; nothing is read half.</summary>
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
    /// <param name="stream">The file in UTF-8.</param>
    /// <param name="source">What faults call it.</param>
    /// <param name="checkHeader">Names what is wrong with the columns.</param>
    /// <param name="open">Makes a row of the record that stands next.</param>
    /// <param name="read">Reads the row, whose cells are as many as the columns.</param>
    public static void Read<TRow>(
        Stream stream, string source, Action<ImmutableArray<string>, List<Fault>> checkHeader, Func<CsvReader, List<Fault>, TRow> open, Action<TRow> read)
        where TRow : TableRow
    {
        byte[] bytes = ReadBytes(stream, source);
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
            checkHeader(header, faults);
            if (faults.Count == 0)
                ReadRows(csv, source, header.Length, faults, open, read);
        }
        catch (CsvFormatException e)
        {
            throw TooLong(source, (int)e.RecordNumber);
        }

        if (faults.Count > 0)
            throw new FaultException([.. faults.OrderBy(static f => f.Place.Row)]);
    }

    private static void ReadRows<TRow>(
        CsvReader csv, string source, int columns, List<Fault> faults, Func<CsvReader, List<Fault>, TRow> open, Action<TRow> read)
        where TRow : TableRow
    {
        while (faults.Count < MaximumFaults && csv.Read())
        {
            if (csv.RawRecord.IsEmpty)
                continue;
            TRow row = open(csv, faults);
            if (csv.RawRecord.Length > MaximumRecordBytes)
                throw TooLong(source, row.Number);
            if (faults.Count > 0 && faults[^1].Place.Row == row.Number)
                continue;
            if (csv.FieldCount != columns)
                row.Report(null, "", $"the row has {csv.FieldCount} cells, the header {columns}", "Put texts with separators in quotation marks.");
            else
                read(row);
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

        byte[] bytes = copy.ToArray();
        return Utf8.IsValid(bytes) ? bytes : throw Refused(source, row: 1, "the file is not UTF-8", "Save it as CSV UTF-8.");
    }

    private static FaultException TooLong(string source, int row) =>
        Refused(source, row, $"the row is longer than {MaximumRecordBytes >> 10} KiB", "Check that every quotation mark is closed.");

    private static FaultException Refused(string source, int row, string rule, string cure) =>
        new([new Fault(FaultPlace.InTable(source, Math.Max(row, 1)), "", rule, cure)]);
}
