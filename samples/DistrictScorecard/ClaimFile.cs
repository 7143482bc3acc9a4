using System.Collections.Immutable;
using System.Text.Unicode;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using CsvHelper;

namespace DistrictScorecard;

/// <summary>Reads claims from CSV. Every fault of the file, up to a thousand, is named with its row and column; nothing is read half.</summary>
internal static class ClaimFile
{
    private const int MaximumBytes = 16 << 20;
    private const int MaximumRecordBytes = 1 << 16;
    private const int MaximumFaults = 1000;

    /// <summary>The columns, all of them required, in any order.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "id", "published", "area", "area_level", "parent", "indicator", "kind", "period_text", "value_text",
        "qualifier", "value", "numerator", "denominator", "period_start", "period_end",
    ];

    public static IReadOnlyList<Claim> ReadShipped(Catalogue catalogue)
    {
        using Stream stream = typeof(ClaimFile).Assembly.GetManifestResourceStream("claims.csv")!;
        return Read(stream, "claims.csv", catalogue);
    }

    public static IReadOnlyList<Claim> Read(FileInfo file, Catalogue catalogue)
    {
        using FileStream stream = file.OpenRead();
        return Read(stream, file.Name, catalogue);
    }

    public static IReadOnlyList<Claim> Read(Stream stream, string source, Catalogue catalogue)
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
            return Read(csv, source, catalogue, faults);
        }
        catch (CsvFormatException e)
        {
            throw TooLong(source, (int)e.RecordNumber);
        }
    }

    private static List<Claim> Read(CsvReader csv, string source, Catalogue catalogue, List<Fault> faults)
    {
        CheckHeader([.. csv.Headers], source, faults);
        if (faults.Count > 0)
            throw new FaultException([.. faults]);

        List<Claim> claims = [];
        Dictionary<string, int> rowsById = new(StringComparer.Ordinal);
        while (faults.Count < MaximumFaults && csv.Read())
        {
            if (csv.RawRecord.IsEmpty)
                continue;
            ClaimRow row = new(csv, source, faults);
            if (csv.RawRecord.Length > MaximumRecordBytes)
                throw TooLong(source, row.Number);
            if (faults.Count > 0 && faults[^1].Place.Row == row.Number)
                continue;
            if (csv.FieldCount != Columns.Length)
                row.Report(null, "", $"the row has {csv.FieldCount} cells, the header {Columns.Length}", "Put texts with separators in quotation marks.");
            else if (row.Read(catalogue) is { } claim && !rowsById.TryAdd(claim.Id, row.Number))
                row.Report("id", claim.Id, $"the id stands in row {rowsById[claim.Id]} already", "Give each claim an id of its own.");
            else if (row.Result is { } sound)
                claims.Add(sound);
        }

        if (faults.Count >= MaximumFaults && csv.Read())
            faults.Add(new Fault(FaultPlace.InTable(source, (int)csv.RowNumber + 1), "", $"{faults.Count} faults were found, and reading stopped here", "Mend those above and read the file again."));
        return faults.Count == 0 ? claims : throw new FaultException([.. faults.OrderBy(static f => f.Place.Row)]);
    }

    private static void CheckHeader(string[] header, string source, List<Fault> faults)
    {
        string all = string.Join(", ", Columns);
        foreach (string missing in Columns.Except(header, StringComparer.Ordinal))
            faults.Add(new Fault(FaultPlace.InTable(source, 1, missing), "", "the column is missing", $"The columns are {all}."));
        foreach (string unknown in header.Except(Columns, StringComparer.Ordinal))
            faults.Add(new Fault(FaultPlace.InTable(source, 1), ClaimRow.Visible(unknown), unknown.Length == 0 ? "a column has no name" : "the column is not known", $"The columns are {all}."));
        foreach (string twice in header.GroupBy(static c => c, StringComparer.Ordinal).Where(static g => g.Count() > 1).Select(static g => g.Key))
            faults.Add(new Fault(FaultPlace.InTable(source, 1), twice, "the column stands twice", "Keep one."));
    }

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
