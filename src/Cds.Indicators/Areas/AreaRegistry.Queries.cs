using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Cds.Indicators.Areas;

public sealed partial class AreaRegistry
{
    /// <summary>The unit of a code on a day.</summary>
    /// <param name="level">The level.</param>
    /// <param name="code">The official code, with its leading zeros.</param>
    /// <param name="on">The day.</param>
    /// <returns>The unit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="on"/> lies outside the years 1 to 9999.</exception>
    /// <exception cref="KeyNotFoundException">There is none; the message says whether the code is unknown, or when it is valid and what came after it.</exception>
    public Area this[AreaLevel level, string code, LocalDate on]
    {
        get
        {
            if (!TryGet(level, code, on, out Area? area))
                AreaThrow.NotFound(this, level, code, AreaDays.Of(on, nameof(on)));
            return area;
        }
    }

    /// <summary>The unit with a key.</summary>
    /// <param name="key">Level, code and first day.</param>
    /// <returns>The unit.</returns>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Area this[AreaKey key]
    {
        get
        {
            if (!TryGet(key, out Area? area))
                AreaThrow.NotFound(key);
            return area;
        }
    }

    /// <summary>The unit of a code on a day, where there is one.</summary>
    /// <param name="level">The level.</param>
    /// <param name="code">The official code, with its leading zeros.</param>
    /// <param name="on">The day.</param>
    /// <param name="area">The unit, or null.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="on"/> lies outside the years 1 to 9999.</exception>
    public bool TryGet(AreaLevel level, string code, LocalDate on, [NotNullWhen(true)] out Area? area)
    {
        ArgumentNullException.ThrowIfNull(code);
        int day = AreaDays.Of(on, nameof(on));
        foreach (Area candidate in OfCode(level, code))
        {
            if (candidate.IsValidOn(day))
            {
                area = candidate;
                return true;
            }
        }

        area = null;
        return false;
    }

    /// <summary>The unit with a key, where there is one.</summary>
    /// <param name="key">Level, code and first day; the default value is the key of none.</param>
    /// <param name="area">The unit, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(AreaKey key, [NotNullWhen(true)] out Area? area)
    {
        foreach (Area candidate in OfCode(key.Level, key.Code))
        {
            if (candidate.Key == key)
            {
                area = candidate;
                return true;
            }
        }

        area = null;
        return false;
    }

    /// <summary>Every unit that ever had a code on a level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="code">The official code, with its leading zeros.</param>
    /// <returns>The units by first day; empty where the code is unknown.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public ImmutableArray<Area> Find(AreaLevel level, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return [.. OfCode(level, code)];
    }

    /// <summary>The units of a level on a day, in the order of the registry.</summary>
    /// <param name="level">The level.</param>
    /// <param name="on">The day.</param>
    /// <returns>The units; empty where the level has none on that day, as the district level from 1 July 2025.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="on"/> lies outside the years 1 to 9999.</exception>
    /// <example><code>AreaRegistry.Vietnam().At(AreaLevel.Province, new LocalDate(2025, 7, 1)).Length;   // 34</code></example>
    public ImmutableArray<Area> At(AreaLevel level, LocalDate on)
    {
        int day = AreaDays.Of(on, nameof(on));
        return [.. Areas.Where(area => area.Level == level && area.IsValidOn(day))];
    }

    /// <summary>Whether a unit is one of this registry, or of one that differs from it in shares alone.</summary>
    /// <param name="area">The unit.</param>
    /// <returns><see langword="true"/> when questions about it can be asked here.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    public bool Contains(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return ReferenceEquals(area.Tree, _tree);
    }

    /// <summary>The passages by which a unit went on when it ended.</summary>
    /// <param name="area">The unit.</param>
    /// <returns>The passages by successor; empty where it has none, as most districts, which go on as their communes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> is a unit of another registry.</exception>
    public ImmutableArray<Succession> SuccessorsOf(Area area)
    {
        AreaThrow.IfForeign(this, area, nameof(area));
        return _successors[area.Ordinal];
    }

    /// <summary>The passages by which a unit was made.</summary>
    /// <param name="area">The unit.</param>
    /// <returns>The passages by predecessor; empty where it has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> is a unit of another registry.</exception>
    public ImmutableArray<Succession> PredecessorsOf(Area area)
    {
        AreaThrow.IfForeign(this, area, nameof(area));
        return _predecessors[area.Ordinal];
    }

    /// <summary>Everything there is on a day, as one group: the units of the day that belong to no other (cả nước).</summary>
    /// <param name="on">The day.</param>
    /// <returns>A group with the code <c>everything</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="on"/> lies outside the years 1 to 9999.</exception>
    /// <exception cref="KeyNotFoundException">No unit is valid on the day.</exception>
    public AreaGroup Everything(LocalDate on)
    {
        int day = AreaDays.Of(on, nameof(on));
        ImmutableArray<Area> roots = [.. Roots.Where(root => root.IsValidOn(day))];
        return roots.IsEmpty
            ? throw new KeyNotFoundException($"'{AreaDays.Text(day)}' is not a day of the registry: no unit is valid on it. Ask for a day on which there are units.")
            : AreaGroup.Of("everything", "Toàn bộ", roots);
    }

    internal ReadOnlySpan<Area> OfCode(AreaLevel level, string code) =>
        _byCode.TryGetValue((level, code), out (int Start, int Count) range) ? _sorted.AsSpan(range.Start, range.Count) : [];
}
