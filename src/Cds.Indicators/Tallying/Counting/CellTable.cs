using System.Runtime.Intrinsics;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>
/// The counts and sums of records by area and period, of definitions that have the same dimensions. Counts are bytes, sixteen to a vector, which are
/// carried over into wide numbers when the first lane, that of every counted record, is full: a cell is one addition in a table that stays in the cache.
/// </summary>
internal sealed class CellTable(int blocks, int quantities)
{
    private const int LeastAreas = 64;

    private readonly List<CellPage?> _pages = [];
    private int _areas;

    /// <summary>Makes room for areas and periods.</summary>
    public void Reserve(int areas, int periods)
    {
        while (_pages.Count < periods)
            _pages.Add(null);
        if (areas <= _areas)
            return;
        _areas = Math.Max(Math.Max(LeastAreas, areas), 2 * _areas);
        foreach (CellPage? page in _pages)
            page?.Resize(_areas);
    }

    /// <summary>Adds records to their cells; those with a negative area or period are passed over.</summary>
    public void Add(ReadOnlySpan<int> areas, ReadOnlySpan<int> periods, LaneFlags[][] flags, long[][] sums)
    {
        ReadOnlySpan<Vector128<byte>> first = LaneFlags.AsVectors(flags[0]);
        for (int i = 0; i < areas.Length; i++)
        {
            int area = areas[i];
            int period = periods[i];
            if ((area | period) < 0)
                continue;
            CellPage page = _pages[period] ?? NewPage(period);
            for (int block = 1; block < blocks; block++)
                page.Bytes[block][area] += LaneFlags.AsVectors(flags[block])[i];
            for (int quantity = 0; quantity < quantities; quantity++)
                page.Sums![(area * quantities) + quantity] += sums[quantity][i];
            ref Vector128<byte> cell = ref page.Bytes[0][area];
            cell += first[i];
            if (cell.ToScalar() == byte.MaxValue)
                page.Carry(area);
        }
    }

    /// <summary>Whether any record was counted in a cell; its counts and sums are added to those given where it was.</summary>
    public bool AddTo(int area, int period, Span<long> counts, Span<Int128> sums)
    {
        if (period >= _pages.Count || _pages[period] is not { } page || !page.Carry(area))
            return false;
        page.AddTo(area, counts, sums);
        return true;
    }

    private CellPage NewPage(int period)
    {
        CellPage page = new(blocks, quantities, _areas);
        _pages[period] = page;
        return page;
    }
}
