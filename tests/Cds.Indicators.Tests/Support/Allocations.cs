using System.Globalization;
using Xunit.Sdk;

namespace Cds.Indicators.Tests.Support;

/// <summary>Asserts that a hot path allocates nothing on the managed heap.</summary>
internal static class Allocations
{
    private const int Iterations = 500;
    private const int Tries = 5;
    private const int Rounds = 20;

    /// <summary>
    /// Fails when the action still allocates once it is warm. The action must not create its own garbage: make inputs and buffers
    /// outside, and capture them.
    /// </summary>
    /// <remarks>
    /// The median of several tries decides, and code that the just-in-time compiler has not yet optimised gets time to settle, so that
    /// a box which optimised code does not make is not counted.
    /// </remarks>
    public static void None(Action action)
    {
        double bytes = PerCall(action);
        if (bytes > 0)
            throw new XunitException(string.Create(CultureInfo.InvariantCulture, $"The action allocates {bytes:0.##} bytes per call; it must allocate none."));
    }

    /// <summary>The bytes that one call allocates when it is warm; 0 as soon as the median of one round is 0.</summary>
    public static double PerCall(Action action)
    {
        long least = long.MaxValue;
        for (int round = 0; round < Rounds && least > 0; round++)
        {
            if (round > 0)
                Thread.Sleep(25);
            least = Math.Min(least, Median(action));
        }

        return (double)least / Iterations;
    }

    private static long Median(Action action)
    {
        Span<long> tries = stackalloc long[Tries];
        for (int i = 0; i < Tries; i++)
            tries[i] = Once(action);
        tries.Sort();
        return tries[Tries / 2];
    }

    private static long Once(Action action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Iterations; i++)
            action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
