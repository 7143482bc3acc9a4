using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>The bytes of a workbook, looked into before ExcelDataReader sees them, and its reader.</summary>
internal sealed class WorkbookInput : IDisposable
{
    public const string Damaged = "the workbook is damaged or is not made as workbooks are";

    public const string SaveAgain = "Open it in a spreadsheet program and save it as .xlsx.";

    private readonly WatchedStream _stream;
    private readonly ImmutableArray<SheetFacts> _facts;

    private WorkbookInput(WatchedStream stream, IExcelDataReader reader, ImmutableArray<SheetFacts> facts)
    {
        _stream = stream;
        Reader = reader;
        _facts = facts;
    }

    public IExcelDataReader Reader { get; }

    /// <summary>The names of the sheets; null where they are known only as they are read (.xls).</summary>
    public ImmutableArray<string>? SheetNames => _facts.IsDefault ? null : [.. _facts.Select(sheet => sheet.Name)];

    /// <summary>What was found in a sheet; null where it could not be looked into (.xls).</summary>
    public SheetFacts? FactsOf(int sheet) => _facts.IsDefault ? null : _facts[sheet];

    /// <summary>Whether an exception tells of the content, so that it is a fault of the workbook; not where the caller's own stream failed.</summary>
    public bool IsOfContent(Exception exception) => _stream.IsSound && exception is not OutOfMemoryException;

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="WorkbookFault">The bytes are not a workbook that can be read.</exception>
    public static WorkbookInput Open(Stream stream, string source, TableOptions options)
    {
        WatchedStream watched = new(stream.CanSeek && stream.Position == 0 ? stream : Copied(stream, source, options.MaximumBytes));
        try
        {
            bool isArchive = WorkbookSignature.IsArchive(watched, source, options.Format);
            if (isArchive)
            {
                ImmutableArray<SheetFacts> facts = WorkbookArchive.Inspect(watched, source, options);
                return new WorkbookInput(watched, ExcelReaderFactory.CreateOpenXmlReader(watched, Configuration()), facts);
            }

            MemoryStream copy = Copied(watched, source, Math.Min(options.MaximumBytes, CompoundFile.MaximumLength));
            CompoundFile.Check(copy, source);
            watched = new WatchedStream(copy);
            return new WorkbookInput(watched, ExcelReaderFactory.CreateBinaryReader(watched, Configuration()), default);
        }
        catch (InvalidPasswordException)
        {
            throw WorkbookFault.OfWhole(source, "the workbook is encrypted", "Save it without a password.");
        }
        catch (Exception exception) when (watched.IsSound && exception is not (WorkbookFault or OutOfMemoryException))
        {
            throw WorkbookFault.OfWhole(source, Damaged, SaveAgain);
        }
    }

    public void Dispose() => Reader.Dispose();

    /// <summary>Settings that read a text of an old .xls without a code page as Windows-1258, which is Vietnamese.</summary>
    /// <remarks>
    /// ExcelDataReader looks for Windows-1252 as soon as its settings are made, and for the code page of an old .xls by name; both fail on .NET unless the
    /// code pages are registered for the whole process. Registering them again does nothing.
    /// </remarks>
    private static ExcelReaderConfiguration Configuration()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(1258), LeaveOpen = true };
    }

    private static MemoryStream Copied(Stream stream, string source, long maximum)
    {
        MemoryStream copy = new();
        byte[] buffer = new byte[1 << 16];
        for (int count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            if (count > Math.Min(maximum, Array.MaxLength) - copy.Length)
                throw TooLarge(source, maximum);
            copy.Write(buffer, 0, count);
        }

        copy.Position = 0;
        return copy;
    }

    private static WorkbookFault TooLarge(string source, long maximum) => WorkbookFault.OfWhole(
        source,
        string.Create(CultureInfo.InvariantCulture, $"the workbook has more than {maximum} bytes"),
        $"Split it, or raise {nameof(TableOptions)}.{nameof(TableOptions.MaximumBytes)}.");
}
