using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Display;
using Cds.Indicators.Provenance;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Areas;

/// <summary>An administrative unit (đơn vị hành chính) in one validity interval, as a registry holds it.</summary>
/// <remarks>
/// One official code stands for several units when territory changes: the commune 00070 to 30 June 2025 and the ward 00070 from 1 July 2025 are
/// two areas with two keys. Units are made by <see cref="AreaRegistry"/> alone, and two are equal only when they are the same object. Immutable and
/// safe to share between threads.
/// </remarks>
/// <example><code>
/// Area thanhHoa = AreaRegistry.Vietnam()[AreaLevel.Province, "38", new LocalDate(2026, 1, 1)];
/// thanhHoa.ToString();   // Tỉnh Thanh Hóa (province:38@2025-07-01)
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(AreasFormatterSource))]
public sealed class Area
{
    internal Area(AreaEntry entry, AreaTree tree, int ordinal, Area? parent)
    {
        Key = new AreaKey(entry.Level, entry.Code, entry.ValidFrom);
        Name = entry.Name;
        Kind = string.IsNullOrWhiteSpace(entry.Kind) ? null : entry.Kind;
        LegalBasis = entry.LegalBasis;
        Tree = tree;
        Ordinal = ordinal;
        LastOrdinal = ordinal;
        Parent = parent;
        FirstDay = entry.ValidFrom is { } from ? AreaDays.Of(from, nameof(entry)) : AreaDays.Open;
        EndDay = entry.ValidTo is { } to ? AreaDays.Of(to, nameof(entry)) : AreaDays.Never;
    }

    /// <summary>Level, code and first day of validity.</summary>
    public AreaKey Key { get; }

    /// <summary>The level.</summary>
    public AreaLevel Level => Key.Level;

    /// <summary>The official code, with its leading zeros.</summary>
    public string Code => Key.Code;

    /// <summary>The full name: <c>Phường Hoàn Kiếm</c>.</summary>
    public string Name { get; }

    /// <summary>The type of unit (loại hình): <c>Phường</c>; null where it is not known.</summary>
    public string? Kind { get; }

    /// <summary>The first day of validity; null where the unit was there before records begin.</summary>
    public LocalDate? ValidFrom => Key.ValidFrom;

    /// <summary>The day on which the unit was no more (exclusive); null where it still is.</summary>
    public LocalDate? ValidTo => EndDay == AreaDays.Never ? null : AreaDays.ToDate(EndDay);

    /// <summary>The document that made the unit what it is; null where none is given.</summary>
    public LegalBasis? LegalBasis { get; }

    /// <summary>The place of the unit in <see cref="AreaRegistry.Areas"/>: 0, 1, 2 …; a unit stands before its children, and theirs before its next sibling.</summary>
    public int Ordinal { get; }

    /// <summary>The unit it belongs to; null at the top.</summary>
    public Area? Parent { get; }

    /// <summary>The units that belong to it directly, at any time, by level, code and first day; empty where it has none.</summary>
    public ImmutableArray<Area> Children { get; internal set; } = [];

    /// <summary>The units it is one of, by ordinal.</summary>
    internal AreaTree Tree { get; }

    /// <summary>The ordinal of the last unit below it; its own where it has none.</summary>
    internal int LastOrdinal { get; set; }

    /// <summary>The number of the first day of validity.</summary>
    internal int FirstDay { get; }

    /// <summary>The number of the day on which the unit was no more.</summary>
    internal int EndDay { get; }

    /// <summary>The validity in words.</summary>
    internal string Validity => AreaDays.Validity(FirstDay, EndDay);

    /// <summary>Whether the unit was there on a day.</summary>
    /// <param name="day">The day, in the years 1 to 9999.</param>
    /// <returns><see langword="true"/> from the first day of validity to the day before <see cref="ValidTo"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> lies outside the years 1 to 9999.</exception>
    public bool IsValidOn(LocalDate day) => IsValidOn(AreaDays.Of(day, nameof(day)));

    /// <summary>Whether the unit was there on every day of a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns><see langword="true"/> when its first and its last day lie within the validity; <see langword="false"/> where a reorganisation falls inside it.</returns>
    public bool IsValidThroughout(Period period) => IsValidOn(period.Start) && IsValidOn(period.End);

    /// <summary>Whether the unit lies in another, or is it.</summary>
    /// <param name="area">The other unit.</param>
    /// <returns><see langword="true"/> for the unit itself and for each of the wider units that it belongs to; <see langword="false"/> for a unit of another registry.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    public bool IsWithin(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return ReferenceEquals(Tree, area.Tree) && area.Holds(Ordinal);
    }

    /// <summary>The unit of a wider level that it belongs to, or itself.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The unit; null where it belongs to none of that level.</returns>
    public Area? Ancestor(AreaLevel level)
    {
        Area? area = this;
        while (area is not null && area.Level > level)
            area = area.Parent;
        return area is not null && area.Level == level ? area : null;
    }

    /// <summary>The units of a narrower level that belong to it, at any time.</summary>
    /// <param name="level">The level; its own answers the unit alone.</param>
    /// <returns>The units in the order of the registry; empty where there are none, and for a wider level.</returns>
    public ImmutableArray<Area> DescendantsAt(AreaLevel level) => [.. Subtree().Where(area => area.Level == level)];

    /// <summary>The units of a narrower level that belong to it on a day.</summary>
    /// <param name="level">The level; its own answers the unit alone.</param>
    /// <param name="on">The day.</param>
    /// <returns>The units in the order of the registry; empty where there are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="on"/> lies outside the years 1 to 9999.</exception>
    public ImmutableArray<Area> DescendantsAt(AreaLevel level, LocalDate on)
    {
        int day = AreaDays.Of(on, nameof(on));
        return [.. Subtree().Where(area => area.Level == level && area.IsValidOn(day))];
    }

    /// <summary>The full name and the key.</summary>
    /// <returns>For example <c>Phường Hoàn Kiếm (commune:00070@2025-07-01)</c>.</returns>
    public override string ToString() => $"{Name} ({Key})";

    internal bool IsValidOn(int day) => FirstDay <= day && day < EndDay;

    /// <summary>Whether the unit with an ordinal is this one or lies below it.</summary>
    internal bool Holds(int ordinal) => Ordinal <= ordinal && ordinal <= LastOrdinal;

    private IEnumerable<Area> Subtree()
    {
        for (int i = Ordinal; i <= LastOrdinal; i++)
            yield return Tree.Areas[i];
    }
}
