using System.Collections.Immutable;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Tabular.Tests.Targets;

/// <summary>What is wrong with a table of targets is told with its place, all of it at once.</summary>
public sealed class TargetTableFaultTests
{
    private const string Header = "indicator,requirement,direction,due,levels,baseline,baseline_day,document,article,date,reference,confidence,note_vi,note_en\r\n";

    [Theory]
    [InlineData("dossier.paid,80%,,2025-12-31,,,,KH,,,,S,,", "indicator: 'dossier.paid': no indicator has the code. Write the code of an indicator of the catalogue, or add the indicator.")]
    [InlineData("dossier.paid-online,tám mươi,,2025-12-31,,,,KH,,,,S,,", "requirement: 'tám mươi': the text is not a figure: ")]
    [InlineData("dossier.paid-online,,,2025-12-31,,,,KH,,,,S,,", "requirement: the cell is empty. Fill it in.")]
    [InlineData("dossier.paid-online,#1/11,,2025-12-31,,,,KH,,,,S,,", "requirement: '#1/11': ")]
    [InlineData("dossier.paid-online,80%,at most,2025-12-31,,,,KH,,,,S,,", "direction: 'at most': the requirement '80%' asks for at least. Correct the requirement, or leave the direction empty.")]
    [InlineData("dossier.paid-online,80%,về phía trước,2025-12-31,,,,KH,,,,S,,", "direction: 'về phía trước': the word is not known. Write one of at-least, ít nhất, at least, more-than, trên, more than, at-most, không quá, at most, less-than, dưới, less than, exactly, đúng bằng, within, trong khoảng.")]
    [InlineData("dossier.paid-online,80%,,31/12/2025,,,,KH,,,,S,,", "due: '31/12/2025': the text is not a day of the calendar, year-month-day. Write it as 2025-07-01.")]
    [InlineData("dossier.paid-online,80%,,2025-12-31,tỉnh; commune,,,KH,,,,S,,", "levels: 'tỉnh': the word is no level. Write some of country, province, district, commune, village, with semicolons between them.")]
    [InlineData("dossier.paid-online,80%,,2025-12-31,commune; commune,,,KH,,,,S,,", "levels: 'commune': the level stands twice. Keep one.")]
    [InlineData("dossier.paid-online,80%,,2025-12-31,,62%,,KH,,,,S,,", "baseline_day: a baseline is a figure and its day. Fill in both, or neither.")]
    [InlineData("dossier.paid-online,80%,,2025-12-31,,,2020-12-31,KH,,,,S,,", "baseline: a baseline is a figure and its day. Fill in both, or neither.")]
    [InlineData("dossier.paid-online,80%,,2025-12-31,,62%,2025-12-31,KH,,,,S,,", "baseline_day: '2025-12-31': the day of the baseline does not lie before the day the target is due. Give a figure of an earlier day.")]
    [InlineData("dossier.paid-online,80%,,2025-12-31,,,,,,,,S,,", "document: the cell is empty. Fill it in.")]
    [InlineData("dossier.paid-online,80%,,2025-12-31,,,,KH,,,,chắc,,", "confidence: 'chắc': the text is not a tag: it is none of Q, C, S, R, X (position 0). Write Q for an official text, C for computed, S for a secondary source, R for remembered, X for contradictory.")]
    [InlineData("dossier.paid-online,80%,,2025-12-31,,,,KH,,,,S,ghi chú,", "note_en: a note has both languages. Fill in both, or neither.")]
    [InlineData("dossier.paid-online,80%,,2025-12-31,,,,=cmd,,,,S,,", "document: '=cmd': a spreadsheet would run the text as a formula. Put an apostrophe in front, or take the sign away.")]
    public void A_fault_has_file_row_column_value_rule_and_cure(string row, string expected)
    {
        Fault fault = Assert.Single(Faults(Header + row + "\r\n"));

        Assert.StartsWith("targets.csv, row 2, column " + expected, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_together_and_nothing_is_read()
    {
        ImmutableArray<Fault> faults = Faults(Header + "x,80%,,2025,,,,KH,,,,S,,\r\ndossier.paid-online,80%,,2025-12-31,,,,KH,,,,S,,\r\ny,80%,,2025-12-31,,,,,,,,?,,\r\n");

        Assert.Equal(["row 2, column indicator", "row 2, column due", "row 4, column indicator", "row 4, column document", "row 4, column confidence"], faults.Select(static fault => $"row {fault.Place.Row}, column {fault.Place.Column}"));
    }

    [Fact]
    public void Columns_that_are_missing_unknown_or_twice_are_faults_of_the_header()
    {
        ImmutableArray<Fault> faults = Faults("indicator,Mã chỉ tiêu,requirement,dua,document,confidence\r\n");

        Assert.Equal(
            ["targets.csv, row 1, column due: the column is missing.", "targets.csv, row 1, column Mã chỉ tiêu: the column stands twice.", "targets.csv, row 1: 'dua': the column is not known."],
            faults.Select(static fault => fault.ToString().Split(". ")[0].TrimEnd('.') + "."));
    }

    [Fact]
    public void A_number_that_could_be_read_in_two_ways_is_a_fault_until_the_mark_is_given()
    {
        const string Text = "indicator;requirement;due;document;confidence\r\nteam.total;1.234;2025-12-31;KH;S\r\n";

        Assert.Equal(
            "targets.csv, row 2, column requirement: '1.234': the number could be read in two ways. Set TargetTableOptions.DecimalMark to what stands before decimals.",
            Assert.Single(Faults(Text)).ToString());
        Assert.Equal(1234, TargetTableTests.Read(Text, new TargetTableOptions { DecimalMark = ',' })[0].Requirement.Stated);
    }

    [Fact]
    public void What_would_not_come_back_as_it_is_is_not_written()
    {
        Assert.Equal("Entry 1, column document: ' KH' cannot be written: white space around the text would be lost. (Parameter 'targets')", Refused(TargetTableTests.With(document: " KH")));
        Assert.Equal("Entry 1, column article: '' cannot be written: an empty text would be read as none. (Parameter 'targets')", Refused(TargetTableTests.With(article: "")));
        Assert.Equal("Entry 1, column document: 'a\u0001' cannot be written: the text has a control character, a byte order mark or half a surrogate pair. (Parameter 'targets')", Refused(TargetTableTests.With(document: "a\u0001")).Replace("Văn bản", "document", StringComparison.Ordinal));
        Assert.Equal(
            "Entry 1, column requirement: '1.234%' cannot be written: the figure could be read in two ways; set TableOptions.DecimalMark. (Parameter 'targets')",
            Refused(TargetTableTests.With(requirement: "1.234%"), new TargetTableOptions { Format = TableFormat.Xlsx }));
    }

    [Fact]
    public void Two_indicators_of_one_code_are_refused()
    {
        using MemoryStream empty = new();
        Indicator indicator = Catalogue.Vietnam().Indicators[0];

        Assert.Equal(
            $"'{indicator.Code}' is the code of two indicators: a row would not say which it means. Give one of them. (Parameter 'indicators')",
            Assert.Throws<ArgumentException>(() => TargetTable.Read(empty, [indicator, indicator])).Message);
    }

    private static ImmutableArray<Fault> Faults(string text) => Assert.Throws<FaultException>(() => TargetTableTests.Read(text)).Faults;

    private static string Refused(Target target, TargetTableOptions? options = null)
    {
        using MemoryStream destination = new();
        string message = Assert.Throws<ArgumentException>(() => TargetTable.Write(destination, [target], options)).Message;
        Assert.Equal(0, destination.Length);
        return message;
    }
}
