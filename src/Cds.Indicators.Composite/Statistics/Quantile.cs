namespace Cds.Indicators.Composite.Statistics;

/// <summary>Quantiles of type 7: between the order statistics, in proportion.</summary>
/// <remarks>Source: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996) 361-365, definition 7.</remarks>
internal static class Quantile
{
    /// <summary>The numbers of a column in ascending order, without the cells that are NaN.</summary>
    public static double[] Sorted(ReadOnlySpan<double> values)
    {
        double[] sorted = new double[Moments.Count(values)];
        int at = 0;
        foreach (double x in values)
        {
            if (!double.IsNaN(x))
                sorted[at++] = x;
        }

        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>The quantile of numbers in ascending order; NaN where there is none.</summary>
    /// <param name="sorted">The numbers, without NaN.</param>
    /// <param name="p">The share of the numbers below it, 0 to 1.</param>
    public static double OfSorted(ReadOnlySpan<double> sorted, double p)
    {
        if (sorted.IsEmpty)
            return double.NaN;
        double place = (sorted.Length - 1) * p;
        int below = (int)place;
        double rest = place - below;
        double low = sorted[below];
        double high = sorted[Math.Min(below + 1, sorted.Length - 1)];
        return rest == 0 || low == high ? low : ((1 - rest) * low) + (rest * high);
    }

    /// <summary>The median of a column; NaN where there is no number.</summary>
    public static double Median(ReadOnlySpan<double> values) => OfSorted(Sorted(values), 0.5);
}
