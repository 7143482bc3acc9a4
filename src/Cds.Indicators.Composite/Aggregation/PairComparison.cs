using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cds.Indicators.Composite.Aggregation;

/// <summary>Units compared two by two: which of them is better in parts that weigh more.</summary>
internal static class PairComparison
{
    /// <summary>Weights that differ by less, relative to all weights, differ by rounding only.</summary>
    public const double Tolerance = 1e-12;

    /// <summary>The number of units that one outranks, less the number of those that outrank it.</summary>
    /// <param name="columns">The columns of the parts.</param>
    /// <param name="shares">The share of each part in all weights.</param>
    /// <param name="first">The first row.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="row">The row of the unit.</param>
    public static int NetWins(double[][] columns, double[] shares, int first, int count, int row)
    {
        Vector256<double> tolerance = Vector256.Create(Tolerance);
        Vector256<long> net = Vector256<long>.Zero;
        int vectors = count / Vector256<double>.Count * Vector256<double>.Count;
        for (int i = 0; i < vectors; i += Vector256<double>.Count)
        {
            Vector256<double> margin = Vector256<double>.Zero;
            for (int part = 0; part < columns.Length; part++)
            {
                // A comparison with NaN is false: a part that one of both lacks counts for neither.
                Vector256<double> rivals = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(columns[part]), (nuint)(first + i));
                Vector256<double> own = Vector256.Create(columns[part][row]), share = Vector256.Create(shares[part]);
                margin += Vector256.GreaterThan(own, rivals).AsDouble() & share;
                margin -= Vector256.LessThan(own, rivals).AsDouble() & share;
            }

            net -= Vector256.GreaterThan(margin, tolerance).AsInt64();
            net += Vector256.LessThan(margin, -tolerance).AsInt64();
        }

        int wins = (int)Vector256.Sum(net);
        for (int rival = first + vectors; rival < first + count; rival++)
        {
            double margin = Margin(columns, shares, row, rival);
            wins += margin > Tolerance ? 1 : margin < -Tolerance ? -1 : 0;
        }

        return wins;
    }

    private static double Margin(double[][] columns, double[] shares, int row, int rival)
    {
        double margin = 0;
        for (int part = 0; part < columns.Length; part++)
        {
            margin += columns[part][row] > columns[part][rival] ? shares[part] : 0;
            margin -= columns[part][row] < columns[part][rival] ? shares[part] : 0;
        }

        return margin;
    }
}
