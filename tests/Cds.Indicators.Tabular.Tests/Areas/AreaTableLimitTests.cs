using System.Text;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Tabular.Tests.Areas;

public sealed class AreaTableLimitTests
{
    private const string Row = "\n1,commune,,a,,,";

    [Fact]
    public void The_defaults_are_those_of_the_documentation() => Assert.Equal(
        (64L * 1024 * 1024, 1_000_000, 1_000, 1_000, null, false, false),
        new AreaTableOptions() is var o ? (o.MaximumBytes, o.MaximumRows, o.MaximumCellLength, o.MaximumFaults, o.Separator, o.IgnoreUnknownColumns, o.WriteByteOrderMark) : default);

    [Fact]
    public void Bytes_are_limited_inclusively()
    {
        string text = Tables.UnitHeader + Row;
        Assert.Single(Tables.Units(text, new AreaTableOptions { MaximumBytes = text.Length }));
        Assert.Equal(
            [$"units.csv, row 1: the table has more than {text.Length - 1} bytes. Split it, or raise AreaTableOptions.MaximumBytes."],
            Tables.Faults(() => Tables.Units(text, new AreaTableOptions { MaximumBytes = text.Length - 1 })));
    }

    [Fact]
    public void An_endless_stream_is_left_at_the_limit()
    {
        using Endless stream = new();
        Assert.Single(Tables.Faults(() => AreaTable.ReadUnits(stream, new AreaTableOptions { MaximumBytes = 1_000_000 })));
        Assert.InRange(stream.Given, 1_000_001, 1_200_000);
    }

    [Fact]
    public void Rows_are_limited_inclusively_with_the_header()
    {
        string text = Tables.UnitHeader + Row + Row;
        Assert.Equal(2, Tables.Units(text, new AreaTableOptions { MaximumRows = 3 }).Length);
        Assert.Equal(
            ["units.csv, row 3: the table has more than 2 rows. Split it, or raise AreaTableOptions.MaximumRows."],
            Tables.Faults(() => Tables.Units(text, new AreaTableOptions { MaximumRows = 2 })));
    }

    [Fact]
    public void Cells_are_limited_inclusively_in_characters()
    {
        string name = new('Ế', 10);
        Assert.Equal(name, Assert.Single(Tables.Units($"{Tables.UnitHeader}\n1,commune,,{name},,,", new AreaTableOptions { MaximumCellLength = 10 })).Name);
        foreach (string longer in new[] { name + "b", new string('b', 40) })
        {
            Assert.Equal(
                ["units.csv, row 2, column name: the cell is longer than 10 characters. Shorten it, or raise AreaTableOptions.MaximumCellLength."],
                Tables.Faults(() => Tables.Units($"{Tables.UnitHeader}\n1,commune,,{longer},,,", new AreaTableOptions { MaximumCellLength = 10 })));
        }
    }

    [Fact]
    public void Faults_beyond_the_limit_are_counted()
    {
        StringBuilder text = new(Tables.UnitHeader);
        for (int i = 0; i < 2_500; i++)
            text.Append("\n1,commune,,,,,");

        FaultException refused = Assert.Throws<FaultException>(() => Tables.Units(text.ToString()));

        Assert.Equal(1_001, refused.Faults.Length);
        Assert.Equal("1500 more faults were found and are not listed. Mend those above and read again.", refused.Faults[^1].ToString());
        Assert.Equal(2, Tables.Faults(() => Tables.Units(Tables.UnitHeader + "\n1,commune,,,,,\n1,commune,,,,,", new AreaTableOptions { MaximumFaults = 1 })).Length);
        Assert.Single(Tables.Faults(() => Tables.Units(Tables.UnitHeader + "\n1,commune,,,,,", new AreaTableOptions { MaximumFaults = 1 })));
    }

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)',');
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
