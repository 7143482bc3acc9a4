using Cds.Indicators.Faults;

namespace Cds.Indicators.Tabular.Tests.Areas;

/// <summary>Every rule of the tables has its message.</summary>
public sealed class AreaTableFaultTests
{
    private const string UnitColumns = "The columns are code, level, kind, name, parent_code, valid_from, valid_to.";
    private const string Levels = "Write one of country, province, district, commune, village.";

    [Theory]
    [InlineData("", "units.csv, row 1: the table has no header. " + UnitColumns)]
    [InlineData("\n\n", "units.csv, row 1: the table has no header. " + UnitColumns)]
    [InlineData(
        "code|level|kind|name|parent_code|valid_from|valid_to\n1|commune||a|||",
        "units.csv, row 1, column code: the column is missing. " + UnitColumns,
        "units.csv, row 1, column level: the column is missing. " + UnitColumns,
        "units.csv, row 1, column kind: the column is missing. " + UnitColumns,
        "units.csv, row 1, column name: the column is missing. " + UnitColumns,
        "units.csv, row 1, column parent_code: the column is missing. " + UnitColumns,
        "units.csv, row 1, column valid_from: the column is missing. " + UnitColumns,
        "units.csv, row 1, column valid_to: the column is missing. " + UnitColumns,
        "units.csv, row 1: 'code|level|kind|name|parent_code|valid_from|valid_to': the column is not known. " + UnitColumns)]
    [InlineData("code,level,kind,name,parent_code,valid_from\n", "units.csv, row 1, column valid_to: the column is missing. " + UnitColumns)]
    [InlineData("code,level,kind,name,parent_code,valid_from,valid_to,code name\n", "units.csv, row 1: 'code name': the column is not known. " + UnitColumns)]
    [InlineData("code,level,kind,name,parent_code,valid_from,valid_to,Code\n", "units.csv, row 1, column Code: the column stands twice. Keep one.")]
    [InlineData("code,level,kind,name,parent_code,valid_from,valid_to,MÃ\n", "units.csv, row 1, column MÃ: the column stands twice. Keep one.")]
    [InlineData("code,level,kind,name,parent_code,valid_from,valid_to,\n", "units.csv, row 1: a column has no name. " + UnitColumns)]
    [InlineData("code,level,kind,name,parent_code,valid_from,valid_to,code\n", "units.csv, row 1, column code: the column stands twice. Keep one.")]
    [InlineData(
        "code,level,kind,na\"me,parent_code,valid_from,valid_to\n",
        "units.csv, row 1: a quotation mark stands inside a cell. Put the cell in quotation marks as a whole, and double those inside it.")]
    public void A_header_that_is_not_the_layout_is_refused_before_any_row(string text, params string[] faults) =>
        Assert.Equal(faults, Tables.Faults(() => Tables.Units(text)));

