namespace Cds.Indicators.Tallying.Counting;

/// <summary>Looks at a stretch of records once for all definitions of their dimensions. It is compiled of their expressions.</summary>
/// <param name="records">The records.</param>
/// <param name="first">The first one.</param>
/// <param name="count">How many.</param>
/// <param name="areas">Numbers the areas.</param>
/// <param name="periods">Numbers the periods.</param>
/// <param name="marks">By record, what is found.</param>
/// <param name="more">By block after the first, and by record, which conditions hold.</param>
/// <param name="quantities">By quantity and record, what is summed; 0 where its condition does not hold.</param>
internal delegate void RecordScan<T, TKey>(
    T[] records, int first, int count, AreaTable<TKey> areas, PeriodTable periods, RecordMarks[] marks, LaneFlags[][] more, long[][] quantities);
