using System.Globalization;
using System.Text;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tabular.Tests.Observations;

/// <summary>What is wrong with a table is told with its place, and nothing is made of it.</summary>
public sealed class ObservationFaultTests
{
    [Theory]
    [InlineData("no.such,commune,00070,2024-Q1,1,2,,,", "column indicator: 'no.such': no indicator and no measure has this code. Write the code of one of the catalogue, or give it in ObservationTableOptions.Subjects.")]
    [InlineData(",commune,00070,2024-Q1,1,2,,,", "column indicator: the cell is empty. Write the indicator.")]
    [InlineData("dossier.on-time,ward,00070,2024-Q1,1,2,,,", "column level: 'ward': the level is not known. Write one of country, province, district, commune, village, or cả nước, tỉnh, huyện, xã, thôn.")]
    [InlineData("dossier.on-time,province,00070,2024-Q1,1,2,,,", "column area: '00070': no unit of the level province has this code. Correct the code, with its leading zeros, or the level.")]
    [InlineData("dossier.on-time,commune,70,2024-Q1,1,2,,,", "column area: '70': no unit of the level commune has this code. Correct the code, with its leading zeros, or the level.")]
    [InlineData("dossier.on-time,commune,,2024-Q1,1,2,,,", "column area: the unit is missing. Write its code, with its leading zeros.")]
    [InlineData("dossier.on-time,,38,2024-Q1,1,2,,,", "column area: '38': several units are meant in 2024-Q1: Tỉnh Thanh Hóa (province:38), Huyện Nông Cống (district:38). Write the code and the level, or valid_from.")]
    [InlineData("dossier.on-time,province,40,2025,1,2,,,", "column area: '40': several units are meant in 2025: Tỉnh Nghệ An (province:40), Tỉnh Nghệ An mới (province:40@2025-07-01). Write the code and the level, or valid_from.")]
    [InlineData("dossier.on-time,province,40@2025-07-01,2024,1,2,,,", "column area: '40@2025-07-01': no unit of the level province has this code. Correct the code, with its leading zeros, or the level.")]
    [InlineData("dossier.on-time,province,province:40@2025-07-01,2024,1,2,,,", "column area: 'province:40@2025-07-01': Tỉnh Nghệ An mới (province:40@2025-07-01) has no day of 2024 in its validity, from 2025-07-01. Give the unit that was there in the period, or correct the period.")]
    [InlineData("dossier.on-time,commune,00070,,1,2,,,", "column period: the period is missing. Write it as in 2024, 2024-Q1, 2024-M06, 2024-06-15, 2023-12-10/2024-07-30, or as in quý 1/2024, 9 tháng năm 2024, giai đoạn 2021-2025.")]
    [InlineData("dossier.on-time,commune,00070,2024-Q5,1,2,,,", "column period: '2024-Q5': the text is not a period: a quarter is 1 to 4 (position 6). Write 2024-Q1 to 2024-Q4.")]
    [InlineData("dossier.on-time,commune,00070,2024-Q1,1,,,,", "column denominator: the numerator stands without the denominator, or the other way round. Write both, or neither.")]
    [InlineData("dossier.on-time,commune,00070,2024-Q1,-1,2,,,", "column numerator: '-1': dossier.on-time may not be negative. Correct the number, or let the measure be negative.")]
    [InlineData("dossier.on-time,commune,00070,2024-Q1,1,-2,,,", "column denominator: '-2': a denominator of dossier.on-time may not be negative. Correct the number.")]
    [InlineData("dossier.on-time,commune,00070,2024-Q1,1.5,2,,,", "column numerator: '1.5': the number has more than the 0 decimals of the measure. Round it as the document says, or give the measure more.")]
    [InlineData("dossier.on-time,commune,00070,2024-Q1,một,2,,,", "column numerator: 'một': the text is not a number. Write it in digits, or leave the cell empty.")]
    [InlineData("dossier.on-time,commune,00070,2024-Q1,26,35,80%,,", "column value: '80%': the value is not the quotient of its counts. Correct one of them, or leave the value empty.")]
    [InlineData("dossier.on-time,commune,00070,2024-Q1,,,104%,,", "column value: '104%': '104%' is no figure of dossier.on-time: its values lie in [0; 1]. Check the figure. Write a value of the indicator.")]
    [InlineData("dossier.on-time,commune,00070,2024-Q1,,,nhiều,,", "column value: 'nhiều': the text is no value: a digit is wanted here (position 0). Write the number in digits.")]
    [InlineData("dossiers.received,commune,00070,2024-Q1,1,2,,,", "column denominator: '2': dossiers.received is observed as one number and has no denominator. Leave the cell empty.")]
    [InlineData("dossiers.received,commune,00070,2024-Q1,1,,1,,", "column numerator: '1': dossiers.received is observed as one number, and it stands in the column of values. Leave the cell empty.")]
    [InlineData("dossiers.received,commune,00070,2024-Q1,,,26/35,,", "column value: '26/35': dossiers.received is observed as one number, not as a ratio. Write the number.")]
    [InlineData("dossiers.received,commune,00070,2024-Q1,,,9223372036854775808,,", "column value: '9223372036854775808': the number does not fit 64 bits. Give the measure a larger unit or fewer decimals.")]
    [InlineData("dti.rank,commune,00070,2024-Q1,,,0,,", "column value: '0': a rank of dti.rank is 1 or more. Correct the number.")]
    [InlineData("dossiers.received,commune,00070,2024-Q1,,,1,p,", "column status: 'p': a flag is one of B, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, S, U, V, W. Write letters of CL_OBS_STATUS, joined by semicolons: B;P.")]
    [InlineData("dossiers.received,commune,00070,2024-Q1,,,1,Q,", "column status: 'Q': the status Q says that there is no value, and there is one. Leave out the value, or correct the status.")]
    [InlineData("dossiers.received,commune,00070,2024-Q1,,,1,,=1+1", "column source: '=1+1': a spreadsheet would take the text for a formula. Write an apostrophe before it.")]
    [InlineData("dossiers.received,commune,00070,2024-Q1,,,1,,a\u0001b", "column source: 'a\uFFFDb': the text has a control character. Remove it.")]
    [InlineData("dossiers.received,commune,00070,2024-Q1,,,1,", "the row has 8 cells, the header 9. Put texts with separators in quotation marks.", false)]
    public void A_cell_that_breaks_a_rule_is_named(string row, string fault, bool inColumn = true) =>
        Assert.Equal([$"observations, row 3{(inColumn ? ", " : ": ")}{fault}"], MadeTable.RowFaults("dossiers.received,commune,00071,2024-Q1,,,1,,\n" + row));

