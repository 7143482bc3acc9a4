namespace Cds.Indicators.Tests.Guards;

public sealed class SourceTests
{
    private static readonly string s_project = Repository.File("src/Cds.Indicators");

    [Fact]
    public void Every_source_file_keeps_the_rules() =>
        Findings.None(Sources().SelectMany(path => SourceRules.Violations(Relative(path), File.ReadAllText(path))));

    [Fact]
    public void The_room_Internal_stays_small() =>
        Assert.InRange(Sources().Count(path => Relative(path).StartsWith("Internal/", StringComparison.Ordinal)), 0, 14);

    [Theory]
    [InlineData("Rates/Rate.cs", "namespace Cds.Indicators.Rates;\npublic readonly struct Rate;")]
    [InlineData("Rates/Rate.Text.cs", "namespace Cds.Indicators.Rates;\npublic readonly partial struct Rate;")]
    [InlineData("Rates/OutcomeOfT.cs", "namespace Cds.Indicators.Rates;\npublic readonly struct Outcome<T>;")]
    [InlineData("Rates/Outcome.cs", "namespace Cds.Indicators.Rates;\npublic readonly struct Outcome<T>;\ninternal static class Other;")]
    [InlineData("Indicators/Catalogue/Reader.cs", "namespace Cds.Indicators.Indicators.Catalogue;\ninternal sealed class Reader;")]
    public void A_file_in_its_place_passes(string path, string text) => Assert.Empty(SourceRules.Violations(path, text));

    [Theory]
    [InlineData(
        "Rates/Rate.cs",
        "namespace Cds.Indicators.Rate;\npublic struct Rate;",
        "Rates/Rate.cs: the namespace is Cds.Indicators.Rate, the folder says Cds.Indicators.Rates.")]
    [InlineData(
        "Rates/Rate.cs",
        "namespace Cds.Indicators.Rates { public struct Rate; }",
        "Rates/Rate.cs: the namespace is a block. Write 'namespace Cds.Indicators.Rates;'.")]
    [InlineData(
        "Rates/Rate.cs",
        "namespace Cds.Indicators.Rates;\npublic struct Rate;\npublic enum RateBasis;",
        "Rates/Rate.cs: more than one public type (Rate, RateBasis). Give each its file.")]
    [InlineData(
        "Rates/Ratio.cs",
        "namespace Cds.Indicators.Rates;\npublic struct Rate;\ninternal struct Ratio;",
        "Rates/Ratio.cs: the file is named after none of its types. Write Type.cs, Type.Concern.cs, or TypeOfT.cs for Type<T>.")]
    public void A_file_out_of_place_is_found(string path, string text, string violation) =>
        Assert.Equal([violation], SourceRules.Violations(path, text));

    [Fact]
    public void A_file_of_more_than_400_lines_gives_its_reason_on_line_one()
    {
        string text = "namespace Cds.Indicators.Rates;\npublic struct Rate;" + new string('\n', 399) + "// end\n";
        Assert.Equal(
            ["Rates/Rate.cs: 401 lines, the limit is 400. Split it by concern, or give the reason in a comment on line one."],
            SourceRules.Violations("Rates/Rate.cs", text));
        Assert.Empty(SourceRules.Violations("Rates/Rate.cs", "// A table that is read as a whole.\n" + text));
    }

    private static string Relative(string path) => Path.GetRelativePath(s_project, path).Replace('\\', '/');

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(s_project, "*.cs", SearchOption.AllDirectories)
        .Where(path => !Relative(path).StartsWith("obj/", StringComparison.Ordinal) && !Relative(path).StartsWith("bin/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
