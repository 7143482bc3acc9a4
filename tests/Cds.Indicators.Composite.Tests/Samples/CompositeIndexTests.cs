using IndexReport;

namespace Cds.Indicators.Composite.Tests.Samples;

/// <summary>What the sample prints and writes is pinned; input that cannot be read is named with file, row and column, and prints no scores.</summary>
public sealed class CompositeIndexTests
{
    private static readonly string s_folder = Repository.File("samples/CompositeIndex");

    private static readonly string[] s_own = ["--input", Path.Combine(s_folder, "Data/made-provinces.csv"), "--index", Path.Combine(s_folder, "Data/made-index.json")];

    [Theory]
    [InlineData("expected-output.txt", "expected-output.md")]
    [InlineData("expected-output.en.txt", "expected-output.en.md", "--lang", "en", "--replicates", "300", "--seed", "7")]
    public void The_shipped_figures_give_the_pinned_output_and_report(string file, string report, params string[] arguments) => Pinned(file, report, arguments);

    [Theory]
    [InlineData("expected-output.own.txt", "expected-output.own.md")]
    [InlineData("expected-output.own.en.txt", "expected-output.own.en.md", "--lang", "en")]
    public void Figures_and_definition_of_ones_own_give_the_pinned_output_and_report(string file, string report, params string[] arguments) => Pinned(file, report, [.. s_own, .. arguments]);

