namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>Standard competition ranking of scores, the highest first: equal scores share the better place.</summary>
internal static class CompetitionRanks
{
    /// <summary>Ranks scores.</summary>
    /// <param name="scores">The scores; NaN where there is none.</param>
    /// <param name="ranks">Where the ranks go; 0 where there is no score.</param>
    /// <param name="keys">Room for as many numbers.</param>
    /// <param name="rows">Room for as many numbers.</param>
    public static void Of(ReadOnlySpan<double> scores, Span<int> ranks, double[] keys, int[] rows)
    {
        int count = 0;
        for (int row = 0; row < scores.Length; row++)
        {
            ranks[row] = 0;
            if (double.IsNaN(scores[row]))
                continue;
            keys[count] = -scores[row];
            rows[count++] = row;
        }

        Array.Sort(keys, rows, 0, count);
        for (int i = 0; i < count; i++)
            ranks[rows[i]] = i > 0 && keys[i] == keys[i - 1] ? ranks[rows[i - 1]] : i + 1;
    }
}
