using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NodaTime;

namespace Cds.Indicators.Tabular.Tests.Excel;

public sealed class WorkbookSinkTests
{
    private static readonly ExcelOptions s_options = new() { MaximumCellLength = 40_000 };

    [Fact]
    public void Values_are_cells_of_their_types()
    {
        string sheet = Part(
            Written(sink =>
            {
                sink.BeginSheet("Data", ["name", "share", "count", "value", "day", "none"]);
                sink.Text("Kim Sơn");
                sink.Percent(Rational.Of(9_845, 10_000), 2);
                sink.Integer(5_254);
                sink.Number(Rational.Of(1, 4), 1);
                sink.Day(new LocalDate(2024, 6, 30));
                sink.Empty();
                sink.EndRow();
            }),
            "xl/worksheets/sheet1.xml");
        Assert.Contains("<x:c r=\"A2\" s=\"2\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">Kim Sơn</x:t></x:is></x:c>", sheet, StringComparison.Ordinal);
        Assert.Contains("<x:c r=\"B2\" s=\"5\"><x:v>0.9845</x:v></x:c><x:c r=\"C2\" s=\"6\"><x:v>5254</x:v></x:c><x:c r=\"D2\" s=\"7\"><x:v>0.25</x:v></x:c><x:c r=\"E2\" s=\"4\"><x:v>45473</x:v></x:c></x:row>", sheet, StringComparison.Ordinal);
        Assert.Contains("<x:pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\" />", sheet, StringComparison.Ordinal);
        Assert.Contains("<x:autoFilter ref=\"A1:F2\" />", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_double_cannot_hold_is_a_text_and_loses_nothing() => Assert.Equal(
        "[Data]\n1: T'a'\n2: N'9007199254740992'\n3: T'9007199254740993'\n4: T'-170141183460469231731687303715884105728'\n5: T'0.12345678901234567891'\n6: N'0.42857142857142855'\n7: T'1899-12-31'\n8: D'1900-03-01'\n9: D'9999-12-31'\n10: T'0001-01-01'\n11: N'42.857142857142855%'\n12: N'100000000000000000000000'\n",
        Read(sink =>
        {
            sink.BeginSheet("Data", ["a"]);
            Action[] cells =
            [
                () => sink.Integer(1L << 53), () => sink.Integer((1L << 53) + 1), () => sink.Integer(Int128.MinValue),
                () => sink.Number(Exact("0.12345678901234567891"), 2), () => sink.Number(Rational.Of(3, 7), 2),
                () => sink.Day(new LocalDate(1899, 12, 31)), () => sink.Day(new LocalDate(1900, 3, 1)), () => sink.Day(new LocalDate(9999, 12, 31)), () => sink.Day(new LocalDate(1, 1, 1)),
                () => sink.Percent(Rational.Of(3, 7), 2), () => sink.Number(Exact("100000000000000000000000"), 2),
            ];
            foreach (Action cell in cells)
            {
                cell();
                sink.EndRow();
            }
        }));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84")]
    [InlineData("-5")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("'x")]
    [InlineData("=cmd|' /C calc'!A0")]
    public void A_text_that_looks_like_a_formula_is_text_with_an_apostrophe_in_the_cell_and_reads_back_as_it_was(string text)
    {
        byte[] workbook = Written(sink => OneText(sink, text));
        string sheet = Part(workbook, "xl/worksheets/sheet1.xml");
        Assert.Contains($"preserve\">'{System.Security.SecurityElement.Escape(text).Replace("&apos;", "'", StringComparison.Ordinal)}</x:t>", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<x:f", sheet, StringComparison.Ordinal);
        Assert.Equal($"[Data]\n1: T'a'\n2: T'{text}'\n", Workbooks.Read(workbook));
    }

    [Theory]
    [InlineData("_x000D_")]
    [InlineData("_x0041_x0042_")]
    [InlineData("a\rb\r\nc\nd")]
    [InlineData("<b>&amp;\"]]>")]
    [InlineData("Đô Lương \u0301 😀 \u200F العربية")]
    [InlineData("a  b")]
    public void Awkward_texts_read_back_as_they_were(string text) => Assert.Equal($"[Data]\n1: T'a'\n2: T'{text}'\n", Read(sink => OneText(sink, text)));

    [Fact]
    public void What_a_workbook_cannot_hold_is_refused_with_its_row_and_column()
    {
        const string Control = "the text has a control character, a byte order mark or half a surrogate pair";
        const string Xml = "the text has a character that XML, and so a workbook, cannot hold";
        foreach ((string text, string rule) in new[] { ("a\0", Control), ("\u0007", Control), ("\ud800x", Control), ("\uFEFFa", Control), ("a\uFFFE", Xml), ("a\uFFFF", Xml) })
        {
            using WorkbookSink sink = new("observations");
            sink.BeginSheet("Data", ["code", "name"]);
            sink.Text("1");
            Assert.Equal($"Entry 1, column name: '{text}' cannot be written: {rule}. (Parameter 'observations')", Assert.Throws<ArgumentException>(() => sink.Text(text)).Message);
        }
    }

    [Fact]
    public void The_limits_of_a_workbook_are_refused_in_words()
    {
        using WorkbookSink sink = new("results");
        sink.BeginSheet("Data", ["a"]);
        sink.Text(new string('x', 32_767));
        Assert.Contains(
            "cannot be written: the text has more than 32767 characters, the most that a cell of a workbook holds. (Parameter 'results')",
            Assert.Throws<ArgumentException>(() => sink.Text(new string('x', 32_768))).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            "Sheet 'Wide' cannot be written: it has 16385 columns, and a workbook has at most 16384. Write CSV. (Parameter 'results')",
            Assert.Throws<ArgumentException>(() => sink.BeginSheet("Wide", [.. Enumerable.Repeat("a", 16_385)])).Message);
        sink.BeginSheet("Long", ["a"]);
        for (int row = 2; row <= 1_048_576; row++)
            sink.EndRow();
        Assert.Equal(
            "Entry 1048576 cannot be written: sheet 'Long' is full, because a sheet of a workbook has at most 1048576 rows, its header included. Write CSV. (Parameter 'results')",
            Assert.Throws<ArgumentException>(sink.EndRow).Message);
        Assert.Equal("Entry 1, column a: '2025-07-01 (Julian)' cannot be written: the day is not one of the Gregorian calendar. (Parameter 'results')", Assert.Throws<ArgumentException>(() =>
        {
            sink.BeginSheet("Days", ["a"]);
            sink.Day(new LocalDate(2025, 7, 1, CalendarSystem.Julian));
        }).Message);
    }

    [Fact]
    public void Names_of_sheets_become_legal_and_unique() => Assert.Equal(
        "[QĐ 766-QĐ-TTg] [Sheet] [Sheet (2)] [data] [Data (2)] [Notes (1)] [ghi chú (1)] [a] [History (2)] [đđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđ] [đđđđđđđđđđđđđđđđđđđđđđđđđđđ (2)] [1234567890123456789012345678 (2]",
        string.Join(' ', Read(sink =>
        {
            foreach (string name in new[] { "QĐ 766/QĐ-TTg", "", " ' ", "data", "Data", "Notes", "ghi chú", "'a'", "History", new string('đ', 40), new string('đ', 31), "1234567890123456789012345678 (2) x" })
                sink.BeginSheet(name, ["a"]);
        }).Split('\n').Where(line => line.StartsWith('['))));

    [Fact]
    public void Notes_stand_behind_the_data_and_are_not_read_as_data()
    {
        byte[] workbook = Written(sink =>
        {
            OneText(sink, "x");
            sink.Notes("Ghi chú", [("Nguồn", "Báo cáo 2024"), ("Căn cứ", "749/QĐ-TTg\n766/QĐ-TTg"), ("Công thức", "=1+1")]);
        });
        Assert.Equal("[Data]\n1: T'a'\n2: T'x'\n", Workbooks.Read(workbook));
        Assert.Equal("[Ghi chú]\n1: T'Ghi chú'\n2: T'Nguồn' T'Báo cáo 2024'\n3: T'Căn cứ' T'749/QĐ-TTg\n766/QĐ-TTg'\n4: T'Công thức' T'=1+1'\n", Workbooks.Read(workbook, new ExcelOptions { Sheet = "Ghi chú" }));
    }

    [Fact]
    public void The_same_table_has_the_same_bytes_and_no_name_of_a_machine_or_user()
    {
        byte[] first = Written(Everything);
        Assert.Equal(first, Written(Everything));
        using ZipArchive archive = new(new MemoryStream(first));
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        string properties = Part(first, "docProps/core.xml");
        Assert.Contains("<dc:title>Chỉ tiêu chuyển đổi số</dc:title>", properties, StringComparison.Ordinal);
        Assert.DoesNotContain("creator", properties, StringComparison.Ordinal);
    }

    [Fact]
    public void Office_finds_nothing_to_repair()
    {
        foreach (byte[] workbook in new[] { Written(Everything), Written(_ => { }), Written(sink => sink.BeginSheet("", [])) })
        {
            using SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
            Assert.Equal("", string.Join('\n', new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}")));
        }
    }

    [Theory]
    [InlineData("1/3", 1.0 / 3)]
    [InlineData("-2/3", -2.0 / 3)]
    [InlineData("9007199254740993", 9_007_199_254_740_992.0)]
    [InlineData("9007199254740995", 9_007_199_254_740_996.0)]
    [InlineData("170141183460469231731687303715884105727", 1.7014118346046923E+38)]
    [InlineData("1/170141183460469231731687303715884105727", 5.877471754111438E-39)]
    public void The_nearest_double_is_rounded_once(string exact, double nearest) => Assert.Equal(nearest, ExactDouble.Nearest(Exact(exact)));

    internal static byte[] Written(Action<WorkbookSink> write, string? title = "Chỉ tiêu chuyển đổi số")
    {
        using WorkbookSink sink = new("entries") { Title = title };
        write(sink);
        using MemoryStream bytes = new();
        sink.Complete(bytes);
        return bytes.ToArray();
    }

    private static Rational Exact(string text) => Rational.Parse(text, CultureInfo.InvariantCulture);

    private static string Read(Action<WorkbookSink> write) => Workbooks.Read(Written(write), s_options);

    private static string Part(byte[] workbook, string path)
    {
        using ZipArchive archive = new(new MemoryStream(workbook));
        using StreamReader text = new(archive.GetEntry(path)!.Open(), Encoding.UTF8);
        return text.ReadToEnd();
    }

    private static void OneText(WorkbookSink sink, string text)
    {
        sink.BeginSheet("Data", ["a"]);
        sink.Text(text);
        sink.EndRow();
    }

    private static void Everything(WorkbookSink sink)
    {
        sink.BeginSheet("Quyết định 766", ["mã", "tên", "tỷ lệ", "số", "ngày"]);
        for (int i = 0; i < 700; i++)
        {
            sink.Text($"{i:00000}");
            sink.Text("=Xã <Đô Lương> & \"nữa\"\r\n_x000D_");
            sink.Percent(Rational.Of(i, 700), i % 4);
            sink.Number(Rational.Of(i, 3), 1);
            sink.Day(new LocalDate(2024, 1, 1).PlusDays(i));
            sink.EndRow();
        }

        sink.BeginSheet("Trống", ImmutableArray.Create("a"));
        sink.Notes("Ghi chú", [("Nguồn", "Báo cáo")]);
    }
}
