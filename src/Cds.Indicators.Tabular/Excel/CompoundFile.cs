using System.Buffers.Binary;
using System.Text;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>The container of an .xls, a small file system of sectors, from which the workbook is taken; chains that go in circles or nowhere are faults.</summary>
internal sealed class CompoundFile
{
    /// <summary>The most bytes of an .xls that are read, into memory: a sheet of that format has at most 65,536 rows.</summary>
    public const long MaximumLength = 128 << 20;

    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int SmallShift = 6;
    private const uint LastSector = 0xFFFFFFFA;

    private readonly byte[] _file;
    private readonly int _shift;
    private readonly string _source;
    private readonly List<uint> _next = [];

    private CompoundFile(byte[] file, string source)
    {
        _file = file;
        _source = source;
        if (file.Length < HeaderLength)
            throw Damaged();
        _shift = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(30));
        if (_shift is not (9 or 12) || BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(32)) != SmallShift)
            throw Damaged();
        ReadTable();
    }

    /// <summary>The records of the workbook.</summary>
    /// <exception cref="WorkbookFault">The container cannot be, holds an encrypted workbook, or none.</exception>
    public static byte[] ReadWorkbook(byte[] file, string source)
    {
        CompoundFile container = new(file, source);
        byte[] directory = container.Chain(container.Header(48));
        uint firstSmall = 0;
        for (int at = 0; at + EntryLength <= directory.Length; at += EntryLength)
        {
            ReadOnlySpan<byte> entry = directory.AsSpan(at, EntryLength);
            int length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
            string name = Encoding.Unicode.GetString(entry[..length]);
            uint first = BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]);
            uint size = BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]);
            if (at == 0)
                firstSmall = first;
            if (string.Equals(name, "EncryptedPackage", StringComparison.Ordinal))
                throw WorkbookInput.Encrypted(source);
            if (string.Equals(name, "Workbook", StringComparison.OrdinalIgnoreCase))
                return container.Cut(size < container.Header(56) ? container.SmallChain(first, firstSmall) : container.Chain(first), size);
            if (string.Equals(name, "Book", StringComparison.OrdinalIgnoreCase))
                throw WorkbookFault.OfWhole(source, "the workbook is older than Excel 97", WorkbookInput.SaveAgain);
        }

        throw WorkbookFault.OfWhole(source, "the file is a compound file without a workbook in it", WorkbookInput.SaveAgain);
    }

    /// <summary>Reads the table that says which sector follows which: its sectors stand in the header, the rest in a chain of their own.</summary>
    private void ReadTable()
    {
        int perSector = (1 << _shift) / sizeof(uint);
        List<uint> tables = [];
        for (int i = 0; i < 109; i++)
            tables.Add(Header(76 + (i * sizeof(uint))));
        uint more = Header(68);
        for (int left = _file.Length >> _shift; more < LastSector; left--)
        {
            if (left == 0)
                throw Damaged();
            ReadOnlySpan<byte> sector = Sector(more);
            for (int i = 0; i < perSector - 1; i++)
                tables.Add(BinaryPrimitives.ReadUInt32LittleEndian(sector[(i * sizeof(uint))..]));
            more = BinaryPrimitives.ReadUInt32LittleEndian(sector[^sizeof(uint)..]);
        }

        foreach (uint table in tables.Where(table => table < LastSector).Take(_file.Length >> _shift))
        {
            ReadOnlySpan<byte> sector = Sector(table);
            for (int i = 0; i < perSector; i++)
                _next.Add(BinaryPrimitives.ReadUInt32LittleEndian(sector[(i * sizeof(uint))..]));
        }
    }

    private uint Header(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_file.AsSpan(at));

    private ReadOnlySpan<byte> Sector(uint number)
    {
        long start = ((long)number + 1) << _shift;
        return start + (1 << _shift) <= _file.Length ? _file.AsSpan((int)start, 1 << _shift) : throw Damaged();
    }

    private byte[] Chain(uint first)
    {
        using MemoryStream chain = new();
        for (uint sector = first; sector < LastSector; sector = sector < _next.Count ? _next[(int)sector] : throw Damaged())
        {
            if (chain.Length > _file.Length)
                throw Damaged();
            chain.Write(Sector(sector));
        }

        return chain.ToArray();
    }

    /// <summary>A stream of less than 4,096 bytes, which lies in small sectors within a stream of the directory's root.</summary>
    private byte[] SmallChain(uint first, uint firstSmall)
    {
        byte[] sectors = Chain(firstSmall);
        byte[] next = Chain(Header(60));
        using MemoryStream chain = new();
        for (uint sector = first; sector < LastSector; sector = sector < next.Length / sizeof(uint) ? BinaryPrimitives.ReadUInt32LittleEndian(next.AsSpan((int)sector * sizeof(uint))) : throw Damaged())
        {
            if (chain.Length > sectors.Length || ((long)sector + 1) << SmallShift > sectors.Length)
                throw Damaged();
            chain.Write(sectors, (int)sector << SmallShift, 1 << SmallShift);
        }

        return chain.ToArray();
    }

    private byte[] Cut(byte[] chain, uint size) => size <= chain.Length ? chain[..(int)size] : throw Damaged();

    private WorkbookFault Damaged() => WorkbookFault.OfWhole(_source, WorkbookInput.Damaged, WorkbookInput.SaveAgain);
}
