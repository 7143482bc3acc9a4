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

    private WorkbookInput(WatchedStream stream, IExcelDataReader reader, ImmutableArray<SheetFacts> sheets)
    {
        _stream = stream;
        Reader = reader;
        Sheets = sheets;
    }

    public IExcelDataReader Reader { get; }

    /// <summary>What was found in the sheets, in their order.</summary>
    public ImmutableArray<SheetFacts> Sheets { get; }

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

            byte[] records = CompoundFile.ReadWorkbook(Copied(watched, source, Math.Min(options.MaximumBytes, CompoundFile.MaximumLength)).ToArray(), source);
            ImmutableArray<SheetFacts> sheets = new BinaryInspector(records, source).Inspect();
            watched = new WatchedStream(new MemoryStream(records));
            return new WorkbookInput(watched, ExcelReaderFactory.CreateBinaryReader(watched, Configuration()), sheets);
        }
        catch (InvalidPasswordException)
        {
            throw Encrypted(source);
        }
        catch (Exception exception) when (watched.IsSound && exception is not (WorkbookFault or OutOfMemoryException))
        {
            throw WorkbookFault.OfWhole(source, Damaged, SaveAgain);
        }
    }

    public static WorkbookFault Encrypted(string source) => WorkbookFault.OfWhole(source, "the workbook is encrypted", "Save it without a password.");

    public void Dispose() => Reader.Dispose();

    /// <remarks>
    /// ExcelDataReader looks for Windows-1252 as soon as its settings are made, which fails on .NET unless the code pages are registered for the whole
    /// process, although no workbook that is read here needs one. Registering them again does nothing.
    /// </remarks>
    private static ExcelReaderConfiguration Configuration()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new ExcelReaderConfiguration { LeaveOpen = true };
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
