namespace Cds.Indicators.Composite.Statistics;

/// <summary>Sample covariances and correlations of columns.</summary>
internal static class Covariance
{
    /// <summary>The covariances of all pairs of columns over the rows that have both, up to a common factor; NaN where fewer than two rows do.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="standardise">Whether correlations are taken instead; NaN for a column without variance.</param>
    public static double[,] Matrix(double[][] columns, bool standardise)
    {
        double scale = standardise ? 1 : Scale(columns);
        double[,] matrix = new double[columns.Length, columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            for (int j = i; j < columns.Length; j++)
                matrix[i, j] = matrix[j, i] = Of(columns[i], columns[j], scale, standardise);
        }

        return matrix;
    }

    private static double Of(double[] first, double[] second, double scale, bool standardise)
    {
        int pairs = 0;
        for (int row = 0; row < first.Length; row++)
            pairs += double.IsNaN(first[row]) || double.IsNaN(second[row]) ? 0 : 1;
        if (pairs < 2)
            return double.NaN;
        double[] x = new double[pairs], y = new double[pairs];
        for (int row = 0, to = 0; row < first.Length; row++)
        {
            if (!double.IsNaN(first[row]) && !double.IsNaN(second[row]))
                (x[to], y[to++]) = (first[row] / scale, second[row] / scale);
        }

        if (standardise)
            return Centre.Of(x).IsConstant || Centre.Of(y).IsConstant ? double.NaN : Correlation.Pearson(x, y);
        double meanOfX = Moments.Mean(x), meanOfY = Moments.Mean(y), products = 0;
        for (int i = 0; i < pairs; i++)
            products += (x[i] - meanOfX) * (y[i] - meanOfY);
        return products / (pairs - 1);
    }

    /// <summary>A power of two that brings the largest number near 1, so that no product leaves the doubles.</summary>
    private static double Scale(double[][] columns)
    {
        double largest = 0;
        foreach (double[] column in columns)
        {
            foreach (double x in column)
            {
                // A comparison with NaN is false.
                if (Math.Abs(x) > largest)
                    largest = Math.Abs(x);
            }
        }

        return largest > 0 ? Math.ScaleB(1, Math.ILogB(largest)) : 1;
    }
}
