using Cds.Indicators.Composite.Statistics;

namespace Cds.Indicators.Composite.Treatment;

/// <summary>Sets extreme values to the next ones, one after the other.</summary>
internal static class Winsorisation
{
    /// <summary>Winsorises until the values pass the test, or no more may be changed.</summary>
    /// <param name="values">The values, changed in place; NaN are passed over.</param>
    /// <param name="shape">Their shape.</param>
    /// <param name="test">When they pass.</param>
    /// <param name="maximumPoints">The most values that may be changed; null for no limit.</param>
    /// <param name="isForced">Whether they are changed even where they pass.</param>
    /// <param name="count">How many values were changed.</param>
    /// <returns>Their shape then.</returns>
    public static DistributionShape Apply(Span<double> values, DistributionShape shape, PassTest test, int? maximumPoints, bool isForced, out int count)
    {
        int high = 0, low = 0;
        int most = maximumPoints ?? int.MaxValue;
        while ((isForced || !test.Passes(shape)) && high + low < most)
        {
            bool isHigh = shape.Skewness >= 0;
            (double extreme, double next, int tied) = Extreme(values, isHigh);
            if (double.IsNaN(next) || tied + (isHigh ? low : high) > most)
                break;
            foreach (ref double x in values)
            {
                if (x == extreme)
                    x = next;
            }

            // Values that were changed before stand at the extreme too: they are counted once.
            if (isHigh)
                high = tied;
            else
                low = tied;
            (double skewness, double kurtosis) = Moments.Shape(values);
            shape = new DistributionShape(skewness, kurtosis);
        }

        count = high + low;
        return shape;
    }

    /// <summary>The extreme value at one end, the next one, and how many values are the extreme; the next is NaN where there are only two different values.</summary>
    private static (double Extreme, double Next, int Tied) Extreme(ReadOnlySpan<double> values, bool isHigh)
    {
        double sign = isHigh ? 1 : -1;
        double extreme = double.NegativeInfinity, next = double.NegativeInfinity, other = double.PositiveInfinity;
        int tied = 0;
        foreach (double x in values)
        {
            double y = sign * x;
            if (y > extreme)
                (next, extreme, tied) = (extreme, y, 1);
            else if (y == extreme)
                tied++;
            else if (y > next)
                next = y;
            if (y < other)
                other = y;
        }

        return (sign * extreme, next > other ? sign * next : double.NaN, tied);
    }
}
