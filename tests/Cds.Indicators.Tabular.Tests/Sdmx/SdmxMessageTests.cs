using System.Collections.Immutable;
using System.Text;

namespace Cds.Indicators.Tabular.Tests.Sdmx;

public sealed class SdmxMessageTests
{
    private const string Plain = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE\ndataflow,CDS:DF(1.0),M,01,2024-Q1,12.4\n";

    [Theory]
    [InlineData(Plain)]
    [InlineData("DATAFLOW,FREQ,TIME_PERIOD,OBS_VALUE\nESTAT:NA_MAIN(1.6.0),A,2014,12.4\n")]
    [InlineData("DATAFLOW,FREQ: Frequency,OBS_VALUE: Value\nESTAT:NA_MAIN(1.6.0): Accounts,A: Annual,12.4\n")]
    [InlineData("STRUCTURE[|];STRUCTURE_ID;ATTR[];OBS_VALUE\ndatastructure;A.B:DSD;X|Y;12,4\n")]
    [InlineData("STRUCTURE\tSTRUCTURE_ID\tOBS_VALUE\ndataprovision\tA:P(1.0.0-draft)\t1\n")]
    [InlineData("STRUCTURE|STRUCTURE_ID|ACTION|OBS_KEY|OBS_VALUE\ndataflow|A:P(1.0+)|R|A.2014|1\n")]
    [InlineData("\"STRUCTURE[;]\";STRUCTURE_ID;ATTR[];OBS_VALUE\ndataflow;A:P;\"X;Y\";1\n")]
    [InlineData("STRUCTURE[;],STRUCTURE_ID,N[].M[],T[vi;en]\ndataflow,A:P,\"\"\"a;b\"\";c;\",\"\"\"vi:một;en:one\"\";\"\"vi:hai\"\"\"\n")]
    [InlineData("STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,A,Tên A,UPDATED\ndataflow,A:P,Tên,D,x,Giá trị x,2024\n")]
    public void A_message_is_written_back_as_it_was(string text) => Assert.Equal(text, Messages.Write(Messages.Read(text)));

    [Fact]
    public void A_header_in_quotation_marks_says_its_separator_too()
    {
        SdmxMessage message = Messages.Read("\"STRUCTURE[|]\";\"STRUCTURE_ID\";\"A[]\"\n\"dataflow\";\"A:P\";\"x|y\"\n");
        Assert.Equal((';', '|'), (message.Header.Separator, message.Header.SubfieldSeparator));
        Assert.Equal(["x", "y"], message.Rows[0]["A"].Parts.Select(static part => part.Text));
    }

    [Fact]
    public void White_space_and_apostrophes_belong_to_a_cell()
    {
        SdmxMessage message = Messages.Read("STRUCTURE,STRUCTURE_ID,A,B\ndataflow,A:P, x ,'=1\n");
        Assert.Equal((" x ", "'=1"), (message.Rows[0]["A"].Text, message.Rows[0]["B"].Text));
    }

    [Fact]
    public void Without_an_action_a_row_merges_and_the_retired_letters_do_too()
    {
        Assert.Equal(SdmxAction.Merge, Messages.Read("STRUCTURE,STRUCTURE_ID,A\ndataflow,A:P,1\n").Rows[0].Action);
        Assert.All(Messages.Read("STRUCTURE,STRUCTURE_ID,ACTION\ndataflow,A:P,I\ndataflow,A:P,A\n").Rows, static row => Assert.Equal(SdmxAction.Merge, row.Action));
    }

    [Theory]
    [InlineData("NaN", true)]
    [InlineData("#N/A", true)]
    [InlineData("", false)]
    [InlineData("0", false)]
    [InlineData("nan", false)]
    public void Only_NaN_and_NA_are_missing(string text, bool isMissing) =>
        Assert.Equal(isMissing, Messages.Read($"STRUCTURE[;],STRUCTURE_ID,A,B[]\ndataflow,A:P,{text},{text}\n").Rows[0].Values is [{ IsMissing: var one }, { IsMissing: var many }] && one && many);

