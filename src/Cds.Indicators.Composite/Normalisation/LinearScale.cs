using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cds.Indicators.Composite.Normalisation;

/// <summary>A straight line from a worst value to a best one: (x - worst) / (best - worst) · width + lowest, held between two bounds.</summary>
internal static class LinearScale
{
    /// <summary>Scales a column; a cell that is NaN stays as it is.</summary>
    /// <param name="values">The values.</param>
    /// <param name="results">Where the results go.</param>
    /// <param name="worst">The value that gets the lowest result; below or above the best.</param>
    /// <param name="best">The value that gets the highest result.</param>
    /// <param name="range">The results of both.</param>
    /// <param name="floor">No result is below; minus infinity for no bound.</param>
    /// <param name="ceiling">No result is above; infinity for no bound.</param>
    public static void Apply(ReadOnlySpan<double> values, Span<double> results, double worst, double best, OutputRange range, double floor, double ceiling)
    {
        // Differences of numbers near the end of the doubles are taken of their quarters, which is exact there.
        double part = Math.Abs(worst) > double.MaxValue / 4 || Math.Abs(best) > double.MaxValue / 4 ? 0.25 : 1;
        double from = worst * part, way = (best * part) - from;
        ReadOnlySpan<Vector256<double>> given = MemoryMarshal.Cast<double, Vector256<double>>(values);
        Span<Vector256<double>> made = MemoryMarshal.Cast<double, Vector256<double>>(results);
        Vector256<double> parts = Vector256.Create(part), froms = Vector256.Create(from), ways = Vector256.Create(way);
        Vector256<double> widths = Vector256.Create(range.Width), lowests = Vector256.Create(range.Lowest);
        Vector256<double> floors = Vector256.Create(floor), ceilings = Vector256.Create(ceiling);
        for (int i = 0; i < given.Length; i++)
        {
            Vector256<double> x = given[i];
            Vector256<double> y = (((x * parts) - froms) / ways * widths) + lowests;
            y = Vector256.ConditionalSelect(Vector256.LessThan(y, floors), floors, y);
            y = Vector256.ConditionalSelect(Vector256.GreaterThan(y, ceilings), ceilings, y);
            made[i] = Vector256.ConditionalSelect(Vector256.Equals(x, x), y, x);
        }

        for (int i = given.Length * Vector256<double>.Count; i < values.Length; i++)
        {
            double x = values[i];
            double y = (((x * part) - from) / way * range.Width) + range.Lowest;
            results[i] = double.IsNaN(x) ? x : y < floor ? floor : y > ceiling ? ceiling : y;
        }
    }
}
