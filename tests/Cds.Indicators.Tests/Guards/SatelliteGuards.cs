using System.Reflection;
using System.Xml.Linq;

namespace Cds.Indicators.Tests.Guards;

/// <summary>The guards of the core, held against a package beside it.</summary>
/// <param name="package">The package, whose project has the name of its assembly.</param>
public abstract class SatelliteGuards(Assembly package)
{
    private readonly string _name = package.GetName().Name!;

    private string Project => Repository.File("src/" + _name);

    [Fact]
    public void The_public_surface_is_the_approved_one() => Golden.Matches(Path.Combine(Project, "PublicApi.approved.txt"), PublicApi.Print(package));

    [Fact]
    public void Everything_that_a_user_sees_is_documented() => Findings.None(
        new DocumentationRules(package, XDocument.Load(Path.ChangeExtension(package.Location, ".xml")), new Dictionary<string, string>(StringComparer.Ordinal)).Violations());

    [Fact]
    public void Every_source_file_keeps_the_rules() => Findings.None(
        from path in Directory.EnumerateFiles(Project, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let relative = Path.GetRelativePath(Project, path).Replace('\\', '/')
        from violation in SourceRules.Violations(relative, File.ReadAllText(path), _name)
        select violation);

    [Fact]
    public void All_types_keep_the_rules() => Findings.None(package.GetTypes().SelectMany(ConsistencyRules.Violations));

    /// <summary>Fails for what the package refers to besides the framework, the core, NodaTime and what is its own.</summary>
    /// <param name="isOwn">Whether a name is that of an assembly which is the package's own to refer to.</param>
    protected void RefersToTheFrameworkTheCoreNodaTimeAnd(Func<string, bool> isOwn) => Assert.All(
        package.GetReferencedAssemblies().Select(name => name.Name!),
        name => Assert.True(
            name is "Cds.Indicators" or "NodaTime" || name.StartsWith("System.", StringComparison.Ordinal) || isOwn(name),
            $"The package refers to {name}."));
}