    [Fact]
    public void Rows_are_read_one_by_one_and_faults_come_at_the_end()
    {
        using MemoryStream stream = Messages.Stream(Plain + "dataflow,CDS:DF(1.0),X,01,2024-Q2,1\ndataflow,CDS:DF(1.0),R,02,2024-Q2,1\n");
        List<int> rows = [];
        string[] faults = Messages.Faults(() =>
        {
            foreach (SdmxRow row in SdmxCsv.ReadRows(stream))
                rows.Add(row.Number);
        });
        Assert.Equal([2, 4], rows);
        Assert.Equal(["sdmx.csv, row 3, column ACTION: 'X': it is no action. Write M to merge, R to replace or D to delete; I and A are read as M."], faults);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void A_message_in_UTF_16_and_one_with_a_mark_are_read()
    {
        foreach (Encoding encoding in new Encoding[] { new UnicodeEncoding(bigEndian: false, byteOrderMark: true), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) })
        {
            using MemoryStream stream = new([.. encoding.GetPreamble(), .. encoding.GetBytes("STRUCTURE;STRUCTURE_ID;A\ndataflow;A:P;Đắk Lắk\n")]);
            Assert.Equal("Đắk Lắk", SdmxCsv.Read(stream).Rows[0]["A"].Text);
        }
    }

