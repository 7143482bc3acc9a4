using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>Estimates Sobol indices from the outputs of a design.</summary>
internal sealed class SobolEstimator
{
    private static readonly ulong s_bootstrap = Draws.Stream("bootstrap of samples");

    private readonly double[] _a;
    private readonly double[] _b;
    private readonly double[][] _first;
    private readonly double[][] _total;

    /// <param name="a">The outputs of matrix A.</param>
    /// <param name="b">The outputs of matrix B.</param>
    /// <param name="mixed">For each input the outputs of A with that input from B.</param>
    /// <param name="isCentred">
    /// Whether outputs are counted from their mean. The mean of (y(AB) - y(A)) tends to zero, so that this changes nothing in the limit; of few samples it is not
    /// zero, and multiplied by a mean that is large beside the variation it drowns the first-order index.
    /// </param>
    public SobolEstimator(double[] a, double[] b, double[][] mixed, bool isCentred)
    {
        _a = a;
        _b = b;
        double centre = isCentred ? MeanAndVariance([.. Enumerable.Range(0, Samples)]).Mean : 0;
        _first = Array.ConvertAll(mixed, own => Terms(own, (a, b, ab) => (b - centre) * (ab - a)));
        _total = Array.ConvertAll(mixed, own => Terms(own, static (a, _, ab) => (a - ab) * (a - ab)));
    }

    private int Samples => _a.Length;

    public SobolResult Estimate(ImmutableArray<string> names, SobolOptions options, CancellationToken cancellationToken = default)
    {
        int[] all = [.. Enumerable.Range(0, Samples)];
        (double mean, double variance) = MeanAndVariance(all);
        if (!(variance > 0))
        {
            string reason = Samples == 0 ? "every sample has a run without a result" : "the output does not vary";
            return new SobolResult([.. names.Select(name => new SobolIndex(name, Outcome.NoData<SobolEstimate>(reason), Outcome.NoData<SobolEstimate>(reason)))], Samples, Samples == 0 ? 0 : mean, 0);
        }

        double[][] repeated = Bootstrap(options, names.Length, cancellationToken);
        return new SobolResult(
            [
                .. names.Select((name, i) => new SobolIndex(
                    name,
                    Outcome.Of(WithInterval(Index(_first[i], all, variance), repeated, i, options)),
                    Outcome.Of(WithInterval(Index(_total[i], all, 2 * variance), repeated, names.Length + i, options)))),
            ],
            Samples,
            mean,
            variance);
    }

    private static double Index(double[] terms, int[] samples, double divisor)
    {
        double sum = 0;
        foreach (int sample in samples)
            sum += terms[sample];
        return sum / samples.Length / divisor;
    }

    private static SobolEstimate WithInterval(double value, double[][] repeated, int index, SobolOptions options)
    {
        double[] sorted = Quantile.Sorted(Array.ConvertAll(repeated, indices => indices[index]));
        return sorted.Length == 0
            ? new SobolEstimate(value, null, null)
            : new SobolEstimate(value, Quantile.OfSorted(sorted, options.LowerQuantile), Quantile.OfSorted(sorted, options.UpperQuantile));
    }

    /// <summary>All indices, first order then total, of samples drawn again; NaN where these have no variance.</summary>
    private double[][] Bootstrap(SobolOptions options, int inputs, CancellationToken cancellationToken)
    {
        double[][] repeated = new double[options.Bootstrap][];
        Columns.ForEach(repeated.Length, Samples * inputs, options.Threads == 0 ? Environment.ProcessorCount : options.Threads, round =>
        {
            if (cancellationToken.IsCancellationRequested)
                return;
            int[] drawn = new int[Samples];
            for (int i = 0; i < drawn.Length; i++)
                drawn[i] = Draws.Choose(Draws.Of(options.Seed, s_bootstrap, ((long)round * Samples) + i), Samples);
            (_, double variance) = MeanAndVariance(drawn);
            repeated[round] = new double[2 * inputs];
            for (int i = 0; i < inputs; i++)
            {
                repeated[round][i] = variance > 0 ? Index(_first[i], drawn, variance) : double.NaN;
                repeated[round][inputs + i] = variance > 0 ? Index(_total[i], drawn, 2 * variance) : double.NaN;
            }
        });
        cancellationToken.ThrowIfCancellationRequested();
        return repeated;
    }

    private double[] Terms(double[] mixed, Func<double, double, double, double> term)
    {
        double[] terms = new double[Samples];
        for (int i = 0; i < terms.Length; i++)
            terms[i] = term(_a[i], _b[i], mixed[i]);
        return terms;
    }

    /// <summary>Mean and variance, with n - 1, of the outputs of both matrices; exactly 0 where all are equal.</summary>
    private (double Mean, double Variance) MeanAndVariance(int[] samples)
    {
        double min = double.PositiveInfinity, max = double.NegativeInfinity, sum = 0;
        foreach (int sample in samples)
        {
            min = Math.Min(min, Math.Min(_a[sample], _b[sample]));
            max = Math.Max(max, Math.Max(_a[sample], _b[sample]));
            sum += _a[sample] + _b[sample];
        }

        if (!(min < max))
            return (min, 0);
        double mean = sum / (2.0 * samples.Length);
        double squares = 0;
        foreach (int sample in samples)
            squares += ((_a[sample] - mean) * (_a[sample] - mean)) + ((_b[sample] - mean) * (_b[sample] - mean));
        return (mean, squares / ((2.0 * samples.Length) - 1));
    }
}
