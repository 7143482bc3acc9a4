using System.Reflection;
using System.Xml.Linq;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.Composite.Tests.Guards;

/// <summary>The guards of the core, held against this package.</summary>
public sealed class GuardTests
{
    private static readonly Assembly s_package = typeof(CompositeIndex).Assembly;

    private static readonly string s_project = Repository.File("src/Cds.Indicators.Composite");

    [Fact]
    public void The_public_surface_is_the_approved_one() => Golden.Matches(Path.Combine(s_project, "PublicApi.approved.txt"), PublicApi.Print(s_package));

    [Fact]
    public void Everything_that_a_user_sees_is_documented() => Findings.None(
        new DocumentationRules(s_package, XDocument.Load(Path.ChangeExtension(s_package.Location, ".xml")), new Dictionary<string, string>(StringComparer.Ordinal)).Violations());

    [Fact]
    public void Every_source_file_keeps_the_rules() => Findings.None(
        from path in Directory.EnumerateFiles(s_project, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let relative = Path.GetRelativePath(s_project, path).Replace('\\', '/')
        from violation in SourceRules.Violations(relative, File.ReadAllText(path), "Cds.Indicators.Composite")
        select violation);

    [Fact]
    public void All_types_keep_the_rules() => Findings.None(s_package.GetTypes().SelectMany(ConsistencyRules.Violations));

    [Fact]
    public void Nothing_in_Internal_is_public() => Assert.DoesNotContain(
        s_package.GetExportedTypes(), type => type.Namespace is "Cds.Indicators.Internal" or "Cds.Indicators.Composite.Internal");

    [Fact]
    public void The_package_refers_to_the_framework_the_core_NodaTime_and_MathNet_alone() => Assert.All(
        s_package.GetReferencedAssemblies().Select(name => name.Name!),
        name => Assert.True(name is "Cds.Indicators" or "MathNet.Numerics" or "NodaTime" || name.StartsWith("System.", StringComparison.Ordinal), $"The package refers to {name}."));
}
