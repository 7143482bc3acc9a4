using System.Collections.Immutable;
using System.Text.Json;
using Cds.Indicators.Areas;

namespace Cds.Indicators.Tabular.Areas;

/// <summary>The words of the tables for levels and extents: their names as JSON writes them.</summary>
internal static class AreaWords
{
    public static ImmutableArray<(string Word, AreaLevel Value)> Levels { get; } = Of<AreaLevel>();

    public static ImmutableArray<(string Word, SuccessionExtent Value)> Extents { get; } = Of<SuccessionExtent>();

    private static ImmutableArray<(string Word, T Value)> Of<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(static value => (JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), value))];
}
