using System.Collections.Immutable;
using NodaTime;

namespace Cds.Indicators.Areas;

/// <summary>Administrative units with their hierarchy and their passage into one another through every reorganisation.</summary>
public sealed class AreaRegistry
{
    private readonly ILookup<(AreaLevel Level, string Code), Area> _byCode;

    private AreaRegistry(ImmutableArray<Area> areas, ImmutableArray<Succession> successions)
    {
        Areas = areas;
        Successions = successions;
        _byCode = areas.ToLookup(area => (area.Level, area.Code));
    }

    /// <summary>Every unit; its place is its <see cref="Area.Ordinal"/>.</summary>
    public ImmutableArray<Area> Areas { get; }

    /// <summary>Every passage, by day, predecessor and successor.</summary>
    public ImmutableArray<Succession> Successions { get; }

    /// <summary>Builds a registry.</summary>
    /// <param name="units">The units, in any order.</param>
    /// <param name="successions">The passages, in any order.</param>
    /// <returns>The registry.</returns>
    public static AreaRegistry Of(IEnumerable<AreaEntry> units, IEnumerable<SuccessionEntry> successions)
    {
        List<AreaEntry> entries = [.. units.OrderBy(unit => unit.Level).ThenBy(unit => unit.Code, StringComparer.Ordinal).ThenBy(unit => unit.ValidFrom)];
        ILookup<string, AreaEntry> children = entries.ToLookup(entry => entry.ParentCode ?? "", StringComparer.Ordinal);
        List<Area> areas = [];
        foreach (AreaEntry top in children[""])
            Add(top, null);
        ImmutableArray<Area> all = [.. areas];
        foreach (IGrouping<Area?, Area> group in all.GroupBy(area => area.Parent))
        {
            if (group.Key is { } parent)
                parent.Children = [.. group];
        }

        ILookup<(AreaLevel, string), Area> byCode = all.ToLookup(area => (area.Level, area.Code));
        return new AreaRegistry(all, [.. successions.Select(entry => new Succession(
            entry,
            byCode[(entry.PredecessorLevel, entry.PredecessorCode)].First(area => area.IsValidOn(entry.Effective.PlusDays(-1))),
            byCode[(entry.SuccessorLevel, entry.SuccessorCode)].First(area => area.IsValidOn(entry.Effective))))]);

        void Add(AreaEntry entry, Area? parent)
        {
            Area area = new(entry, areas.Count, parent);
            areas.Add(area);
            foreach (AreaEntry child in children[entry.Code])
            {
                if (child.Level > entry.Level && child.ValidFrom == entry.ValidFrom)
                    Add(child, area);
            }
        }
    }

    /// <summary>The unit of a code on a day.</summary>
    /// <param name="level">The level.</param>
    /// <param name="code">The official code.</param>
    /// <param name="on">The day.</param>
    /// <returns>The unit.</returns>
    public Area this[AreaLevel level, string code, LocalDate on] => _byCode[(level, code)].First(area => area.IsValidOn(on));

    /// <summary>The units of a level on a day, in the order of the registry.</summary>
    /// <param name="level">The level.</param>
    /// <param name="on">The day.</param>
    /// <returns>The units.</returns>
    public ImmutableArray<Area> At(AreaLevel level, LocalDate on) => [.. Areas.Where(area => area.Level == level && area.IsValidOn(on))];

    /// <summary>Where the figures of every unit lie in the units of one day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The restatement.</returns>
    public Restatement RestatedTo(LocalDate date) => new(this, date);
}
