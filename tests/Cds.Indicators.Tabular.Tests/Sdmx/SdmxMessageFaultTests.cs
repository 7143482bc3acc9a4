using System.Text;

namespace Cds.Indicators.Tabular.Tests.Sdmx;

public sealed class SdmxMessageFaultTests
{
    private const string Header = "STRUCTURE[;],STRUCTURE_ID,ACTION,A[],B\n";

    [Theory]
    [InlineData("", "sdmx.csv, row 1: the message has no header. Begin it with STRUCTURE and STRUCTURE_ID (version 2), or with DATAFLOW (version 1).")]
    [InlineData("REF_AREA,OBS_VALUE\n01,1\n", "sdmx.csv, row 1: 'REF_AREA': the first cell is neither STRUCTURE nor DATAFLOW. Begin it with STRUCTURE and STRUCTURE_ID (version 2), or with DATAFLOW (version 1).")]
    [InlineData("STRUCTURE,ACTION\n", "sdmx.csv, row 1: 'ACTION': the second cell is not STRUCTURE_ID. Begin it with STRUCTURE and STRUCTURE_ID (version 2), or with DATAFLOW (version 1).")]
    [InlineData("STRUCTURE[],STRUCTURE_ID\n", "sdmx.csv, row 1, column STRUCTURE: 'STRUCTURE[]': the brackets do not hold what stands between the values of a cell. Write STRUCTURE[;], or STRUCTURE alone.")]
    [InlineData("STRUCTURE,STRUCTURE_ID,A,A\n", "sdmx.csv, row 1, column A: the column stands twice. Keep one.")]
    [InlineData("STRUCTURE,STRUCTURE_ID,A[\n", "sdmx.csv, row 1: 'A[': the brackets are not those of several values or languages. Write ATTR, ATTR[], ATTR[en;fr] or PARENT[].CHILD[], with the id of a component.")]
    [InlineData("STRUCTURE,STRUCTURE_ID,\n", "sdmx.csv, row 1: a column has no id. Write ATTR, ATTR[], ATTR[en;fr] or PARENT[].CHILD[], with the id of a component.")]
    [InlineData(Header + "dataflows,A:P,M,x,1\n", "sdmx.csv, row 2, column STRUCTURE: 'dataflows': it is no sort of artefact. Write dataflow, datastructure or dataprovision.")]
    [InlineData(Header + "dataflow,NA_MAIN,M,x,1\n", "sdmx.csv, row 2, column STRUCTURE_ID: 'NA_MAIN': an artefact is named by agency, id and version. Write it as in ESTAT:NA_MAIN(1.6.0).")]
    [InlineData(Header + "dataflow,A:P,M,x\n", "sdmx.csv, row 2: the row has 4 cells, the header 5. Put texts with separators in quotation marks.")]
    [InlineData(Header + "dataflow,A:P,M,x,1,2,\n", "sdmx.csv, row 2: the row has 6 cells, the header 5. Put texts with separators in quotation marks.")]
    [InlineData(Header + "dataflow,A:P,M,\"\"\"x;y\",1\n", "sdmx.csv, row 2, column A: '\"x;y': a quotation mark around a value in the cell is opened and never closed. Close it, or double it where it belongs to the text.")]
    [InlineData(Header + "dataflow,A:P,M,\"\"\"x\"\"y\",1\n", "sdmx.csv, row 2, column A: '\"x\"y': text stands after the closing quotation mark of a value in the cell. Put the value in quotation marks as a whole, and double those inside it.")]
    [InlineData(Header + "dataflow,A:P,M,x,\"1\n", "sdmx.csv, row 2: a quotation mark is opened and never closed. Close it, or double it where it belongs to the text.")]
    [InlineData(Header + "dataflow,A:P,M,x,\"1\"2\n", "sdmx.csv, row 2: a quotation mark stands inside a cell. Put the cell in quotation marks as a whole, and double those inside it.")]
    [InlineData(Header + "dataflow,A:P,M,x,\u0007\n", "sdmx.csv, row 2, column B: '\uFFFD': the text has a control character. Delete it.")]
    [InlineData("STRUCTURE,STRUCTURE_ID,T[vi;en]\ndataflow,A:P,fr:Oui\n", "sdmx.csv, row 2, column T: 'fr:Oui': a text has no language of the header before it. Write one of vi, en and a colon before each text.")]
    public void A_fault_has_its_place_the_value_the_rule_and_the_cure(string text, string fault) => Assert.Equal([fault], Messages.Faults(() => Messages.Read(text)));

