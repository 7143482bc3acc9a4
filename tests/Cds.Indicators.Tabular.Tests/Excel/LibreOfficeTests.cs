using System.Text;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Excel;
using NodaTime;

namespace Cds.Indicators.Tabular.Tests.Excel;

/// <summary>Another program reads the workbooks as they were meant, and its workbooks are read as they are meant.</summary>
public sealed class LibreOfficeTests
{
    /// <summary>What <c>Data/indicators.fods</c> says.</summary>
    private const string Header =
        """
        [Biểu 01]
        1: T'BIỂU CHỈ TIÊU CHUYỂN ĐỔI SỐ' T'BIỂU CHỈ TIÊU CHUYỂN ĐỔI SỐ' T'BIỂU CHỈ TIÊU CHUYỂN ĐỔI SỐ' T'BIỂU CHỈ TIÊU CHUYỂN ĐỔI SỐ' T'BIỂU CHỈ TIÊU CHUYỂN ĐỔI SỐ'
        2: T'Đơn vị' T'Hồ sơ' T'Hồ sơ' T'Tỷ lệ' T'Ngày công bố'
        3: T'Đơn vị' T'Đúng hạn' T'Tổng' T'Tỷ lệ' T'Ngày công bố'
        4: T'UBND tỉnh Đắk Lắk' N'393087' N'443565' N'88.62%' D'2026-06-30'
        5: T'UBND tỉnh Đắk Lắk' N'79' N'82' N'96.34%' D'2026-06-30'
        6: T'Bá Thước' T'trên 90%' N'161' N'99%' D'2022-10-31'
        7: T'Quan Sơn' N'94' E'#DIV/0!' T'98,45%' B'true'

        """;

    [Theory]
    [InlineData("indicators.xlsx")]
    [InlineData("indicators.xls")]
    public void A_workbook_in_the_layout_of_local_reports_is_read(string file) =>
        Assert.Equal(Header, Workbooks.Read(File.ReadAllBytes(Data(file))));

    [LibreOfficeFact]
    public void Workbooks_that_LibreOffice_writes_are_read()
    {
        byte[] source = File.ReadAllBytes(Data("indicators.fods"));
        Assert.Equal(Header, Workbooks.Read(LibreOffice.Convert("indicators.fods", source, "xlsx")["indicators.xlsx"]));
        Assert.Equal(Header, Workbooks.Read(LibreOffice.Convert("indicators.fods", source, "xls:MS Excel 97")["indicators.xls"]));
    }

    [LibreOfficeFact]
    public void LibreOffice_shows_the_same_numbers_days_percentages_and_texts()
    {
        byte[] workbook = WorkbookSinkTests.Written(Indicators);
        Dictionary<string, byte[]> sheets = LibreOffice.Convert("report.xlsx", workbook, LibreOffice.Csv);
        Assert.Equal(
            """
            mã,tên,tỷ lệ,số hồ sơ,giá trị,ngày
            00070,"Phường ""Hoàn Kiếm"", Hà Nội",98.45%,5254,0.25,2024-06-30
            '=1+1,'-5 điểm,74.29%,-12,0.33,2025-07-01
            9007199254740993,_x000D_,0.00%,0,-1.50,1900-03-01

            """,
            Text(sheets, "report-Quyết định 766.csv"));
        Assert.Equal("Ghi chú,\nNguồn,Báo cáo năm 2024\n", Text(sheets, "report-Ghi chú.csv"));
        Assert.Equal(2, sheets.Count);
    }

    [LibreOfficeFact]
    public void LibreOffice_keeps_every_value_when_it_saves_the_workbook_again()
    {
        byte[] workbook = WorkbookSinkTests.Written(Indicators);
        string read = Workbooks.Read(workbook);
        byte[] again = LibreOffice.Convert("report.xlsx", workbook, "xlsx:Calc MS Excel 2007 XML")["report.xlsx"];

        // LibreOffice keeps 15 digits of a double, and 17 are needed for all of them.
        Assert.Equal(
            read.Replace("74.28571428571429%", "74.2857142857143%", StringComparison.Ordinal).Replace("0.3333333333333333", "0.333333333333333", StringComparison.Ordinal),
            Workbooks.Read(again));
        Assert.Contains("T'00070' T'Phường \"Hoàn Kiếm\", Hà Nội' N'98.45%' N'5254' N'0.25' D'2024-06-30'", read, StringComparison.Ordinal);
        Assert.Contains("T'=1+1' T'-5 điểm'", read, StringComparison.Ordinal);
    }

    private static void Indicators(WorkbookSink sink)
    {
        sink.BeginSheet("Quyết định 766", ["mã", "tên", "tỷ lệ", "số hồ sơ", "giá trị", "ngày"]);
        Row("00070", "Phường \"Hoàn Kiếm\", Hà Nội", Rational.Of(9_845, 10_000), 5_254, Rational.Of(1, 4), new LocalDate(2024, 6, 30));
        Row("=1+1", "-5 điểm", Rational.Of(26, 35), -12, Rational.Of(1, 3), new LocalDate(2025, 7, 1));
        Row("9007199254740993", "_x000D_", Rational.Zero, 0, Rational.Of(-3, 2), new LocalDate(1900, 3, 1));
        sink.Notes("Ghi chú", [("Nguồn", "Báo cáo năm 2024")]);

        void Row(string code, string name, Rational share, long count, Rational value, LocalDate day)
        {
            sink.Text(code);
            sink.Text(name);
            sink.Percent(share, 2);
            sink.Integer(count);
            sink.Number(value, 2);
            sink.Day(day);
            sink.EndRow();
        }
    }

    private static string Text(Dictionary<string, byte[]> files, string name) => Encoding.UTF8.GetString(files[name]).TrimStart('\uFEFF').ReplaceLineEndings("\n");

    private static string Data(string file) => Repository.File($"tests/Cds.Indicators.Tabular.Tests/Excel/Data/{file}");
}
