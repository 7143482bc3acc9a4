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
    /// <summary>Over periods, numerators and denominators of a set, as wide as they stand there; its areas stand once for each series, not in the rows.</summary>
    public static Contestant Over(ObservationSet set) => Over([.. set.Columns.SelectMany(static columns => columns.Accept(new Arrays()))]);

    /// <summary>Over columns; sums wrap around.</summary>
    public static Contestant Over(params Array[] columns) => InHalves(half =>
    {
        long sum = 0;
        foreach (Array column in columns)
        {
            sum ^= column switch
            {
                ushort[] values => Sum<ushort>(Half(values, half)),
                short[] values => Sum<short>(Half(values, half)),
                int[] values => Sum<int>(Half(values, half)),
                long[] values => Sum<long>(Half(values, half)),
                _ => throw new ArgumentException($"'{column.GetType()}' is no type of a column.", nameof(columns)),
            };
        }

        return sum;
    });

    /// <summary>Over the bytes of records, which have no references.</summary>
    public static Contestant OverRecords<T>(T[] records)
        where T : struct => InHalves(half => Sum(MemoryMarshal.Cast<T, long>(Half(records, half))));

    private static InProcess<long> InHalves(Func<int, long> sumOf) => new(
        "pass",
        () =>
        {
            long[] sums = new long[2];
            Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, half => sums[half] = sumOf(half));
            return sums[0] ^ sums[1];
        },
        cells: null);

    private static ReadOnlySpan<T> Half<T>(T[] column, int half) => half == 0 ? column.AsSpan(..(column.Length / 2)) : column.AsSpan(column.Length / 2);

    private static T Sum<T>(ReadOnlySpan<T> column)
        where T : struct
    {
        Vector<T> sum = default;
        foreach (Vector<T> values in MemoryMarshal.Cast<T, Vector<T>>(column))
            sum += values;
        return Vector.Sum(sum);
    }

    private sealed class Arrays : IColumnsReader<Array[]>
    {
        public Array[] Read<TPeriod, TNumber>(SizedColumns<TPeriod, TNumber> columns)
            where TPeriod : unmanaged, IBinaryInteger<TPeriod>
            where TNumber : unmanaged, IBinaryInteger<TNumber> => [columns.Period, columns.Numerator, columns.Denominator!];
    }
}
