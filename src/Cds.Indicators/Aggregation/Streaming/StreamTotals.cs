using Cds.Indicators.Aggregation.Engine;

namespace Cds.Indicators.Aggregation.Streaming;

/// <summary>The sums of all subjects of a stream that add over units and time, and the proof that none of them leaves 64 bits unseen.</summary>
/// <remarks>
/// The magnitudes of all rows since the tables were last taken over are added up; before they reach 2^63, the tables are taken over into 128 bits. Rows whose
/// numbers are too large for that to happen rarely go to the 128 bits by themselves.
/// </remarks>
internal sealed class StreamTotals(IReadOnlyList<StreamSums> all)
{
    /// <summary>Numbers from here on are added one by one.</summary>
    private const ulong Large = 1UL << 40;

    /// <summary>What the magnitudes may come to before the tables are taken over; a batch may bring as much once more.</summary>
    private const ulong Reach = 1UL << 62;

    /// <summary>How many rows may come before the tables are taken over; a batch may bring as many once more.</summary>
    private const long MostRows = 1L << 30;

    private ulong _reach;
    private long _rows;

    /// <summary>Whether a batch may be added to the tables.</summary>
    /// <param name="magnitude">The largest absolute value.</param>
    /// <param name="rows">How many rows there are.</param>
    public static bool Fits(ulong magnitude, int rows) => magnitude < Large && (UInt128)magnitude * (uint)rows < Reach && rows <= MostRows;

    /// <summary>Takes note of a batch that was added to the tables and <see cref="Fits"/>.</summary>
    public void Added(ulong magnitude, int rows)
    {
        _reach += magnitude * (uint)rows;
        _rows += rows;
        if (_reach < Reach && _rows < MostRows)
            return;
        foreach (StreamSums sums in all)
            sums.Widen();
        (_reach, _rows) = (0, 0);
    }

    /// <summary>Adds one row.</summary>
    public void Add(StreamSums sums, int cell, long numerator, long denominator)
    {
        ulong magnitude = Math.Max(Magnitude(numerator), Magnitude(denominator));
        if (magnitude >= Large)
        {
            sums.AddWide(cell, numerator, denominator);
            return;
        }

        ref Cell<long> sum = ref sums.Table(0)[cell];
        sum.Numerator += numerator;
        sum.Denominator += denominator;
        sum.Count++;
        Added(magnitude, rows: 1);
    }

    private static ulong Magnitude(long value) => value < 0 ? unchecked((ulong)-value) : (ulong)value;
}
