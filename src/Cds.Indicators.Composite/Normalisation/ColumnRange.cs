using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cds.Indicators.Composite.Normalisation;

/// <summary>How many numbers a column has, and from where to where they go.</summary>
/// <param name="Count">How many cells have a number.</param>
/// <param name="Minimum">The least; infinite where there is none.</param>
/// <param name="Maximum">The greatest; minus infinity where there is none.</param>
internal readonly record struct ColumnRange(int Count, double Minimum, double Maximum)
{
    /// <summary>The range of a column; cells that are NaN are passed over.</summary>
    public static ColumnRange Of(ReadOnlySpan<double> values)
    {
        ReadOnlySpan<Vector256<double>> vectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
        Vector256<double> least = Vector256.Create(double.PositiveInfinity), greatest = Vector256.Create(double.NegativeInfinity);
        Vector256<long> counts = Vector256<long>.Zero;
        foreach (Vector256<double> x in vectors)
        {
            // A comparison with NaN is false: a cell without a number changes nothing.
            least = Vector256.ConditionalSelect(Vector256.LessThan(x, least), x, least);
            greatest = Vector256.ConditionalSelect(Vector256.GreaterThan(x, greatest), x, greatest);
            counts -= Vector256.Equals(x, x).AsInt64();
        }

        long count = Vector256.Sum(counts);
        double min = double.PositiveInfinity, max = double.NegativeInfinity;
        for (int lane = 0; lane < Vector256<double>.Count; lane++)
        {
            min = Math.Min(min, least[lane]);
            max = Math.Max(max, greatest[lane]);
        }

        foreach (double x in values[(vectors.Length * Vector256<double>.Count)..])
        {
            if (double.IsNaN(x))
                continue;
            count++;
            min = Math.Min(min, x);
            max = Math.Max(max, x);
        }

        return new ColumnRange((int)count, min, max);
    }
}
