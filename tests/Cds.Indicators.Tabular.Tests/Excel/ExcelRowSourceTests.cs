using System.Globalization;
using Cds.Indicators.Tabular.Excel;
using Cds.Indicators.Tabular.Internal;

namespace Cds.Indicators.Tabular.Tests.Excel;

public sealed class ExcelRowSourceTests
{
    [Fact]
    public void Cells_keep_their_types_and_say_numbers_in_the_shortest_way() => Assert.Equal(
        "[Data]\n1: T'Kim Sơn' N'98.45%' N'0.9845' N'-12' N'1234567.5'\n2: D'2024-06-30' D'2024-06-30T08:30:00' T'36:00:00' N'98.45'\n3: B'true' B'false' B'true'\n",
        Workbooks.Read(Workbooks.Of(("Data", Workbooks.Sheet(
            """
            <row r="1"><c r="A1" t="inlineStr"><is><t> Kim Sơn </t></is></c><c r="B1" s="1"><v>0.98450000000000004</v></c><c r="C1"><v>0.98450000000000004</v></c><c r="D1"><v>-12</v></c><c r="E1"><v>1.2345675E6</v></c></row>
            <row r="2"><c r="A2" s="2"><v>45473</v></c><c r="B2" s="2"><v>45473.354166666664</v></c><c r="C2" s="3"><v>1.5</v></c><c r="D2" s="4"><v>98.45</v></c></row>
            <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="b"><v>0</v></c><c r="C3" t="b"><v>true</v></c></row>
            """)))));

    [Fact]
    public void Errors_and_results_of_formulas_are_read_as_they_are_stored() => Assert.Equal(
        "[Data]\n1: E'#DIV/0!' E'#N/A' E'#ERROR!' N'2' T'ba'\n",
        Workbooks.Read(Workbooks.Of(("Data", Workbooks.Sheet(
            """
            <row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="e"><v>#NEW!</v></c><c r="D1"><f>1+1</f><v>2</v></c><c r="E1" t="str"><f>"ba"</f><v>ba</v></c><c r="F1" t="str"><f>""</f><v></v></c></row>
            """)))));

    [Fact]
    public void A_formula_without_a_result_is_a_fault_of_its_cell_and_the_other_rows_are_read()
    {
        byte[] workbook = Workbooks.Of(("Data", Workbooks.Sheet("""<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><f>SUM(A1:A9)</f></c><c r="C2" t="str"><f>"x"</f></c></row><row r="3"><c r="A3"><v>3</v></c></row>""")));
        Assert.Equal(
            [
                "report.xlsx, sheet Data, row 2, column B: the formula has no stored result. Open the workbook in a spreadsheet program, which calculates it, and save it.",
                "report.xlsx, sheet Data, row 2, column C: the formula has no stored result. Open the workbook in a spreadsheet program, which calculates it, and save it.",
            ],
            Workbooks.Refused(workbook));
        Assert.Equal("[Data]\n1: N'1'\n3: N'3'\n", Workbooks.Read(new MemoryStream(workbook), options: null, isHeader: true, out _));
    }

    [Fact]
    public void Shared_rich_and_escaped_texts_are_read_whole_and_a_guard_is_taken_away() => Assert.Equal(
        "[Data]\n1: T'Xã Đô Lương' T'_x0041_\rb' T'=1+1' T'a'\n",
        Workbooks.Read(Workbooks.Of(
            "",
            "<si><r><t>Xã </t></r><r><rPr><b/></rPr><t>Đô Lương</t></r><rPh sb=\"0\" eb=\"1\"><t>phonetic</t></rPh></si><si><t xml:space=\"preserve\">_x005F_x0041__x000D_b</t></si><si><t>'=1+1</t></si><si><t><![CDATA[a]]></t></si>",
            ("Data", Workbooks.Sheet("""<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>""")))));

    [Fact]
    public void Vietnamese_numbers_in_cells_of_text_are_left_to_the_reader_above() => Assert.Equal(
        "[Data]\n1: T'1.234,5' T'98,45%' T'5.254 hồ sơ'\n",
        Workbooks.Read(Workbooks.Of(("Data", Workbooks.Sheet("""<row><c t="inlineStr"><is><t>1.234,5</t></is></c><c t="inlineStr"><is><t>98,45%</t></is></c><c t="inlineStr"><is><t>5.254 hồ sơ</t></is></c></row>""")))));

