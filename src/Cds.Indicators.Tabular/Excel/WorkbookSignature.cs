using System.Text;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>What a file that should be a workbook is, by its first bytes.</summary>
internal static class WorkbookSignature
{
    /// <summary>The first bytes of a ZIP archive, as .xlsx is one.</summary>
    public static ReadOnlySpan<byte> Archive => "PK\u0003\u0004"u8;

    /// <summary>The first bytes of a compound file, as .xls is one, and an encrypted .xlsx.</summary>
    public static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Whether the bytes begin as a workbook does.</summary>
    public static bool IsWorkbook(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Archive) || bytes.StartsWith(Compound);

    /// <summary>Whether the workbook is an .xlsx; the other possibility is an .xls.</summary>
    /// <exception cref="WorkbookFault">It is neither, or not what the format says.</exception>
    public static bool IsArchive(Stream stream, string source, TableFormat format)
    {
        Span<byte> bytes = stackalloc byte[512];
        bytes = bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        bool isArchive = bytes.StartsWith(Archive);
        if (!isArchive && !bytes.StartsWith(Compound))
            throw NotAWorkbook(bytes, source);
        if (format == TableFormat.Xls && isArchive)
            throw WorkbookFault.OfWhole(source, "the format is said to be .xls, and the content is a ZIP archive, as .xlsx is", OtherFormat(TableFormat.Xlsx));
        if (format == TableFormat.Xlsx && !isArchive)
            throw WorkbookFault.OfWhole(source, "the format is said to be .xlsx, and the content is a compound file, as .xls and encrypted workbooks are", OtherFormat(TableFormat.Xls));
        return isArchive;
    }

    private static WorkbookFault NotAWorkbook(ReadOnlySpan<byte> bytes, string source)
    {
        if (bytes.IsEmpty)
            return WorkbookFault.OfWhole(source, "the workbook has no bytes", "Give the whole file.");
        Encoding encoding = bytes.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode : Encoding.UTF8;
        string start = encoding.GetString(bytes).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
            return WorkbookFault.OfWhole(source, "the file is XML under the name of a workbook", WorkbookInput.SaveAgain);
        if (start.StartsWith('<'))
            return WorkbookFault.OfWhole(source, "the file is a page of HTML under the name of a workbook", WorkbookInput.SaveAgain);
        return start.Any(c => char.IsControl(c) && !char.IsWhiteSpace(c))
            ? WorkbookFault.OfWhole(source, "the file is not a workbook (.xlsx or .xls)", WorkbookInput.SaveAgain)
            : WorkbookFault.OfWhole(source, "the file is text under the name of a workbook", OtherFormat(TableFormat.Csv));
    }

    private static string OtherFormat(TableFormat format) => $"Set {nameof(TableOptions)}.{nameof(TableOptions.Format)} to {format}, or save it again as .xlsx.";
}
