using System.Reflection;

namespace Cds.Indicators.Tests.Guards;

/// <summary>The readme of a package beside the core: every block of code is a sample that compiles, and every sample prints what it says.</summary>
/// <param name="samples">The class of samples, which stands in the folder Guards of the package's tests; a region <c>readme-a-b</c> is run by its method <c>AB</c>.</param>
public abstract class SatelliteReadmeTests(Type samples)
{
    private readonly string _readme = $"src/{PackageOf(samples)}/README.md";
    private readonly string _samples = File.ReadAllText(Repository.File($"tests/{PackageOf(samples)}.Tests/Guards/{samples.Name}.cs"));

    [Fact]
    public void Every_block_of_the_readme_is_a_sample_that_compiles() =>
        Findings.None(ReadmeRules.Mismatches(ReadmeRules.Blocks(_readme, File.ReadAllText(Repository.File(_readme))), _samples));

    [Fact]
    public void Every_sample_prints_what_it_says() => Findings.None(ReadmeRules.Misprints(samples, _samples));

    private static string PackageOf(Type samples) => samples.Assembly.GetName().Name!.Replace(".Tests", "", StringComparison.Ordinal);
}
