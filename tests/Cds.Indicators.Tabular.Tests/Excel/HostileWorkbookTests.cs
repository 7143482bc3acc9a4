using System.Globalization;
using System.IO.Compression;
using System.Text;
using Cds.Indicators.Tabular.Excel;
using Cds.Indicators.Tabular.Internal;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Tabular.Tests.Excel;

/// <summary>Whatever a workbook holds, reading it answers rows or faults in words, at bounded cost.</summary>
public sealed class HostileWorkbookTests
{
    private const string Damaged = "report.xlsx: the workbook is damaged or is not made as workbooks are. Open it in a spreadsheet program and save it as .xlsx.";
    private const string Again = " Open it in a spreadsheet program and save it as .xlsx.";

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"XFD9999999\"><v>1</v></c></row>", "row 1: 'XFD9999999': the place of a cell is not A1 to XFD1048576.")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>", "row 1: 'ZZZZZZ1': the place of a cell is not A1 to XFD1048576.")]
    [InlineData("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "row 1: 'XFE1': the place of a cell is not A1 to XFD1048576.")]
    [InlineData("<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>", "row 1: '1A': the place of a cell is not A1 to XFD1048576.")]
    [InlineData("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", "row 1: 'A2': the cells are not in order.")]
    [InlineData("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>", "row 1: 'A1': the cells are not in order.")]
    [InlineData("<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row>", "row 1: 'A1': the cells are not in order.")]
    [InlineData("<row r=\"1\"><c r=\"XFD1\"/><c/></row>", "row 1: the cells are not in order.")]
    [InlineData("<row r=\"4294967296\"/>", "'4294967296': the number of a row is not 1 to 1048576.")]
    [InlineData("<row r=\"0\"/>", "'0': the number of a row is not 1 to 1048576.")]
    [InlineData("<row r=\"-1\"/>", "'-1': the number of a row is not 1 to 1048576.")]
    [InlineData("<row r=\"2\"/><row r=\"1\"/>", "row 2: '1': the rows are not in order.")]
    [InlineData("<row r=\"2\"/><row r=\"2\"/>", "row 2: '2': the rows are not in order.")]
    [InlineData("<row r=\"1048576\"/><row/>", "row 1048576: the rows are not in order.")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>", "row 1: '1': the cell refers to a text that the workbook does not have.")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>", "row 1: '-1': the cell refers to a text that the workbook does not have.")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1,5</v></c></row>", "row 1: '1,5': the value is not a number, which the type of the cell says it is.")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><is><t>98,45</t></is></c></row>", "row 1: '98,45': the value is not a number, which the type of the cell says it is.")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>NaN</v></c></row>", "row 1: 'NaN': the value is not a number, which the type of the cell says it is.")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1e999</v></c></row>", "row 1: '1e999': the value is not a number, which the type of the cell says it is.")]
    [InlineData("<row r=\"1\"><c r=\"A1\" s=\"5\"><v>0.5</v></c></row>", "row 1: '0.5': the style of the cell switches its number format off, so that a percentage or a day would be taken for a number.")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"b\"><v>yes</v></c></row>", "row 1: 'yes': the truth value is not 0 or 1.")]
    public void A_sheet_that_cannot_be_is_refused_at_its_place(string rows, string fault) =>
        Assert.Equal([$"report.xlsx, sheet Data, {fault}{Again}".Replace("Data, '", "Data: '", StringComparison.Ordinal)], Workbooks.Refused(Workbooks.Of(("Data", Workbooks.Sheet(rows)))));

    [Fact]
    public void An_entity_is_never_expanded()
    {
        string sheet = "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>" + Workbooks.Sheet("<row><c t=\"inlineStr\"><is><t>&b;&c;</t></is></c></row>");
        Assert.Equal(["report.xlsx: the part xl/worksheets/sheet1.xml is not sound XML, or declares a document type." + Again], Workbooks.Refused(Workbooks.Of(("Data", sheet))));
        Assert.Equal(["report.xlsx: the part xl/worksheets/sheet1.xml is not sound XML, or declares a document type (line 1, position 91)." + Again], Workbooks.Refused(Workbooks.Of(("Data", Workbooks.Sheet("</b>")))));
        Assert.Equal(["report.xlsx, sheet Data: 'html': the part is not a sheet of this dialect of workbooks." + Again], Workbooks.Refused(Workbooks.Of(("Data", "<html/>"))));
        Assert.Equal("", Workbooks.Read(Workbooks.Of(("Chart", "<chartsheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"))));
    }

    [Fact]
    public void A_bomb_is_refused_by_its_ratio_before_it_goes_off()
    {
        byte[] workbook = Bomb("<row><c t=\"inlineStr\"><is><t>", new string('A', 1 << 20), 400);
        Assert.True(workbook.Length < 1 << 20);
        Assert.Equal(["report.xlsx: the workbook is compressed more than any spreadsheet program does." + Again], Workbooks.Refused(workbook));
    }

    [Fact]
    public void A_workbook_is_refused_by_its_size_after_decompression()
    {
        StringBuilder rows = new();
        for (int i = 0; i < 20_000; i++)
            rows.Append(CultureInfo.InvariantCulture, $"<row><c><v>{i * 7919}</v></c></row>");
        Assert.Equal(
            ["report.xlsx: the workbook has more than 300000 bytes after decompression. Split it, or raise TableOptions.MaximumBytes."],
            Workbooks.Refused(Workbooks.Of(("Data", Workbooks.Sheet(rows.ToString()))), new ExcelOptions { MaximumBytes = 300_000 }));
    }

    [Fact]
    public void A_size_that_lies_in_the_directory_does_not_help_a_bomb()
    {
        byte[] workbook = Bomb("<row><c t=\"inlineStr\"><is><t>", new string('A', 1 << 20), 40);
        for (int i = 0; i + 46 < workbook.Length; i++)
        {
            if (workbook.AsSpan(i).StartsWith("PK\u0001\u0002"u8))
                BitConverter.TryWriteBytes(workbook.AsSpan(i + 24), 10);
        }

        Assert.Single(Workbooks.Refused(workbook));
    }

    [Theory]
    [InlineData("<row a=\"", "\"/>", "a tag or text of the workbook is longer than any spreadsheet program writes")]
    [InlineData("<!--", "-->", "a tag or text of the workbook is longer than any spreadsheet program writes")]
    public void A_tag_of_many_megabytes_is_refused(string before, string after, string rule)
    {
        StringBuilder noise = new();
        for (uint i = 1; noise.Length < 12 << 20; i = unchecked((i * 1_664_525) + 1_013_904_223))
            noise.Append(i);
        Assert.Equal([$"report.xlsx: {rule}.{Again}"], Workbooks.Refused(Workbooks.Of(("Data", Workbooks.Sheet(before + noise + after)))));
    }

    [Fact]
    public void Texts_longer_than_a_cell_are_refused_wherever_they_stand()
    {
        string text = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"{i} "));
        string many = string.Concat(Enumerable.Range(0, 300_000).Select(_ => "<r><t>a</t></r>"));
        Assert.Equal(
            ["report.xlsx, sheet Data, row 1, column A: the text is longer than a cell can be. Shorten it."],
            Workbooks.Refused(Workbooks.Of(("Data", Workbooks.Sheet($"<row><c t=\"inlineStr\"><is><t>{text}</t></is></c></row>")))));
        Assert.Equal(
            ["report.xlsx: a text of the workbook is longer than a cell can be. Shorten it."],
            Workbooks.Refused(Workbooks.Of("", $"<si>{many}</si>", ("Data", Workbooks.Sheet("")))));
        Assert.Equal(
            ["report.xlsx, sheet Data: the text is longer than a cell can be. Shorten it."],
            Workbooks.Refused(Workbooks.Of(("Data", Workbooks.Sheet("", $"<headerFooter><oddHeader>{text}</oddHeader></headerFooter>")))));
    }

    [Fact]
    public void Deep_nesting_is_refused() => Assert.Equal(
        ["report.xlsx: the part xl/worksheets/sheet1.xml is nested deeper than any spreadsheet program does." + Again],
        Workbooks.Refused(Workbooks.Of(("Data", Workbooks.Sheet(string.Concat(Enumerable.Repeat("<a>", 200)))))));

    [Fact]
    public void An_archive_of_very_many_entries_is_refused_before_its_directory_is_read() => Assert.Equal(
        ["report.xlsx: the archive has more entries than any spreadsheet program writes." + Again],
        Workbooks.Refused(Workbooks.Archive([.. Enumerable.Range(0, 5_000).Select(i => ($"{i}", ""))])));

    [Fact]
    public void What_only_looks_like_a_workbook_is_named()
    {
        (byte[] Bytes, string Rule)[] cases =
        [
            ([], "the workbook has no bytes. Give the whole file."),
            ("<html><table><tr><td>1</td></tr></table></html>"u8.ToArray(), "the file is a page of HTML under the name of a workbook." + Again),
            ([0xEF, 0xBB, 0xBF, .. "\r\n<!DOCTYPE html>"u8], "the file is a page of HTML under the name of a workbook." + Again),
            ("<?xml version=\"1.0\"?><Workbook/>"u8.ToArray(), "the file is XML under the name of a workbook." + Again),
            ([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Đơn vị\t2024\r\n")], "the file is text under the name of a workbook. Set TableOptions.Format to Csv, or save it again as .xlsx."),
            ("area,period\n35,2024\n"u8.ToArray(), "the file is text under the name of a workbook. Set TableOptions.Format to Csv, or save it again as .xlsx."),
            ([0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 5], "the file is not a workbook (.xlsx or .xls)." + Again),
            (Workbooks.Archive(("xl/workbook.bin", "")), "the workbook is a binary one (.xlsb)." + Again),
            (Workbooks.Archive(("word/document.xml", "<document/>")), "the file is a ZIP archive without a workbook in it." + Again),
            (Workbooks.Archive(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), "the file is an OpenDocument (.ods)." + Again),
            (Workbooks.Archive(("xl/workbook.xml", "<workbook/>"), ("xl/vbaProject.bin", "")), "the workbook has macros (.xlsm)." + Again),
            (Workbooks.Archive(("xl/workbook.xml", "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"/>")), "the workbook is written in another dialect (Strict Open XML). Save it as 'Excel workbook (.xlsx)', not as the strict one."),
            (Workbooks.Archive(("xl/workbook.xml", "a"), ("xl\\workbook.xml", "b")), "the archive has two entries 'xl\\workbook.xml'." + Again),
            (Workbooks.Of("<workbookPr date1904=\"true\"/>", "", ("Data", "")), "the workbook counts days from 1904, and says so in an unusual way. Save it again with Excel."),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "the workbook is damaged or is not made as workbooks are." + Again),
        ];
        foreach ((byte[] bytes, string rule) in cases)
            Assert.Equal(["report.xlsx: " + rule], Workbooks.Refused(bytes, new ExcelOptions { Format = TableFormat.Detected }));
    }

    [Fact]
    public void A_format_that_is_not_the_content_is_named()
    {
        byte[] workbook = Workbooks.Of(("Data", Workbooks.Sheet("")));
        Assert.Equal(
            ["report.xlsx: the format is said to be .xls, and the content is a ZIP archive, as .xlsx is. Set TableOptions.Format to Xlsx, or save it again as .xlsx."],
            Workbooks.Refused(workbook, new ExcelOptions { Format = TableFormat.Xls }));
        Assert.Equal(
            ["report.xlsx: the format is said to be .xlsx, and the content is a compound file, as .xls and encrypted workbooks are. Set TableOptions.Format to Xls, or save it again as .xlsx."],
            Workbooks.Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], new ExcelOptions { Format = TableFormat.Xlsx }));
    }

    [Fact]
    public void A_sheet_that_the_archive_does_not_hold_is_named()
    {
        byte[] workbook = Workbooks.Archive(
            ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets><sheet name=\"Số liệu\" sheetId=\"1\"/></sheets></workbook>"));
        Assert.Equal(["report.xlsx, sheet Số liệu: the archive does not hold the sheet." + Again], Workbooks.Refused(workbook));
    }

    [Fact]
    public void A_workbook_cut_off_anywhere_is_a_fault()
    {
        byte[] workbook = Workbooks.Of("", "<si><t>a</t></si>", ("Data", Workbooks.Sheet("<row><c t=\"s\"><v>0</v></c></row>")));
        for (int length = 8; length < workbook.Length; length++)
            Assert.Equal(["report.xlsx: the workbook is cut off: the archive has no end. Copy it again, whole."], Workbooks.Refused(workbook[..length]));
    }

    [Fact]
    public void Mutated_workbooks_are_read_or_refused_with_faults()
    {
        byte[] workbook = Workbooks.Of("", "<si><t>a</t></si>", ("Data", Workbooks.Sheet("<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>0.5</v></c></row>", "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")));
        Property.Holds(Arb.From(Gen.Choose(0, workbook.Length - 1).ArrayOf(3)), Arb.From(Gen.Choose(0, 255).ArrayOf(3)), (places, values) =>
        {
            byte[] mutated = [.. workbook];
            for (int i = 0; i < places.Length; i++)
                mutated[places[i]] = (byte)values[i];
            Answers(mutated);
        });
    }

    [Fact]
    public void Mutated_parts_are_read_or_refused_with_faults()
    {
        string[] pieces = ["", "<", ">", "\"", "/", "r=\"A9\"", "<c/>", "<row>", "</row>", "<v>", "</v>", "t=\"e\"", "t=\"d\"", "s=\"99\"", "&#xFFFF;", "&amp;", "ref=\"A1:\"", "<mergeCell/>", "<cols><col/></cols>", "<is><t>x</t></is>", "-1", "99999999999999999999"];
        string sheet = Workbooks.Sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B1\" s=\"1\"><f>1</f><v>0.5</v></c></row>", "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>");
        Property.Holds(Arb.From(Gen.Choose(0, sheet.Length)), Arb.From(Gen.Choose(0, 30)), Arb.From(Gen.Elements(pieces)), (at, removed, piece) =>
            Answers(Workbooks.Of(("Data", sheet[..at] + piece + sheet[Math.Min(sheet.Length, at + removed)..]))));
    }

    [Fact]
    public void Random_bytes_behind_the_signature_of_a_workbook_are_faults() => Property.Holds((byte[] bytes) =>
    {
        Answers([.. "PK\u0003\u0004"u8, .. bytes]);
        Answers([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. bytes]);
    });

    private static byte[] Bomb(string before, string piece, int pieces)
    {
        using MemoryStream bytes = new();
        bytes.Write(Workbooks.Of(("Data", Workbooks.Sheet(""))));
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using Stream part = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            part.Write(Encoding.UTF8.GetBytes("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + before));
            for (int i = 0; i < pieces; i++)
                part.Write(Encoding.UTF8.GetBytes(piece));
        }

        return bytes.ToArray();
    }

    private static void Answers(byte[] workbook)
    {
        Workbooks.Read(new MemoryStream(workbook), options: null, isHeader: true, out FaultList faults);
        Assert.All(Workbooks.FaultsOf(faults), fault => Assert.True(fault.Rule.Length > 0 && fault.Cure.Length > 0 && !fault.Value.Any(char.IsControl), fault.ToString()));
    }
}
