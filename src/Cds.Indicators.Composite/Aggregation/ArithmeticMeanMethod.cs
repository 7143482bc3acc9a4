using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Cds.Indicators.Composite.Internal;

namespace Cds.Indicators.Composite.Aggregation;

internal sealed record ArithmeticMeanMethod : AggregationMethod
{
    private const int Tile = 512;

    internal override double? Exponent => 1;

    internal override void Apply(in AggregationContext context, Range rows)
    {
        (int first, int length) = rows.GetOffsetAndLength(context.Result.Length);
        Span<double> least = stackalloc double[Tile], greatest = stackalloc double[Tile];
        for (int start = first; start < first + length; start += Tile)
        {
            int count = Math.Min(Tile, first + length - start);
            Span<double> sums = context.Result.AsSpan(start, count);
            Add(context, start, sums, least[..count], greatest[..count]);
            for (int i = 0; i < count; i++)
                sums[i] = double.IsNaN(sums[i]) ? OfAvailable(context, start + i) : Math.Clamp(sums[i], least[i], greatest[i]);
        }
    }

    private protected override string Describe() => "arithmetic-mean";

    /// <summary>Adds up column by column; a row in which a child is missing becomes NaN.</summary>
    private static void Add(in AggregationContext context, int start, Span<double> sums, Span<double> least, Span<double> greatest)
    {
        sums.Clear();
        least.Fill(double.PositiveInfinity);
        greatest.Fill(double.NegativeInfinity);
        Span<Vector256<double>> sum = MemoryMarshal.Cast<double, Vector256<double>>(sums);
        Span<Vector256<double>> min = MemoryMarshal.Cast<double, Vector256<double>>(least);
        Span<Vector256<double>> max = MemoryMarshal.Cast<double, Vector256<double>>(greatest);
        for (int child = 0; child < context.Children.Length; child++)
        {
            ReadOnlySpan<double> values = context.Children[child].AsSpan(start, sums.Length);
            ReadOnlySpan<Vector256<double>> vectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
            double share = context.Shares[child];
            Vector256<double> shares = Vector256.Create(share);
            for (int i = 0; i < sum.Length; i++)
            {
                Vector256<double> x = vectors[i];
                sum[i] += shares * x;
                min[i] = Vector256.Min(min[i], x);
                max[i] = Vector256.Max(max[i], x);
            }

            for (int i = sum.Length * Vector256<double>.Count; i < sums.Length; i++)
            {
                double x = values[i];
                sums[i] += share * x;
                least[i] = Math.Min(least[i], x);
                greatest[i] = Math.Max(greatest[i], x);
            }
        }
    }

    private static double OfAvailable(in AggregationContext context, int row)
    {
        double sum = 0, shares = 0, least = double.PositiveInfinity, greatest = double.NegativeInfinity;
        for (int child = 0; child < context.Children.Length; child++)
        {
            double x = context.Children[child][row];
            if (double.IsNaN(x))
                continue;
            sum += context.Shares[child] * x;
            shares += context.Shares[child];
            least = Math.Min(least, x);
            greatest = Math.Max(greatest, x);
        }

        return shares > 0 ? Math.Clamp(sum / shares, least, greatest) : Missing.NoData;
    }
}
