using System.Text;
using Cds.Indicators.Faults;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Tabular.Tests.Areas;

/// <summary>Whatever the bytes are, reading answers a registry or a <see cref="FaultException"/> whose faults all have words.</summary>
public sealed class AreaTableFuzzTests
{
    private static readonly byte[] s_units = Encoding.UTF8.GetBytes(
        Tables.UnitHeader + "\n01,province,Thành phố,Hà Nội,,,2025-07-01\r\n001,district,Quận,\"Ba \"\"Đình\"\"\",01,,2025-07-01\n01,province,,Hà Nội,,2025-07-01,\n00004,commune,Phường,'=Ba Đình,01,2025-07-01,\n");

    private static readonly byte[] s_successions = Encoding.UTF8.GetBytes(
        Tables.ShareHeader + "\n2025-07-01,province,01,province,01,whole,\"Nhập, toàn bộ\",,\n2025-07-01,district,001,commune,00004,part,,3/7,1\n");

    private static readonly string[] s_pieces =
        ["\"", "\"\"", ",", "\n", "\r", "\r\n", "'", "=", "\0", "\t", " ", ";", "\uFEFF", "9999-99-99", "-1", "1/0", "1e9", "province", "whole", "99999999999999999999999999999999999999999/3", "ế", "code", "01"];

    [Fact]
    public void Mutated_tables_are_read_or_refused_with_faults() => Property.Holds(Arb.From(Mutations()), Arb.From(Mutations()), (units, successions) =>
        Answers(Mutate(s_units, units), Mutate(s_successions, successions)));

    [Fact]
    public void Random_bytes_are_read_or_refused_with_faults() =>
        Property.Holds((byte[] units, byte[] successions) => Answers(units, successions));

    private static void Answers(byte[] units, byte[] successions)
    {
        using MemoryStream first = new(units);
        using MemoryStream second = new(successions);
        try
        {
            Assert.NotNull(AreaTable.Read(first, second));
        }
        catch (FaultException refused)
        {
            Assert.NotEmpty(refused.Faults);
            Assert.All(refused.Faults, fault => Assert.True(fault.Rule.Length > 0 && fault.Cure.Length > 0 && !fault.Value.Any(char.IsControl), fault.ToString()));
        }
    }

    private static Gen<(int Kind, int Place, int Piece)[]> Mutations() =>
        Gen.Choose(0, 3).SelectMany(kind => Gen.Choose(0, 999).SelectMany(place => Gen.Choose(0, 255).Select(piece => (kind, place, piece)))).ArrayOf();

    private static byte[] Mutate(byte[] table, (int Kind, int Place, int Piece)[] mutations)
    {
        List<byte> bytes = [.. table];
        foreach ((int kind, int place, int piece) in mutations.Take(4))
        {
            int at = bytes.Count == 0 ? 0 : place * bytes.Count / 1_000;
            if (kind == 0 && bytes.Count > 0)
                bytes[at] = (byte)piece;
            else if (kind == 1 && bytes.Count > 0)
                bytes.RemoveRange(at, Math.Min(piece % 20, bytes.Count - at));
            else if (kind == 2)
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(piece, bytes.Count - at)));
            else
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(s_pieces[piece % s_pieces.Length]));
        }

        return [.. bytes];
    }
}
