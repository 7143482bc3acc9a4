using System.Xml.Linq;
using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Guards;

/// <summary>Packs the library, looks into the package, and uses it from a project that knows nothing else.</summary>
[Trait("Category", "Package")]
public sealed class PackageTests(PackageTests.Package package) : IClassFixture<PackageTests.Package>
{
    private const string Library = "Cds.Indicators.EntityFrameworkCore";

    /// <summary>Without a provider there is no database: the refusal shows that the package is there and works.</summary>
    private const string Consumer = """
        using System;
        using System.Linq;
        using Cds.Indicators.EntityFrameworkCore;
        using Cds.Indicators.Indicators;
        using Cds.Indicators.Periods;
        using Cds.Indicators.Tallying;

        TallyPlan<Row> plan = RateSet
            .Of(RecordDimensions<Row>.By(d => d.Commune, d => d.ReceivedOn).Ratio(Catalogue.Vietnam()["dossier.received-online"], d => true, d => d.IsOnline))
            .Per(PeriodKind.Month);
        try
        {
            await plan.TallyAsync(Array.Empty<Row>().AsQueryable());
        }
        catch (ArgumentException refused)
        {
            Console.WriteLine(refused.ParamName);
        }

        sealed record Row(string Commune, DateOnly ReceivedOn, bool IsOnline);
        """;

    [Fact]
    public void The_package_holds_the_library_its_documentation_readme_licence_and_symbols()
    {
        string[] files = package.Library.FilesOf(Library);

        Assert.Contains("README.md", files);
        Assert.Contains("LICENSE", files);
        Assert.Equal(
            ["lib/net10.0/Cds.Indicators.EntityFrameworkCore.dll", "lib/net10.0/Cds.Indicators.EntityFrameworkCore.xml"],
            files.Where(f => f.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("lib/net10.0/Cds.Indicators.EntityFrameworkCore.pdb", package.Library.FilesOf(Library, "snupkg"));
    }

    [Fact]
    public void The_package_depends_on_the_core_Entity_Framework_Core_and_NodaTime_and_states_licence_and_readme()
    {
        XElement metadata = package.Library.MetadataOf(Library);
        string Text(string name) => metadata.Element(metadata.Name.Namespace + name)!.Value;

        Assert.Equal(Library, Text("id"));
        Assert.Equal(package.Library.Version, Text("version"));
        Assert.Equal("MIT", Text("license"));
        Assert.Equal("README.md", Text("readme"));
        Assert.NotEqual("", Text("description"));
        XElement group = Assert.Single(metadata.Element(metadata.Name.Namespace + "dependencies")!.Elements());
        Assert.Equal(
            ["Cds.Indicators", "Microsoft.EntityFrameworkCore.Relational", "NodaTime"],
            group.Elements().Select(dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_new_project_uses_the_package() => Assert.Equal(["records"], await package.Library.RunAsync(Library, Consumer));

    /// <summary>The packages of the present sources.</summary>
    public sealed class Package : IAsyncLifetime, IDisposable
    {
        internal PackedLibrary Library { get; } = new();

        public Task InitializeAsync() => Library.PackAsync("Cds.Indicators", PackageTests.Library);

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => Library.Dispose();
    }
}
