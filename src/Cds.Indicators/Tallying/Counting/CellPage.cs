using System.Runtime.Intrinsics;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>The cells of one period, by area.</summary>
internal sealed class CellPage
{
    private readonly int _lanes;
    private readonly int _quantities;
    private long[]? _wide;
    private Int128[]? _sums;

    public CellPage(int blocks, int quantities, int areas)
    {
        _lanes = blocks * LaneFlags.Lanes;
        _quantities = quantities;
        Bytes = new Vector128<byte>[blocks][];
        for (int block = 0; block < blocks; block++)
            Bytes[block] = new Vector128<byte>[areas];
        _sums = quantities == 0 ? null : new Int128[areas * quantities];
    }

    /// <summary>By block and area, the counts that were not carried over yet.</summary>
    public Vector128<byte>[][] Bytes { get; }

    /// <summary>By area and quantity, the sums.</summary>
    public Int128[]? Sums => _sums;

    public void Resize(int areas)
    {
        for (int block = 0; block < Bytes.Length; block++)
            Array.Resize(ref Bytes[block], areas);
        if (_wide is not null)
            Array.Resize(ref _wide, areas * _lanes);
        if (_sums is not null)
            Array.Resize(ref _sums, areas * _quantities);
    }

    /// <summary>Carries the bytes of a cell over into wide counts. False where no record was ever counted in it.</summary>
    public bool Carry(int area)
    {
        if (Bytes[0][area].ToScalar() == 0)
            return _wide is not null && _wide[area * _lanes] != 0;
        _wide ??= new long[Bytes[0].Length * _lanes];
        for (int block = 0; block < Bytes.Length; block++)
        {
            Span<long> wide = _wide.AsSpan((area * _lanes) + (block * LaneFlags.Lanes), LaneFlags.Lanes);
            for (int lane = 0; lane < wide.Length; lane++)
                wide[lane] += Bytes[block][area].GetElement(lane);
            Bytes[block][area] = default;
        }

        return true;
    }

    /// <summary>Adds the counts and sums of a cell that was carried over.</summary>
    public void AddTo(int area, Span<long> counts, Span<Int128> sums)
    {
        for (int lane = 0; lane < counts.Length; lane++)
            counts[lane] += _wide![(area * _lanes) + lane];
        for (int quantity = 0; quantity < _quantities; quantity++)
            sums[quantity] += _sums![(area * _quantities) + quantity];
    }
}
