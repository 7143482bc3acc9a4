using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Cds.Indicators.Composite.Indices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cds.Indicators.Composite.Tests.Guards;

/// <summary>The examples of the documentation compile: what a reader copies has the names of the library.</summary>
public sealed class ExampleTests
{
    /// <summary>What the examples take as given, a result being that of an index, of a panel, or of an uncertainty analysis.</summary>
    private const string Given = """
        #nullable enable annotations
        using System; using System.Collections.Generic; using System.Collections.Immutable; using System.Linq; using System.Text.Json;
        using Cds.Indicators.Aggregation; using Cds.Indicators.Areas; using Cds.Indicators.Indicators; using Cds.Indicators.Observations; using Cds.Indicators.Periods;
        using Cds.Indicators.Rankings; using Cds.Indicators.Rates;
        using Cds.Indicators.Composite.Aggregation; using Cds.Indicators.Composite.Analysis; using Cds.Indicators.Composite.Data; using Cds.Indicators.Composite.Denomination;
        using Cds.Indicators.Composite.Hierarchy; using Cds.Indicators.Composite.Imputation; using Cds.Indicators.Composite.Indices; using Cds.Indicators.Composite.Normalisation;
        using Cds.Indicators.Composite.Screening; using Cds.Indicators.Composite.Stages; using Cds.Indicators.Composite.Statistics; using Cds.Indicators.Composite.Treatment;
        using Cds.Indicators.Composite.Uncertainty; using Cds.Indicators.Composite.Weighting;

        static class Example
        {
            static CompositeIndex index;
            static IndexData data, of2023, of2024;
            static IndexTable table;
            static IndexNode root;
            static IndexResult published, revised, arithmetic, geometric, zScore, result2023, result2024;
            static UncertaintyAnalysis analysis;
            static SensitivityResult sensitivity;
            static ObservationSet observations;
            static Catalogue catalogue;
            static CronbachAlpha alpha;
            static List<string> report;
            static double[] x, y;
            static IReadOnlyDictionary<string, double> panelOfExperts, survey, equal;
            static void Print(params object?[] cells) { }

        """;

    private static readonly string[] s_results =
    [
        "static IndexResult result; static PanelResult panel;", "static IndexResult result; static IndexPanel panel;", "static PanelResult result; static IndexPanel panel;",
        "static UncertaintyResult result;",
    ];

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "NodaTime.dll" or "Cds.Indicators.dll" or "Cds.Indicators.Composite.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Fact]
    public void Every_example_compiles()
    {
        XElement[] examples = [.. XDocument.Load(Path.ChangeExtension(typeof(CompositeIndex).Assembly.Location, ".xml")).Descendants("example")];
        Assert.True(examples.Length > 100);
        Findings.None(examples.AsParallel().Select(Fault).OfType<string>().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_example_with_a_wrong_name_is_found() =>
        Assert.Contains("Yer", Fault(XElement.Parse("<example><code>Period.Yer(2024);</code></example>")), StringComparison.Ordinal);

    /// <summary>Why an example does not compile, whatever the result is and whether it is statements or one value; null where it does.</summary>
    private static string? Fault(XElement example)
    {
        string code = example.Value.Trim(), first = "";
        foreach (string result in s_results)
        {
            string fault = FaultOf(code, result);
            if (fault.Length == 0 || FaultOf($"_ = {code};", result).Length == 0)
                return null;
            first = first.Length == 0 ? fault : first;
        }

        return $"{example.Parent?.Attribute("name")?.Value}: {first}";
    }

    /// <summary>The errors of a body, without that of a value that stands as a statement (CS0201): it is only there to be looked at.</summary>
    private static string FaultOf(string body, string result)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText($"{Given}{result}\nstatic void Run()\n{{\n{body}\n}}\n}}", new CSharpParseOptions(LanguageVersion.Latest));
        return string.Join("; ", CSharpCompilation.Create("Example", [tree], s_references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !string.Equals(diagnostic.Id, "CS0201", StringComparison.Ordinal))
            .Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }
}
