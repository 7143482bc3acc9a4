using System.Globalization;
using System.Text;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Excel;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Tabular.Tests.Excel;

/// <summary>What is written is read back: same kind, same text, same place.</summary>
public sealed class WorkbookRoundTripTests
{
    private const int Width = 4;

    [Fact]
    public void Random_tables_read_back_equal() => Property.Holds(Arb.From(Cells().ArrayOf(Width).ArrayOf()), ReadsBack);

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void A_table_is_the_same_in_every_culture(string culture)
    {
        Written[][] rows = [[OfNumber(-1_234_567, 1_000), OfPercent(-9_845), OfDay(45_473 - 25_569), OfText("İıI đ")], [OfInteger(long.MinValue), OfInteger(-5), OfText("-5"), OfText("=1")]];
        byte[] expected = Bytes(rows);
        using CultureScope scope = new(culture);
        Assert.Equal(expected, Bytes(rows));
        ReadsBack(rows);
    }

    [Fact]
    public void Every_character_that_XML_can_hold_reads_back()
    {
        List<Written[]> rows = [];
        StringBuilder text = new();
        for (int code = 0x20; code <= 0x10FFFF; code++)
        {
            if (code is >= 0xD800 and <= 0xDFFF or 0xFEFF or 0xFFFE or 0xFFFF || (code < 0x100 && char.IsControl((char)code)))
                continue;
            text.Append('.').Append(char.ConvertFromUtf32(code));
            if (text.Length > 20_000)
            {
                rows.Add([OfText(text.Append('.').ToString()), default, default, default]);
                text.Clear();
            }
        }

        rows.Add([OfText(text.Append('.').ToString()), default, default, default]);
        ReadsBack([.. rows]);
    }

    [Fact]
    public void More_rows_than_are_kept_for_the_widths_read_back() =>
        ReadsBack([.. Enumerable.Range(0, 1_203).Select(i => new[] { OfInteger(i), OfText(new string('đ', i % 90)), default, OfPercent(i) })]);

    private static void ReadsBack(Written[][] rows)
    {
        FaultList faults = new(10);
        using ExcelRowSource source = ExcelRowSource.Open(new MemoryStream(Bytes(rows)), "r.xlsx", new ExcelOptions { MaximumCellLength = 32_767 }, faults);
        Assert.True(source.ReadSheet());
        Assert.True(source.Read());
        for (int row = 0; row < rows.Length; row++)
        {
            if (rows[row].All(cell => cell.Kind == CellKind.Empty))
                continue;
            Assert.True(source.Read());
            Assert.Equal(row + 2, source.Row);
            for (int i = 0; i < Width; i++)
            {
                Assert.Equal(rows[row][i].Kind, source.Kind(i));
                Assert.Equal(rows[row][i].Text ?? "", Encoding.UTF8.GetString(source.Utf8(i)));
            }
        }

        Assert.False(source.Read());
        Assert.False(source.ReadSheet());
        Assert.Equal(0, faults.Count);
    }

    private static byte[] Bytes(Written[][] rows) => WorkbookSinkTests.Written(sink =>
    {
        sink.BeginSheet("Data", ["a", "b", "c", "d"]);
        foreach (Written[] row in rows)
        {
            foreach (Written cell in row)
                (cell.Write ?? (to => to.Empty()))(sink);
            sink.EndRow();
        }
    });

    private static Gen<Written> Cells() => Gen.OneOf(
        Gen.Constant(default(Written)),
        Texts().Select(OfText),
        Gen.Choose(int.MinValue, int.MaxValue).Select(number => OfInteger(number)),
        Gen.Choose(int.MinValue, int.MaxValue).Two().Select(parts => OfInteger((Int128)parts.Item1 * parts.Item2 * parts.Item1)),
        from whole in Gen.Choose(int.MinValue, int.MaxValue) from power in Gen.Choose(0, 12) select OfNumber(whole, (long)Math.Pow(10, power)),
        Gen.Choose(-2_000_000, 2_000_000).Select(OfPercent),
        Gen.Choose(-719_162, 2_932_896).Select(OfDay));

    private static Gen<string> Texts() =>
        from pieces in Gen.Elements("=", "+", "-", "@", "'", "\"", ",", "\t", "\r", "\n", "\r\n", " ", "\u00A0", "Xã", "ế", "e\u0301", "😀", "0", "<", "&", "]]>", "_", "_x000D_", "x005F_", "%", "1.234,5").ArrayOf()
        select string.Concat(pieces);

    /// <summary>A text reads back without the white space around it, but for white space at its beginning that is guarded.</summary>
    private static Written OfText(string text)
    {
        string read = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\'' or '\t' or '\r' or '\n' ? text.TrimEnd() : text.Trim();
        if (text.Length > 0 && read.Length == 0 && text[0] is '\t' or '\r' or '\n')
            read = "'";
        return new Written(read.Length == 0 ? CellKind.Empty : CellKind.Text, read, sink => sink.Text(text));
    }

    private static Written OfInteger(Int128 value) =>
        new(value >= -(1L << 53) && value <= 1L << 53 ? CellKind.Number : CellKind.Text, value.ToString(CultureInfo.InvariantCulture), sink => sink.Integer(value));

    private static Written OfNumber(long numerator, long denominator)
    {
        Rational value = Rational.Of(numerator, denominator);
        return new Written(CellKind.Number, value.ToString(format: null, CultureInfo.InvariantCulture), sink => sink.Number(value, 2));
    }

    /// <summary>So many hundredths of a percent.</summary>
    private static Written OfPercent(int hundredths)
    {
        Rational percent = Rational.Of(hundredths, 100);
        return new Written(CellKind.Number, percent.ToString(format: null, CultureInfo.InvariantCulture) + "%", sink => sink.Percent(Rational.Of(hundredths, 10_000), 2));
    }

    private static Written OfDay(int days)
    {
        LocalDate day = new LocalDate(1970, 1, 1).PlusDays(days);
        return new Written(day < new LocalDate(1900, 3, 1) ? CellKind.Text : CellKind.Day, LocalDatePattern.Iso.Format(day), sink => sink.Day(day));
    }

    private readonly record struct Written(CellKind Kind, string? Text, Action<RowSink>? Write);
}
