using System.IO.Compression;
using System.Text.Json;
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

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    [Fact]
    public void The_package_holds_the_library_its_documentation_readme_and_licence()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.Path);
        string[] files = [.. archive.Entries.Select(entry => entry.FullName)];

        Assert.Contains("lib/net10.0/Cds.Indicators.dll", files);
        Assert.Contains("lib/net10.0/Cds.Indicators.xml", files);
        Assert.Contains("README.md", files);
        Assert.Contains("LICENSE", files);
        Assert.Equal(["lib/net10.0/Cds.Indicators.dll", "lib/net10.0/Cds.Indicators.xml"], files.Where(f => f.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_depends_on_NodaTime_alone_and_states_licence_and_readme()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.Path);
        using Stream stream = archive.GetEntry("Cds.Indicators.nuspec")!.Open();
        XElement root = XDocument.Load(stream).Root!;
        XElement metadata = root.Element(root.Name.Namespace + "metadata")!;
        string Text(string name) => metadata.Element(root.Name.Namespace + name)!.Value;

        Assert.Equal("Cds.Indicators", Text("id"));
        Assert.Equal(package.Version, Text("version"));
        Assert.Equal("MIT", Text("license"));
        Assert.Equal("README.md", Text("readme"));
        Assert.NotEqual("", Text("description"));
        XElement group = Assert.Single(metadata.Element(root.Name.Namespace + "dependencies")!.Elements());
        Assert.Equal("net10.0", group.Attribute("targetFramework")!.Value);
        Assert.Equal(["NodaTime"], group.Elements().Select(dependency => dependency.Attribute("id")!.Value));
    }

    [Fact]
    public void The_symbols_are_packed_beside()
    {
        using ZipArchive archive = ZipFile.OpenRead(System.IO.Path.ChangeExtension(package.Path, ".snupkg"));
        Assert.Contains("lib/net10.0/Cds.Indicators.pdb", archive.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public async Task A_new_project_uses_the_package()
    {
        using TemporaryFolder folder = new();
        folder.Write("Directory.Build.props", "<Project />");
        folder.Write("Directory.Build.targets", "<Project />");
        folder.Write("Directory.Packages.props", "<Project />");
        folder.Write("NuGet.config", $"""
            <configuration>
              <packageSources>
                <add key="package-under-test" value="{System.IO.Path.GetDirectoryName(package.Path)}" />
              </packageSources>
            </configuration>
            """);
        folder.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Cds.Indicators" Version="[{package.Version}]" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("Program.cs", Consumer);

        try
        {
            await Tool.DotnetAsync(folder.Path, s_limit, "build", "Consumer.csproj", "-c", "Release", "-o", folder.File("out"), "-nodeReuse:false", "-p:UseSharedCompilation=false");
            string printed = await Tool.DotnetAsync(folder.Path, s_limit, folder.File("out/Consumer.dll"));

            Assert.Equal(
                [
                    "411/QĐ-TTg, Điều 1 (31/3/2022) [Q]",
                    "74,29%",
                    "Met",
                    "2022-YTD09",
                    "Dossiers paid online",
                    "True",
                    "{\"kind\":\"zero-denominator\"}",
                ],
                printed.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
        }
        finally
        {
            Forget(folder.File("obj/project.assets.json"));
        }
    }

    /// <summary>Deletes the copy of the package that the restore left among the packages of the machine.</summary>
    private void Forget(string assets)
    {
        if (!File.Exists(assets))
            return;

        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(assets));
        foreach (JsonProperty folder in document.RootElement.GetProperty("packageFolders").EnumerateObject())
        {
            string copy = System.IO.Path.Combine(folder.Name, "cds.indicators", package.Version);
            if (Directory.Exists(copy))
                Directory.Delete(copy, recursive: true);
        }
    }

    /// <summary>The package of the present sources, under a version that no cache knows.</summary>
    public sealed class Package : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

        public string Path => _folder.File($"packages/Cds.Indicators.{Version}.nupkg");

        public async Task InitializeAsync()
        {
            await Tool.DotnetAsync(
                Repository.Root,
                s_limit,
                "pack",
                "src/Cds.Indicators/Cds.Indicators.csproj",
                "-c",
                "Release",
                "-o",
                _folder.File("packages"),
                $"-p:Version={Version}",
                $"-p:ArtifactsPath={_folder.File("artifacts")}",
                "-p:NuGetAudit=false",
                "-p:UseSharedCompilation=false",
                "-nodeReuse:false");
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => _folder.Dispose();
    }
}
