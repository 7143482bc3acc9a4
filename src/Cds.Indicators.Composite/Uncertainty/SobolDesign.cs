using System.Collections.Immutable;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>
/// The runs of a Sobol analysis: for each sample a point of matrix A, one of matrix B, and for each input the point of A with that input taken from B. Runs are
/// numbered sample by sample.
/// </summary>
internal sealed class SobolDesign(IEnumerable<ulong> streams, int samples, long seed)
{
    private readonly ulong[] _streams = [.. streams];

    /// <summary>The number of runs.</summary>
    public int Runs => samples * (_streams.Length + 2);

    /// <summary>The sample a run belongs to.</summary>
    public int Sample(int run) => run / (_streams.Length + 2);

    /// <summary>The numbers of a run.</summary>
    public void Draw(int run, Span<double> draws)
    {
        int sample = Sample(run), member = run % (_streams.Length + 2);
        for (int i = 0; i < draws.Length; i++)
            draws[i] = Draws.Of(seed, member == 1 || member == i + 2 ? Draws.Second(_streams[i]) : _streams[i], sample);
    }

    /// <summary>The indices from the outputs of all runs; a sample of which a run failed is left out.</summary>
    public SobolResult Estimate(double[] outputs, Func<int, bool> failed, ImmutableArray<string> names, SobolOptions options, CancellationToken cancellationToken)
    {
        int members = _streams.Length + 2;
        int[] whole = [.. Enumerable.Range(0, samples).Where(sample => !Enumerable.Range(sample * members, members).Any(failed))];
        double[][] columns = [.. Enumerable.Range(0, members).Select(member => Array.ConvertAll(whole, sample => outputs[(sample * members) + member]))];
        return new SobolEstimator(columns[0], columns[1], columns[2..], isCentred: true).Estimate(names, options, cancellationToken);
    }
}