    [Theory]
    [InlineData(";", "1.234", null, "the mark could stand before decimals or between thousands. Give TableOptions.DecimalMark.")]
    [InlineData(";", "1,234", null, "the mark could stand before decimals or between thousands. Give TableOptions.DecimalMark.")]
    [InlineData(";", "1.23.456", ',', "the marks do not stand as in a number with a comma before decimals. Correct it, or give TableOptions.DecimalMark.")]
    [InlineData(";", "12.34", ',', "the marks do not stand as in a number with a comma before decimals. Correct it, or give TableOptions.DecimalMark.")]
    [InlineData(";", "1.2345,5", ',', "the marks do not stand as in a number with a comma before decimals. Correct it, or give TableOptions.DecimalMark.")]
    public void A_number_that_is_in_doubt_or_wrongly_grouped_is_refused(string separator, string number, char? mark, string fault)
    {
        string table = $"indicator{separator}level{separator}area{separator}period{separator}value\nbalance{separator}commune{separator}00070{separator}2024{separator}{number}\n";
        Assert.Equal([$"observations, row 2, column value: '{number}': {fault}"], MadeTable.Faults(table, new ObservationTableOptions { DecimalMark = mark }));
    }

    [Theory]
    [InlineData("a,b,c\n1,2,3\n", "observations, row 1: the table has no header of observations. ")]
    [InlineData("", "observations, row 1: the table has no header of observations. ")]
    [InlineData("indicator,area,period\n", "observations, row 1, column value: the column is missing. ")]
    [InlineData("area,period,value\n", "observations, row 1, column indicator: the column is missing. ")]
    [InlineData("indicator,period,value\n", "observations, row 1, column area: the column is missing. ")]
    [InlineData("indicator,area,value\n", "observations, row 1, column period: the column is missing. ")]
    [InlineData("indicator,area,period,value,colour\n", "observations, row 1: 'colour': the column is not known. ")]
    [InlineData("indicator,area,period,value,Giá trị\n", "observations, row 1, column Giá trị: the column stands twice, first as value. ")]
    [InlineData("indicator,area,2024-Q1,quý 1/2024\n", "observations, row 1, column quý 1/2024: two columns are headed by the period 2024-Q1. ")]
    [InlineData("indicator,area,2024-Q1,source\n", "observations, row 1: the header has columns for periods and columns of a long table. ")]
    public void A_header_that_is_not_the_layout_is_refused(string table, string fault) => Assert.StartsWith(fault, Assert.Single(MadeTable.Faults(table)), StringComparison.Ordinal);

