namespace Cds.Indicators.Tallying.Counting;

/// <summary>Looks at a stretch of records once for all definitions of their dimensions. It is compiled of their expressions.</summary>
/// <param name="records">The records.</param>
/// <param name="first">The first one.</param>
/// <param name="count">How many.</param>
/// <param name="flags">By block and record, which conditions hold. The first lane of the first block is whether any holds.</param>
/// <param name="keys">By record, the key of its area; not written where no condition holds.</param>
/// <param name="days">By record, the number of its deciding day; <see cref="DecidingDay.NotCounted"/> where no condition holds.</param>
/// <param name="quantities">By quantity and record, what is summed; 0 where its condition does not hold.</param>
internal delegate void RecordScan<T, TKey>(T[] records, int first, int count, LaneFlags[][] flags, TKey[] keys, int[] days, long[][] quantities);