    [Fact]
    public void The_published_scores_and_ranks_come_out()
    {
        List<Dictionary<string, string>> rows = Csv.Read(Path.Combine(s_folder, "Data/oecd-dgi-2023.csv"));
        string[] lines = Run("--lang", "en").Output.Split('\n');

        Assert.Equal(33, rows.Count);
        foreach (Dictionary<string, string> row in rows)
        {
            string[] cells = [.. Assert.Single(lines, line => line.Contains($"│ {row["unit_code"]}  │", StringComparison.Ordinal)).Split('│').Select(cell => cell.Trim())];
            Assert.Equal(row["published_rank"], cells[1]);
            Assert.InRange(Number(cells[4]) - Number(row["published_score"]), -0.00101, 0.00101);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_intervals_and_another_seed_others()
    {
        string first = Run("--seed", "1", "--replicates", "50").Output;

        Assert.Equal(first, Run("--seed", "1", "--replicates", "50").Output);
        Assert.NotEqual(first, Run("--seed", "2", "--replicates", "50").Output);
    }

    [Fact]
    public void Everything_wrong_with_the_figures_is_named_at_its_row_and_column()
    {
        using TemporaryFolder folder = new();
        folder.Write("provinces.csv", """
            unit_code,region,population,online,paid_online,digitised,on_time,overdue,terminals,bandwidth,trained
            P01,north,416,74.6,77.9,58.8,90.6,3.59,821,51.1,56.7
            P01,north,416,74.6,77.9,58.8,90.6,3.59,821,51.1,56.7
            ,north,416,"74,6",77.9,58.8,90.6,3.59,821,51.1,56.7
            P02,north,416,74.6,n/a,58.8,90.6,3.59,821,1e999,56.7
            P03,north,416
            """);

        (int code, string output, string error) = Run("--input", folder.File("provinces.csv"), "--index", s_own[3]);

        Assert.Equal((2, ""), (code, output));
        Assert.Equal(
            [
                "provinces.csv, row 3, column unit_code: 'P01': the unit stands in row 2 already. Keep one.",
                "provinces.csv, row 4, column online: '74,6': the text is not a number. Write digits with a point before decimals, or leave the cell empty where there is no figure.",
                "provinces.csv, row 4, column unit_code: the cell is empty. Write the code of the unit.",
                "provinces.csv, row 5, column paid_online: 'n/a': the text is not a number. Write digits with a point before decimals, or leave the cell empty where there is no figure.",
                "provinces.csv, row 5, column bandwidth: '1e999': the text is not a number. Write digits with a point before decimals, or leave the cell empty where there is no figure.",
                "provinces.csv, row 6: the row has 3 cells, the header 11. Put texts with separators in quotation marks.",
            ],
            Lines(error));
    }

    [Fact]
    public void Columns_that_are_missing_or_stand_twice_are_named()
    {
        using TemporaryFolder folder = new();
        folder.Write("figures.csv", "unit_name,data-driven,open-by-default,open-by-default,\nKorea,1,1,1,1\n");

        (int code, string output, string error) = Run("--input", folder.File("figures.csv"));

        Assert.Equal((2, ""), (code, output));
        string[] missing = ["digital-by-design", "government-as-a-platform", "proactiveness", "unit_code", "user-driven"];
        Assert.Equal(
            [
                "figures.csv, row 1: 'open-by-default': the column stands twice. Keep one.",
                "figures.csv, row 1: a column has no name. Name each column.",
                .. missing.Select(column => $"figures.csv, row 1, column {column}: the column is missing."),
            ],
            Lines(error).Select(line => line.Split(" The columns are")[0]).OrderBy(line => line.Contains("missing", StringComparison.Ordinal)).ThenBy(line => line, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("unit_code,online\n", "figures.csv, row 1: the file has no rows. Give a row for each unit.")]
    [InlineData("unit_code,online\nA,2\nB,2\n", "normalise, column online: 'online of A, B': all its values are equal, so that they have no range to be divided by. Mend the data or the definition, or choose a policy for ConstantColumn in its Policies: missing, or a number.")]
    public void Figures_of_which_no_index_can_be_made_are_refused(string figures, string expected)
    {
        using TemporaryFolder folder = new();
        folder.Write("figures.csv", figures);
        folder.Write("index.json", """
            { "format": "cds-indicators/composite-index", "version": 1, "code": "small", "name": { "vi": "Nhỏ", "en": "Small" },
              "hierarchy": { "code": "index", "children": [{ "code": "online" }] },
              "stages": [{ "stage": "normalise", "method": { "method": "min-max", "lowest": 0, "highest": 100 } }, { "stage": "aggregate", "method": { "method": "arithmetic-mean" } }] }
            """);

        (int code, string output, string error) = Run("--input", folder.File("figures.csv"), "--index", folder.File("index.json"));

        Assert.Equal((2, ""), (code, output));
        Assert.Equal([expected], Lines(error));
    }

    [Fact]
    public void A_definition_with_faults_is_refused_with_their_places()
    {
        using TemporaryFolder folder = new();
        folder.Write("index.json", """{ "format": "cds-indicators/composite-index", "version": 1, "code": "small", "name": { "vi": "Nhỏ", "en": "Small" }, "hierarchy": { "code": "index" }, "stages": [] }""");

        (int code, string output, string error) = Run("--index", folder.File("index.json"));

        Assert.Equal((2, ""), (code, output));
        Assert.All(Lines(error), line => Assert.StartsWith("index.json, $.", line, StringComparison.Ordinal));
    }

    [Fact]
    public void An_index_that_is_neither_a_file_nor_published_is_refused_with_those_that_are()
    {
        (int code, string output, string error) = Run("--index", "atlantis");

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("--index: 'atlantis': there is neither a file nor a published index of this name. Write a path, or one of ", Assert.Single(Lines(error)), StringComparison.Ordinal);
        Assert.Contains("oecd-dgi-2023", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_or_cannot_be_written_prints_no_scores()
    {
        string nowhere = Path.Combine(Path.GetTempPath(), "no such folder", "figures.csv");

        Assert.Equal((2, ""), (Run("--input", nowhere).Code, Run("--input", nowhere).Output));
        Assert.Equal((2, ""), (Run("--report", nowhere).Code, Run("--report", nowhere).Output));
        Assert.StartsWith($"--report: '{nowhere}': the file cannot be written: ", Run("--report", nowhere).Error, StringComparison.Ordinal);
    }

    /// <summary>A denominator that is not a number would make the column a grouping, and the fault would be told of a column that is there.</summary>
    [Fact]
    public void A_denominator_that_is_not_a_number_is_named_at_its_row()
    {
        using TemporaryFolder folder = new();
        string figures = File.ReadAllText(s_own[1]);
        folder.Write("figures.csv", figures.Replace(",centre,416,", ",centre,\"1,416\",", StringComparison.Ordinal));
        folder.Write("without.csv", figures.Replace(",population,", ",people,", StringComparison.Ordinal));

        Assert.Equal(
            ["figures.csv, row 2, column population: '1,416': the text is not a number. Write digits with a point before decimals, or leave the cell empty where there is no figure."],
            Lines(Run("--input", folder.File("figures.csv"), "--index", s_own[3]).Error));
        Assert.StartsWith("without.csv, row 1, column population: the column is missing.", Run("--input", folder.File("without.csv"), "--index", s_own[3]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--replicates", "0")]
    [InlineData("--replicates", "100001")]
    [InlineData("--replicates", "many")]
    [InlineData("--seed", "x")]
    [InlineData("--lang", "fr")]
    public void A_wrong_option_prints_no_scores(string option, string value)
    {
        (int code, string output, string error) = Run(option, value);

        Assert.NotEqual(0, code);
        Assert.DoesNotContain("Korea", output, StringComparison.Ordinal);
        Assert.Contains(value, error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_a_meaning_in_Markdown_is_escaped()
    {
        using TemporaryFolder folder = new();
        folder.Write("figures.csv", "unit_code,unit_name,online\nA|1,<b>*one*</b>,2\nB,two,3\n");
        folder.Write("index.json", """
            { "format": "cds-indicators/composite-index", "version": 1, "code": "small", "name": { "vi": "Nhỏ", "en": "A | [small] one" },
              "hierarchy": { "code": "index", "children": [{ "code": "online" }] },
              "stages": [{ "stage": "aggregate", "method": { "method": "arithmetic-mean" } }] }
            """);

        (int code, _, string error) = Run("--input", folder.File("figures.csv"), "--index", folder.File("index.json"), "--lang", "en", "--report", folder.File("report.md"));
        string report = File.ReadAllText(folder.File("report.md"));

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("# A \\| \\[small\\] one (small)\n", report, StringComparison.Ordinal);
        Assert.Contains("| A\\|1 | &lt;b&gt;\\*one\\*&lt;/b&gt; |", report, StringComparison.Ordinal);
    }

    private static void Pinned(string file, string report, string[] arguments)
    {
        using TemporaryFolder folder = new();
        (int code, string output, string error) = Run([.. arguments, "--report", folder.File("report.md")]);

        Assert.Equal((0, ""), (code, error));
        Golden.Matches(Path.Combine(s_folder, file), output);
        Golden.Matches(Path.Combine(s_folder, report), File.ReadAllText(folder.File("report.md")));
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = Application.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
