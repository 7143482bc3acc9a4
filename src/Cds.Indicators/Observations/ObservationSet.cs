using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Areas;
using Cds.Indicators.Display;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Observations;

/// <summary>
/// Observations (tập số liệu) of the units of one registry, at most one for each subject, area and period. Held in columns, so that a nation's decade of
/// monthly figures takes some hundred megabytes and is aggregated at the speed of memory.
/// </summary>
/// <remarks>
/// <para>Enumerated by subject (by code), area (in the order of the registry), period. Slices (<see cref="Of(ReadOnlySpan{Subject})"/>,
/// <see cref="In(ReadOnlySpan{Area})"/>, <see cref="Within"/>, <see cref="During"/>, <see cref="Where"/>) are sets too; they share the columns and copy
/// nothing. The observations of a count, stock or amount are kept, and enumerated, under its measure.</para>
/// <para>A set may be empty. Compared by reference. Immutable, and safe for any number of threads.</para>
/// </remarks>
/// <example><code>
/// ObservationSet set = ObservationSet.Builder(areas)
///     .Add(new Observation(onTime, ward, Period.Month(2025, 8), ObservedValue.Of(Ratio.Of(26, 35))))
///     .Build();
/// foreach (Observation observation in set.Within(province).During(Period.Quarter(2025, 3)))
///     Console.WriteLine(observation);
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(ObservationsFormatterSource))]
public sealed partial class ObservationSet : IEnumerable<Observation>
{
    private long _count = -1;

    internal ObservationSet(ObservationTable table, ObservationSlice slice)
    {
        Table = table;
        Slice = slice;
        Columns = slice.Subjects is { } subjects ? [.. subjects.Select(i => table.Columns[i])] : table.Columns;
        Subjects = [.. Columns.Select(static columns => columns.Subject)];
        Periods = slice.Periods is { } periods ? [.. table.Periods.Where((_, i) => periods[i])] : table.Periods;
    }

    /// <summary>The registry that the areas are of.</summary>
    public AreaRegistry Areas => Table.Areas;

    /// <summary>The subjects that have observations, by code. In a slice by area, period or status some may have none left.</summary>
    public ImmutableArray<Subject> Subjects { get; }

    /// <summary>The periods of the observations, distinct, in the order of <see cref="Period.CompareTo(Period)"/>. In a slice some may have no observation left.</summary>
    public ImmutableArray<Period> Periods { get; }

    /// <summary>How many observations there are. A slice counts once, when first asked.</summary>
    public long Count
    {
        get
        {
            long count = Volatile.Read(ref _count);
            if (count < 0)
                Volatile.Write(ref _count, count = CountRows());
            return count;
        }
    }

    /// <summary>The table that the set is a slice of.</summary>
    internal ObservationTable Table { get; }

    /// <summary>Which rows of the table are in the set.</summary>
    internal ObservationSlice Slice { get; }

    /// <summary>The rows of the subjects of the set, before areas, periods and attributes are sliced; in the order of <see cref="Subjects"/>.</summary>
    internal ImmutableArray<SubjectColumns> Columns { get; }

    /// <summary>Finds the observation of a subject, an area and a period.</summary>
    /// <param name="subject">The subject; a count, stock or amount finds what is kept under its measure.</param>
    /// <param name="area">The unit, of <see cref="Areas"/>.</param>
    /// <param name="period">The period, of the same kind and calendar.</param>
    /// <param name="observation">The observation; the default value where there is none.</param>
    /// <returns>Whether the set has it. An observation that says that there is no value is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> is of another registry.</exception>
    public bool TryGet(Subject subject, Area area, Period period, out Observation observation)
    {
        RequireArea(area, nameof(area));
        observation = default;
        if (ColumnsOf(subject) is not { } columns || !Slice.HasArea(area.Ordinal))
            return false;
        int ordinal = Table.OrdinalOf(period);
        if (ordinal < 0 || !Slice.HasPeriod(ordinal))
            return false;
        int row = columns.RowOf(area.Ordinal, ordinal);
        if (row < 0 || !Slice.HasAttribute(columns.AttributeOf(row)))
            return false;
        observation = Table.At(columns, columns.SeriesOf(area.Ordinal), row);
        return true;
    }

    /// <summary>The observations one after the other, by subject, area and period; nothing is allocated for each.</summary>
    /// <returns>The enumerator.</returns>
    public ObservationEnumerator GetEnumerator() => new(this);

    /// <summary>How many observations, subjects and periods there are.</summary>
    /// <returns>For example <c>1200 observations of 2 subjects in 12 periods</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} observations of {Subjects.Length} subjects in {Periods.Length} periods");

    IEnumerator<Observation> IEnumerable<Observation>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The rows of a subject of the set; null where it has none.</summary>
    internal SubjectColumns? ColumnsOf(Subject subject)
    {
        int ordinal = Table.OrdinalOf(subject);
        return ordinal < 0 || (Slice.Subjects is { } subjects && Array.BinarySearch(subjects, ordinal) < 0) ? null : Table.Columns[ordinal];
    }

    private void RequireArea(Area area, string parameter)
    {
        ArgumentNullException.ThrowIfNull(area, parameter);
        if (!ObservationRules.Holds(Areas, area))
            throw new ArgumentException($"'{area}' is not a unit of the set: it is of another registry. Take it from the registry that the set was built with.", parameter);
    }

    private long CountRows()
    {
        long count = 0;
        foreach (SubjectColumns columns in Columns)
        {
            if (Slice.Periods is null && (Slice.Attributes is null || columns.Attribute is null) && Slice.HasAttribute(0))
            {
                for (int series = 0; series < columns.SeriesCount; series++)
                    count += Slice.HasArea(columns.SeriesArea[series]) ? columns.SeriesRow[series + 1] - columns.SeriesRow[series] : 0;
                continue;
            }

            for (int series = 0; series < columns.SeriesCount; series++)
            {
                if (!Slice.HasArea(columns.SeriesArea[series]))
                    continue;
                for (int row = columns.SeriesRow[series]; row < columns.SeriesRow[series + 1]; row++)
                    count += Slice.HasPeriod(columns.PeriodOf(row)) && Slice.HasAttribute(columns.AttributeOf(row)) ? 1 : 0;
            }
        }

        return count;
    }
}
