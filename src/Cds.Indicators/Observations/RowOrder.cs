using System.Numerics;

namespace Cds.Indicators.Observations;

/// <summary>
/// Brings the rows of one subject into the order of area, period and input. A row is 64 bits, its key above its place, and rows are sorted by the digits of
/// the key from the lowest (radix sort): the cost is linear, and rows of one key stay in the order of the input.
/// </summary>
internal static class RowOrder
{
    private const int DigitBits = 11;
    private const int Buckets = 1 << DigitBits;

    /// <summary>The places of the rows in order; null where they are in order already.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="periodOrdinals">The ordinal of each period that the builder met.</param>
    /// <param name="areas">How many areas the registry has.</param>
    /// <param name="periods">How many periods there are.</param>
    public static int[]? Of(RowBuffer rows, ReadOnlySpan<int> periodOrdinals, int areas, int periods)
    {
        ReadOnlySpan<int> area = rows.Area.AsSpan(0, rows.Count);
        ReadOnlySpan<int> period = rows.Period.AsSpan(0, rows.Count);
        if (IsInOrder(area, period, periodOrdinals))
            return null;

        int areaBits = BitsOf(areas);
        int periodBits = BitsOf(periods);
        ulong[] packed = GC.AllocateUninitializedArray<ulong>(rows.Count);
        ulong[] scratch = GC.AllocateUninitializedArray<ulong>(rows.Count);
        if (areaBits + periodBits <= 32)
        {
            for (int i = 0; i < packed.Length; i++)
                packed[i] = ((((ulong)area[i] << periodBits) | (uint)periodOrdinals[period[i]]) << 32) | (uint)i;
            Sort(ref packed, ref scratch, areaBits + periodBits);
        }
        else
        {
            for (int i = 0; i < packed.Length; i++)
                packed[i] = ((ulong)periodOrdinals[period[i]] << 32) | (uint)i;
            Sort(ref packed, ref scratch, periodBits);
            for (int i = 0; i < packed.Length; i++)
                packed[i] = ((ulong)area[PlaceOf(packed[i])] << 32) | (packed[i] & uint.MaxValue);
            Sort(ref packed, ref scratch, areaBits);
        }

        int[] order = GC.AllocateUninitializedArray<int>(packed.Length);
        for (int i = 0; i < order.Length; i++)
            order[i] = PlaceOf(packed[i]);
        return order;
    }

    private static int PlaceOf(ulong packed) => (int)(packed & uint.MaxValue);

    private static bool IsInOrder(ReadOnlySpan<int> area, ReadOnlySpan<int> period, ReadOnlySpan<int> ordinals)
    {
        long previous = -1;
        for (int i = 0; i < area.Length; i++)
        {
            long key = ((long)area[i] << 32) | (uint)ordinals[period[i]];
            if (key < previous)
                return false;
            previous = key;
        }

        return true;
    }

    private static void Sort(ref ulong[] values, ref ulong[] scratch, int keyBits)
    {
        Span<int> starts = stackalloc int[Buckets];
        for (int shift = 32; shift < 32 + keyBits; shift += DigitBits)
        {
            starts.Clear();
            foreach (ulong value in values)
                starts[(int)((value >> shift) & (Buckets - 1))]++;
            int sum = 0;
            foreach (ref int start in starts)
                (start, sum) = (sum, sum + start);
            foreach (ulong value in values)
                scratch[starts[(int)((value >> shift) & (Buckets - 1))]++] = value;
            (values, scratch) = (scratch, values);
        }
    }

    /// <summary>How many bits the numbers below a count take; at least 1.</summary>
    private static int BitsOf(int count) => 32 - BitOperations.LeadingZeroCount((uint)Math.Max(1, count - 1));
}
