namespace Cds.Indicators.Composite.Statistics;

/// <summary>The ranks of the values of a column among each other.</summary>
internal static class RankValues
{
    /// <summary>Ranks a column: 1 for the least value, or for the greatest where ranks do not ascend with the values. A cell that is NaN is not ranked and stays as it is.</summary>
    /// <param name="values">The column.</param>
    /// <param name="ties">Which rank equal values share.</param>
    /// <param name="ascending">Whether the least value has rank 1.</param>
    /// <param name="result">Where the ranks go; as long as the column.</param>
    /// <returns>How many values are ranked.</returns>
    public static int Rank(ReadOnlySpan<double> values, RankTies ties, bool ascending, Span<double> result)
    {
        double[] keys = new double[values.Length];
        int[] rows = new int[values.Length];
        int count = 0;
        for (int row = 0; row < values.Length; row++)
        {
            result[row] = values[row];
            if (double.IsNaN(values[row]))
                continue;
            keys[count] = ascending ? values[row] : -values[row];
            rows[count++] = row;
        }

        Array.Sort(keys, rows, 0, count);
        for (int first = 0, next; first < count; first = next)
        {
            next = first + 1;
            while (next < count && keys[next] == keys[first])
                next++;
            double rank = ties switch
            {
                RankTies.Minimum => first + 1,
                RankTies.Maximum => next,
                _ => (first + 1 + next) / 2.0,
            };
            for (int i = first; i < next; i++)
                result[rows[i]] = rank;
        }

        return count;
    }
}
