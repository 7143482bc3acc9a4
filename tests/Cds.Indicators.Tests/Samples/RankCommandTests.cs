namespace Cds.Indicators.Tests.Samples;

/// <summary>The command <c>rank</c> of the main job.</summary>
public sealed class RankCommandTests
{
    private const string Five = "code,name,total\nA,An,3.50\nB,Bình,3.5\nC,Cao,7\nD,Dung,\nE,Em,-1\n";

    [Theory]
    [InlineData("expected-output.rank.txt")]
    [InlineData("expected-output.rank.en.txt", "--lang", "en")]
    [InlineData("expected-output.rank.csv", "--format", "csv")]
    public void The_output_is_the_pinned_one_in_every_culture(string file, params string[] arguments)
    {
        foreach (string culture in (string[])["", "vi-VN", "tr-TR", "ar-SA"])
        {
            using CultureScope scope = new(culture);
            (int code, string output, string error) = MainJob.Run(["rank", "--input", MainJob.Sample("Data/scores.csv"), .. arguments]);

            Assert.Equal((0, ""), (code, error));
            Golden.Matches(MainJob.Sample(file), output);
        }
    }

    [SharedFact]
    public void All_published_ranks_of_the_provinces_are_reproduced()
    {
        string vectors = Repository.Shared("vectors/qd766_provinces_2026-10-05.csv");

        (int code, string output, string error) = MainJob.Run("rank", "--input", vectors, "--format", "csv");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(File.ReadAllText(vectors).ReplaceLineEndings("\n"), output);
        Assert.Equal(output, MainJob.Run("rank", "--input", MainJob.Sample("Data/scores.csv"), "--format", "csv").Output);
    }

