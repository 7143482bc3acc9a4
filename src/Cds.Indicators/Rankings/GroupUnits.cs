using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Rankings;

/// <summary>The units of a ranking that belong to a group of areas.</summary>
internal static class GroupUnits
{
    /// <summary>The units that are members or lie within one; every member has at least one.</summary>
    public static HashSet<T> Of<T>(AreaGroup group, Func<T, Area> area, IEnumerable<T> items)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(area);
        HashSet<T> units = [];
        bool[] seen = new bool[group.Members.Length];
        foreach (T item in items)
        {
            Area place = area(item) ?? throw new ArgumentNullException(nameof(area), $"The area of '{RankingText.Of(item)}' is null: give each unit its area.");
            int member = MemberOf(group.Members, place);
            if (member < 0)
                continue;
            seen[member] = true;
            units.Add(item);
        }

        ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();
        for (int i = 0; i < seen.Length; i++)
        {
            if (!seen[i])
            {
                faults.Add(new Fault(
                    new FaultPlace($"group {group.Code}", Row: null, Column: null, JsonPath: null),
                    group.Members[i].ToString(),
                    $"no unit of the ranking lies in this member of '{group.Name}'",
                    "Rank it too, from the same registry; where it has no value, give the outcome NoData."));
            }
        }

        RankingRules.Throw(faults);
        return units;
    }

    /// <summary>The member that holds an area, or -1. Members stand in the order of the registry and none lies within another, so only the last that begins before the area can hold it.</summary>
    private static int MemberOf(ImmutableArray<Area> members, Area area)
    {
        int low = 0;
        int high = members.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (members[middle].Ordinal <= area.Ordinal)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && area.IsWithin(members[low - 1]) ? low - 1 : -1;
    }
}
