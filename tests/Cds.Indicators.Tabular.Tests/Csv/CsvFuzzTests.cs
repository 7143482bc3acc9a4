using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Tabular.Tests.Csv;

/// <summary>Whatever the bytes are, a text has rows and faults; it throws nothing, and takes memory and time by its length.</summary>
public sealed class CsvFuzzTests
{
    private static readonly byte[] s_table = Encoding.UTF8.GetBytes("mã,tên,số\r\n01,\"Hà Nội, \"\"TP\"\"\",1.5\n02,'=x,2\n\n03,\"a\nb\",-1\n");

    private static readonly string[] s_pieces = ["\"", "\"\"", ",", ";", "\t", "\n", "\r", "'", "=", "\0", "\uFEFF", "sep=;\n", "1.234,5", "ế", " \""];

    [Fact]
    public void Random_bytes_have_rows_and_faults() => Property.Holds((byte[] bytes) => Answers(bytes));

    [Fact]
    public void Mutated_tables_have_rows_and_faults() => Property.Holds(Arb.From(Mutated()), Answers);

    [Fact]
    public void Random_bytes_in_every_encoding_have_rows_and_faults() => Property.Holds(
        Arb.From(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf()),
        Arb.From(Gen.Elements(Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.ASCII, Encoding.Latin1, CsvRows.Windows1258)),
        (bytes, encoding) =>
        {
            (string[][] rows, string[] faults) = CsvRows.Read(bytes, new CsvOptions { Encoding = encoding, MaximumColumns = 5, MaximumRows = 50 });
            Assert.DoesNotContain(rows.SelectMany(row => row), cell => cell.Contains('\uFFFF', StringComparison.Ordinal));
            Assert.True(rows.Length <= 50 || faults.Length > 0, "Limits hold.");
        });

    [Fact]
    public void A_stream_that_gives_one_byte_at_a_time_gives_the_same() => Property.Holds(Arb.From(Mutated()), bytes =>
    {
        using Trickle trickle = new(bytes);
        (string[][] rows, string[] faults) = CsvRows.Read(trickle);
        (string[][] expected, string[] expectedFaults) = CsvRows.Read(bytes);
        Assert.Equal(expected, rows);
        Assert.Equal(expectedFaults, faults);
    });

    private static void Answers(byte[] bytes)
    {
        (string[][] rows, string[] faults) = CsvRows.Read(bytes, new CsvOptions { MaximumFaults = 10_000 });
        Assert.All(rows, row => Assert.NotEmpty(row));
        Assert.All(faults, fault => Assert.StartsWith("t.csv, row ", fault, StringComparison.Ordinal));
        if (faults.Length == 0)
            Assert.DoesNotContain(rows.SelectMany(row => row), cell => cell.Contains('\uFFFD', StringComparison.Ordinal));
    }

    private static Gen<byte[]> Mutated() =>
        from mutations in (from kind in Gen.Choose(0, 3) from place in Gen.Choose(0, 999) from piece in Gen.Choose(0, 255) select (kind, place, piece)).ArrayOf()
        select Mutate(mutations);

    private static byte[] Mutate((int Kind, int Place, int Piece)[] mutations)
    {
        List<byte> bytes = [.. s_table];
        foreach ((int kind, int place, int piece) in mutations.Take(5))
        {
            int at = place * bytes.Count / 1_000;
            if (kind == 0 && bytes.Count > 0)
                bytes[at] = (byte)piece;
            else if (kind == 1)
                bytes.RemoveRange(at, Math.Min(piece % 20, bytes.Count - at));
            else if (kind == 2)
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(piece, bytes.Count - at)));
            else
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(s_pieces[piece % s_pieces.Length]));
        }

        return [.. bytes];
    }

    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}
