using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Tabular.Tests.Csv;

public sealed class CsvEncodingTests
{
    private const string Table = "mã,tên\n01,Thành phố Hà Nội\n02,Xã Thượng Hiền\n";

    /// <summary>Encodings by name, since data of tests is text.</summary>
    private static readonly Dictionary<string, Encoding> s_encodings = new(StringComparer.Ordinal)
    {
        ["UTF-8"] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        ["UTF-8 BOM"] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        ["UTF-16 LE"] = new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        ["UTF-16 LE BOM"] = new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        ["UTF-16 BE"] = new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        ["UTF-16 BE BOM"] = new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        ["UTF-32 LE BOM"] = new UTF32Encoding(bigEndian: false, byteOrderMark: true),
        ["UTF-32 BE BOM"] = new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        ["Windows-1258"] = CsvRows.Windows1258,
    };

    public static TheoryData<string> Encodings => [.. s_encodings.Keys];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void An_encoding_is_found_and_a_given_one_is_taken(string name)
    {
        Encoding encoding = s_encodings[name];
        byte[] bytes = [.. encoding.GetPreamble(), .. Bytes(encoding, Table)];
        Assert.Equal(["mã|tên", "01|Thành phố Hà Nội", "02|Xã Thượng Hiền"], CsvRows.Bars(bytes));
        Assert.Equal(["mã|tên", "01|Thành phố Hà Nội", "02|Xã Thượng Hiền"], CsvRows.Bars(bytes, new CsvOptions { Encoding = encoding }));
    }

    [Theory]
    [InlineData("T\u00EA\u0301t", "Tết")]
    [InlineData("\u00D4\u0300", "Ồ")]
    [InlineData("\u01B0\u0323", "ự")]
    [InlineData("A\u0309", "Ả")]
    [InlineData("y\u0303", "ỹ")]
    [InlineData("\u0110\u0111", "Đđ")]
    [InlineData("\u20AB \u0103", "₫ ă")]
    public void Tones_of_Windows_1258_are_composed(string written, string read) =>
        Assert.Equal([read + "|1"], CsvRows.Bars(CsvRows.Windows1258.GetBytes(written + ",1")));

    [Fact]
    public void Marks_without_end_are_left_as_they_are_because_composing_them_takes_the_square_of_their_number()
    {
        byte[] marks = [.. Enumerable.Range(0, 1_000).Select(i => i % 2 == 0 ? (byte)0xEC : (byte)0xF2)];
        using RepeatedStream stream = new("a,"u8.ToArray(), [.. marks, (byte)'\n'], 5_000);
        (string[][] rows, string[] faults) = CsvRows.Read(stream, new CsvOptions { Encoding = CsvRows.Windows1258, Separator = ',' });
        Assert.Empty(faults);
        Assert.Equal(string.Concat(Enumerable.Repeat("\u0301\u0323", 500)), rows[4_000][0]);
    }

    [Fact]
    public void Tones_are_composed_wherever_blocks_of_the_stream_end()
    {
        byte[] row = CsvRows.Windows1258.GetBytes("T\u00EA\u0301t,\u00D4\u0300\n");
        for (int shift = 0; shift < row.Length; shift++)
        {
            using RepeatedStream stream = new([.. Enumerable.Repeat((byte)'x', shift), (byte)',', (byte)'y', (byte)'\n'], row, 30_000);
            (string[][] rows, string[] faults) = CsvRows.Read(stream);
            Assert.Empty(faults);
            Assert.Equal(30_001, rows.Length);
            Assert.All(rows[1..], cells => Assert.Equal(["Tết", "Ồ"], cells));
        }
    }

    [Fact]
    public void Windows_1258_is_found_however_late_its_first_letter_stands()
    {
        byte[] ascii = Encoding.ASCII.GetBytes("a,b\n");
        using RepeatedStream late = new([], ascii, 50_000);
        using MemoryStream all = new();
        late.CopyTo(all);
        all.Write(CsvRows.Windows1258.GetBytes("Qu\u00E2\u0323n,1\n"));
        all.Position = 0;
        (string[][] rows, string[] faults) = CsvRows.Read(all);
        Assert.Empty(faults);
        Assert.Equal(["Quận", "1"], rows[^1]);
    }

    [Fact]
    public void UTF_8_is_valid_wherever_blocks_of_the_stream_end()
    {
        for (int shift = 1; shift < 9; shift++)
        {
            using RepeatedStream stream = new([.. Enumerable.Repeat((byte)'x', shift), (byte)'\n'], Encoding.UTF8.GetBytes("ế😀\n"), 40_000);
            (string[][] rows, string[] faults) = CsvRows.Read(stream, new CsvOptions { Separator = ',' });
            Assert.Empty(faults);
            Assert.Equal(40_001, rows.Length);
        }
    }