    [Theory]
    [InlineData("competition", "higher", "2", "2", "1", "", "4")]
    [InlineData("dense", "higher", "2", "2", "1", "", "3")]
    [InlineData("fractional", "higher", "2.5", "2.5", "1", "", "4")]
    [InlineData("ordinal", "higher", "2", "3", "1", "", "4")]
    [InlineData("competition", "lower", "2", "2", "4", "", "1")]
    public void Equal_values_share_a_place_as_the_method_says(string method, string direction, params string[] expected)
    {
        (int code, string output, string error) = MainJob.RunOn(Five, "rank", "--format", "csv", "--method", method, "--direction", direction);

        Assert.Equal(0, code);
        Assert.Equal(method == "ordinal" ? "note: equal values are ordered by code\n" : "", error);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("code,name,total,rank_total", lines[0]);
        Assert.Equal(expected, lines.Skip(1).Select(static l => l.Split(',')[3]));
        Assert.Equal(Five.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1), lines.Skip(1).Select(static l => string.Join(',', l.Split(',')[..3])));
    }

    [Theory]
    [InlineData("vi", "không có đồng hạng (1, 2, 3, 4): bằng nhau thì xếp theo mã; giá trị cao xếp trước.")]
    [InlineData("en", "none is shared (1, 2, 3, 4): equal values are ordered by code; higher is better.")]
    public void The_table_says_how_equal_values_are_told_apart(string language, string expected) =>
        Assert.Contains(expected, MainJob.RunOn(Five, "rank", "--method", "ordinal", "--lang", language).Output, StringComparison.Ordinal);

    [Fact]
    public void The_table_begins_with_the_best_and_ends_with_what_is_not_ranked()
    {
        string[] codes = [.. MainJob.RunOn(Five, "rank").Output.Split('\n').Where(static l => l.StartsWith('│')).Skip(1).Select(static l => l[2..3])];

        Assert.Equal(["C", "A", "B", "E", "D"], codes);
    }

    [Fact]
    public void Published_ranks_that_differ_are_warned_of()
    {
        const string Text = "code,x,rank_x,rank_y\nA,2,1,\nB,1,1,7\nC,,3,\nD,3,,\n";

        (int code, string output, string error) = MainJob.RunOn(Text, "rank", "--format", "csv");

        Assert.Equal(0, code);
        Assert.Equal("code,x,rank_y,rank_x\nA,2,,2\nB,1,7,3\nC,,,\nD,3,,1\n", output);
        Assert.Equal(
            "warning: input.csv, row 2, column rank_x: '1': the rank of A by x is 2 (competition, higher-is-better).\n"
            + "warning: input.csv, row 3, column rank_x: '1': the rank of B by x is 3 (competition, higher-is-better).\n"
            + "warning: input.csv, row 4, column rank_x: '3': C has no x and no rank.\n"
            + "warning: input.csv, row 1, column rank_y: the ranks are carried along, because there is no column y to hold them against.\n",
            error);
    }

    [Fact]
    public void Only_the_columns_that_are_asked_for_are_ranked()
    {
        const string Text = "code,x,note,y,rank_y\nA,2,5,\"4,5\",9\nB,1,five,\"3,5\",9\n";

        (int code, string output, string error) = MainJob.RunOn(Text, "rank", "--format", "csv", "--column", "x");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal("code,x,note,y,rank_y,rank_x\nA,2,5,\"4,5\",9,1\nB,1,five,\"3,5\",9,2\n", output);
    }

    [Fact]
    public void Texts_are_carried_along_and_what_a_spreadsheet_would_reckon_is_protected()
    {
        const string Text = "code,name,x\n=A,\"Sở Y, tế\",-2\n+5,@x,+3\n";

        Assert.Equal("code,name,x,rank_x\n'=A,\"Sở Y, tế\",-2,2\n+5,'@x,+3,1\n", MainJob.RunOn(Text, "rank", "--format", "csv").Output);
    }

    [Theory]
    [InlineData("code,x\nA,1\nB,\"2,5\"\nC,3\n", "input.csv, row 3, column x: '2,5': the column has numbers ('1' in row 2), and this is none of at most 28 digits. Write decimals with a point, leave the cell empty, or name the columns to rank with --column.\n")]
    [InlineData("code,x\nA,1\nB,0.12345678901234567890123456789\n", "input.csv, row 3, column x: '0.12345678901234567890123456789': the column has numbers ('1' in row 2), and this is none of at most 28 digits. ")]
    [InlineData("code,x\nA,one\nB,\n", "input.csv, row 1: no column after the first has numbers, and there is nothing to rank. Write decimals with a point: 65.47.\n")]
    [InlineData("code,x,y\nA,,1\nB,\"1,5\",2\n", "input.csv, row 3, column x: '1,5': every cell of the column is a decimal with a comma, which is no number here. Write decimals with a point, or name the columns to rank with --column.\n")]
    [InlineData("code,x\nA,\"1,5\"\n", "input.csv, row 2, column x: '1,5': every cell of the column is a decimal with a comma, ")]
    [InlineData("code,x\nA,1\nA,2\n", "input.csv, row 3, column code: 'A': the unit stands in row 2 already. Keep one.\n")]
    [InlineData("code,x\n,1\n", "input.csv, row 2, column code: the cell is empty. Fill in the code of the unit.\n")]
    [InlineData("code,x,x\nA,1,2\n", "input.csv, row 1: 'x': the column stands twice. Keep one.\n")]
    [InlineData("code,\nA,1\n", "input.csv, row 1: a column has no name. Name each column; the first holds the code of the unit.\n")]
    [InlineData("code,x,rank_x\nA,1,first\n", "input.csv, row 2, column rank_x: 'first': a published rank is a number. Write the place alone: 5, or 5.5.\n")]
    [InlineData("", "input.csv, row 1: a column has no name. ")]
    public void A_file_that_cannot_be_ranked_is_refused(string text, string fault)
    {
        (int code, string output, string error) = MainJob.RunOn(text, "rank");

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(fault, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("y", "--column: 'y': there is no such column. Write one of name, total.\n")]
    [InlineData("code", "--column: 'code': the first column holds the codes. Write one of name, total.\n")]
    [InlineData("name", "input.csv, row 1, column name: the column has no numbers. Write decimals with a point: 65.47.\n")]
    public void A_column_that_cannot_be_ranked_is_refused(string column, string fault)
    {
        (int code, string output, string error) = MainJob.RunOn(Five, "rank", "--column", column);

        Assert.Equal((2, ""), (code, output));
        Assert.Equal(fault, error);
    }

    [Theory]
    [InlineData("--method", "random")]
    [InlineData("--direction", "up")]
    [InlineData("--format", "json")]
    public void A_wrong_option_prints_nothing_of_the_file(string option, string value)
    {
        (int code, string output, string error) = MainJob.RunOn(Five, "rank", option, value);

        Assert.NotEqual(0, code);
        Assert.DoesNotContain("Bình", output, StringComparison.Ordinal);
        Assert.Contains(value, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_of_score_are_ranked_as_they_are()
    {
        (_, string totals, _) = MainJob.Run("score", "--scorecard", "qd766", "--input", MainJob.Sample("Data/counts.csv"), "--totals");

        (int code, string output, string error) = MainJob.RunOn(totals, "rank", "--format", "csv", "--column", "total");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(["rank_total", "2", "1", "3"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l.Split(',')[^1]));
    }
}
