using System.Collections.Immutable;
using System.Text;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Csv;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Cds.Indicators.Tabular.Tests.Csv;

public sealed class CsvRowSinkTests
{
    private static readonly ImmutableArray<string> s_columns = ["a", "b"];

    [Fact]
    public void Cells_are_written_by_their_type()
    {
        Assert.Equal("a,b\r\n\"x, \"\"y\"\"\",\"l\n m\"\r\n", Written(new CsvOptions(), sink => Row(sink, "x, \"y\"", "l\n m")));
        Assert.Equal("a,b\r\n'=1,''x\r\n", Written(new CsvOptions(), sink => Row(sink, "=1", "'x")));
        Assert.Equal(
            "a,b\r\n-170141183460469231731687303715884105728,0.9845\r\n74.29%,0.43\r\n-0.50%,2024-02-29\r\n\" \",\r\n",
            Written(new CsvOptions(), sink =>
            {
                sink.Integer(Int128.MinValue);
                sink.Number(Rational.FromDecimal(0.9845m), 2);
                sink.EndRow();
                sink.Percent(Rational.Of(26, 35), 2);
                sink.Number(Rational.Of(3, 7), 2);
                sink.EndRow();
                sink.Percent(Rational.Of(-1, 200), 2);
                sink.Day(new LocalDate(2024, 2, 29));
                sink.EndRow();
                Row(sink, " ", null);
            }));
    }

    [Theory]
    [InlineData(1, 3, 2, "0.33", "33.33%")]
    [InlineData(2, 3, 0, "1", "67%")]
    [InlineData(-2, 3, 1, "-0.7", "-66.7%")]
    [InlineData(1, 3000, 2, "0.00", "0.03%")]
    [InlineData(-1, 3000, 2, "0.00", "-0.03%")]
    [InlineData(-1, 300000, 2, "0.00", "0.00%")]
    [InlineData(1, 8, 2, "0.125", "12.50%")]
    [InlineData(1, 800, 0, "0.00125", "0%")]
    [InlineData(1, 200, 0, "0.005", "1%")]
    [InlineData(12345, 1, 2, "12345", "1234500.00%")]
    public void Numbers_that_end_are_exact_and_others_rounded_half_away_from_zero(int numerator, int denominator, int decimals, string number, string percent)
    {
        string text = Written(new CsvOptions { DecimalMark = ',', Separator = ';' }, sink =>
        {
            sink.Number(Rational.Of(numerator, denominator), decimals);
            sink.Percent(Rational.Of(numerator, denominator), decimals);
            sink.EndRow();
        });
        Assert.Equal($"a;b\r\n{number.Replace('.', ',')};{percent.Replace('.', ',')}\r\n", text);
    }

    [Fact]
    public void What_an_encoding_does_not_have_is_refused_with_row_and_column_and_nothing_is_written()
    {
        foreach ((string text, Encoding encoding) in new[] { ("Đông 😀", CsvRows.Windows1258), ("e\u0301", CsvRows.Windows1258), ("ḁ", CsvRows.Windows1258), ("ế", Encoding.Latin1), ("đ", Encoding.ASCII) })
        {
            ArgumentException refused = Assert.Throws<ArgumentException>(() => Written(new CsvOptions { Encoding = encoding }, sink =>
            {
                Row(sink, "x", "y");
                Row(sink, "x", text);
            }));
            Assert.Equal($"Entry 2, column b: '{text}' cannot be written: the encoding {encoding.WebName} does not have all of its characters. (Parameter 'set')", refused.Message);
        }
    }

    [Fact]
    public void What_could_not_be_read_back_is_refused()
    {
        foreach (string text in new[] { "a\0", "\u0085", "\uFEFFa", "\uD83D", "a\uDE00\uD83D" })
        {
            Assert.Equal(
                $"Entry 1, column a: '{text}' cannot be written: the text has a control character, a byte order mark or half a surrogate pair. (Parameter 'set')",
                Assert.Throws<ArgumentException>(() => Written(new CsvOptions(), sink => sink.Text(text))).Message);
        }
    }

