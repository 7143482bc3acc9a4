namespace Cds.Indicators.Composite.Statistics;

/// <summary>When a value is an outlier (giá trị ngoại lai).</summary>
/// <remarks>Immutable and thread-safe; two of the same rule and parameters are equal.</remarks>
/// <example><code>OutlierRule rule = OutlierRule.Fences(3);   // far out</code></example>
public abstract record OutlierRule
{
    private protected OutlierRule()
    {
    }

    /// <summary>Tukey's fences: a value below the first quartile less a multiple of the interquartile range, or above the third plus it. Quartiles are of type 7.</summary>
    /// <param name="multiple">The multiple, above 0: 1.5 for outliers, 3 for far ones.</param>
    /// <returns>The rule. Where the interquartile range is 0, every value other than the quartile is an outlier.</returns>
    /// <remarks>Source: J. W. Tukey, Exploratory Data Analysis (1977), 2C.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="multiple"/> is not a finite number above 0.</exception>
    public static OutlierRule Fences(double multiple = 1.5) => new FencesRule(Positive(multiple, nameof(multiple)));

    /// <summary>The z-score: a value further from the mean than a multiple of the sample standard deviation.</summary>
    /// <param name="threshold">The multiple, above 0.</param>
    /// <returns>The rule. Fewer than two values, or equal ones, have no outlier.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threshold"/> is not a finite number above 0.</exception>
    public static OutlierRule ZScore(double threshold = 3) => new ZScoreRule(Positive(threshold, nameof(threshold)));

    /// <summary>
    /// Skewness and kurtosis: as long as the absolute skewness and the excess kurtosis of type 2 both reach their limits, the greatest values are outliers where
    /// the skewness is not negative, the least where it is; they are set aside and the rest is looked at again.
    /// </summary>
    /// <param name="skewness">The limit of the absolute skewness, above 0; inclusive.</param>
    /// <param name="excessKurtosis">The limit of the excess kurtosis, above 0; inclusive.</param>
    /// <returns>The rule. Fewer than four values, or equal ones, have no outlier.</returns>
    /// <remarks>
    /// Limits of 2 and 3.5 are those of the Joint Research Centre of the European Commission, after R. A. Groeneveld and G. Meeden, "Measuring skewness and
    /// kurtosis", The Statistician 33 (1984) 391-399.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not a finite number above 0.</exception>
    public static OutlierRule Shape(double skewness = 2, double excessKurtosis = 3.5) =>
        new ShapeRule(Positive(skewness, nameof(skewness)), Positive(excessKurtosis, nameof(excessKurtosis)));

    /// <summary>The values within which there is no outlier, both inclusive.</summary>
    /// <param name="sorted">The values in ascending order, without NaN; at least one.</param>
    internal abstract (double Lowest, double Highest) Bounds(ReadOnlySpan<double> sorted);

    private static double Positive(double value, string name) => double.IsFinite(value) && value > 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "The limit is a finite number above 0. Give one: 1.5 for fences, 3 for z-scores.");
}
