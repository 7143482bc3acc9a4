using System.Diagnostics;
using System.Reflection;
using Xunit.Abstractions;

namespace Cds.Indicators.Samples.Tests.Scripts;

/// <summary>Every script of the samples, run as its first lines say, prints what stands beside it.</summary>
[Trait("Category", "Script")]
[Collection(nameof(OneAtATime))]
public sealed class ScriptTests(ITestOutputHelper log)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(8);

    private static string Folder => Repository.File("samples/scripts");

    private static string Configuration =>
        typeof(ScriptTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Configuration").Value!;

    public static TheoryData<string> Names(string extension) => [.. Directory.EnumerateFiles(Folder, "*" + extension).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_three_stories_and_one_of_them_in_fsharp() =>
        Assert.Equal((3, 1), (Directory.GetFiles(Folder, "*.cs").Length, Directory.GetFiles(Folder, "*.fsx").Length));

    [Theory]
    [MemberData(nameof(Names), ".cs")]
    public async Task A_script_prints_what_it_is_said_to_print_in_every_culture(string name)
    {
        using TemporaryFolder built = new();
        await PrintsAsync(name, "run", $"samples/scripts/{name}", "-c", Configuration, $"-p:ScriptArtifactsPath={built.Path}");
    }

    /// <summary>With the libraries of this build, whichever configuration it has; the script itself names those of the release build.</summary>
    [Theory]
    [MemberData(nameof(Names), ".fsx")]
    public Task A_script_of_fsharp_prints_what_it_is_said_to_print_in_every_culture(string name) =>
        PrintsAsync(name, "fsi", "--nologo", "--utf8output", $"--lib:{AppContext.BaseDirectory}", $"samples/scripts/{name}");

    [Theory]
    [MemberData(nameof(Names), ".cs")]
    [MemberData(nameof(Names), ".fsx")]
    public void The_first_lines_of_a_script_say_how_it_is_run(string name)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, name));
        string command = name.EndsWith(".fsx", StringComparison.Ordinal) ? "dotnet fsi" : "dotnet run";

        Assert.Matches(@"^// .+ \(.+\)$", lines[0]);
        Assert.Contains($"//     {command} samples/scripts/{name}", lines.Take(6));
        Assert.Contains(name, File.ReadAllText(Path.Combine(Folder, "README.md")), StringComparison.Ordinal);
    }

    private async Task PrintsAsync(string name, params string[] command)
    {
        string expected = Path.Combine(Folder, (name.EndsWith(".fsx", StringComparison.Ordinal) ? name : Path.ChangeExtension(name, null)) + ".expected-output.txt");
        string? before = Environment.GetEnvironmentVariable("LC_ALL");
        try
        {
            foreach (string culture in new[] { "C", "vi_VN.UTF-8", "ar_SA.UTF-8" })
            {
                // A process takes its culture from here.
                Environment.SetEnvironmentVariable("LC_ALL", culture);
                Stopwatch clock = Stopwatch.StartNew();
                string output = await Tool.DotnetAsync(Repository.Root, s_limit, command);
                log.WriteLine($"{name}, {culture}: {clock.Elapsed.TotalSeconds:F0} s");
                Golden.Matches(expected, output);
            }
        }
        finally
        {
            Environment.SetEnvironmentVariable("LC_ALL", before);
        }
    }
}