    [Fact]
    public void All_faults_are_reported_together_and_rows_are_counted_as_a_spreadsheet_does() => Assert.Equal(
        ["in.csv, row 3, column STRUCTURE_ID: '': an artefact is named by agency, id and version. Write it as in ESTAT:NA_MAIN(1.6.0).",
         "in.csv, row 3, column ACTION: 'Z': it is no action. Write M to merge, R to replace or D to delete; I and A are read as M.",
         "in.csv, row 5: the row has 1 cells, the header 5. Put texts with separators in quotation marks."],
        Messages.Faults(() => Messages.Read(Header + "dataflow,A:P,M,x,1\ndataflow,,Z,x,1\n\nx\n", new SdmxCsvOptions { Name = "in.csv" }))
            .Select(static fault => fault.Replace("ID: an", "ID: '': an", StringComparison.Ordinal)));

    [Fact]
    public void Limits_are_kept()
    {
        string text = Header + "dataflow,A:P,M,x,1\ndataflow,A:P,M,x,1234567890123\n";
        Assert.Equal(["sdmx.csv, row 3, column B: '1234567890123': the cell has more than 12 characters. Shorten it, or raise SdmxCsvOptions.MaximumCellLength."], Limited(new SdmxCsvOptions { MaximumCellLength = 12 }));
        Assert.Equal(["sdmx.csv, row 1, column B: 'STRUCTURE_ID': the cell has more than 11 characters. Shorten it, or raise SdmxCsvOptions.MaximumCellLength."], Limited(new SdmxCsvOptions { MaximumCellLength = 11 }).Skip(1));
        Assert.Equal(["sdmx.csv, row 3: the table has more than 2 rows. Split it, or raise SdmxCsvOptions.MaximumRows."], Limited(new SdmxCsvOptions { MaximumRows = 2 }));
        Assert.Equal(["sdmx.csv, row 1: the row has more than 4 cells. Split it, or raise SdmxCsvOptions.MaximumColumns."], Limited(new SdmxCsvOptions { MaximumColumns = 4 }).Take(1));
        Assert.Contains("the table has more than 40 bytes", Limited(new SdmxCsvOptions { MaximumBytes = 40 })[0], StringComparison.Ordinal);

        string[] Limited(SdmxCsvOptions options) => Messages.Faults(() => Messages.Read(text, options));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        using MemoryStream stream = new([.. Encoding.UTF8.GetBytes(Header + "dataflow,A:P,M,Đắk Lắk Đắk Lắk,"), 0xC3, 0x28, .. "\n"u8]);
        string fault = Assert.Single(Messages.Faults(() => SdmxCsv.Read(stream)));
        Assert.StartsWith("sdmx.csv, row 2, column B: the text is not ", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_are_checked_together()
    {
        SdmxCsvOptions options = new()
        {
            Version = SdmxCsvVersion.Version1,
            Labels = SdmxLabels.Name,
            Keys = SdmxKeys.Both,
            Action = SdmxAction.Delete,
            Structure = new SdmxStructure(SdmxStructureKind.DataProvision, "A:P"),
            Decimals = 13,
            UnitMultiplier = -1,
            SubfieldSeparator = 'x',
            Format = TableFormat.Xlsx,
            Components = new SdmxComponents { Source = "FREQ", Unit = "" },
        };
        Assert.Equal(
            "the id FREQ stands twice; '' is not the id of a column; Format is Xlsx, and SDMX-CSV is a text; UnitMultiplier is -1, and must be 0 to 12; Decimals is 13, and must be 0 to 12; "
            + "SubfieldSeparator is 'x', and must be a punctuation mark other than a quotation mark, a colon, a bracket or a point; version 1 has no columns of names; version 1 has no columns of keys; "
            + "version 1 has no actions; version 1 has data of dataflows only. (Parameter 'options')",
            Sorted(Assert.Throws<ArgumentException>(() => Messages.Read("", options)).Message));

        static string Sorted(string message) => message.Replace("'' is not the id of a column; the id FREQ stands twice", "the id FREQ stands twice; '' is not the id of a column", StringComparison.Ordinal);
    }
}
