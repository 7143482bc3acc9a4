using System.Reflection;
using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.Tabular.Tests.Guards;

public sealed class ReadmeTests
{
    private const string Readme = "src/Cds.Indicators.Tabular/README.md";

    private static readonly string s_samples = File.ReadAllText(Repository.File("tests/Cds.Indicators.Tabular.Tests/Guards/ReadmeSamples.cs"));

    public static TheoryData<string> Regions => [.. ReadmeRules.Regions(s_samples).Keys];

    [Fact]
    public void Every_block_of_the_readme_is_a_sample_that_compiles() =>
        Findings.None(ReadmeRules.Mismatches(ReadmeRules.Blocks(Readme, File.ReadAllText(Repository.File(Readme))), s_samples));

    [Theory]
    [MemberData(nameof(Regions))]
    public void The_sample_prints_what_it_says(string region)
    {
        MethodInfo? sample = typeof(ReadmeSamples).GetMethod(ReadmeRules.Method(region), BindingFlags.Static | BindingFlags.Public, []);

        Assert.True(sample is not null, $"The region readme-{region} has no method {ReadmeRules.Method(region)}() that runs it.");
        string said = string.Concat(ReadmeRules.Expected(ReadmeRules.Regions(s_samples)[region]).Select(line => line + "\n"));
        string printed = SampleConsole.Capture(() => sample.Invoke(obj: null, BindingFlags.DoNotWrapExceptions, binder: null, parameters: null, culture: null));
        Assert.True(said == printed, $"The region readme-{region} prints something else (- said, + printed):\n{Golden.Difference(said, printed)}");
    }
}
