using System.Numerics;
using System.Runtime.InteropServices;
using Cds.Indicators.Peers.Contest;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>
/// What the machine can do at best: two threads, each of which sums one half of the columns that a roll-up has to read, and groups nothing.
/// </summary>
internal static class PlainPass
{
    public static Contestant Over(int[] period, long[] numerator, long[] denominator) =>
        new InProcess<long>("pass", () => Sum(period, numerator, denominator), cells: null);

    private static long Sum(int[] period, long[] numerator, long[] denominator)
    {
        int half = period.Length / 2;
        long first = 0, second = 0;
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            () => first = Sum(period.AsSpan(0, half), numerator.AsSpan(0, half), denominator.AsSpan(0, half)),
            () => second = Sum(period.AsSpan(half), numerator.AsSpan(half), denominator.AsSpan(half)));
        return first ^ second;
    }

    private static long Sum(ReadOnlySpan<int> period, ReadOnlySpan<long> numerator, ReadOnlySpan<long> denominator)
    {
        Vector<int> periods = default;
        foreach (Vector<int> values in MemoryMarshal.Cast<int, Vector<int>>(period))
            periods += values;
        return Vector.Sum(periods) ^ Sum(numerator) ^ Sum(denominator);
    }

    private static long Sum(ReadOnlySpan<long> column)
    {
        Vector<long> sum = default;
        foreach (Vector<long> values in MemoryMarshal.Cast<long, Vector<long>>(column))
            sum += values;
        return Vector.Sum(sum);
    }
}
