using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Statistics;

/// <summary>The univariate statistics of an indicator (thống kê mô tả): how many values, where they lie, their spread and shape.</summary>
/// <remarks>
/// Missing values are counted and otherwise passed over. What is not defined for the values there are is no data, with its reason. Immutable and thread-safe;
/// compared by reference.
/// </remarks>
/// <example><code>
/// ColumnStatistics statistics = ColumnStatistics.Of(table.Column("online"));
/// Outcome&lt;double&gt; median = statistics.Median;
/// bool hasOutliers = statistics.Findings().HasFlag(ColumnFindings.Skewed);
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ColumnStatistics
{
    private const string NoValue = "there is no value";
    private const string AllEqual = "all values are equal";
    private readonly double[] _sorted;

    private ColumnStatistics(ReadOnlySpan<double> values)
    {
        _sorted = Quantile.Sorted(values);
        Count = _sorted.Length;
        Missing = values.Length - Count;
        for (int first = 0, next; first < Count; first = next)
        {
            next = first + 1;
            while (next < Count && _sorted[next] == _sorted[first])
                next++;
            Unique++;
            MostFrequent = Math.Max(MostFrequent, next - first);
            if (_sorted[first] != 0)
                NonZero += next - first;
        }

        (double skewness, double kurtosis) = Moments.Shape(values);
        string tooFewOrEqual = Unique == 1 ? AllEqual : "there are too few values";
        Mean = Known(Moments.Mean(values), NoValue);
        StandardDeviation = Known(Moments.StandardDeviation(values), Count < 2 ? "there are fewer than two values" : "the range of the values exceeds the numbers there are");
        Skewness = Known(skewness, tooFewOrEqual);
        ExcessKurtosis = Known(kurtosis, tooFewOrEqual);
    }

    /// <summary>How many units have a value.</summary>
    public int Count { get; }

    /// <summary>How many units have none.</summary>
    public int Missing { get; }

    /// <summary>How many values are not zero.</summary>
    public int NonZero { get; }

    /// <summary>How many different values there are.</summary>
    public int Unique { get; }

    /// <summary>How often the most frequent value stands.</summary>
    public int MostFrequent { get; }

    /// <summary>The least value; no data where there is none.</summary>
    public Outcome<double> Minimum => Between(0);

    /// <summary>The greatest value; no data where there is none.</summary>
    public Outcome<double> Maximum => Between(1);

    /// <summary>The arithmetic mean; no data where there is no value.</summary>
    public Outcome<double> Mean { get; }

    /// <summary>The median; no data where there is no value.</summary>
    public Outcome<double> Median => Between(0.5);

    /// <summary>The sample standard deviation, with n - 1 (độ lệch chuẩn): 0 where all values are equal, no data for fewer than two values.</summary>
    public Outcome<double> StandardDeviation { get; }

    /// <summary>
    /// The skewness of type 2 (độ lệch phân phối): sqrt(n) S3 / S2^1.5 · sqrt(n (n - 1)) / (n - 2), where Sk is the sum of (x - mean)^k; no data for fewer
    /// than three values, or equal ones.
    /// </summary>
    public Outcome<double> Skewness { get; }

    /// <summary>
    /// The excess kurtosis of type 2 (độ nhọn), 0 for a normal distribution: ((n + 1) (n S4 / S2² - 3) + 6) (n - 1) / ((n - 2) (n - 3)); no data for fewer than
    /// four values, or equal ones.
    /// </summary>
    public Outcome<double> ExcessKurtosis { get; }

    /// <summary>The share of units that have a value; no data where there is no unit.</summary>
    public Outcome<double> AvailableShare => Share(Count, Count + Missing, "there is no unit");

    /// <summary>The share of the values that are not zero; no data where there is no value.</summary>
    public Outcome<double> NonZeroShare => Share(NonZero, Count, NoValue);

    /// <summary>The number of different values as a share of the values; no data where there is none.</summary>
    public Outcome<double> UniqueShare => Share(Unique, Count, NoValue);

    /// <summary>The share of the values that are the most frequent one; no data where there is none.</summary>
    public Outcome<double> MostFrequentShare => Share(MostFrequent, Count, NoValue);

    /// <summary>The statistics of a column.</summary>
    /// <param name="values">The values; NaN stands for a missing one.</param>
    /// <returns>The statistics.</returns>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static ColumnStatistics Of(ReadOnlySpan<double> values)
    {
        Finite.Require(values, nameof(values));
        return new ColumnStatistics(values);
    }

    /// <summary>The statistics of columns of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The codes of the columns; all of the table where null.</param>
    /// <returns>The statistics by the code of the column.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/>, or a code, is null.</exception>
    /// <exception cref="ArgumentException">A column stands twice.</exception>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public static ImmutableSortedDictionary<string, ColumnStatistics> OfTable(IndexTable table, IEnumerable<string>? columns = null) =>
        TableColumns.Codes(table, columns).ToImmutableSortedDictionary(static code => code, code => Of(table.Column(code)), StringComparer.Ordinal);

    /// <summary>A quantile of the values (phân vị), of type 7: between neighbouring values, in proportion.</summary>
    /// <param name="p">The share of the values below it, 0 to 1, both inclusive: 0.25 for the first quartile.</param>
    /// <returns>The quantile; no data where there is no value.</returns>
    /// <remarks>Source: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996) 361-365, definition 7.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> does not lie from 0 to 1.</exception>
    public Outcome<double> QuantileAt(double p) => p is >= 0 and <= 1
        ? Between(p)
        : throw new ArgumentOutOfRangeException(nameof(p), p, "The share of the values below a quantile lies from 0 to 1: give 0.25 for the first quartile.");

    /// <summary>What stands out.</summary>
    /// <param name="thresholds">From where on; the usual thresholds where null.</param>
    /// <returns>The findings. A share that is not defined, and a skewness or kurtosis that is not, is none; a column without a value has low availability.</returns>
    public ColumnFindings Findings(StatisticsThresholds? thresholds = null)
    {
        StatisticsThresholds limits = thresholds ?? StatisticsThresholds.Default;
        ColumnFindings findings = ColumnFindings.None;
        if (AvailableShare.ValueOr(1) < limits.Availability)
            findings |= ColumnFindings.LowAvailability;
        if (NonZeroShare.ValueOr(1) < limits.NonZero)
            findings |= ColumnFindings.ManyZeros;
        if (UniqueShare.ValueOr(1) < limits.Unique)
            findings |= ColumnFindings.FewUnique;
        if (Math.Abs(Skewness.ValueOr(0)) > limits.Skewness && ExcessKurtosis.ValueOr(double.NegativeInfinity) > limits.ExcessKurtosis)
            findings |= ColumnFindings.Skewed;
        return findings;
    }

    /// <summary>How many values there are, their mean and their range.</summary>
    /// <returns>For example <c>33 values, mean 0.605 [0.357; 0.935]</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} values, mean {Mean:G6} [{Minimum:G6}; {Maximum:G6}]");

    private static Outcome<double> Known(double value, string reason) => double.IsFinite(value) ? Outcome.Of(value) : Outcome.NoData<double>(reason);

    private static Outcome<double> Share(int part, int whole, string reason) => whole > 0 ? Outcome.Of((double)part / whole) : Outcome.NoData<double>(reason);

    private Outcome<double> Between(double p) => Known(Quantile.OfSorted(_sorted, p), NoValue);
}