    [Fact]
    public void What_is_given_for_all_rows_has_no_column() => Assert.Equal(
        [
            "observations, row 1, column indicator: the column is there, and one value is given for all rows. Strike the column, or ObservationTableOptions.Subject.",
            "observations, row 1, column period: the column is there, and one value is given for all rows. Strike the column, or ObservationTableOptions.Period.",
            "observations, row 1, column level: the column is there, and one value is given for all rows. Strike the column, or ObservationTableOptions.Level.",
        ],
        MadeTable.Faults(MadeTable.Header, new ObservationTableOptions { Subject = MadeTable.OnTime, Period = Period.OfYear(2024), Level = AreaLevel.Commune }));

    [Fact]
    public void A_duplicate_is_named_with_both_places_unless_the_policy_says_which_stays()
    {
        const string Twice = MadeTable.Header + "dossiers.received,commune,00070,2024-Q1,,,1,,\n\ndossiers.received,commune,00070,quý I/2024,,,2,,\n";
        Assert.Equal(
            ["observations, row 4: 'dossiers.received, 00070, 2024-Q1': the observation stands twice, first in observations, row 2. Strike one, or build with a DuplicatePolicy that says which stays."],
            MadeTable.Faults(Twice));
        Assert.Equal(ObservedValue.Of(2), Assert.Single(MadeTable.Read(Twice, new ObservationTableOptions { Duplicates = DuplicatePolicy.KeepLast })).Value);
        Assert.Equal(ObservedValue.Of(3), Assert.Single(MadeTable.Read(Twice, new ObservationTableOptions { Duplicates = DuplicatePolicy.Sum })).Value);
    }

    [Fact]
    public void All_faults_are_told_in_the_order_of_the_table()
    {
        string[] faults = MadeTable.RowFaults(
            "dossiers.received,commune,00070,2024-Q1,,,1,,\n"
            + "dossiers.received,commune,00070,2024-Q1,,,1,,\n"
            + "no.such,ward,00070,2024-Q9,,,x,,\n"
            + "dossiers.received,commune,00070,2024-Q1,,,3,,\n");
        Assert.Equal(["row 3", "row 4", "row 4", "row 4", "row 5"], faults.Select(static fault => fault.Split([',', ':'])[1].Trim()));
    }

