using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;

namespace Cds.Indicators.Tests.Guards;

/// <summary>Packages of the present sources, under a version that no cache knows, and a project that knows nothing else.</summary>
internal sealed class PackedLibrary : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _folder = new();

    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    /// <summary>Packs projects of <c>src</c>, each named as its package.</summary>
    public async Task PackAsync(params string[] packages)
    {
        foreach (string package in packages)
        {
            await Tool.DotnetAsync(
                Repository.Root,
                s_limit,
                "pack",
                $"src/{package}/{package}.csproj",
                "-c",
                "Release",
                "-o",
                _folder.File("packages"),
                $"-p:Version={Version}",
                $"-p:ArtifactsPath={_folder.File("artifacts")}",
                "-p:NuGetAudit=false",
                "-p:RunAnalyzers=false",
                "-p:UseSharedCompilation=false",
                "-nodeReuse:false");
        }
    }

    /// <summary>The file of a package.</summary>
    public string PathOf(string package, string extension = "nupkg") => _folder.File($"packages/{package}.{Version}.{extension}");

    /// <summary>The names of the files in a package.</summary>
    public string[] FilesOf(string package, string extension = "nupkg")
    {
        using ZipArchive archive = ZipFile.OpenRead(PathOf(package, extension));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>What a package says of itself.</summary>
    public XElement MetadataOf(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(PathOf(package));
        using Stream stream = archive.GetEntry($"{package}.nuspec")!.Open();
        XElement root = XDocument.Load(stream).Root!;
        return root.Element(root.Name.Namespace + "metadata")!;
    }

    /// <summary>What a program prints whose only access to the library is a package, line by line.</summary>
    public async Task<string[]> RunAsync(string package, string program)
    {
        using TemporaryFolder folder = new();
        folder.Write("Directory.Build.props", "<Project />");
        folder.Write("Directory.Build.targets", "<Project />");
        folder.Write("Directory.Packages.props", "<Project />");
        folder.Write("NuGet.config", $"""
            <configuration>
              <packageSources>
                <add key="package-under-test" value="{_folder.File("packages")}" />
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
                <PackageReference Include="{package}" Version="[{Version}]" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("Program.cs", program);

        try
        {
            await Tool.DotnetAsync(folder.Path, s_limit, "build", "Consumer.csproj", "-c", "Release", "-o", folder.File("out"), "-nodeReuse:false", "-p:UseSharedCompilation=false");
            string printed = await Tool.DotnetAsync(folder.Path, s_limit, folder.File("out/Consumer.dll"));
            return printed.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        }
        finally
        {
            Forget(folder.File("obj/project.assets.json"));
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Deletes the copies of the packages that the restore left among the packages of the machine.</summary>
    private void Forget(string assets)
    {
        if (!File.Exists(assets))
            return;

        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(assets));
        foreach (JsonProperty folder in document.RootElement.GetProperty("packageFolders").EnumerateObject())
        {
            foreach (string library in Directory.EnumerateDirectories(folder.Name, "cds.indicators*"))
            {
                string copy = Path.Combine(library, Version);
                if (Directory.Exists(copy))
                    Directory.Delete(copy, recursive: true);
            }
        }
    }
}