    [Fact]
    public void Formulas_are_guarded_where_it_is_asked_for_and_numbers_and_marks_are_not()
    {
        SdmxCsvOptions guarded = new() { GuardFormulas = true };
        SdmxMessage message = Messages.Read("STRUCTURE,STRUCTURE_ID,A,B,C,D\ndataflow,A:P,=1+1,-5.2,-,'x\n");
        string text = Messages.Write(message, guarded);
        Assert.EndsWith("dataflow,A:P,'=1+1,-5.2,-,''x\n", text, StringComparison.Ordinal);
        Assert.Equal(Messages.Describe(message), Messages.Describe(Messages.Read(text, guarded)));
        Assert.EndsWith("dataflow,A:P,=1+1,-5.2,-,'x\n", Messages.Write(message), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_are_guarded_like_cells_and_read_back()
    {
        SdmxCsvOptions guarded = new() { GuardFormulas = true };
        SdmxMessage message = Messages.Read("STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,A,=1+1,@B,'=x\ndataflow,A:P,,1,,2,\n");
        string text = Messages.Write(message, guarded);
        Assert.StartsWith("STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,A,'=1+1,'@B,''=x\n", text, StringComparison.Ordinal);
        Assert.Equal(Messages.Describe(message), Messages.Describe(Messages.Read(text, guarded)));
    }

    [Fact]
    public void Formulas_without_a_guard_are_reported_where_guards_are_asked_for()
    {
        const string Text = "STRUCTURE,STRUCTURE_ID,A,@B\ndataflow,A:P,=1+1,-5.2\ndataflow,A:P,-,+1E3\ndataflow,A:P,'=1,-cmd\n";
        const string Rule = ": a spreadsheet would take the text for a formula. Write an apostrophe before it, or read the texts as they are, without SdmxCsvOptions.GuardFormulas.";
        SdmxCsvOptions guarded = new() { GuardFormulas = true };
        Assert.Contains("'@B'" + Rule, Assert.Single(Messages.Faults(() => Messages.Read(Text, guarded))), StringComparison.Ordinal);
        Assert.Equal(
            ["sdmx.csv, row 2, column A: '=1+1'" + Rule, "sdmx.csv, row 4, column B: '-cmd'" + Rule],
            Messages.Faults(() => Messages.Read(Text.Replace("@B", "B", StringComparison.Ordinal), guarded)));
        Assert.Equal("=1+1", Messages.Read(Text).Rows[0]["A"].Text);
    }

    [Fact]
    public void Values_of_any_shape_are_read_back_as_they_are() => Property.Holds((string?[] texts) =>
    {
        SdmxValue[] leaves = [.. texts.Select(static text => SdmxValue.Of(Plainly(text)))];
        SdmxHeader header = new([new SdmxColumn("ONE"), new SdmxColumn("MANY") { Depth = 1 }, new SdmxColumn("DEEP.ER") { Depth = 2 }, new SdmxColumn("SAID") { Languages = ["vi", "en"] }]);
        SdmxRow row = new(header, new SdmxStructure(SdmxStructureKind.Dataflow, "A:P"),
        [
            leaves.Length > 0 ? leaves[0] : SdmxValue.Empty,
            SdmxValue.Of([.. leaves]),
            SdmxValue.Of([SdmxValue.Of([.. leaves]), SdmxValue.Empty, SdmxValue.Of([.. leaves.Reverse()])]),
            SdmxValue.Of([.. leaves.Select(static (leaf, i) => SdmxValue.OfLanguage(i % 2 == 0 ? "vi" : "en", leaf.Text))]),
        ]);
        SdmxMessage message = new(header, [row]);
        Assert.Equal(Messages.Describe(message), Messages.Describe(Messages.Read(Messages.Write(message))));
    });

    [Theory]
    [InlineData(',', SdmxLabels.Id)]
    [InlineData(';', SdmxLabels.Both)]
    [InlineData('|', SdmxLabels.Name)]
    public void Texts_and_names_are_read_back_with_every_separator_and_label(char separator, SdmxLabels labels) => Property.Holds((string? text, string? name) =>
    {
        string? named = labels == SdmxLabels.Id || string.IsNullOrEmpty(name) ? null : Plainly(name) is { Length: > 0 } some ? some : null;
        string code = named is null ? Plainly(text).Replace(": ", "", StringComparison.Ordinal) : "A-1";
        SdmxHeader header = new([new SdmxColumn("A") { Name = "Cột: A" }, new SdmxColumn("B[".TrimEnd('[')) { Name = "Cột B" }]) { Separator = separator, Labels = labels, HasAction = true };
        SdmxStructure structure = new(SdmxStructureKind.DataProvision, "A.B:P(1.0)", labels == SdmxLabels.Id ? null : "Tên: của nó");
        SdmxMessage message = new(header, [new SdmxRow(header, structure, [SdmxValue.Of(code, named), SdmxValue.Empty]) { Action = SdmxAction.Replace }]);
        SdmxMessage read = Messages.Read(Messages.Write(message));
        Assert.Equal(Messages.Describe(message.Rows[0].Values[0]), Messages.Describe(read.Rows[0].Values[0]));
        Assert.Equal(structure, read.Rows[0].Structure);
    });

    [Fact]
    public void What_could_not_be_read_back_is_refused_and_nothing_is_written()
    {
        SdmxHeader header = new([new SdmxColumn("A"), new SdmxColumn("B") { Depth = 1 }]);
        SdmxStructure structure = new(SdmxStructureKind.Dataflow, "A:P");
        Assert.Equal("Entry 1, column A: 'x;y' cannot be written: the cell would be read otherwise. Give the parts that A asks for. (Parameter 'message')", Refused(header, [SdmxValue.Of([SdmxValue.Of("x"), SdmxValue.Of("y")]), SdmxValue.Empty]));
        Assert.Equal("Entry 1, column B: 'x' cannot be written: the cell would be read otherwise. Give the parts that B[] asks for. (Parameter 'message')", Refused(header, [SdmxValue.Empty, SdmxValue.Of("x")]));
        Assert.Equal("Entry 1, column A: '\u0001' cannot be written: the text has a control character, a byte order mark or half a surrogate pair. (Parameter 'message')", Refused(header, [SdmxValue.Of("\u0001"), SdmxValue.Empty]));
        Assert.Equal("The header cannot be written: version 1 has no columns of names, actions and keys, and no cells with several values. (Parameter 'message')", Refused(new SdmxHeader(header.Columns) { Version = SdmxCsvVersion.Version1 }, [SdmxValue.Empty, SdmxValue.Empty]));
        Assert.Equal("The header cannot be written: the column A has no name, and the next one would be taken for it. Give it one, or name it in CustomColumns. (Parameter 'message')", Refused(new SdmxHeader(header.Columns) { Labels = SdmxLabels.Name }, [SdmxValue.Empty, SdmxValue.Empty]));

        string Refused(SdmxHeader header, ImmutableArray<SdmxValue> values)
        {
            using MemoryStream stream = new();
            string message = Assert.Throws<ArgumentException>(() => SdmxCsv.Write(stream, new SdmxMessage(header, [new SdmxRow(header, structure, values)]))).Message;
            Assert.Equal(0, stream.Length);
            return message;
        }
    }

    /// <summary>A text that a cell may hold, and that is not missing.</summary>
    private static string Plainly(string? text)
    {
        string plain = string.Concat((text ?? "").Where(static c => !char.IsControl(c) && !char.IsSurrogate(c)));
        return plain is "NaN" or "#N/A" ? "" : plain;
    }
}
