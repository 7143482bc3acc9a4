using System.Xml.Linq;

namespace Cds.Indicators.Tests.Guards;

/// <summary>Packs a library, looks into the package, and uses it from a project that knows nothing else.</summary>
/// <typeparam name="TPackage">The package.</typeparam>
/// <param name="package">The package, packed once for all tests.</param>
/// <param name="dependencies">What it depends on, in the order of the names.</param>
/// <param name="consumer">A program that uses it.</param>
/// <param name="printed">What that program prints, line by line.</param>
public abstract class SatellitePackageTests<TPackage>(TPackage package, string[] dependencies, string consumer, string[] printed) : IClassFixture<TPackage>
    where TPackage : PackedSatellite
{
    [Fact]
    public void The_package_holds_the_library_its_documentation_readme_licence_and_symbols()
    {
        string[] files = package.Library.FilesOf(package.Name);

        Assert.Contains("README.md", files);
        Assert.Contains("LICENSE", files);
        Assert.Equal(
            [$"lib/net10.0/{package.Name}.dll", $"lib/net10.0/{package.Name}.xml"],
            files.Where(f => f.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains($"lib/net10.0/{package.Name}.pdb", package.Library.FilesOf(package.Name, "snupkg"));
    }

    [Fact]
    public void The_package_depends_on_what_it_needs_and_states_licence_and_readme()
    {
        XElement metadata = package.Library.MetadataOf(package.Name);
        string Text(string name) => metadata.Element(metadata.Name.Namespace + name)!.Value;

        Assert.Equal(package.Name, Text("id"));
        Assert.Equal(package.Library.Version, Text("version"));
        Assert.Equal("MIT", Text("license"));
        Assert.Equal("README.md", Text("readme"));
        Assert.NotEqual("", Text("description"));
        XElement group = Assert.Single(metadata.Element(metadata.Name.Namespace + "dependencies")!.Elements());
        Assert.Equal(dependencies, group.Elements().Select(dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_new_project_uses_the_package() => Assert.Equal(printed, await package.Library.RunAsync(package.Name, consumer));
}
