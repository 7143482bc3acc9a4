using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Guards;

public sealed class ReadmeTests
{
    private const string Readme = "src/Cds.Indicators.EntityFrameworkCore/README.md";

    private static readonly string s_samples = File.ReadAllText(Repository.File("tests/Cds.Indicators.EntityFrameworkCore.Tests/Guards/ReadmeSamples.cs"));

    [Fact]
    public void Every_block_of_the_readme_is_a_sample_that_compiles() =>
        Findings.None(ReadmeRules.Mismatches(ReadmeRules.Blocks(Readme, File.ReadAllText(Repository.File(Readme))), s_samples));

    [Fact]
    public void The_sample_prints_what_it_says() => Assert.Equal(
        string.Concat(ReadmeRules.Expected(ReadmeRules.Regions(s_samples)["package"]).Select(line => line + "\n")),
        SampleConsole.Capture(static () => ReadmeSamples.PackageAsync().GetAwaiter().GetResult()));
}
