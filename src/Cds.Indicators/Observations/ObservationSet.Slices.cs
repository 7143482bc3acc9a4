using Cds.Indicators.Areas;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Observations;

/// <content>Slices: sets that share the columns.</content>
public sealed partial class ObservationSet
{
    /// <summary>The observations of some subjects.</summary>
    /// <param name="subjects">The subjects; one without observations adds nothing. A count, stock or amount stands for its measure.</param>
    /// <returns>A set that shares the columns.</returns>
    public ObservationSet Of(params ReadOnlySpan<Subject> subjects)
    {
        SortedSet<int> ordinals = [];
        foreach (Subject subject in subjects)
        {
            if (ColumnsOf(subject) is not null)
                ordinals.Add(Table.OrdinalOf(subject));
        }

        return new ObservationSet(Table, Slice with { Subjects = [.. ordinals] });
    }

    /// <summary>The observations of some units themselves, without those of their parts.</summary>
    /// <param name="areas">The units, of <see cref="Areas"/>.</param>
    /// <returns>A set that shares the columns.</returns>
    /// <exception cref="ArgumentNullException">A unit is null.</exception>
    /// <exception cref="ArgumentException">A unit is of another registry.</exception>
    public ObservationSet In(params ReadOnlySpan<Area> areas)
    {
        bool[] mask = new bool[Areas.Areas.Length];
        foreach (Area area in areas)
        {
            RequireArea(area, nameof(areas));
            mask[area.Ordinal] = true;
        }

        return new ObservationSet(Table, Slice with { Areas = ObservationSlice.Both(Slice.Areas, mask) });
    }

    /// <summary>The observations of a unit and of all units below it.</summary>
    /// <param name="area">The unit, of <see cref="Areas"/>.</param>
    /// <returns>A set that shares the columns.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> is of another registry.</exception>
    /// <example><code>set.Within(areas[AreaLevel.Province, "40", new LocalDate(2025, 7, 1)])</code></example>
    public ObservationSet Within(Area area)
    {
        RequireArea(area, nameof(area));
        bool[] mask = new bool[Areas.Areas.Length];
        Mark(area, mask);
        return new ObservationSet(Table, Slice with { Areas = ObservationSlice.Both(Slice.Areas, mask) });

        static void Mark(Area area, bool[] mask)
        {
            mask[area.Ordinal] = true;
            foreach (Area child in area.Children)
                Mark(child, mask);
        }
    }

    /// <summary>The observations whose periods lie within a period, of whatever kind and calendar; one that sticks out is left out.</summary>
    /// <param name="period">The period.</param>
    /// <returns>A set that shares the columns.</returns>
    /// <example><code>set.During(Period.OfYear(2025))   // months, quarters and the year itself</code></example>
    public ObservationSet During(Period period)
    {
        bool[] mask = [.. Table.Periods.Select(candidate => period.Contains(candidate))];
        return new ObservationSet(Table, Slice with { Periods = ObservationSlice.Both(Slice.Periods, mask) });
    }

    /// <summary>The observations whose status meets a condition.</summary>
    /// <param name="condition">The condition; asked once for each combination of flags that occurs, not for each observation, and in no promised order.</param>
    /// <returns>A set that shares the columns.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null.</exception>
    /// <example><code>set.Where(status => !status.HasFlag(ObservationStatus.Provisional))</code></example>
    public ObservationSet Where(Func<ObservationStatus, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        bool[] mask = [.. Table.Attributes.Select(attribute => condition(attribute.Status))];
        return new ObservationSet(Table, Slice with { Attributes = ObservationSlice.Both(Slice.Attributes, mask) });
    }
}
