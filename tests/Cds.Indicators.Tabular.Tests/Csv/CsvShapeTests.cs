namespace Cds.Indicators.Tabular.Tests.Csv;

public sealed class CsvShapeTests
{
    [Theory]
    [InlineData("a,b\n1,2", "a|b", "1|2")]
    [InlineData("a;b\n1,5;2,5", "a|b", "1,5|2,5")]
    [InlineData("a\tb\n1,5\t2;5", "a|b", "1,5|2;5")]
    [InlineData("a;\"b,c,d\"\n1;2", "a|b,c,d", "1|2")]
    [InlineData("một, hai;b\n1;2\n3;4", "một, hai|b", "1|2", "3|4")]
    [InlineData("Bảng 1, quý I, năm 2024\na;b;c\n1;2;3", "Bảng 1, quý I, năm 2024", "a|b|c", "1|2|3")]
    [InlineData("a,b\n1,\"x\ny;z\ny;z\ny;z\ny;z\"", "a|b", "1|x\ny;z\ny;z\ny;z\ny;z")]
    [InlineData("a\n1", "a", "1")]
    [InlineData("sep=;\na;b,c\n1;2", "a|b,c", "1|2")]
    [InlineData("sep=\t\r\na,b\tc\r\n", "a,b|c")]
    [InlineData("\"sep=,\"\ra,b;c;d\r", "a|b;c;d")]
    public void What_stands_between_cells_is_found_in_the_first_rows(string text, params string[] rows) => Assert.Equal(rows, CsvRows.Bars(text));

    [Fact]
    public void A_separator_that_is_given_wins_over_a_line_that_names_one() =>
        Assert.Equal(["a;b|c"], CsvRows.Bars("sep=;\na;b,c\n", new CsvOptions { Separator = ',' }));

    [Fact]
    public void A_line_that_names_the_separator_is_not_counted_as_a_row() => Assert.Equal(
        ["t.csv, row 2: a quotation mark stands inside a cell. Put the cell in quotation marks as a whole, and double those inside it."],
        CsvRows.Read("sep=;\na;b\n1;x\"y\n").Faults);

    [Theory]
    [InlineData("a;b\n1,5;2", ',')]
    [InlineData("a;b\n1.234,5;2", ',')]
    [InlineData("a;b\n1.234.567;2", ',')]
    [InlineData("a;b\n0,125;2", ',')]
    [InlineData("a;b\n98,45%;2", ',')]
    [InlineData("a;b\n-1,5;2", ',')]
    [InlineData("a;b\n1.2;98,45", ',')]
    [InlineData("a,b\n1.5,2", '.')]
    [InlineData("a,b\n0.125,2", '.')]
    [InlineData("a,b\n\"1,234,567\",2", '.')]
    [InlineData("a,b\n\"1,234.5\",2", '.')]
    [InlineData("a,b\n1234.567,2", '.')]
    [InlineData("a,b\n1.234,2", null)]
    [InlineData("a;b\n1,234;2", null)]
    [InlineData("a,b\n1,2", null)]
    [InlineData("a,b\n1.5,\"2,5\"", null)]
    [InlineData("a,b\n01.07.2025,x.5", null)]
    [InlineData("a,b\n1.,.5", null)]
    [InlineData("a,b\n1.2345.678,2", null)]
    public void What_stands_before_decimals_is_found_where_numbers_leave_no_doubt(string text, char? mark)
    {
        Assert.Equal(mark, CsvRows.DecimalMark(text));
        Assert.Equal('.', CsvRows.DecimalMark(text, new CsvOptions { DecimalMark = '.' }));
        Assert.Equal(',', CsvRows.DecimalMark(text, new CsvOptions { DecimalMark = ',' }));
    }

    [Theory]
    [InlineData("x\ny\r\nz\rw", "x", "y", "z", "w")]
    [InlineData("x\n\n,\ny", "x", "", "|", "y")]
    [InlineData(" x ,\t y\t,\" z \" , \" w\"", "x|y| z | w")]
    [InlineData(" \"a\"\"b\" ,\"c,d\" ", "a\"b|c,d")]
    [InlineData("'=1,''x,'y,\"'@z\"", "=1|'x|'y|@z")]
    [InlineData(" '=1 ,'", "=1|'")]
    [InlineData("a,b,\nc", "a|b|", "c")]
    public void Line_ends_may_be_mixed_and_white_space_and_guards_are_not_part_of_cells(string text, params string[] rows) =>
        Assert.Equal(rows, CsvRows.Bars(text, new CsvOptions { Separator = ',' }));

    [Fact]
    public void A_number_that_the_first_block_cuts_short_shows_no_mark() => Assert.All(Enumerable.Range(0, 10), static shift => Assert.Null(
        CsvRows.DecimalMark("a;" + new string('b', shift) + "\n" + string.Concat(Enumerable.Repeat("abc;1.234\n", 7_000)))));
}
