using System.Collections.Immutable;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Areas;

/// <summary>Reads levels: <c>"province"</c>.</summary>
internal static class AreaLevelJson
{
    /// <summary>Reads a level; null where the value is absent, and after a fault.</summary>
    public static AreaLevel? Read(StrictJsonValue value) => value.Choice(
        "a level",
        ("country", AreaLevel.Country),
        ("province", AreaLevel.Province),
        ("district", AreaLevel.District),
        ("commune", AreaLevel.Commune),
        ("village", AreaLevel.Village));

    /// <summary>Reads levels of which each stands once; none where the list is absent.</summary>
    public static ImmutableArray<AreaLevel> ReadList(StrictJsonValue list)
    {
        ImmutableArray<AreaLevel>.Builder levels = ImmutableArray.CreateBuilder<AreaLevel>();
        foreach (StrictJsonValue entry in list.Items())
        {
            if (Read(entry) is not { } level)
                continue;
            if (levels.Contains(level))
                entry.Report("the level stands twice", "Keep one.");
            else
                levels.Add(level);
        }

        return levels.ToImmutable();
    }
}