    [Fact]
    public void A_separator_that_is_not_that_of_the_header_is_told() => Assert.Equal(
        ["units.csv, row 1: 'code;level;kind;name;parent_code;valid_from;valid_to': the header is one cell. Set AreaTableOptions.Separator to what stands between the columns."],
        Tables.Faults(() => Tables.Units(Tables.UnitHeader.Replace(',', ';'), new AreaTableOptions { Separator = ',' })));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+HYPERLINK(1)")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\"\t=1\"")]
    [InlineData("\"=HYPERLINK(\"\"http://x\"\")\"")]
    public void A_text_that_a_spreadsheet_would_run_is_a_fault_in_names_kinds_codes_and_notes(string cell)
    {
        string value = cell.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal).Replace('\t', '\uFFFD');
        string fault = $": '{value}': a spreadsheet would run the text as a formula. Put an apostrophe in front, or take the sign away.";
        Assert.Equal(
            ["units.csv, row 3, column code" + fault, "units.csv, row 3, column kind" + fault, "units.csv, row 3, column name" + fault, "units.csv, row 3, column parent_code" + fault],
            Tables.UnitFaults("9,commune,,z,,,", $"{cell},commune,{cell},{cell},{cell},,"));
        Assert.Equal(["succession.csv, row 2, column note" + fault], Tables.SuccessionFaults($"2025-07-01,commune,1,commune,2,part,{cell}"));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("-5")]
    [InlineData("+1.234,5")]
    [InlineData("-12%")]
    [InlineData("+84 236 3822 123")]
    [InlineData("-1e-9")]
    [InlineData("a=b")]
    [InlineData("'=1")]
    public void A_number_a_sign_alone_and_a_guarded_text_are_no_formula(string note) =>
        Assert.Equal(note.TrimStart('\''), Assert.Single(Tables.Successions($"{Tables.SuccessionHeader}\n2025-07-01,commune,1,commune,2,part,\"{note}\"")).Note);

    [Fact]
    public void A_byte_order_mark_within_the_table_is_the_seam_of_two() => Assert.Equal(
        ["units.csv, row 3, column name: '\uFEFFb': a byte order mark stands in the text. Remove it: two tables may have been joined."],
        Tables.UnitFaults("9,commune,,z,,,", "1,commune,,\uFEFFb,,,"));

    [Fact]
    public void The_header_of_successions_names_the_optional_columns_too() => Assert.Equal(
        [
            "succession.csv, row 1: 'shares': the column is not known. The columns are effective, predecessor_level, predecessor_code, successor_level, "
                + "successor_code, extent, note, and where known share, successor_share.",
        ],
        Tables.Faults(() => Tables.Successions(Tables.SuccessionHeader + ",shares\n")));

    [Theory]
    [InlineData(",commune,,a,,,", "column code: the code is missing. Fill it in, with its leading zeros.")]
    [InlineData("0 1,commune,,a,,,", "column code: '0 1': a code has no white space and no control character. Remove it.")]
    [InlineData("1,Commune,,a,,,", "column level: 'Commune': the word is not known. " + Levels)]
    [InlineData("1,,,a,,,", "column level: the word is missing. " + Levels)]
    [InlineData("1,commune,,,,,", "column name: the cell is empty. Fill it in.")]
    [InlineData("1,commune,,\"\u00A0\",,,", "column name: '\u00A0': the cell is empty. Fill it in.")]
    [InlineData("1,commune,,a\u0000b,,,", "column name: 'a\uFFFDb': the text has a control character. Remove it.")]
    [InlineData("1,commune,\u001B[2J,a,,,", "column kind: '\uFFFD[2J': the text has a control character. Remove it.")]
    [InlineData("1,commune,,a,\" 2\",,", "column parent_code: ' 2': a code has no white space and no control character. Remove it.")]
    [InlineData("1,commune,,a,,1/7/2025,", "column valid_from: '1/7/2025': the text is not a day of the calendar, year-month-day. Write it as 2025-07-01.")]
    [InlineData("1,commune,,a,,,2025-02-29", "column valid_to: '2025-02-29': the text is not a day of the calendar, year-month-day. Write it as 2025-07-01.")]
    [InlineData("1,commune,,a,,", "the row has 6 cells, the header 7. Put texts with separators in quotation marks.", false)]
    [InlineData("1,commune,,a,b,,,", "the row has 8 cells, the header 7. Put texts with separators in quotation marks.", false)]
    [InlineData("1,commune,,a\"b,,,", "a quotation mark stands inside a cell. Put the cell in quotation marks as a whole, and double those inside it.", false)]
    [InlineData("1,commune,,\"a\"b,,,", "a quotation mark stands inside a cell. Put the cell in quotation marks as a whole, and double those inside it.", false)]
    [InlineData("1,commune,,\"a,,,", "a quotation mark is opened and never closed. Close it, or double it where it belongs to the text.", false)]
    public void A_row_of_units_that_breaks_a_rule_is_named(string row, string fault, bool inColumn = true) =>
        Assert.Equal([$"units.csv, row 3{(inColumn ? ", " : ": ")}{fault}"], Tables.UnitFaults("9,commune,,z,,,", row));

    [Theory]
    [InlineData(",commune,1,commune,2,part,", "column effective: the day is missing. Write it as 2025-07-01.")]
    [InlineData("2025-7-1,commune,1,commune,2,part,", "column effective: '2025-7-1': the text is not a day of the calendar, year-month-day. Write it as 2025-07-01.")]
    [InlineData("2025-07-01,ward,1,commune,2,part,", "column predecessor_level: 'ward': the word is not known. " + Levels)]
    [InlineData("2025-07-01,commune,,commune,2,part,", "column predecessor_code: the code is missing. Fill it in, with its leading zeros.")]
    [InlineData("2025-07-01,commune,1,ward,2,part,", "column successor_level: 'ward': the word is not known. " + Levels)]
    [InlineData("2025-07-01,commune,1,commune,,part,", "column successor_code: the code is missing. Fill it in, with its leading zeros.")]
    [InlineData(
        "2025-07-01,commune,1,commune,2,most,",
        "column extent: 'most': the word is not known. Write one of whole, unchanged, renamed, part, part-area, part-area-all-population, part-population.")]
    [InlineData("2025-07-01,commune,1,commune,2,part,\u0007", "column note: '\uFFFD': the text has a control character. Remove it.")]
    public void A_row_of_successions_that_breaks_a_rule_is_named(string row, string fault) =>
        Assert.Equal([$"succession.csv, row 2, {fault}"], Tables.SuccessionFaults(row));

    [Theory]
    [InlineData("25%", "'25%': the text is not a share: ")]
    [InlineData("a", "'a': the text is not a share: ")]
    [InlineData("1/0", "'1/0': the text is not a share: ")]
    [InlineData("25", "'25': a share is 0 to 1. Write the part, 3/7 or 0.25, not a percentage.")]
    [InlineData("-0.1", "'-0.1': a share is 0 to 1. Write the part, 3/7 or 0.25, not a percentage.")]
    public void A_share_is_an_exact_number_from_0_to_1(string share, string fault)
    {
        foreach ((string column, string cells) in new[] { ("share", share + ","), ("successor_share", "," + share) })
        {
            string found = Assert.Single(Tables.Faults(() => Tables.Successions($"{Tables.ShareHeader}\n2025-07-01,commune,1,commune,2,part,,{cells}")));
            Assert.StartsWith($"succession.csv, row 2, column {column}: {fault}", found, StringComparison.Ordinal);
            Assert.EndsWith("percentage.", found.Replace("Write a fraction or a decimal, 3/7 or 0.25.", "percentage.", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_cell_of_a_row_is_judged() => Assert.Equal(
        ["code", "level", "name", "valid_from", "valid_to"],
        Assert.Throws<FaultException>(() => Tables.Units(Tables.UnitHeader + "\n,x,,,,y,z")).Faults.Select(fault => fault.Place.Column));

    [Fact]
    public void The_faults_of_both_tables_come_together_in_the_order_of_the_tables()
    {
        using MemoryStream units = Tables.Stream(Tables.UnitHeader + "\n1,commune,,,,,\n2,x,,b,,,\n");
        using MemoryStream successions = Tables.Stream("effective\n");
        string[] places = [.. Assert.Throws<FaultException>(() => AreaTable.Read(units, successions)).Faults.Select(fault => fault.Place.ToString())];
        Assert.Equal(["units.csv, row 2, column name", "units.csv, row 3, column level", "succession.csv, row 1, column predecessor_level"], places[..3]);
        Assert.Equal(8, places.Length);
    }

    [Fact]
    public void Files_are_named_in_messages()
    {
        using Cds.Indicators.Tests.Guards.TemporaryFolder folder = new();
        folder.Write("đơn vị.csv", "code\n");
        folder.Write("s.csv", Tables.SuccessionHeader + "\n1,2,3,4,5,6,7\n");
        FaultException refused = Assert.Throws<FaultException>(() => AreaTable.ReadFiles(folder.File("đơn vị.csv"), folder.File("s.csv")));
        Assert.Equal(["đơn vị.csv", "s.csv"], refused.Faults.Select(fault => fault.Place.Source).Distinct());
        Assert.Throws<FileNotFoundException>(() => AreaTable.ReadFiles(folder.File("none.csv"), folder.File("s.csv")));
    }

    [Fact]
    public void What_does_not_fit_together_is_named_with_the_rows_of_the_tables()
    {
        using MemoryStream units = Tables.Stream(Tables.UnitHeader + "\n\n1,commune,,a,77,,\n");
        using MemoryStream successions = Tables.Stream(Tables.SuccessionHeader + "\n");
        Fault fault = Assert.Single(Assert.Throws<FaultException>(() => AreaTable.Read(units, successions, new AreaTableOptions { UnitsName = "own.csv" })).Faults);
        Assert.Equal(("own.csv", 3), (fault.Place.Source, fault.Place.Row));
    }

    [Fact]
    public void A_header_that_is_no_Unicode_text_is_a_fault()
    {
        using MemoryStream stream = new(System.Text.Encoding.UTF8.GetBytes("code,level,kind,name,parent_code,valid_from,valid_to,\uFFFE\n"));
        Fault fault = Assert.Single(Assert.Throws<FaultException>(() => AreaTable.ReadUnits(stream)).Faults);
        Assert.Equal("the column is not known", fault.Rule);
    }
}
