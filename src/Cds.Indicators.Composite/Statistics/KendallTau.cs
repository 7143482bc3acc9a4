namespace Cds.Indicators.Composite.Statistics;

/// <summary>Kendall's tau-b in n log n steps: values are sorted by one variable, and the exchanges that sort them by the other are counted.</summary>
/// <remarks>
/// Source: W. R. Knight, "A computer method for calculating Kendall's tau with ungrouped data", Journal of the American Statistical Association 61 (1966) 436-439.
/// The variance under independence, with ties: M. G. Kendall, Rank Correlation Methods, 4th edition (1970), 4.4. The p-value is normal, without correction for continuity.
/// </remarks>
internal static class KendallTau
{
    /// <summary>The coefficient and its p-value, for numbers that are not all equal in either variable.</summary>
    public static CorrelationResult Of(double[] x, double[] y)
    {
        int n = x.Length;
        int[] order = new int[n];
        for (int i = 0; i < n; i++)
            order[i] = i;
        Array.Sort(order, (a, b) => x[a].CompareTo(x[b]) is not 0 and int byX ? byX : y[a].CompareTo(y[b]));

        double[] sorted = Array.ConvertAll(order, i => y[i]);
        long ofBoth = 0;
        for (int first = 0, next; first < n; first = next)
        {
            next = first + 1;
            while (next < n && x[order[next]] == x[order[first]] && sorted[next] == sorted[first])
                next++;
            ofBoth += (long)(next - first) * (next - first - 1) / 2;
        }

        Ties ofX = Ties.Of(Array.ConvertAll(order, i => x[i]));
        long exchanges = Sort(sorted, new double[n], 0, n);
        Ties ofY = Ties.Of(sorted);

        long pairs = (long)n * (n - 1) / 2;
        long score = pairs - ofX.Pairs - ofY.Pairs + ofBoth - (2 * exchanges);
        double tau = score / Math.Sqrt((double)(pairs - ofX.Pairs) * (pairs - ofY.Pairs));

        double size = n;
        double variance = (((size * (size - 1) * ((2 * size) + 5)) - ofX.Variance - ofY.Variance) / 18)
            + (2.0 * ofX.Pairs * ofY.Pairs / (size * (size - 1)))
            + (ofX.Triples * ofY.Triples / (9 * size * (size - 1) * (size - 2)));
        return new CorrelationResult(Math.Clamp(tau, -1, 1), TailProbability.Normal(score / Math.Sqrt(variance)), n);
    }

    /// <summary>Sorts a stretch by merging, and counts the exchanges of neighbours that would have been needed.</summary>
    private static long Sort(double[] values, double[] buffer, int start, int end)
    {
        if (end - start < 2)
            return 0;
        int middle = start + ((end - start) / 2);
        long exchanges = Sort(values, buffer, start, middle) + Sort(values, buffer, middle, end);
        for (int left = start, right = middle, to = start; to < end; to++)
        {
            if (right == end || (left < middle && values[left] <= values[right]))
            {
                buffer[to] = values[left++];
                continue;
            }

            buffer[to] = values[right++];
            exchanges += middle - left;
        }

        Array.Copy(buffer, start, values, start, end - start);
        return exchanges;
    }

    /// <summary>What equal values of a sorted variable amount to.</summary>
    /// <param name="Pairs">The pairs of equal values: the sum of t (t - 1) / 2 over groups of t equal values.</param>
    /// <param name="Triples">The sum of t (t - 1) (t - 2).</param>
    /// <param name="Variance">The sum of t (t - 1) (2 t + 5).</param>
    private readonly record struct Ties(long Pairs, double Triples, double Variance)
    {
        public static Ties Of(double[] sorted)
        {
            long pairs = 0;
            double triples = 0, variance = 0;
            for (int first = 0, next; first < sorted.Length; first = next)
            {
                next = first + 1;
                while (next < sorted.Length && sorted[next] == sorted[first])
                    next++;
                double t = next - first;
                pairs += (long)(next - first) * (next - first - 1) / 2;
                triples += t * (t - 1) * (t - 2);
                variance += t * (t - 1) * ((2 * t) + 5);
            }

            return new Ties(pairs, triples, variance);
        }
    }
}
