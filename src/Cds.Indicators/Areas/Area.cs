using System.Collections.Immutable;
using Cds.Indicators.Provenance;
using NodaTime;

namespace Cds.Indicators.Areas;

/// <summary>An administrative unit (đơn vị hành chính) in one validity interval, as a registry holds it.</summary>
public sealed class Area
{
    internal Area(AreaEntry entry, int ordinal, Area? parent)
    {
        Key = new AreaKey(entry.Level, entry.Code, entry.ValidFrom);
        Name = entry.Name;
        Kind = entry.Kind;
        ValidTo = entry.ValidTo;
        LegalBasis = entry.LegalBasis;
        Ordinal = ordinal;
        Parent = parent;
    }

    /// <summary>Level, code and first day of validity.</summary>
    public AreaKey Key { get; }

    /// <summary>The level.</summary>
    public AreaLevel Level => Key.Level;

    /// <summary>The official code.</summary>
    public string Code => Key.Code;

    /// <summary>The full name.</summary>
    public string Name { get; }

    /// <summary>The type of unit (loại hình); null where it is not known.</summary>
    public string? Kind { get; }

    /// <summary>The first day of validity; null where the unit was there before records begin.</summary>
    public LocalDate? ValidFrom => Key.ValidFrom;

    /// <summary>The day on which the unit was no more (exclusive); null where it still is.</summary>
    public LocalDate? ValidTo { get; }

    /// <summary>The document that made the unit what it is; null where none is given.</summary>
    public LegalBasis? LegalBasis { get; }

    /// <summary>The place of the unit in <see cref="AreaRegistry.Areas"/>: 0, 1, 2 …; a unit stands before its children, and theirs before its next sibling.</summary>
    public int Ordinal { get; }

    /// <summary>The unit it belongs to; null at the top.</summary>
    public Area? Parent { get; }

    /// <summary>The units that belong to it, in the order of the registry.</summary>
    public ImmutableArray<Area> Children { get; internal set; } = [];

    /// <summary>Whether the unit was there on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns><see langword="true"/> from the first day of validity to the day before <see cref="ValidTo"/>.</returns>
    public bool IsValidOn(LocalDate day) => (ValidFrom is not { } from || from <= day) && (ValidTo is not { } to || day < to);

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

    /// <summary>The full name and the code.</summary>
    /// <returns>For example <c>Phường Hoàn Kiếm (commune 00070)</c>.</returns>
    public override string ToString() => Name;
}
