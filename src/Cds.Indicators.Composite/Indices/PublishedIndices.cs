using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Cds.Indicators.Composite.Indices;

/// <summary>The indices that ship in the assembly, a document each.</summary>
internal static class PublishedIndices
{
    /// <summary>The codes, by organisation and edition.</summary>
    public static ImmutableArray<string> Codes { get; } =
    [
        "egdi-2003", "egdi-2004", "egdi-2005", "egdi-2008", "egdi-2010", "egdi-2012", "egdi-2014", "egdi-2016", "egdi-2018", "egdi-2020", "egdi-2022", "egdi-2024",
        "desi-2022", "oecd-dgi-2023", "dti-922",
    ];

    private static readonly FrozenDictionary<string, Lazy<CompositeIndex>> s_indices =
        Codes.ToFrozenDictionary(static code => code, static code => new Lazy<CompositeIndex>(() => Open(code)), StringComparer.Ordinal);

    /// <summary>The index with a code; null where there is none.</summary>
    public static CompositeIndex? Find(string code) => s_indices.GetValueOrDefault(code)?.Value;

    private static CompositeIndex Open(string code)
    {
        string name = $"index-{code}.json";
        using Stream stream = typeof(PublishedIndices).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly does not contain {name}.");
        return CompositeIndex.Read(stream, name);
    }
}
