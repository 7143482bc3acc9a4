namespace Cds.Indicators.Tallying.Counting;

/// <summary>Looks at a stretch of records once for all definitions of their dimensions. It is compiled of their expressions.</summary>
/// <param name="records">The records.</param>
/// <param name="first">The first one.</param>
/// <param name="count">How many.</param>
/// <param name="areas">Numbers the areas.</param>
/// <param name="periods">Numbers the periods.</param>
/// <param name="flags">By block and record, which conditions hold. The first lane of the first block is whether any holds.</param>
/// <param name="areaOf">By record, the number of its area; <see cref="AreaTable{TKey}.NoKey"/> where no condition holds.</param>
/// <param name="periodOf">By record, the number of its period; <see cref="PeriodTable.NotAsked"/> where no condition holds.</param>
/// <param name="days">By record, the number of its deciding day; <see cref="DecidingDay.NotCounted"/> where no condition holds.</param>
/// <param name="quantities">By quantity and record, what is summed; 0 where its condition does not hold.</param>
internal delegate void RecordScan<T, TKey>(
    T[] records, int first, int count, AreaTable<TKey> areas, PeriodTable periods, bool[][] flags, int[] areaOf, int[] periodOf, int[] days, long[][] quantities);