    [Fact]
    public void A_day_of_another_calendar_and_a_second_sheet_are_refused()
    {
        Assert.Equal(
            "Entry 1, column a: '2025-07-01 (Julian)' cannot be written: the day is not one of the Gregorian calendar. (Parameter 'set')",
            Assert.Throws<ArgumentException>(() => Written(new CsvOptions(), sink => sink.Day(new LocalDate(2025, 7, 1, CalendarSystem.Julian)))).Message);
        Assert.Equal(
            "A text has one table, and 'two' is another. Write a workbook (.xlsx), or one file for each table. (Parameter 'set')",
            Assert.Throws<ArgumentException>(() => Written(new CsvOptions(), sink => sink.BeginSheet("two", s_columns))).Message);
    }

    [Fact]
    public void A_byte_order_mark_is_that_of_the_encoding()
    {
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'a'], Bytes(new CsvOptions { WriteByteOrderMark = true }, static _ => { })[..4]);
        Assert.Equal([0xFF, 0xFE, (byte)'a', 0], Bytes(new CsvOptions { WriteByteOrderMark = true, Encoding = Encoding.Unicode }, static _ => { })[..4]);
        Assert.Equal([(byte)'a', 0, (byte)',', 0], Bytes(new CsvOptions { Encoding = Encoding.Unicode }, static _ => { })[..4]);
        Assert.Contains("has none", Assert.Throws<ArgumentException>(() => Bytes(new CsvOptions { WriteByteOrderMark = true, Encoding = CsvRows.Windows1258 }, static _ => { })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_go_to_the_destination_at_once_where_the_caller_asks_for_it()
    {
        using CountingStream destination = new();
        using (CsvRowSink sink = new(new CsvOptions(), "set", destination))
        {
            sink.BeginSheet("", s_columns);
            for (int i = 1; i <= 1_000_000; i++)
            {
                Row(sink, "Thành phố Hà Nội", "26/35");
                Assert.InRange(destination.Count, (i * 26L) - 1_000_000, long.MaxValue);
            }

            sink.Complete(destination);
        }

        Assert.True(destination.CanWrite, "Left open.");
        Assert.Equal("a,b\r\n".Length + (1_000_000L * Encoding.UTF8.GetByteCount("Thành phố Hà Nội,26/35\r\n")), destination.Count);
    }

    [Fact]
    public void Whatever_is_written_reads_back_equal_with_every_separator_mark_and_encoding() => Property.Holds(
        Arb.From(Texts().Two().Select(row => new[] { row.Item1, row.Item2 }).ArrayOf()),
        Arb.From(Options()),
        (rows, options) =>
        {
            byte[] bytes = Bytes(options, sink => Array.ForEach(rows, row => Row(sink, row[0], row[1])));
            (string[][] read, string[] faults) = CsvRows.Read(bytes, options);
            Assert.Empty(faults);
            Assert.Equal([["a", "b"], .. rows], read);
        });

    private static Gen<CsvOptions> Options() =>
        from separator in Gen.Elements(',', ';', '\t')
        from encoding in Gen.Elements(Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, CsvRows.Windows1258)
        from mark in Gen.Elements(true, false)
        select new CsvOptions { Separator = separator, Encoding = encoding, WriteByteOrderMark = mark && encoding.GetPreamble().Length > 0 };

    /// <summary>Texts of awkward pieces that all of the encodings have.</summary>
    private static Gen<string> Texts() =>
        Gen.Elements("=", "+", "-", "@", "'", "\"", ",", ";", "\t", "\r", "\n", "\r\n", " ", "\u00A0", "Xã", "ế", "Ộ", "đ", "₫", "0", "#", "sep=;").ArrayOf().Select(string.Concat);

    private static void Row(CsvRowSink sink, string? first, string? second)
    {
        sink.Text(first);
        sink.Text(second);
        sink.EndRow();
    }

    private static string Written(CsvOptions options, Action<CsvRowSink> fill) => Encoding.UTF8.GetString(Bytes(options, fill));

    private static byte[] Bytes(CsvOptions options, Action<CsvRowSink> fill)
    {
        using MemoryStream stream = new();
        try
        {
            using CsvRowSink sink = new(options, "set");
            sink.BeginSheet("one", s_columns);
            fill(sink);
            sink.Complete(stream);
        }
        catch (ArgumentException)
        {
            Assert.Equal(0, stream.Length);
            throw;
        }

        return stream.ToArray();
    }

    /// <summary>Counts what is written and keeps nothing.</summary>
    private sealed class CountingStream : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => Count += count;

        public override void Write(ReadOnlySpan<byte> buffer) => Count += buffer.Length;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
