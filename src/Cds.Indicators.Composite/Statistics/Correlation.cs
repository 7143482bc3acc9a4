using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Statistics;

/// <summary>The correlation of two indicators (tương quan) over the units that have both.</summary>
/// <remarks>Thread-safe. Ranks are taken anew among the units that have both values.</remarks>
/// <example><code>Outcome&lt;CorrelationResult&gt; correlation = Correlation.Of(table.Column("online"), table.Column("paid"), CorrelationMethod.Kendall);</code></example>
public static class Correlation
{
    private const int FewestPairs = 3;

    /// <summary>The correlation of two columns.</summary>
    /// <param name="first">The values of one indicator; NaN stands for a missing value.</param>
    /// <param name="second">The values of the other for the same units in the same order; NaN stands for a missing value.</param>
    /// <param name="method">The measure.</param>
    /// <returns>
    /// The coefficient with its p-value, by Student's t with n - 2 degrees of freedom for Pearson and Spearman, by the normal distribution corrected for ties for
    /// Kendall; no data where fewer than three units have both values, or all values of one indicator among them are equal.
    /// </returns>
    /// <exception cref="ArgumentException">The columns differ in length, or a value is infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="method"/> is not a method.</exception>
    public static Outcome<CorrelationResult> Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, CorrelationMethod method = CorrelationMethod.Pearson)
    {
        if (first.Length != second.Length)
            throw new ArgumentException($"The columns have {first.Length} and {second.Length} cells. Give the values of the same units in the same order.", nameof(second));
        if (method > CorrelationMethod.Kendall)
            throw new ArgumentOutOfRangeException(nameof(method), method, "It is not a measure of correlation. Give Pearson, Spearman or Kendall.");
        Finite.Require(first, nameof(first));
        Finite.Require(second, nameof(second));
        return OfFinite(first, second, method);
    }

    internal static Outcome<CorrelationResult> OfFinite(ReadOnlySpan<double> first, ReadOnlySpan<double> second, CorrelationMethod method)
    {
        int pairs = 0;
        for (int row = 0; row < first.Length; row++)
            pairs += double.IsNaN(first[row]) || double.IsNaN(second[row]) ? 0 : 1;
        if (pairs < FewestPairs)
            return Outcome.NoData<CorrelationResult>("fewer than three units have both values");

        double[] x = new double[pairs], y = new double[pairs];
        for (int row = 0, to = 0; row < first.Length; row++)
        {
            if (!double.IsNaN(first[row]) && !double.IsNaN(second[row]))
                (x[to], y[to++]) = (first[row], second[row]);
        }

        if (Centre.Of(x).IsConstant || Centre.Of(y).IsConstant)
            return Outcome.NoData<CorrelationResult>("all values of one of the two are equal");
        if (method == CorrelationMethod.Kendall)
            return Outcome.Of(KendallTau.Of(x, y));
        if (method == CorrelationMethod.Spearman)
        {
            RankValues.Rank(x.ToArray(), RankTies.Average, ascending: true, x);
            RankValues.Rank(y.ToArray(), RankTies.Average, ascending: true, y);
        }

        double r = Pearson(x, y);
        return Outcome.Of(new CorrelationResult(r, TailProbability.Correlation(r, pairs), pairs));
    }

    /// <summary>Pearson's coefficient of complete pairs, neither variable of which is constant.</summary>
    internal static double Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Centre ofX = Centre.Of(x), ofY = Centre.Of(y);
        double products = 0, squaresOfX = 0, squaresOfY = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double dx = ofX.Deviation(x[i]);
            double dy = ofY.Deviation(y[i]);
            products += dx * dy;
            squaresOfX += dx * dx;
            squaresOfY += dy * dy;
        }

        return Math.Clamp(products / Math.Sqrt(squaresOfX * squaresOfY), -1, 1);
    }
}
