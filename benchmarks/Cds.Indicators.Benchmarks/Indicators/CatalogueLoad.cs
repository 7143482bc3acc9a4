using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Benchmarks.Indicators;

/// <summary>A catalogue read and checked, per catalogue.</summary>
[MemoryDiagnoser]
public class CatalogueLoad
{
    private (string Name, byte[] Json)[] _documents = [];

    /// <summary>Which documents are read.</summary>
    public enum Documents
    {
        /// <summary>The files in the assembly, each added to the one before.</summary>
        Shipped,

        /// <summary>One document of 200 measures and 100 indicators.</summary>
        HundredIndicators,
    }

    /// <summary>Which documents are read.</summary>
    [ParamsAllValues]
    public Documents Shape { get; set; }

    /// <summary>Takes the documents into memory.</summary>
    [GlobalSetup]
    public void Setup() => _documents = Shape == Documents.Shipped ? Shipped() : [("hundred-indicators.json", MadeCatalogue.Of(indicators: 100))];

    /// <summary>The same bytes as a tree of elements: well-formed, but nothing checked and nothing resolved.</summary>
    [Benchmark(Baseline = true)]
    public int Json_document()
    {
        int members = 0;
        foreach ((_, byte[] json) in _documents)
        {
            using JsonDocument document = JsonDocument.Parse(json);
            members += document.RootElement.GetPropertyCount();
        }

        return members;
    }

    /// <summary>Every member known, every code resolved, every legal basis present.</summary>
    [Benchmark]
    public Catalogue Catalogue_read()
    {
        Catalogue catalogue = Catalogue.Read(_documents[0].Json, _documents[0].Name);
        foreach ((string name, byte[] json) in _documents.AsSpan(1))
            catalogue = catalogue.Extend(json, name);
        return catalogue;
    }

    private static (string Name, byte[] Json)[] Shipped() => [.. CatalogueFiles.Names.Select(static name => (name, Read(name)))];

    private static byte[] Read(string name)
    {
        using Stream stream = CatalogueFiles.Open(name);
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