    [Fact]
    public void Bytes_of_another_encoding_among_UTF_8_are_named_with_row_and_column()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("mã,tên\n01,Hà Nội\n02,"), .. CsvRows.Windows1258.GetBytes("H\u00E0 Nam"), .. Encoding.UTF8.GetBytes("\n03,\"Hà\nTĩnh\"\n"), 0xFF, (byte)',', 0xE0];
        (string[][] rows, string[] faults) = CsvRows.Read(bytes);
        Assert.Equal(3, rows.Length);
        Assert.Equal(
            [
                "t.csv, row 3, column B: the text is not UTF-8 as the rest of the table is. Save the table in one encoding, best CSV UTF-8.",
                "t.csv, row 5, column A: the text is not UTF-8 as the rest of the table is. Save the table in one encoding, best CSV UTF-8.",
                "t.csv, row 5, column B: the text is not UTF-8 as the rest of the table is. Save the table in one encoding, best CSV UTF-8.",
            ],
            faults);
    }

    [Fact]
    public void A_late_invalid_byte_is_no_silent_replacement()
    {
        byte[] row = Encoding.UTF8.GetBytes("Xã,1\n");
        using RepeatedStream good = new([], row, 100_000);
        using MemoryStream all = new();
        good.CopyTo(all);
        all.Write([0xC3, (byte)',', (byte)'2', (byte)'\n']);
        all.Write(row);
        all.Position = 0;
        (string[][] rows, string[] faults) = CsvRows.Read(all);
        Assert.Equal(100_001, rows.Length);
        Assert.Equal(["t.csv, row 100001, column A: the text is not UTF-8 as the rest of the table is. Save the table in one encoding, best CSV UTF-8."], faults);
    }

    [Fact]
    public void UTF_8_among_Windows_1258_is_named_with_row_and_column()
    {
        byte[] bytes = [.. CsvRows.Windows1258.GetBytes("ma\u0303,te\u0302n\n01,Ph\u00F4\u0301 H\u00E0 N\u00F4\u0323i\n02,Qu\u00E2\u0323n Ba \u0110i\u0300nh\n03,"), .. Encoding.UTF8.GetBytes("Quận"), (byte)'\n'];
        (string[][] rows, string[] faults) = CsvRows.Read(bytes);
        Assert.Equal(["02", "Quận Ba Đình"], rows[2]);
        Assert.Equal(["t.csv, row 4, column B: the text is not windows-1258 as the rest of the table is. Save the table in one encoding, best CSV UTF-8."], faults);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, (byte)',', 0, 0x00, 0xD8, (byte)'b', 0 }, "UTF-16")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, (byte)',', 0, (byte)'b' }, "UTF-16")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a', (byte)',', 0xC3 }, "UTF-8")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a', (byte)',', 0xED, 0xA0, 0x80 }, "UTF-8")]
    public void Halves_of_characters_are_faults(byte[] bytes, string encoding) => Assert.Equal(
        [$"t.csv, row 1, column B: the text is not {encoding} as the rest of the table is. Save the table in one encoding, best CSV UTF-8."],
        CsvRows.Read(bytes).Faults);

    [Fact]
    public void An_encoding_that_is_given_is_not_guessed()
    {
        byte[] bytes = CsvRows.Windows1258.GetBytes("a,H\u00E0\n");
        Assert.Equal(
            ["t.csv, row 1, column B: the text is not UTF-8 as the rest of the table is. Save the table in one encoding, best CSV UTF-8."],
            CsvRows.Read(bytes, new CsvOptions { Encoding = Encoding.UTF8 }).Faults);
        Assert.Equal(["a|Hà"], CsvRows.Bars(bytes, new CsvOptions { Encoding = Encoding.Latin1 }));
    }

    [Fact]
    public void An_empty_text_and_a_mark_alone_have_no_rows()
    {
        Assert.Empty(CsvRows.Bars([]));
        Assert.All(s_encodings.Values, encoding => Assert.Empty(CsvRows.Bars(encoding.GetPreamble())));
    }

    [Fact]
    public void Every_encoding_separator_and_line_end_gives_the_same_rows() => Property.Holds(
        Arb.From(Rows()),
        Arb.From(Gen.Elements(s_encodings.Values.ToArray())),
        Arb.From(Gen.Elements(',', ';', '\t').SelectMany(separator => Gen.Elements("\n", "\r\n", "\r").Select(end => (separator, end)))),
        (rows, encoding, shape) =>
        {
            string text = string.Concat(rows.Select(row => string.Join(shape.separator, row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + shape.end));
            byte[] bytes = [.. encoding.GetPreamble(), .. Bytes(encoding, text)];
            (string[][] read, string[] faults) = CsvRows.Read(bytes, new CsvOptions { Separator = shape.separator, Encoding = encoding });
            Assert.Empty(faults);
            Assert.Equal(rows, read);
        });

    private static byte[] Bytes(Encoding encoding, string text) => encoding.Equals(CsvRows.Windows1258)
        ? encoding.GetBytes(string.Concat(text.Select(c => c < 0x80 ? c.ToString() : Decomposed(c))))
        : encoding.GetBytes(text);

    /// <summary>The letter and its tone, which is the last mark but for the dot below.</summary>
    private static string Decomposed(char letter)
    {
        string parts = letter.ToString().Normalize(NormalizationForm.FormD);
        char tone = parts.FirstOrDefault("\u0300\u0301\u0303\u0309\u0323".Contains);
        return tone == default ? letter.ToString() : parts.Replace(tone.ToString(), "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC) + tone;
    }

    private static Gen<string[][]> Rows() =>
        from width in Gen.Choose(2, 5)
        from rows in Gen.Elements("a", "Đ", "ế", "ộ", "Ư", "ữ", " ", "\"", ",", ";", "\t", "\n", "\r", "1", "₫", "x\ny").ArrayOf().Select(string.Concat).Select(text => text + "z").ArrayOf(width).NonEmptyListOf()
        select rows.ToArray();
}