    [Theory]
    [InlineData("", "2024-06-30")]
    [InlineData("<workbookPr date1904=\"0\"/>", "2024-06-30")]
    [InlineData("<workbookPr date1904=\"1\"/>", "2028-07-01")]
    public void Days_count_from_1900_or_1904_as_the_workbook_says(string properties, string day) => Assert.Equal(
        $"[Data]\n1: D'{day}'\n",
        Workbooks.Read(Workbooks.Of(properties, "", ("Data", Workbooks.Sheet("""<row><c s="2"><v>45473</v></c></row>""")))));

    [Fact]
    public void A_header_reads_the_first_cell_of_a_merged_range_everywhere_in_it()
    {
        byte[] workbook = Workbooks.Of(("Data", Workbooks.Sheet(
            """
            <row r="1"><c r="A1" t="inlineStr"><is><t>Đơn vị</t></is></c><c r="B1"><v>2024</v></c><c r="F1" t="inlineStr"><is><t>Ghi chú</t></is></c></row>
            <row r="2"><c r="B2" t="inlineStr"><is><t>I</t></is></c><c r="C2" t="inlineStr"><is><t>II</t></is></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>Kim Sơn</t></is></c><c r="B3"><v>5</v></c></row>
            <row r="4"><c r="C4"><v>7</v></c></row>
            """,
            """<mergeCells count="4"><mergeCell ref="A3:A4"/><mergeCell ref="A1:A2"/><mergeCell ref="B1:D1"/><mergeCell ref="B3:B4"/></mergeCells>""")));
        Assert.Equal(
            "[Data]\n1: T'Đơn vị' N'2024' N'2024' N'2024' - T'Ghi chú'\n2: T'Đơn vị' T'I' T'II'\n3: T'Kim Sơn' N'5'\n4: T'Kim Sơn' N'5' N'7'\n",
            Workbooks.Read(workbook));
        Assert.Equal(
            "[Data]\n1: T'Đơn vị' N'2024' - - - T'Ghi chú'\n2: T'Đơn vị' T'I' T'II'\n3: T'Kim Sơn' N'5'\n4: T'Kim Sơn' - N'7'\n",
            Workbooks.Read(workbook, isHeader: false));
    }

    [Fact]
    public void Blank_rows_are_passed_over_and_rows_keep_their_numbers() => Assert.Equal(
        "[Data]\n3: N'1'\n1048576: N'2'\n",
        Workbooks.Read(Workbooks.Of(("Data", Workbooks.Sheet("""<row r="2"><c r="A2" s="1"/></row><row r="3"><c r="A3"><v>1</v></c></row><row r="4" hidden="1"/><row r="1048576"><c r="A1048576"><v>2</v></c></row>""")))));

    [Fact]
    public void Sheets_without_content_and_notes_are_passed_over_and_a_sheet_is_chosen_by_its_name()
    {
        const string Row = "<row><c><v>1</v></c></row>";
        byte[] workbook = Workbooks.Of(("Sheet1", Workbooks.Sheet("")), ("Số liệu", Workbooks.Sheet(Row)), ("GHI CHÚ", Workbooks.Sheet(Row)), ("Quý II", Workbooks.Sheet(Row)), ("notes", Workbooks.Sheet(Row)));
        Assert.Equal("[Số liệu]\n1: N'1'\n[Quý II]\n1: N'1'\n", Workbooks.Read(workbook));
        Assert.Equal("[Quý II]\n1: N'1'\n", Workbooks.Read(workbook, new ExcelOptions { Sheet = "Quý II" }));
        Assert.Equal("[GHI CHÚ]\n1: N'1'\n", Workbooks.Read(workbook, new ExcelOptions { Sheet = "GHI CHÚ" }));
        Assert.Equal(
            ["report.xlsx: 'quý ii': the workbook has no sheet of this name. Set TableOptions.Sheet to one of Sheet1, Số liệu, GHI CHÚ, Quý II, notes."],
            Workbooks.Refused(workbook, new ExcelOptions { Sheet = "quý ii" }));
    }

