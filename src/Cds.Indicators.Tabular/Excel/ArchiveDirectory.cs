using System.Buffers.Binary;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>The directory at the end of a ZIP archive, counted before it is read into memory: its own numbers may lie.</summary>
internal static class ArchiveDirectory
{
    /// <summary>The most entries of a workbook: one for each sheet, drawing and table, and some ten more.</summary>
    public const int MaximumEntries = 4_096;

    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const uint EndSignature = 0x06054B50;
    private const uint EntrySignature = 0x02014B50;

    /// <exception cref="WorkbookFault">There is no directory, so that the archive is cut off, or it has too many entries.</exception>
    public static void Check(Stream archive, string source)
    {
        archive.Position = FindEnd(archive, source, out uint start);
        if (start == uint.MaxValue)
            throw WorkbookFault.OfWhole(source, "the archive is made for files of more than 4 GiB", WorkbookInput.SaveAgain);
        Span<byte> entry = stackalloc byte[EntryLength];
        archive.Position = start;
        for (int entries = 0; archive.ReadAtLeast(entry, EntryLength, throwOnEndOfStream: false) == EntryLength && BinaryPrimitives.ReadUInt32LittleEndian(entry) == EntrySignature; entries++)
        {
            if (entries == MaximumEntries)
                throw WorkbookFault.OfWhole(source, "the archive has more entries than any spreadsheet program writes", WorkbookInput.SaveAgain);
            archive.Position += BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }

        archive.Position = 0;
    }

    /// <summary>Finds the record at the end, before a comment of at most 65,535 bytes.</summary>
    private static long FindEnd(Stream archive, string source, out uint start)
    {
        int length = (int)Math.Min(archive.Length, EndLength + ushort.MaxValue);
        byte[] end = new byte[length];
        archive.Position = archive.Length - length;
        archive.ReadExactly(end);
        for (int at = length - EndLength; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(at)) == EndSignature)
            {
                start = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(at + 16));
                return archive.Length - length + at;
            }
        }

        throw WorkbookFault.OfWhole(source, "the workbook is cut off: the archive has no end", "Copy it again, whole.");
    }
}
