using Cds.Indicators.Periods;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>Counts records by one area and day.</summary>
internal abstract class AxisCounter<T>
{
    /// <summary>How many records are looked at together: flags, keys and days of them stay in the innermost cache.</summary>
    public const int Stretch = 512;

    /// <summary>Where the columns find their sums.</summary>
    public abstract AxisColumn[] Columns { get; }

    /// <summary>How many conditions are counted.</summary>
    public abstract int LaneCount { get; }

    /// <summary>How many keys of areas there are.</summary>
    public abstract int AreaCount { get; }

    /// <summary>How many periods there are.</summary>
    public abstract int PeriodCount { get; }

    /// <summary>Counts at most <see cref="Stretch"/> records.</summary>
    /// <param name="records">The records.</param>
    /// <param name="first">The first one.</param>
    /// <param name="count">How many.</param>
    /// <param name="number">The number of the first one among all records, from 1.</param>
    public abstract void Add(T[] records, int first, int count, long number);

    /// <summary>The code of an area by its number; null where the key has none.</summary>
    public abstract string? CodeOf(int area);

    /// <summary>The key of an area by its number, in words.</summary>
    public abstract string KeyText(int area);

    /// <summary>The period of a number.</summary>
    public abstract Period PeriodOf(int period);

    /// <summary>Whether a record was counted in a cell.</summary>
    public abstract bool IsCounted(int area, int period);

    /// <summary>Adds the counts of a cell to those given: the first lane to the first, the others in steps.</summary>
    public abstract void AddTo(int area, int period, Span<long> counts, int step);

    /// <summary>The sum of a quantity in a cell.</summary>
    public abstract Int128 SumOf(int area, int period, int quantity);
}