    [Fact]
    public void Limits_of_rows_columns_and_characters_hold()
    {
        byte[] workbook = Workbooks.Of(("Data", Workbooks.Sheet("""<row><c t="inlineStr"><is><t>abcde</t></is></c><c/><c><v>1</v></c></row><row/><row><c><v>1</v></c></row>""")));
        Assert.Equal("[Data]\n1: T'abcde' - N'1'\n3: N'1'\n", Workbooks.Read(workbook, new ExcelOptions { MaximumRows = 3, MaximumColumns = 3, MaximumCellLength = 5 }));
        Assert.Equal(["report.xlsx, sheet Data, row 3: the sheet has more than 2 rows. Split it, or raise TableOptions.MaximumRows."], Workbooks.Refused(workbook, new ExcelOptions { MaximumRows = 2 }));
        Assert.Equal(
            ["report.xlsx, sheet Data, row 1, column C: the sheet has more than 2 columns. Remove what stands there, or raise TableOptions.MaximumColumns."],
            Workbooks.Refused(workbook, new ExcelOptions { MaximumColumns = 2 }));
        Assert.Equal(
            ["report.xlsx, sheet Data, row 1, column A: 'abcde': the cell has more than 4 characters. Shorten it, or raise TableOptions.MaximumCellLength."],
            Workbooks.Refused(workbook, new ExcelOptions { MaximumCellLength = 4 }));
    }

    [Fact]
    public void A_stream_is_read_from_where_it_stands_and_left_open()
    {
        byte[] workbook = Workbooks.Of(("Data", Workbooks.Sheet("<row><c><v>1</v></c></row>")));
        using MemoryStream stream = new([1, 2, 3, .. workbook]);
        stream.Position = 3;
        Assert.Equal("[Data]\n1: N'1'\n", Workbooks.Read(stream, options: null, isHeader: true, out FaultList faults));
        Assert.Equal(0, faults.Count);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void What_the_stream_of_the_caller_throws_is_not_a_fault_of_the_workbook()
    {
        using FailingStream stream = new(Workbooks.Of(("Data", Workbooks.Sheet("<row><c><v>1</v></c></row>"))), goodReads: 1);
        Assert.Equal("The disk is gone.", Assert.Throws<IOException>(() => Workbooks.Read(stream, options: null, isHeader: true, out _)).Message);
    }

    [Theory]
    [InlineData(0.9845, "0.9845", "98.45%")]
    [InlineData(1e-7, "0.0000001", "0.00001%")]
    [InlineData(-2.5, "-2.5", "-250%")]
    [InlineData(1e21, "1000000000000000000000", "100000000000000000000000%")]
    [InlineData(0, "0", "0%")]
    [InlineData(-0.0, "0", "0%")]
    [InlineData(100, "100", "10000%")]
    [InlineData(0.1 + 0.2, "0.30000000000000004", "30.000000000000004%")]
    public void A_number_is_shifted_in_its_decimal_text(double value, string number, string percentage)
    {
        Assert.Equal(number, CellText.Number(value));
        Assert.Equal(percentage, CellText.Percentage(value));
    }

    [Fact]
    public void The_text_of_a_number_means_the_same_double() => Property.Holds((long bits) =>
    {
        double value = BitConverter.Int64BitsToDouble(bits);
        if (!double.IsFinite(value))
            return true;
        string text = CellText.Number(value);
        return !text.Contains('E', StringComparison.Ordinal) && double.Parse(text, CultureInfo.InvariantCulture) == value;
    });

    [Theory]
    [InlineData("0.00%", true)]
    [InlineData("[Red]0%;[Blue]-0%", true)]
    [InlineData("0.00\"%\"", false)]
    [InlineData("0\\%", false)]
    [InlineData("[$%-409]0", false)]
    [InlineData("General", false)]
    [InlineData(null, false)]
    [InlineData("_%0", false)]
    public void A_format_is_a_percentage_where_its_sign_counts(string? format, bool isPercentage) => Assert.Equal(isPercentage, CellText.IsPercentage(format));

    private sealed class FailingStream(byte[] bytes, int goodReads) : MemoryStream(bytes)
    {
        private int _reads;

        public override int Read(Span<byte> buffer) => _reads++ < goodReads ? base.Read(buffer) : throw new IOException("The disk is gone.");

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
