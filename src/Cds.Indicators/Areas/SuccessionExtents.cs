namespace Cds.Indicators.Areas;

/// <summary>The extents as words.</summary>
internal static class SuccessionExtents
{
    private static readonly (string Word, SuccessionExtent Value)[] s_words =
    [
        ("whole", SuccessionExtent.Whole),
        ("unchanged", SuccessionExtent.Unchanged),
        ("renamed", SuccessionExtent.Renamed),
        ("part", SuccessionExtent.Part),
        ("part-area", SuccessionExtent.PartArea),
        ("part-area-all-population", SuccessionExtent.PartAreaAllPopulation),
        ("part-population", SuccessionExtent.PartPopulation),
    ];

    public static ReadOnlySpan<(string Word, SuccessionExtent Value)> Words => s_words;

    public static string Word(SuccessionExtent extent) => s_words[(int)extent].Word;

    /// <summary>Whether the word of the table says that nothing went elsewhere.</summary>
    public static bool IsAll(SuccessionExtent extent) => extent is SuccessionExtent.Whole or SuccessionExtent.Unchanged or SuccessionExtent.Renamed;
}
