using System.Xml.Linq;
using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.Composite.Tests.Guards;

/// <summary>Packs the library, looks into the package, and uses it from a project that knows nothing else.</summary>
[Trait("Category", "Package")]
public sealed class PackageTests(PackageTests.Package package) : IClassFixture<PackageTests.Package>
{
    private const string Library = "Cds.Indicators.Composite";

    private const string Consumer = """
        using System;
        using Cds.Indicators.Composite.Aggregation;
        using Cds.Indicators.Composite.Data;
        using Cds.Indicators.Composite.Hierarchy;
        using Cds.Indicators.Composite.Indices;
        using Cds.Indicators.Composite.Normalisation;
        using Cds.Indicators.Indicators;

        CompositeIndex index = CompositeIndex.Of(new IndexDefinition
        {
            Code = "own",
            Name = new LocalizedText("Chỉ số riêng", "An index of one's own"),
            Root = IndexNode.Group("index", IndexNode.Indicator("online"), IndexNode.Indicator("overdue", Direction.LowerIsBetter)),
            Stages = [new NormalisationStage(NormalisationMethod.MinMax(0, 100)), new AggregationStage(AggregationMethod.ArithmeticMean)],
        });
        IndexData data = IndexData.Of(["38", "40", "42"], [new("online", [90, 80, 40]), new("overdue", [1, 5, 3])]);
        foreach (string unit in data.Units)
            Console.WriteLine(FormattableString.Invariant($"{unit} {index.Compute(data).Score(unit).Value}"));
        """;

    [Fact]
    public void The_package_holds_the_library_its_documentation_readme_licence_and_symbols()
    {
        string[] files = package.Library.FilesOf(Library);

        Assert.Contains("README.md", files);
        Assert.Contains("LICENSE", files);
        Assert.Equal(
            ["lib/net10.0/Cds.Indicators.Composite.dll", "lib/net10.0/Cds.Indicators.Composite.xml"],
            files.Where(f => f.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("lib/net10.0/Cds.Indicators.Composite.pdb", package.Library.FilesOf(Library, "snupkg"));
    }

    [Fact]
    public void The_package_depends_on_the_core_MathNet_and_NodaTime_and_states_licence_and_readme()
    {
        XElement metadata = package.Library.MetadataOf(Library);
        string Text(string name) => metadata.Element(metadata.Name.Namespace + name)!.Value;

        Assert.Equal(Library, Text("id"));
        Assert.Equal(package.Library.Version, Text("version"));
        Assert.Equal("MIT", Text("license"));
        Assert.Equal("README.md", Text("readme"));
        Assert.NotEqual("", Text("description"));
        XElement group = Assert.Single(metadata.Element(metadata.Name.Namespace + "dependencies")!.Elements());
        Assert.Equal(["Cds.Indicators", "MathNet.Numerics", "NodaTime"], group.Elements().Select(dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_new_project_uses_the_package() => Assert.Equal(["38 100", "40 40", "42 25"], await package.Library.RunAsync(Library, Consumer));

    /// <summary>The packages of the present sources.</summary>
    public sealed class Package : IAsyncLifetime, IDisposable
    {
        internal PackedLibrary Library { get; } = new();

        public Task InitializeAsync() => Library.PackAsync("Cds.Indicators", PackageTests.Library);

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => Library.Dispose();
    }
}
