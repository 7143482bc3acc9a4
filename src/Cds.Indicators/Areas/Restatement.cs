using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Areas;

/// <summary>Where the figures of every unit of a registry lie in the units of one day (quy đổi theo địa giới): forward and backward in time.</summary>
/// <remarks>
/// <para>A unit is followed through its passages, one reorganisation after the other, to the units of the day. The share of a passage is exactly one where it
/// is the only one of its unit; the given share; exactly one and nothing where the table says that one part had all the people (or another none of the
/// land) and the basis asks for that; otherwise anything that the other shares leave. Backward a unit lies in its predecessors likewise. A unit
/// without passages of its own goes on as the units within it (a district as its communes), in unknown parts; where it has none either, it has no
/// counterpart. Where its own passages leave a share open, it is narrowed to what the units within it allow; the units within a unit are taken to make it up.</para>
/// <para>Shares along several ways are added exactly; where a number would not fit 127 bits, the bounds are widened by at most a few 2^-40 and stay
/// bounds. All of it is found beforehand, so that a question costs no more than the number of counterparts. Immutable and safe to share between
/// threads.</para>
/// </remarks>
/// <example><code>
/// Restatement now = registry.RestatedTo(new LocalDate(2025, 7, 1));
/// now.Of(commune);                  // the wards among which it was split, each from 0 to 1
/// now.In(commune, province).IsWhole // true: the total of the province is exact all the same
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Restatement
{
    private readonly RestatementTable _table;
    private readonly int _day;

    internal Restatement(AreaRegistry registry, LocalDate date, ApportionBasis basis, RestatementTable table)
    {
        Registry = registry;
        _day = AreaDays.Of(date, nameof(date));
        Date = AreaDays.ToDate(_day);
        Basis = basis;
        _table = table;
    }

    /// <summary>The registry whose units are restated.</summary>
    public AreaRegistry Registry { get; }

    /// <summary>The day of whose units are asked.</summary>
    public LocalDate Date { get; }

    /// <summary>By what split units are shared out.</summary>
    public ApportionBasis Basis { get; }

    /// <summary>Where a unit lies in the units of the day.</summary>
    /// <param name="area">The unit, of any time.</param>
    /// <returns>
    /// Itself with the whole share where it is valid on the day; otherwise its counterparts in the order of the registry, on the level on which its
    /// passages end; empty where it has none. The shares can always add to one, unless a part has no counterpart.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> is a unit of another registry.</exception>
    public ImmutableArray<AreaShare> Of(Area area)
    {
        AreaThrow.IfForeign(Registry, area, nameof(area));
        return _table.Of(area);
    }

    /// <summary>Where a unit lies in the units of one level on the day.</summary>
    /// <param name="area">The unit, of any time.</param>
    /// <param name="level">The level.</param>
    /// <returns>
    /// The units of the level in which it lies, in the order of the registry: wider ones with all that lies in them, narrower ones within a counterpart with
    /// anything up to its share; empty where there are none.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> is a unit of another registry.</exception>
    public ImmutableArray<AreaShare> Of(Area area, AreaLevel level)
    {
        ImmutableArray<AreaShare> shares = Of(area);
        if (shares.All(share => share.Area.Level == level))
            return shares;

        SortedDictionary<int, AreaShare> found = [];
        foreach (AreaShare share in shares)
        {
            if (share.Area.Ancestor(level) is { } wider)
            {
                ShareBounds bounds = BoundsIn(area, new ReadOnlySpan<Area>(in wider));
                found[wider.Ordinal] = new AreaShare(wider, bounds.Lower, bounds.Upper);
                continue;
            }

            ImmutableArray<Area> narrower = share.Area.DescendantsAt(level, Date);
            foreach (Area part in narrower)
                found[part.Ordinal] = new AreaShare(part, narrower.Length == 1 ? share.Lower : Rational.Zero, share.Upper);
        }

        return [.. found.Values];
    }

    /// <summary>How much of a unit lies in a unit of the day: exact for a province although its communes were split within it.</summary>
    /// <param name="source">The unit that is restated, of any time.</param>
    /// <param name="target">A unit of the day, of any level.</param>
    /// <returns>One where all counterparts lie in it, nothing where none does, otherwise the bounds that the shares leave.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A unit belongs to another registry, or <paramref name="target"/> is not valid on the day.</exception>
    public ShareBounds In(Area source, Area target)
    {
        AreaThrow.IfForeign(Registry, source, nameof(source));
        AreaThrow.IfForeign(Registry, target, nameof(target));
        if (!target.IsValidOn(_day))
            AreaThrow.NotOfTheDay(target, Date, nameof(target));
        return BoundsIn(source, new ReadOnlySpan<Area>(in target));
    }

    /// <summary>How much of a unit lies in a group of units of the day together.</summary>
    /// <param name="source">The unit that is restated, of any time.</param>
    /// <param name="target">Units of the day, of any levels.</param>
    /// <returns>One where all counterparts lie in the group, nothing where none does, otherwise the bounds that the shares leave.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A unit belongs to another registry, or a member of the group is not valid on the day.</exception>
    public ShareBounds In(Area source, AreaGroup target)
    {
        AreaThrow.IfForeign(Registry, source, nameof(source));
        ArgumentNullException.ThrowIfNull(target);
        AreaThrow.IfForeign(Registry, target.Members[0], nameof(target));
        foreach (Area member in target.Members)
        {
            if (!member.IsValidOn(_day))
                AreaThrow.NotOfTheDay(member, Date, nameof(target));
        }

        return BoundsIn(source, target.Members.AsSpan());
    }

    /// <summary>The day whose units figures are restated in, and the basis of shares.</summary>
    /// <returns>For example <c>restated to 2025-07-01 by Population</c>.</returns>
    public override string ToString() => $"restated to {NodaTime.Text.LocalDatePattern.Iso.Format(Date)} by {Basis}";

    /// <summary>How much of a unit lies in the set of units, which are of this registry and of the day, in order and none within another.</summary>
    internal ShareBounds BoundsIn(Area source, ReadOnlySpan<Area> members) => new AreaSet(members).Bounds(_table.Of(source).AsSpan(), _table.Lost(source));
}
