using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>The cells of one period, by area.</summary>
internal sealed class CellPage
{
    private readonly int _lanes;
    private readonly int _quantities;
    private long[]? _carried;
    private Int128[] _sums;

    public CellPage(int blocks, int quantities, int areas)
    {
        _lanes = blocks * LaneFlags.Lanes;
        _quantities = quantities;
        Bytes = new Vector128<byte>[blocks][];
        for (int block = 0; block < blocks; block++)
            Bytes[block] = new Vector128<byte>[areas];
        _sums = new Int128[areas * quantities];
    }

    /// <summary>By block and area, the counts that were not carried over yet.</summary>
    public Vector128<byte>[][] Bytes { get; }

    /// <summary>By area and quantity, the sums.</summary>
    public Int128[] Sums => _sums;

    public void Resize(int areas)
    {
        for (int block = 0; block < Bytes.Length; block++)
            Array.Resize(ref Bytes[block], areas);
        if (_carried is not null)
            Array.Resize(ref _carried, areas * _lanes);
        Array.Resize(ref _sums, areas * _quantities);
    }

    /// <summary>Carries the bytes of a cell over into wide counts.</summary>
    public void Carry(int area)
    {
        _carried ??= new long[Bytes[0].Length * _lanes];
        AddBytes(area, _carried.AsSpan(area * _lanes, _lanes), step: 1);
        foreach (Vector128<byte>[] block in Bytes)
            block[area] = default;
    }

    /// <summary>Whether a record was counted in a cell.</summary>
    public bool IsCounted(int area) => Bytes[0][area].ToScalar() != 0 || (_carried is not null && _carried[area * _lanes] != 0);

    /// <summary>Adds the counts of a cell to those given: the first lane to the first, the others in steps. Lanes beyond the end are none.</summary>
    public void AddTo(int area, Span<long> counts, int step)
    {
        AddBytes(area, counts, step);
        if (_carried is null)
            return;
        ReadOnlySpan<long> carried = _carried.AsSpan(area * _lanes, _lanes);
        for (int lane = 0, place = 0; place < counts.Length; lane++, place += step)
            counts[place] += carried[lane];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddBytes(int area, Span<long> counts, int step)
    {
        int place = 0;
        foreach (Vector128<byte>[] block in Bytes)
        {
            ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(block.AsSpan(area, 1));
            for (int lane = 0; lane < bytes.Length && place < counts.Length; lane++, place += step)
                counts[place] += bytes[lane];
        }
    }
}
