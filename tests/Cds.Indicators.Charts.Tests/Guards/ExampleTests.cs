using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Cds.Indicators.Charts.Specifications;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cds.Indicators.Charts.Tests.Guards;

/// <summary>The examples of the documentation compile: what a reader copies has the names of the library.</summary>
public sealed class ExampleTests
{
    /// <summary>What the examples take as given.</summary>
    private const string Given = """
        #nullable enable annotations
        using System; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq;
        using Cds.Indicators.Aggregation; using Cds.Indicators.Areas; using Cds.Indicators.Indicators; using Cds.Indicators.Observations; using Cds.Indicators.Periods;
        using Cds.Indicators.Provenance; using Cds.Indicators.Rankings; using Cds.Indicators.Rates; using Cds.Indicators.Scoring; using Cds.Indicators.Targets;
        using Cds.Indicators.Charts.Kinds; using Cds.Indicators.Charts.Reports; using Cds.Indicators.Charts.Specifications;
        using LocalDate = NodaTime.LocalDate;

        static class Example
        {
            static ChartSpecification chart;
            static Indicator indicator;
            static IReadOnlyList<DatedFigure> figures;
            static Figure figure;
            static Target target;
            static ScorecardScore score, other;
            static RollupResult result;
            static ObservationSet observations;
            static IReadOnlyList<Area> provinces;
            static Outcome<Rate> rate(Area area) => default;
            static Outcome<Figure> figureOf(Area area) => default;
            static TargetSet set;
            static LocalizedText caption;
            static Ranking<Area> ranking;
            sealed record District(string Name, Ratio OnTime);
            static IReadOnlyList<District> districts;

        """;

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "NodaTime.dll" or "Cds.Indicators.dll" or "Cds.Indicators.Charts.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Fact]
    public void Every_example_compiles()
    {
        XElement[] examples = [.. XDocument.Load(Path.ChangeExtension(typeof(ChartSpecification).Assembly.Location, ".xml")).Descendants("example")];
        Assert.True(examples.Length > 25);
        Findings.None(examples.AsParallel().Select(Fault).OfType<string>().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_example_with_a_wrong_name_is_found() =>
        Assert.Contains("Yer", Fault(XElement.Parse("<example><code>Period.Yer(2024);</code></example>")), StringComparison.Ordinal);

    /// <summary>Why an example does not compile; null where it does.</summary>
    private static string? Fault(XElement example)
    {
        string fault = FaultOf(example.Value.Trim());
        return fault.Length == 0 ? null : $"{example.Parent?.Attribute("name")?.Value}: {fault}";
    }

    private static string FaultOf(string body)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText($"{Given}static void Run()\n{{\n{body}\n}}\n}}", new CSharpParseOptions(LanguageVersion.Latest));
        return string.Join("; ", CSharpCompilation.Create("Example", [tree], s_references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !string.Equals(diagnostic.Id, "CS0201", StringComparison.Ordinal))
            .Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }
}
