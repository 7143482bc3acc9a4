using System.Buffers.Binary;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>The container of an .xls, checked before ExcelDataReader follows the numbers in it.</summary>
internal static class CompoundFile
{
    /// <summary>The most bytes of an .xls that are read, into memory: a sheet of that format has at most 65,536 rows.</summary>
    public const long MaximumLength = 128 << 20;

    /// <summary>The header: sizes of sectors, and how many hold tables of sectors.</summary>
    private const int HeaderLength = 512;

    /// <exception cref="WorkbookFault">The container cannot be, or holds an encrypted workbook.</exception>
    public static void Check(Stream file, string source)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
            throw WorkbookFault.OfWhole(source, WorkbookInput.Damaged, WorkbookInput.SaveAgain);
        file.Position = 0;
        ushort sectorShift = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        ushort smallShift = BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        long sectors = (file.Length >> 9) + 1;
        bool isSound = sectorShift is 9 or 12 && smallShift == 6;
        foreach (int count in (ReadOnlySpan<int>)[44, 64, 72])
            isSound &= BinaryPrimitives.ReadUInt32LittleEndian(header[count..]) <= sectors;
        if (!isSound)
            throw WorkbookFault.OfWhole(source, WorkbookInput.Damaged, WorkbookInput.SaveAgain);
    }
}
