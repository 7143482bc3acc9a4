using System.Numerics;
using System.Runtime.InteropServices;
using Cds.Indicators.Observations;
using Cds.Indicators.Peers.Contest;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>
/// What the machine can do at best: two threads, each of which sums one half of every column that the question needs, and groups nothing.
/// </summary>
internal static class PlainPass
{
    /// <summary>Over periods, numerators and denominators of a set; its areas stand once for each series, not in the rows.</summary>
    public static Contestant Over(ObservationSet set) =>
        Over([.. set.Columns.Select(columns => columns.Period)], [.. set.Columns.SelectMany(columns => new[] { columns.Numerator, columns.Denominator! })]);

    public static Contestant Over(int[][] narrow, long[][] wide) => new InProcess<long>("pass", () => Sum(narrow, wide), cells: null);

    private static long Sum(int[][] narrow, long[][] wide)
    {
        long[] sums = new long[2];
        Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, half =>
        {
            long sum = 0;
            foreach (int[] column in narrow)
                sum ^= Sum<int>(Half(column, half));
            foreach (long[] column in wide)
                sum ^= Sum<long>(Half(column, half));
            sums[half] = sum;
        });
        return sums[0] ^ sums[1];
    }

    private static ReadOnlySpan<T> Half<T>(T[] column, int half) => half == 0 ? column.AsSpan(..(column.Length / 2)) : column.AsSpan(column.Length / 2);

    private static T Sum<T>(ReadOnlySpan<T> column)
        where T : struct
    {
        Vector<T> sum = default;
        foreach (Vector<T> values in MemoryMarshal.Cast<T, Vector<T>>(column))
            sum += values;
        return Vector.Sum(sum);
    }
}
