using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;

namespace Cds.Indicators.Areas;

public sealed partial class AreaRegistry
{
    private const int MaximumTables = 16;
    private readonly ImmutableArray<int> _changes;

    // The answer depends only on the stretch between two changes of units in which the day lies. Found once, kept for the first few.
    private readonly ConcurrentDictionary<(int Stretch, ApportionBasis Basis), RestatementTable> _tables = new();

    /// <summary>Where the figures of every unit lie in the units of one day.</summary>
    /// <param name="date">The day, in the years 1 to 9999.</param>
    /// <param name="basis">By what split units are shared out where the table has no shares.</param>
    /// <returns>The restatement.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> lies outside the years 1 to 9999, or <paramref name="basis"/> is not defined.</exception>
    /// <example><code>registry.RestatedTo(new LocalDate(2025, 6, 30)).Of(newProvince);   // the provinces of before, as the statistics office asks for them</code></example>
    public Restatement RestatedTo(LocalDate date, ApportionBasis basis = ApportionBasis.Population)
    {
        int day = AreaDays.Of(date, nameof(date));
        if (basis > ApportionBasis.LandArea)
            throw new ArgumentOutOfRangeException(nameof(basis), basis, "A basis is Population or LandArea.");
        int found = _changes.BinarySearch(day);
        int stretch = found >= 0 ? found + 1 : ~found;
        if (!_tables.TryGetValue((stretch, basis), out RestatementTable? table))
        {
            table = new RestatementBuilder(Areas, _successors, _predecessors, basis).Build(day);
            if (_tables.Count < MaximumTables)
                table = _tables.GetOrAdd((stretch, basis), table);
        }

        return new Restatement(this, date, basis, table);
    }

    /// <summary>The units of a day in which a unit lies: a former district after 1 July 2025, a new province before.</summary>
    /// <param name="area">The unit, of any time.</param>
    /// <param name="on">The day.</param>
    /// <returns>
    /// A group with the key of the unit as code and its name. Its <see cref="AreaGroup.ReachingOutside"/> are the members that are made of other units too, so
    /// that figures of the group are more than those of the unit.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> is a unit of another registry.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="on"/> lies outside the years 1 to 9999.</exception>
    /// <exception cref="KeyNotFoundException">The unit has no counterpart on the day.</exception>
    /// <example><code>registry.SuccessorGroup(doLuong, new LocalDate(2025, 7, 1)).Members.Length;   // the communes of the former district of Đô Lương</code></example>
    public AreaGroup SuccessorGroup(Area area, LocalDate on)
    {
        Restatement then = RestatedTo(on);
        ImmutableArray<AreaShare> shares = then.Of(area);
        if (shares.IsEmpty)
            throw new KeyNotFoundException($"'{area}' has no counterpart on {AreaDays.Text(on)}: it is {area.Validity}, and no passage leads from it to that day. Add the passages, or ask for another day.");

        // Back to the unit's own days: a member that came from it alone reaches nowhere else.
        int day = AreaDays.Of(on, nameof(on));
        int own = area.IsValidOn(day) ? day : day >= area.EndDay ? area.EndDay - 1 : area.FirstDay;
        Restatement back = RestatedTo(AreaDays.ToDate(own));
        IEnumerable<Area> members = shares.Select(static share => share.Area);
        return AreaGroup.Trusted($"{area.Key}", area.Name, members, [.. members.Where(member => !back.BoundsIn(member, new ReadOnlySpan<Area>(in area)).IsWhole)]);
    }

    private static IEnumerable<int> ChangeDays(ImmutableArray<Area> areas) => areas
        .SelectMany(static area => new[] { area.FirstDay, area.EndDay })
        .Where(static day => day is not (AreaDays.Open or AreaDays.Never))
        .Distinct()
        .Order();
}
