namespace Cds.Indicators.Tests.Guards;

public sealed class ReadmeTests
{
    private static readonly string[] s_readmes = ["README.md", "src/Cds.Indicators/README.md"];

    private static readonly string s_samples = File.ReadAllText(Repository.File("tests/Cds.Indicators.Tests/Guards/ReadmeSamples.cs"));

    [Fact]
    public void Every_block_of_the_readmes_is_a_sample_that_compiles_and_every_sample_is_in_a_readme() => Findings.None(ReadmeRules.Mismatches(
        [.. s_readmes.SelectMany(path => ReadmeRules.Blocks(path, File.ReadAllText(Repository.File(path))))],
        s_samples));

    [Fact]
    public void Every_sample_prints_what_it_says() => Findings.None(ReadmeRules.Misprints(typeof(ReadmeSamples), s_samples));

    [Fact]
    public void A_block_equals_its_region_without_indentation_and_using_directives() => Assert.Empty(ReadmeRules.Mismatches(
        ReadmeRules.Blocks("README.md", "# T\r\n\r\n```csharp\r\nusing Cds.Indicators.Rates;\r\n\r\nvar a = 1;\r\n\r\n    a++;\r\n```\r\n```sh\r\nls\r\n```\r\n"),
        """
        using Cds.Indicators.Rates;
            void QuickStart()
            {
                #region readme-quick-start
                var a = 1;

                    a++;
                #endregion
            }
        """));

    [Fact]
    public void A_block_without_a_region_and_a_region_without_a_block_are_found() => Assert.Equal(
        [
            "README.md, line 2: no region of ReadmeSamples.cs has this text. Nearest is readme-near (- readme, + region):\n- 2: b();\n+ 2: c();\n",
            "README.md, line 2: ReadmeSamples.cs lacks 'using NodaTime;'.",
            "README.md, line 8: no region of ReadmeSamples.cs has this text. Its first line: z();",
            "The region readme-near stands in no readme.",
        ],
        ReadmeRules.Mismatches(
            ReadmeRules.Blocks("README.md", "# T\n```csharp\nusing NodaTime;\na();\nb();\n```\n\n```csharp\nz();\n```\n"),
            "#region readme-near\na();\nc();\n#endregion\n"));

    [Fact]
    public void What_a_sample_says_is_the_comment_behind_each_print_and_the_comments_below_it() => Assert.Equal(
        ["74,29%", "first", "second", "(nothing is said about 'Console.WriteLine(d);': write what it prints behind it, // text)"],
        ReadmeRules.Expected("// A remark.\nvar a = f();\nConsole.WriteLine(a);   // 74,29%\nvar b = 1; // not printed\n// A remark.\nConsole.WriteLine(b); // first\n// second\nvar c = 2;\n  Console.WriteLine(d);"));

    [Fact]
    public void A_sample_is_captured_and_named_by_its_region()
    {
        Assert.Equal("QuickStart", ReadmeRules.Method("quick-start"));
        Assert.Equal("1\n\ntwo\n", SampleConsole.Capture(() =>
        {
            SampleConsole.WriteLine(1);
            SampleConsole.WriteLine();
            SampleConsole.WriteLine("two");
        }));
        Assert.Throws<InvalidOperationException>(() => SampleConsole.WriteLine("outside"));
    }
}
