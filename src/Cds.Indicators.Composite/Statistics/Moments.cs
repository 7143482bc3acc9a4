namespace Cds.Indicators.Composite.Statistics;

/// <summary>Mean, spread and shape of a column; cells that are NaN are passed over.</summary>
/// <remarks>
/// Two passes: the mean first, corrected by the mean of the deviations from it, then the powers of the deviations. Where the range is so wide or so narrow that a
/// fourth power of it would leave the doubles, deviations are scaled by a power of two. A column of equal values has exactly their value as its mean and exactly 0
/// as its deviation.
/// </remarks>
internal static class Moments
{
    /// <summary>How many cells have a number.</summary>
    public static int Count(ReadOnlySpan<double> values)
    {
        int count = 0;
        foreach (double x in values)
            count += double.IsNaN(x) ? 0 : 1;
        return count;
    }

    /// <summary>The arithmetic mean; NaN where there is no number.</summary>
    public static double Mean(ReadOnlySpan<double> values) => Centre.Of(values).Mean;

    /// <summary>The sample standard deviation, with n - 1; NaN for fewer than two numbers, infinite where it leaves the doubles.</summary>
    public static double StandardDeviation(ReadOnlySpan<double> values)
    {
        Centre centre = Centre.Of(values);
        if (centre.Count < 2)
            return double.NaN;
        if (centre.IsConstant)
            return 0;
        double squares = 0;
        foreach (double x in values)
        {
            if (double.IsNaN(x))
                continue;
            double deviation = centre.Deviation(x);
            squares += deviation * deviation;
        }

        return Math.Sqrt(squares / (centre.Count - 1)) * centre.Scale;
    }

    /// <summary>The skewness of type 2, corrected for the size of the sample; NaN for fewer than three numbers, or equal ones.</summary>
    public static double Skewness(ReadOnlySpan<double> values) => Shape(values).Skewness;

    /// <summary>The excess kurtosis of type 2, corrected for the size of the sample; NaN for fewer than four numbers, or equal ones.</summary>
    public static double ExcessKurtosis(ReadOnlySpan<double> values) => Shape(values).ExcessKurtosis;

    /// <summary>Skewness and excess kurtosis of type 2 at once.</summary>
    /// <remarks>Source: D. N. Joanes and C. A. Gill, "Comparing measures of sample skewness and kurtosis", The Statistician 47 (1998) 183-189: G1 and G2.</remarks>
    public static (double Skewness, double ExcessKurtosis) Shape(ReadOnlySpan<double> values)
    {
        Centre centre = Centre.Of(values);
        double n = centre.Count;
        if (centre.IsConstant || n < 3)
            return (double.NaN, double.NaN);

        double second = 0, third = 0, fourth = 0;
        foreach (double x in values)
        {
            if (double.IsNaN(x))
                continue;
            double deviation = centre.Deviation(x);
            double square = deviation * deviation;
            second += square;
            third += square * deviation;
            fourth += square * square;
        }

        double skewness = Math.Sqrt(n) * third / (second * Math.Sqrt(second)) * Math.Sqrt(n * (n - 1)) / (n - 2);
        double kurtosis = n < 4 ? double.NaN : (((n + 1) * ((n * fourth / (second * second)) - 3)) + 6) * (n - 1) / ((n - 2) * (n - 3));
        return (skewness, kurtosis);
    }
}
