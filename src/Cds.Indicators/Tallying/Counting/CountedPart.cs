using System.Runtime.CompilerServices;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>What one thread counted on one pair of area and day, by the areas and periods of the whole.</summary>
internal sealed class CountedPart<T>
{
    private const int None = -1;

    private readonly AxisCounter<T> _axis;

    /// <summary>By area, the first of its keys; by key, the next one of the same area.</summary>
    private readonly int[] _firstKey;
    private readonly int[] _nextKey;
    private readonly int[] _periodOf;

    /// <param name="axis">The counter.</param>
    /// <param name="areaOfKey">By key, its area in the whole.</param>
    /// <param name="areas">How many areas the whole has.</param>
    /// <param name="periods">The periods of the whole.</param>
    public CountedPart(AxisCounter<T> axis, int[] areaOfKey, int areas, Period[] periods)
    {
        _axis = axis;
        _nextKey = new int[areaOfKey.Length];
        _firstKey = new int[areas];
        Array.Fill(_firstKey, None);
        for (int key = 0; key < areaOfKey.Length; key++)
            (_nextKey[key], _firstKey[areaOfKey[key]]) = (_firstKey[areaOfKey[key]], key);
        Dictionary<int, int> numberOf = Enumerable.Range(0, axis.PeriodCount).ToDictionary(number => axis.PeriodOf(number).FirstDay);
        _periodOf = [.. periods.Select(period => numberOf.GetValueOrDefault(period.FirstDay, None))];
    }

    /// <summary>The numerators that are sums of quantities.</summary>
    public IEnumerable<CountedSum<T>> Numerators => _axis.Columns
        .Where(static column => column.Numerator.Quantity >= 0)
        .Select(column => new CountedSum<T>(this, column.Column, column.Numerator.Quantity));

    /// <summary>The denominators that are sums of quantities.</summary>
    public IEnumerable<CountedSum<T>> Denominators => _axis.Columns
        .Where(static column => column.Denominator is { Quantity: >= 0 })
        .Select(column => new CountedSum<T>(this, column.Column, column.Denominator!.Value.Quantity));

    /// <summary>Marks the periods in which records of an area were counted.</summary>
    public void Mark(int area, Span<bool> isCounted)
    {
        for (int key = _firstKey[area]; key != None; key = _nextKey[key])
        {
            for (int period = 0; period < _periodOf.Length; period++)
                isCounted[period] |= _periodOf[period] != None && _axis.IsCounted(key, _periodOf[period]);
        }
    }

    /// <summary>Adds the counts of some cells to their columns; compiled in full at once, because a tally may be made once only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddCounts(ReadOnlySpan<int> cellArea, ReadOnlySpan<int> cellPeriod, int firstCell, long[][] numerators, long[]?[] denominators)
    {
        const int Block = 256;
        long[] counts = new long[_axis.LaneCount * Block];
        for (int start = 0; start < cellArea.Length; start += Block)
        {
            int length = Math.Min(Block, cellArea.Length - start);
            Array.Clear(counts);
            for (int i = 0; i < length; i++)
            {
                int period = _periodOf[cellPeriod[start + i]];
                for (int key = period == None ? None : _firstKey[cellArea[start + i]]; key != None; key = _nextKey[key])
                    _axis.AddTo(key, period, counts.AsSpan(i), Block);
            }

            foreach (AxisColumn column in _axis.Columns)
            {
                if (column.Numerator.Lane >= 0)
                    Add(counts.AsSpan(column.Numerator.Lane * Block, length), numerators[column.Column].AsSpan(firstCell + start, length));
                if (column.Denominator is { Lane: >= 0 } denominator)
                    Add(counts.AsSpan(denominator.Lane * Block, length), denominators[column.Column].AsSpan(firstCell + start, length));
            }
        }
    }

    /// <summary>Adds the sums of a quantity of cells.</summary>
    public void AddSums(int quantity, int[] cellArea, int[] cellPeriod, Int128[] sums)
    {
        for (int cell = 0; cell < cellArea.Length; cell++)
        {
            int period = _periodOf[cellPeriod[cell]];
            for (int key = period == None ? None : _firstKey[cellArea[cell]]; key != None; key = _nextKey[key])
                sums[cell] += _axis.SumOf(key, period, quantity);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ReadOnlySpan<long> counts, Span<long> column)
    {
        for (int i = 0; i < counts.Length; i++)
            column[i] += counts[i];
    }
}
