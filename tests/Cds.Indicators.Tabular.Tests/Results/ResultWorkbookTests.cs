using System.Globalization;
using System.Text;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tabular.Tests.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Cds.Indicators.Tabular.Tests.Results;

/// <summary>Workbooks of results: valid, the same numbers everywhere, hostile texts harmless.</summary>
public sealed class ResultWorkbookTests
{
    private static readonly string[] s_headings = ["code", "percent", "numerator", "denominator", "points"];

    private static readonly PlainTableOptions s_long = new() { MaximumCellLength = 32_767 };

    [Theory]
    [InlineData(TextStyle.Vietnamese)]
    [InlineData(TextStyle.English)]
    public void A_workbook_of_every_kind_of_result_is_valid(TextStyle language)
    {
        byte[] bytes = Bytes(OfEverything(new ResultTableOptions { Language = language }));

        using MemoryStream stream = new(bytes);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Equal("", string.Join('\n', new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(static error => $"{error.Part?.Uri} {error.Description}")));
        Assert.Equal(ResultTableTests.KindNames.Length + 1, document.WorkbookPart!.WorksheetParts.Count());
        Assert.Equal(bytes, Bytes(OfEverything(new ResultTableOptions { Language = language })));
    }

    [LibreOfficeFact]
    public void LibreOffice_reads_the_numbers_of_a_scorecard_as_they_are()
    {
        ResultTableOptions options = new() { Language = TextStyle.Invariant };
        byte[] workbook = Bytes(new ResultWorkbook("766", options).Add(ResultTable.OfScore(Examples.Score, options).WithName("score")));
        string text = Encoding.UTF8.GetString(LibreOffice.Convert("score.xlsx", workbook, LibreOffice.Csv).Single(static file => file.Key.Contains("score.csv", StringComparison.Ordinal)).Value);
        List<List<string>> rows = Written.Rows(text.ReplaceLineEndings("\r\n"));
        int[] at = [.. s_headings.Select(name => rows[0].IndexOf(name))];

        List<string> onTime = rows.Single(row => row[at[0]] == "PROGRESS_ON_TIME");
        Assert.Equal(["85.25%", "2457", "2882", "17.05"], at.Skip(1).Select(i => onTime[i]));
        foreach (ComponentScore component in Examples.Score.Components.Where(static c => c.Points.HasValue))
        {
            string points = rows.Single(row => row[at[0]] == component.Component.Code)[at[4]];
            Assert.Equal(component.Points.Value.ToDecimal(Rounding.Published), decimal.Parse(points, NumberStyles.Number, CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("@SUM(A1)")]
    [InlineData("+84")]
    [InlineData("-1+1")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("hai\ndòng \"ngoặc\"")]
    public void A_hostile_text_comes_back_as_text_from_a_heading_and_from_a_cell(string text)
    {
        TableSheet sheet = TableSheet.Of("a[]:*?/\\b' rất rất rất rất rất rất rất dài", [text], columns => columns.Text(text, static row => row));
        foreach (TableFormat format in (TableFormat[])[TableFormat.Csv, TableFormat.Xlsx])
        {
            using MemoryStream stream = new();
            ResultTable.Write(stream, sheet, new ResultTableOptions { Format = format });
            stream.Position = 0;
            PlainTable read = PlainTable.Read(stream, s_long);
            Assert.Equal(text, Assert.Single(read.Columns));
            Assert.Equal(text, Assert.Single(Assert.Single(read.Rows).Cells));
        }
    }

    [Fact]
    public void What_a_workbook_cannot_hold_is_refused_and_nothing_is_written()
    {
        foreach (string text in (string[])["a\u0001", "\uD800", new string('a', 32_768)])
        {
            using MemoryStream stream = new();
            Assert.Throws<ArgumentException>(() => new ResultWorkbook("x").Add(TableSheet.Of("a", [text], static columns => columns.Text("b", static row => row))).WriteTo(stream));
            Assert.Equal(0, stream.Length);
        }

        Assert.Equal("The workbook has no table, and an empty one says nothing. Add a table first.", Assert.Throws<InvalidOperationException>(() => new ResultWorkbook("x").WriteTo(Stream.Null)).Message);
    }

    [Fact]
    public void Own_columns_are_typed_and_a_missing_number_is_empty_with_its_reason_beside_it()
    {
        TableSheet sheet = TableSheet.Of(
            "Chỉ số",
            [Outcome.Of(Rational.Of(26, 35)), Outcome.NoData<Rational>(), Outcome.ZeroDenominator<Rational>(), Outcome.Incomplete(Rational.One, 164, 166), Outcome.Suppressed<Rational>(), Outcome.NotApplicable<Rational>()],
            static columns => columns.Number("Điểm", "Tình trạng", static row => row, decimals: 3));

        Assert.Equal(
            "Điểm,Tình trạng\r\n0.743,có số liệu\r\n,chưa có số liệu\r\n,mẫu số bằng 0\r\n,chưa đủ số liệu (164/166)\r\n,không công bố\r\n,không áp dụng\r\n",
            Written.Text(sheet));
        Assert.Equal("'a' is the heading of another column already: a reader could not tell them apart. Give it another one. (Parameter 'heading')", Assert.Throws<ArgumentException>(
            static () => TableSheet.Of("x", [1], static columns => columns.Text("a", static _ => "").Text("a", static _ => ""))).Message);
    }

    private static ResultWorkbook OfEverything(ResultTableOptions options) => ResultTableTests.KindNames.Aggregate(
        new ResultWorkbook("Kết quả", options), (workbook, kind) => workbook.Add(ResultTableTests.Sheet(kind, options))).AddNotes("Số liệu thử.");

    private static byte[] Bytes(ResultWorkbook workbook)
    {
        using MemoryStream stream = new();
        workbook.WriteTo(stream);
        return stream.ToArray();
    }
}
