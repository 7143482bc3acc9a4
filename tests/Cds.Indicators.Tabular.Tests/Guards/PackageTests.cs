using System.Xml.Linq;
using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.Tabular.Tests.Guards;

/// <summary>Packs the library, looks into the package, and uses it from a project that knows nothing else.</summary>
[Trait("Category", "Package")]
public sealed class PackageTests(PackageTests.Package package) : IClassFixture<PackageTests.Package>
{
    private const string Library = "Cds.Indicators.Tabular";

    private const string Consumer = """
        using System;
        using System.IO;
        using Cds.Indicators.Areas;
        using Cds.Indicators.Tabular;
        using NodaTime;

        using MemoryStream units = new("code,level,kind,name,parent_code,valid_from,valid_to\n38,province,,Thanh Hóa,,,\n"u8.ToArray());
        using MemoryStream successions = new("effective,predecessor_level,predecessor_code,successor_level,successor_code,extent,note\n"u8.ToArray());
        AreaRegistry areas = AreaTable.Read(units, successions);
        Console.WriteLine(areas[AreaLevel.Province, "38", new LocalDate(2025, 7, 1)].Code);
        """;

    [Fact]
    public void The_package_holds_the_library_its_documentation_readme_licence_and_symbols()
    {
        string[] files = package.Library.FilesOf(Library);

        Assert.Contains("README.md", files);
        Assert.Contains("LICENSE", files);
        Assert.Equal(
            ["lib/net10.0/Cds.Indicators.Tabular.dll", "lib/net10.0/Cds.Indicators.Tabular.xml"],
            files.Where(f => f.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("lib/net10.0/Cds.Indicators.Tabular.pdb", package.Library.FilesOf(Library, "snupkg"));
    }

    [Fact]
    public void The_package_depends_on_the_core_CsvHelper_and_NodaTime_and_states_licence_and_readme()
    {
        XElement metadata = package.Library.MetadataOf(Library);
        string Text(string name) => metadata.Element(metadata.Name.Namespace + name)!.Value;

        Assert.Equal(Library, Text("id"));
        Assert.Equal(package.Library.Version, Text("version"));
        Assert.Equal("MIT", Text("license"));
        Assert.Equal("README.md", Text("readme"));
        Assert.NotEqual("", Text("description"));
        XElement group = Assert.Single(metadata.Element(metadata.Name.Namespace + "dependencies")!.Elements());
        Assert.Equal(["Cds.Indicators", "CsvHelper", "NodaTime"], group.Elements().Select(dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_new_project_uses_the_package() => Assert.Equal(["38"], await package.Library.RunAsync(Library, Consumer));

    /// <summary>The packages of the present sources.</summary>
    public sealed class Package : IAsyncLifetime, IDisposable
    {
        internal PackedLibrary Library { get; } = new();

        public Task InitializeAsync() => Library.PackAsync("Cds.Indicators", PackageTests.Library);

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => Library.Dispose();
    }
}
