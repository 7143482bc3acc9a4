using System.Text;
using Cds.Indicators.Tabular.Csv;
using Cds.Indicators.Tabular.Internal;

namespace Cds.Indicators.Tabular.Tests.Csv;

public sealed class CsvFaultTests
{
    private const string Inside = ": a quotation mark stands inside a cell. Put the cell in quotation marks as a whole, and double those inside it.";
    private const string Unclosed = ": a quotation mark is opened and never closed. Close it, or double it where it belongs to the text.";

    [Theory]
    [InlineData("a,b\nx\"y,1\nz,2", "t.csv, row 2" + Inside)]
    [InlineData("a,b\n\"x\"y,1\nz,2", "t.csv, row 2" + Inside)]
    [InlineData("a,b\n1,2\n \"x\" y,1", "t.csv, row 3" + Inside)]
    [InlineData("a,b\n1,2\n\"x,1\nz,2", "t.csv, row 3" + Unclosed)]
    [InlineData("\"a,b\n1,2\n", "t.csv, row 1" + Unclosed)]
    public void A_quotation_mark_out_of_place_is_named_with_its_row(string text, string fault) => Assert.Equal([fault], CsvRows.Read(text).Faults);

    [Fact]
    public void Rows_with_a_fault_are_passed_over_and_the_others_read() => Assert.Equal(
        ["a|b", "z|2"],
        CsvRows.Read("a,b\nx\"y,1\nz,2").Rows.Select(row => string.Join('|', row)));

    [Fact]
    public void Columns_are_limited_inclusively_in_every_row()
    {
        CsvOptions options = new() { MaximumColumns = 3, Separator = ',' };
        (string[][] rows, string[] faults) = CsvRows.Read("a,b,c\n1,2,3,4\n5,6,7\n", options);
        Assert.Equal(2, rows.Length);
        Assert.Equal(["t.csv, row 2: the row has more than 3 cells. Split it, or raise CsvOptions.MaximumColumns."], faults);
    }

    [Fact]
    public void Bytes_are_limited_inclusively_and_reading_ends_there()
    {
        using RepeatedStream rows = new([], "1,2\n"u8.ToArray(), 1_000_000);
        (string[][] read, string[] faults) = CsvRows.Read(rows, new CsvOptions { MaximumBytes = 1_000_000 });
        Assert.Equal("the table has more than 1000000 bytes. Split it, or raise CsvOptions.MaximumBytes.", Assert.Single(faults)[(faults[0].IndexOf(": ", StringComparison.Ordinal) + 2)..]);
        Assert.InRange(read.Length, 1, 250_000);
        Assert.InRange(rows.Taken, 1_000_001, 1_200_000);
        Assert.Empty(CsvRows.Read("1,2\n", new CsvOptions { MaximumBytes = 4 }).Faults);
    }

    [Fact]
    public void A_table_that_has_too_many_bytes_stays_at_its_end()
    {
        FaultList faults = new(10);
        using RepeatedStream rows = new([], "1,2\n"u8.ToArray(), 100);
        using CsvRowSource source = new(rows, "t.csv", new CsvOptions { MaximumRows = 5 }, faults);
        while (source.Read())
            Assert.InRange(source.Row, 1, 5);
        Assert.False(source.Read());
        Assert.Equal(1, faults.Count);
    }

    [Fact]
    public void A_header_of_ten_million_columns_is_refused_in_bounded_memory()
    {
        using RepeatedStream header = new([], "c,"u8.ToArray(), 10_000_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        (string[][] rows, string[] faults) = CsvRows.Read(header);
        Assert.Empty(rows);
        Assert.Equal(["t.csv, row 1: the row is longer than 3003000 bytes. Close the quotation mark that may be open, split the row, or raise the limits of cells and columns."], faults);
        Assert.InRange(header.Taken, 3_000_000, 10_000_000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
    }

    [Fact]
    public void A_quotation_mark_opened_at_the_beginning_of_a_gigabyte_is_refused_in_bounded_memory()
    {
        using RepeatedStream text = new("a,\"b"u8.ToArray(), "1,2\n"u8.ToArray(), 250_000_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        string fault = Assert.Single(CsvRows.Read(text, new CsvOptions { MaximumBytes = long.MaxValue }).Faults);
        Assert.Equal("t.csv, row 1: the row is longer than 3003000 bytes. Close the quotation mark that may be open, split the row, or raise the limits of cells and columns.", fault);
        Assert.InRange(text.Taken, 3_000_000, 10_000_000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0x81)]
    [InlineData(0xC3)]
    [InlineData(0xEC)]
    [InlineData('"')]
    [InlineData('\'')]
    [InlineData('\n')]
    public void A_stream_of_one_byte_repeated_is_answered_in_bounded_memory(byte repeated)
    {
        using RepeatedStream stream = new([], [repeated], 20_000_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        FaultList faults = new(1_000);
        using CsvRowSource source = new(stream, "t.csv", new CsvOptions { MaximumRows = 1_000_000 }, faults);
        while (source.Read())
            Assert.True(source.CellCount < 2, "One cell.");
        Assert.True(faults.Count > 0, "Nothing of this is a table.");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    [Fact]
    public void Reading_allocates_nothing_by_row()
    {
        byte[] row = Encoding.UTF8.GetBytes("dossier.paid-online,00070,2025-07, 26 ,35,\"Xã \"\"A\"\"\",'=x\n");
        Assert.Equal(Enumerable.Range(0, 5).Min(_ => Allocated(row, 20_000)), Enumerable.Range(0, 5).Min(_ => Allocated(row, 200_000)));
    }

    [Fact]
    public void A_table_in_another_encoding_is_read_no_further_ahead_than_a_few_blocks()
    {
        byte[] row = CsvRows.Windows1258.GetBytes("Qu\u00E2\u0323n,1\n");
        using RepeatedStream stream = new([], row, 500_000);
        using CsvRowSource source = new(stream, "t.csv", new CsvOptions(), new FaultList(1));
        while (source.Read())
            Assert.InRange(stream.Taken - ((long)source.Row * row.Length), 0, 500_000);
        Assert.Equal(500_000, source.Row);
    }

    private static long Allocated(byte[] row, int rows)
    {
        using RepeatedStream stream = new([], row, rows);
        FaultList faults = new(1);
        using CsvRowSource source = new(stream, "t.csv", new CsvOptions(), faults);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int count = 0;
        while (source.Read())
        {
            for (int i = 0; i < source.CellCount; i++)
                count += source.Utf8(i).Length;
        }

        Assert.Equal(0, faults.Count);
        Assert.True(count > rows, "Cells were read.");
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
