using System.Xml.Linq;

namespace Cds.Indicators.Tests.Guards;

/// <summary>Packs the library, looks into the package, and uses it from a project that knows nothing else.</summary>
[Trait("Category", "Package")]
public sealed class PackageTests(PackageTests.Package package) : IClassFixture<PackageTests.Package>
{
    /// <summary>A program of another project, whose only access to the library is the package.</summary>
    private const string Consumer = """
        using System;
        using System.Text.Json;
        using Cds.Indicators.Indicators;
        using Cds.Indicators.Json;
        using Cds.Indicators.Periods;
        using Cds.Indicators.Provenance;
        using Cds.Indicators.Rates;
        using NodaTime;
        using Period = Cds.Indicators.Periods.Period;

        Console.OutputEncoding = System.Text.Encoding.UTF8;
        Console.WriteLine(new LegalBasis("411/QĐ-TTg", "Điều 1", new LocalDate(2022, 3, 31), null, Confidence.Official));
        Console.WriteLine(Ratio.Of(26, 35).Rate.ToString("vi"));
        Console.WriteLine(Figure.Parse("hơn 94%", TextStyle.Vietnamese).Against(Figure.AtLeast(80, FigureForm.Percent)));
        Console.WriteLine(Period.Parse("9 tháng năm 2022"));
        Console.WriteLine(Catalogue.Vietnam()["dossier.paid-online"].Name.English);
        Console.WriteLine(WorkingCalendar.VietnamPublicSector().IsWorkingDay(new LocalDate(2026, 8, 22)));
        Console.WriteLine(JsonSerializer.Serialize(Ratio.Of(0, 0).Rate, IndicatorsJson.Options));
        """;

    private const string Library = "Cds.Indicators";

    [Fact]
    public void The_package_holds_the_library_its_documentation_readme_and_licence()
    {
        string[] files = package.Library.FilesOf(Library);

        Assert.Contains("lib/net10.0/Cds.Indicators.dll", files);
        Assert.Contains("lib/net10.0/Cds.Indicators.xml", files);
        Assert.Contains("README.md", files);
        Assert.Contains("LICENSE", files);
        Assert.Equal(["lib/net10.0/Cds.Indicators.dll", "lib/net10.0/Cds.Indicators.xml"], files.Where(f => f.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_depends_on_NodaTime_alone_and_states_licence_and_readme()
    {
        XElement metadata = package.Library.MetadataOf(Library);
        string Text(string name) => metadata.Element(metadata.Name.Namespace + name)!.Value;

        Assert.Equal("Cds.Indicators", Text("id"));
        Assert.Equal(package.Library.Version, Text("version"));
        Assert.Equal("MIT", Text("license"));
        Assert.Equal("README.md", Text("readme"));
        Assert.NotEqual("", Text("description"));
        XElement group = Assert.Single(metadata.Element(metadata.Name.Namespace + "dependencies")!.Elements());
        Assert.Equal("net10.0", group.Attribute("targetFramework")!.Value);
        Assert.Equal(["NodaTime"], group.Elements().Select(dependency => dependency.Attribute("id")!.Value));
    }

    [Fact]
    public void The_symbols_are_packed_beside() =>
        Assert.Contains("lib/net10.0/Cds.Indicators.pdb", package.Library.FilesOf(Library, "snupkg"));

    [Fact]
    public async Task A_new_project_uses_the_package() => Assert.Equal(
        [
            "411/QĐ-TTg, Điều 1 (31/3/2022) [Q]",
            "74,29%",
            "Met",
            "2022-YTD09",
            "Dossiers paid online",
            "True",
            "{\"kind\":\"zero-denominator\"}",
        ],
        await package.Library.RunAsync(Library, Consumer));

    /// <summary>The package of the present sources.</summary>
    public sealed class Package : IAsyncLifetime, IDisposable
    {
        internal PackedLibrary Library { get; } = new();

        public Task InitializeAsync() => Library.PackAsync(PackageTests.Library);

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => Library.Dispose();
    }
}
