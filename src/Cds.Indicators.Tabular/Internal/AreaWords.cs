using System.Collections.Immutable;
using Cds.Indicators.Areas;

namespace Cds.Indicators.Tabular.Internal;

/// <summary>The words of the tables for levels and extents.</summary>
internal static class AreaWords
{
    public static ImmutableArray<(string Word, AreaLevel Value)> Levels { get; } =
    [
        ("country", AreaLevel.Country),
        ("province", AreaLevel.Province),
        ("district", AreaLevel.District),
        ("commune", AreaLevel.Commune),
        ("village", AreaLevel.Village),
    ];

    public static ImmutableArray<(string Word, SuccessionExtent Value)> Extents { get; } =
    [
        ("whole", SuccessionExtent.Whole),
        ("unchanged", SuccessionExtent.Unchanged),
        ("renamed", SuccessionExtent.Renamed),
        ("part", SuccessionExtent.Part),
        ("part-area", SuccessionExtent.PartArea),
        ("part-area-all-population", SuccessionExtent.PartAreaAllPopulation),
        ("part-population", SuccessionExtent.PartPopulation),
    ];
}
