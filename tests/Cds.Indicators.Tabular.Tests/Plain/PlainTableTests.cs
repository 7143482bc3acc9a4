using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Tabular.Tests.Excel;

namespace Cds.Indicators.Tabular.Tests.Plain;

public sealed class PlainTableTests
{
    private const string Header = """<row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c><c r="B1" t="inlineStr"><is><t>value</t></is></c></row>""";

    [Fact]
    public void Cells_of_a_workbook_are_invariant_texts_that_tell_whether_they_are_numbers()
    {
        PlainTable table = Read(Header + """
            <row r="3"><c r="A3" t="inlineStr"><is><t>1.234</t></is></c><c r="B3"><v>1.234</v></c></row>
            <row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" s="1"><v>0.98455</v></c></row>
            <row r="5"><c r="A5" s="2"><v>45626</v></c></row>
            """);

        Assert.Equal("code|value", string.Join('|', table.Columns));
        Assert.Equal(["1.234|1.234", "true|98.455%", "2024-11-30|"], table.Rows.Select(static row => string.Join('|', row.Cells)));
        Assert.Equal(["False True", "False True", "False False"], table.Rows.Select(static row => $"{row.IsNumber(0)} {row.IsNumber(1)}"));
        Assert.Equal("report.xlsx, sheet S, row 3, column value", table.Rows[0].PlaceOf("value").ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Rows[0].IsNumber(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Rows[0].IsNumber(-1));
    }

    [Fact]
    public void A_text_with_separators_has_no_numbers()
    {
        PlainTable table = PlainTable.Read(new MemoryStream(Encoding.UTF8.GetBytes("code,value\nA,1.234\n")));
        Assert.Equal("A|1.234", string.Join('|', table.Rows.Single().Cells));
        Assert.False(table.Rows.Single().IsNumber(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Rows[0].IsNumber(2));
    }

    [Fact]
    public void Faults_are_collected_with_sheet_row_and_column()
    {
        FaultException refusal = Assert.Throws<FaultException>(() => Read(Header + """
            <row r="2"><c r="A2" t="e"><v>#N/A</v></c></row>
            <row r="3"><c r="A3"><v>1</v></c><c r="C3"><v>2</v></c></row>
            """));

        Assert.Equal(
            [
                "report.xlsx, sheet S, row 2, column code: '#N/A': the cell is an error of the spreadsheet. Mend the cell.",
                "report.xlsx, sheet S, row 3: the row has 3 cells, the header 2. Put texts with separators in quotation marks.",
            ],
            refusal.Faults.Select(static fault => fault.ToString()));
    }

    private static PlainTable Read(string rows) =>
        PlainTable.Read(new MemoryStream(Workbooks.Of(("S", Workbooks.Sheet(rows)))), new PlainTableOptions { Name = Workbooks.Name });
}
