using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;

namespace Cds.Indicators.Composite.Statistics;

/// <summary>Finds outliers (giá trị ngoại lai): which units of which indicator.</summary>
/// <remarks>Thread-safe.</remarks>
/// <example><code>ImmutableArray&lt;Outlier&gt; outliers = Outliers.Find(result.Raw, OutlierRule.Shape(2, 3.5), ["online", "paid"]);</code></example>
public static class Outliers
{
    /// <summary>The outliers in columns of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rule">When a value is an outlier.</param>
    /// <param name="columns">The codes of the columns; all of the table where null.</param>
    /// <returns>The outliers, column by column, in the order of the units. A missing value is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/>, <paramref name="rule"/>, or a code, is null.</exception>
    /// <exception cref="ArgumentException">A column stands twice.</exception>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public static ImmutableArray<Outlier> Find(IndexTable table, OutlierRule rule, IEnumerable<string>? columns = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ImmutableArray<Outlier>.Builder outliers = ImmutableArray.CreateBuilder<Outlier>();
        foreach (string code in TableColumns.Codes(table, columns))
        {
            ReadOnlySpan<double> values = table.Column(code);
            double[] sorted = Quantile.Sorted(values);
            if (sorted.Length == 0)
                continue;
            (double lowest, double highest) = rule.Bounds(sorted);
            for (int row = 0; row < values.Length; row++)
            {
                if (values[row] < lowest || values[row] > highest)
                    outliers.Add(new Outlier(code, table.Units[row], values[row], values[row] > highest));
            }
        }

        return outliers.DrainToImmutable();
    }
}
