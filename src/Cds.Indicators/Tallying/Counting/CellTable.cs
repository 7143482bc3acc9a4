using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>
/// The counts and sums of records by area and period, of definitions that have the same dimensions. Counts are bytes, sixteen to a vector, which are
/// carried over into wide numbers when the first lane, that of every counted record, is full: a cell is one addition in a table that stays in the cache.
/// </summary>
internal sealed class CellTable(int blocks, int quantities)
{
    private const int LeastAreas = 64;

    private CellPage[] _pages = [];

    /// <summary>By period and area, the first block of bytes.</summary>
    private Vector128<byte>[][] _first = [];

    private int _areas;

    /// <summary>Makes room for areas and periods.</summary>
    public void Reserve(int areas, int periods)
    {
        if (areas > _areas)
        {
            _areas = Math.Max(Math.Max(LeastAreas, areas), 2 * _areas);
            for (int period = 0; period < _pages.Length; period++)
            {
                _pages[period].Resize(_areas);
                _first[period] = _pages[period].Bytes[0];
            }
        }

        if (periods > _pages.Length)
        {
            _pages = [.. _pages, .. Enumerable.Range(_pages.Length, periods - _pages.Length).Select(_ => new CellPage(blocks, quantities, _areas))];
            _first = [.. _pages.Select(static page => page.Bytes[0])];
        }
    }

    /// <summary>Adds records to their cells. Those with a negative area or period are passed over.</summary>
    /// <returns>Whether none was passed over.</returns>
    public bool Add(ReadOnlySpan<int> areas, ReadOnlySpan<int> periods, bool[][] flags, long[][] sums)
    {
        bool isComplete = blocks == 1 ? AddBlock(areas, periods, LaneFlags.AsVectors(flags[0])) : AddBlocks(areas, periods, flags);
        if (quantities != 0)
            AddSums(areas, periods, sums);
        return isComplete;
    }

    /// <summary>Whether a record was counted in a cell.</summary>
    public bool IsCounted(int area, int period) => _pages[period].IsCounted(area);

    /// <summary>Adds the counts of a cell to those given: the first lane to the first, the others in steps.</summary>
    public void AddTo(int area, int period, Span<long> counts, int step) => _pages[period].AddTo(area, counts, step);

    /// <summary>The sum of a quantity in a cell.</summary>
    public Int128 SumOf(int area, int period, int quantity) => _pages[period].Sums[(area * quantities) + quantity];

    /// <summary>The inner loop of most tallies; compiled in full at once, because a tally may be made once only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool AddBlock(ReadOnlySpan<int> areas, ReadOnlySpan<int> periods, ReadOnlySpan<Vector128<byte>> flags)
    {
        Vector128<byte>[][] tables = _first;
        int passedOver = 0;
        periods = periods[..areas.Length];
        flags = flags[..areas.Length];
        for (int i = 0; i < areas.Length; i++)
        {
            int area = areas[i];
            int period = periods[i];
            if ((area | period) < 0)
            {
                passedOver++;
                continue;
            }

            ref Vector128<byte> cell = ref tables[period][area];
            Vector128<byte> sum = cell + flags[i];
            cell = sum;
            if (sum.ToScalar() == byte.MaxValue)
                _pages[period].Carry(area);
        }

        return passedOver == 0;
    }

    private bool AddBlocks(ReadOnlySpan<int> areas, ReadOnlySpan<int> periods, bool[][] flags)
    {
        int passedOver = 0;
        for (int i = 0; i < areas.Length; i++)
        {
            if ((areas[i] | periods[i]) < 0)
            {
                passedOver++;
                continue;
            }

            CellPage page = _pages[periods[i]];
            for (int block = 0; block < flags.Length; block++)
                page.Bytes[block][areas[i]] += LaneFlags.AsVectors(flags[block])[i];
            if (page.Bytes[0][areas[i]].ToScalar() == byte.MaxValue)
                page.Carry(areas[i]);
        }

        return passedOver == 0;
    }

    private void AddSums(ReadOnlySpan<int> areas, ReadOnlySpan<int> periods, long[][] sums)
    {
        for (int i = 0; i < areas.Length; i++)
        {
            if ((areas[i] | periods[i]) < 0)
                continue;
            Span<Int128> cell = _pages[periods[i]].Sums.AsSpan(areas[i] * quantities, quantities);
            for (int quantity = 0; quantity < cell.Length; quantity++)
                cell[quantity] += sums[quantity][i];
        }
    }
}
