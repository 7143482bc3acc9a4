using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>Goes over the records of an .xls (BIFF8) before its values are read: sizes that are not true are refused, errors in cells are noted.</summary>
/// <param name="records">The records of the workbook.</param>
/// <param name="source">The name of the workbook in messages.</param>
internal sealed class BinaryInspector(byte[] records, string source)
{
    private const int MaximumRows = 65_536;
    private const int MaximumColumns = 256;
    private const int Excel97 = 0x0600;
    private const int HeaderLength = 4;

    /// <summary>What was found in each sheet of data, in their order.</summary>
    /// <exception cref="WorkbookFault">The records cannot be.</exception>
    public ImmutableArray<SheetFacts> Inspect()
    {
        ImmutableArray<SheetFacts>.Builder sheets = ImmutableArray.CreateBuilder<SheetFacts>();
        if (Next(0) is not (Record.Begin, var first) || first.Length < 4 || BinaryPrimitives.ReadUInt16LittleEndian(first) != Excel97)
            throw WorkbookFault.OfWhole(source, "the workbook is older than Excel 97 or damaged", WorkbookInput.SaveAgain);
        for (int at = 0; Next(at) is (not Record.End and var id, var body); at += HeaderLength + body.Length)
        {
            switch (id)
            {
                case Record.Encryption:
                    throw WorkbookInput.Encrypted(source);
                case Record.SharedStrings when body.Length < 8 || BinaryPrimitives.ReadUInt32LittleEndian(body.AsSpan(4)) > records.Length / 3:
                    throw Damaged();
                case Record.Sheet when body.Length >= 8 && body[5] == 0:
                    SheetFacts facts = new(SheetName(body)) { Widest = new SheetFacts.CellPosition(0, MaximumColumns) };
                    Inspect(BinaryPrimitives.ReadUInt32LittleEndian(body), facts);
                    sheets.Add(facts);
                    break;
            }
        }

        return sheets.DrainToImmutable();
    }

    private static string SheetName(ReadOnlySpan<byte> body)
    {
        int length = body[6];
        ReadOnlySpan<byte> name = body[8..];
        return (body[7] & 1) == 0 ? Encoding.Latin1.GetString(name[..Math.Min(name.Length, length)]) : Encoding.Unicode.GetString(name[..Math.Min(name.Length & ~1, 2 * length)]);
    }

    private void Inspect(uint start, SheetFacts facts)
    {
        if (start >= records.Length || Next((int)start) is not (Record.Begin, var begin))
            throw Damaged();
        for (int at = (int)start + HeaderLength + begin.Length; Next(at) is (not (Record.End or Record.Begin) and var id, var body); at += HeaderLength + body.Length)
        {
            switch (id)
            {
                case Record.Dimensions when body.Length < 12 || BinaryPrimitives.ReadUInt32LittleEndian(body.AsSpan(4)) > MaximumRows:
                    throw Damaged();
                case Record.TruthOrError when body.Length >= 8 && body[7] != 0:
                    Note(facts, body, body[6]);
                    break;
                case Record.Formula when body.Length >= 14 && body[12] == 0xFF && body[13] == 0xFF && body[6] == 2:
                    Note(facts, body, body[8]);
                    break;
            }
        }
    }

    private static void Note(SheetFacts facts, ReadOnlySpan<byte> body, byte error) => facts.Special[new SheetFacts.CellPosition(BinaryPrimitives.ReadUInt16LittleEndian(body) + 1, BinaryPrimitives.ReadUInt16LittleEndian(body[2..]) + 1)] = error switch
    {
        0x00 => SpecialCell.NullError,
        0x07 => SpecialCell.DivisionByZero,
        0x0F => SpecialCell.ValueError,
        0x17 => SpecialCell.ReferenceError,
        0x1D => SpecialCell.NameError,
        0x24 => SpecialCell.NumberError,
        0x2A => SpecialCell.NotAvailable,
        _ => SpecialCell.OtherError,
    };

    /// <summary>The record at a place.</summary>
    private (Record Id, byte[] Body) Next(int at)
    {
        if (at + HeaderLength > records.Length)
            throw Damaged();
        int length = BinaryPrimitives.ReadUInt16LittleEndian(records.AsSpan(at + 2));
        return at + HeaderLength + length <= records.Length
            ? ((Record)BinaryPrimitives.ReadUInt16LittleEndian(records.AsSpan(at)), records[(at + HeaderLength)..(at + HeaderLength + length)])
            : throw Damaged();
    }

    private WorkbookFault Damaged() => WorkbookFault.OfWhole(source, WorkbookInput.Damaged, WorkbookInput.SaveAgain);

    private enum Record
    {
        Formula = 0x0006,
        End = 0x000A,
        Encryption = 0x002F,
        Sheet = 0x0085,
        SharedStrings = 0x00FC,
        Dimensions = 0x0200,
        TruthOrError = 0x0205,
        Begin = 0x0809,
    }
}
