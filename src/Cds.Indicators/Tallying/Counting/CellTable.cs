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

    /// <summary>Adds records to their cells. Those that belong to none are passed over.</summary>
    /// <returns>Whether none was passed over.</returns>
    public bool Add(ReadOnlySpan<RecordMarks> records, LaneFlags[][] more, long[][] sums)
    {
        bool isComplete = more.Length == 0 ? AddBlock(records) : AddBlocks(records, more);
        if (quantities != 0)
            AddSums(records, sums);
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
    private bool AddBlock(ReadOnlySpan<RecordMarks> records)
    {
        Vector128<byte>[][] tables = _first;
        int passedOver = 0;
        foreach (ref readonly RecordMarks record in records)
        {
            if (!record.IsInCell)
            {
                passedOver++;
                continue;
            }

            ref Vector128<byte> cell = ref tables[record.Period][record.Area];
            Vector128<byte> sum = cell + record.Addend;
            cell = sum;
            if (sum.ToScalar() == byte.MaxValue)
                _pages[record.Period].Carry(record.Area);
        }

        return passedOver == 0;
    }

    private bool AddBlocks(ReadOnlySpan<RecordMarks> records, LaneFlags[][] more)
    {
        int passedOver = 0;
        for (int i = 0; i < records.Length; i++)
        {
            ref readonly RecordMarks record = ref records[i];
            if (!record.IsInCell)
            {
                passedOver++;
                continue;
            }

            CellPage page = _pages[record.Period];
            for (int block = 0; block < more.Length; block++)
                page.Bytes[block + 1][record.Area] += LaneFlags.AsVectors(more[block])[i];
            ref Vector128<byte> cell = ref page.Bytes[0][record.Area];
            cell += record.Addend;
            if (cell.ToScalar() == byte.MaxValue)
                page.Carry(record.Area);
        }

        return passedOver == 0;
    }

    private void AddSums(ReadOnlySpan<RecordMarks> records, long[][] sums)
    {
        for (int i = 0; i < records.Length; i++)
        {
            if (!records[i].IsInCell)
                continue;
            Span<Int128> cell = _pages[records[i].Period].Sums.AsSpan(records[i].Area * quantities, quantities);
            for (int quantity = 0; quantity < cell.Length; quantity++)
                cell[quantity] += sums[quantity][i];
        }
    }
}
