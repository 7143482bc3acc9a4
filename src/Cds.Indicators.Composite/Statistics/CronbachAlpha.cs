using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Statistics;

/// <summary>Cronbach's alpha (hệ số Cronbach alpha): how far indicators of a group measure the same thing.</summary>
/// <remarks>
/// k / (k - 1) · (1 - sum of variances / variance of the sum), from the sample covariances; 1 for indicators that are the same, 0 for independent ones, below 0
/// where they work against each other. Source: L. J. Cronbach, Psychometrika 16 (1951) 297-334; OECD/JRC, Handbook on Constructing Composite Indicators (2008),
/// multivariate analysis. Immutable and thread-safe; compared by reference.
/// </remarks>
/// <example><code>
/// CronbachAlpha alpha = CronbachAlpha.Of(result.Stage("normalise"), index.Hierarchy.IndicatorsOf("services"));
/// Outcome&lt;double&gt; reliability = alpha.Alpha;   // 0.7 and above is commonly held acceptable
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CronbachAlpha
{
    private CronbachAlpha(Outcome<double> alpha, ImmutableArray<CronbachItem> items) => (Alpha, Items) = (alpha, items);

    /// <summary>Alpha; no data for fewer than two indicators, for two indicators that fewer than two units both have, or where the sum has no variance.</summary>
    public Outcome<double> Alpha { get; }

    /// <summary>What each indicator does to it, in the order in which they were asked for.</summary>
    public ImmutableArray<CronbachItem> Items { get; }

    /// <summary>Cronbach's alpha of columns of a table.</summary>
    /// <param name="table">The table, in which more of each indicator means the same: normalised figures.</param>
    /// <param name="columns">The codes of the indicators; all columns of the table where null.</param>
    /// <param name="missing">Which units are taken where values are missing.</param>
    /// <param name="standardise">Whether each indicator is divided by its standard deviation first, so that alpha is that of correlations, not covariances.</param>
    /// <returns>Alpha, and what each indicator does to it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/>, or a code, is null.</exception>
    /// <exception cref="ArgumentException">A column stands twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="missing"/> is not one of the choices.</exception>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public static CronbachAlpha Of(IndexTable table, IEnumerable<string>? columns = null, MissingRows missing = MissingRows.Pairwise, bool standardise = false)
    {
        if (!Enum.IsDefined(missing))
            throw new ArgumentOutOfRangeException(nameof(missing), missing, "It is not a choice of units. Give Pairwise or Listwise.");
        ImmutableArray<string> codes = TableColumns.Codes(table, columns);
        double[][] values = TableColumns.Values(table, codes);
        if (missing == MissingRows.Listwise)
            values = TableColumns.Complete(values);
        double[,] covariances = Covariance.Matrix(values, standardise);
        int[] all = [.. Enumerable.Range(0, codes.Length)];
        return new CronbachAlpha(
            AlphaOf(covariances, all),
            [.. all.Select(item => ItemOf(covariances, codes[item], item, [.. all.Where(other => other != item)]))]);
    }

    /// <summary>The coefficient, and of how many items it is.</summary>
    /// <returns>For example <c>0.82 of 6 items</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Alpha:G6} of {Items.Length} items");

    private static Outcome<double> AlphaOf(double[,] covariances, int[] items)
    {
        double variances = 0, total = 0;
        foreach (int i in items)
        {
            variances += covariances[i, i];
            foreach (int j in items)
                total += covariances[i, j];
        }

        double count = items.Length;
        return count < 2 ? Outcome.NoData<double>("there are fewer than two indicators")
            : double.IsNaN(total) ? Outcome.NoData<double>("fewer than two units have both values of some two indicators, or an indicator to be standardised has no variance")
            : total <= 0 ? Outcome.NoData<double>("the sum of the indicators has no variance")
            : Outcome.Of(count / (count - 1) * (total - variances) / total);
    }

    private static CronbachItem ItemOf(double[,] covariances, string code, int item, int[] others)
    {
        double withOthers = 0, ofOthers = 0;
        foreach (int i in others)
        {
            withOthers += covariances[item, i];
            foreach (int j in others)
                ofOthers += covariances[i, j];
        }

        double variance = covariances[item, item];
        return new CronbachItem(
            code,
            AlphaOf(covariances, others),
            variance > 0 && ofOthers > 0
                ? Outcome.Of(Math.Clamp(withOthers / Math.Sqrt(variance * ofOthers), -1, 1))
                : Outcome.NoData<double>("the indicator, or the sum of the others, has no variance"));
    }
}