    [Fact]
    public void Faults_beyond_the_limit_are_counted()
    {
        string rows = string.Concat(Enumerable.Repeat("no.such,commune,00070,2024-Q1,,,1,,\n", 100));
        string[] faults = MadeTable.RowFaults(rows, new ObservationTableOptions { MaximumFaults = 3 });
        Assert.Equal(4, faults.Length);
        Assert.Equal("97 more faults were found and are not listed. Mend those above and read again.", faults[3]);
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Faults_and_values_are_the_same_in_every_culture(string culture)
    {
        using CultureScope scope = new(culture);
        Assert.Equal(["observations, row 2, column value: '1.5': the number has more than the 0 decimals of the measure. Round it as the document says, or give the measure more."],
            MadeTable.RowFaults("dossiers.received,commune,00070,2024-Q1,,,1.5,,"));
        Assert.Equal(ObservedValue.Of(-1_234), Assert.Single(MadeTable.Read("INDICATOR;AREA;PERIOD;VALUE\nbalance;00070;2024;-1,2340\n")).Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Options_that_are_not_sound_are_refused_together(int kind)
    {
        ObservationTableOptions options = kind == 1
            ? new ObservationTableOptions { Name = " ", MissingTexts = [""], MaximumRows = 0 }
            : new ObservationTableOptions { Layout = (TableLayout)9, Columns = null!, Periods = null!, Subject = default(Subject) };
        string message = Assert.Throws<ArgumentException>(() => MadeTable.Read("", options)).Message;
        Assert.StartsWith(
            kind == 1
                ? "MaximumRows is 0, and must be at least 1; Name is blank; MissingTexts is not given, or a word of it is blank."
                : "Layout is not defined; Columns is null; Periods is null; Subject is no indicator and no measure.",
            message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("indicator", "{0},commune,00070,2024-Q1,,,1,,")]
    [InlineData("level", "dossiers.received,{0},00070,2024-Q1,,,1,,")]
    [InlineData("area", "dossiers.received,commune,{0},2024-Q1,,,1,,")]
    [InlineData("period", "dossiers.received,commune,00070,{0},,,1,,")]
    [InlineData("numerator", "dossier.on-time,commune,00070,2024-Q1,{0},1,,,")]
    [InlineData("value", "dossiers.received,commune,00070,2024-Q1,,,{0},,")]
    [InlineData("status", "dossiers.received,commune,00070,2024-Q1,,,1,{0},")]
    [InlineData("source", "dossiers.received,commune,00070,2024-Q1,,,1,,{0}")]
    public void A_cell_that_is_too_long_is_named_without_its_text(string column, string row) => Assert.Equal(
        [$"observations, row 2, column {column}: the cell is longer than 1000 characters. Shorten it, or raise TableOptions.MaximumCellLength."],
        MadeTable.RowFaults(string.Format(CultureInfo.InvariantCulture, row, new string('x', 1_001))));

    [Fact]
    public void A_header_of_many_words_is_refused_for_its_length() => Assert.Equal(
        ["observations, row 1, column E: the cell is longer than 1000 characters. Shorten it, or raise TableOptions.MaximumCellLength."],
        MadeTable.Faults($"indicator,area,period,value,{string.Concat(Enumerable.Repeat("a ", 20_000))}\n"));

    [Fact]
    public void A_source_that_breaks_a_rule_is_named_in_every_row_that_has_it()
    {
        (int rows, string[] faults) = Each("dossiers.received,commune,00070,2024-Q1,,,1,,a\u0001b\ndossiers.received,commune,00071,2024-Q1,,,2,,a\u0001b\n");
        Assert.Equal(0, rows);
        Assert.Equal([2, 3], faults.Select(static fault => fault[18] - '0'));
    }

    [Fact]
    public void Faults_beyond_the_limit_are_counted_where_rows_are_read_one_by_one()
    {
        (_, string[] faults) = Each(string.Concat(Enumerable.Repeat("no.such,commune,00070,2024-Q1,,,1,,\n", 10)), new ObservationTableOptions { MaximumFaults = 3 });
        Assert.Equal(4, faults.Length);
        Assert.Equal("7 more faults were found and are not listed. Mend those above and read again.", faults[3]);
    }

    /// <summary>How many rows are read one by one, and the faults that are handed over.</summary>
    private static (int Rows, string[] Faults) Each(string rows, ObservationTableOptions? options = null)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(MadeTable.Header + rows));
        List<Fault> faults = [];
        int read = ObservationTable.Enumerate(stream, MadeTable.Catalogue, MadeTable.Areas, options, faults.Add).Count();
        return (read, [.. faults.Select(static fault => fault.ToString())]);
    }
}
