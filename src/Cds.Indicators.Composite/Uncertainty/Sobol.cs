using System.Collections.Immutable;
using System.Globalization;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>Sobol indices of any function: how much of the variance of its value is owed to each of its inputs (chỉ số độ nhạy Sobol).</summary>
/// <remarks>
/// Of N samples of two points A and B each, and for every input i the point AB(i), which is A with that input from B:
/// S(i) = mean((y(B) - m) (y(AB(i)) - y(A))) / V and ST(i) = mean((y(A) - y(AB(i)))²) / 2V, where m is the mean and V the variance of all y(A) and y(B) together,
/// with 2N - 1. The formula is printed without m, which it tends to anyway; without it the index of a function with a large mean is lost in the error.
/// <see cref="Estimate"/> is the printed formula of the values as they are given: count them from their mean first where it is large beside their variation.
/// Sources: OECD/JRC, Handbook on Constructing Composite Indicators (2008), uncertainty and sensitivity analysis; A. Saltelli and others, "Variance based sensitivity analysis of model output",
/// Computer Physics Communications 181 (2010) 259-270, table 2 (b) and (f).
/// </remarks>
/// <example><code>
/// SobolResult result = Sobol.Analyse(x => x[0] + (2 * x[1]), dimensions: 2, new SobolOptions { Samples = 4096 });
/// result.Indices[1].First.Value.Value;   // about 0.8
/// </code></example>
public static class Sobol
{
    /// <summary>The indices of a function of numbers from 0 to 1, each equally probable and independent of the others.</summary>
    /// <param name="model">The function; pure, since it is called by several threads. Its value is finite.</param>
    /// <param name="dimensions">The number of inputs, 1 or more.</param>
    /// <param name="options">How many samples, with which seed; see the defaults of <see cref="SobolOptions"/>.</param>
    /// <param name="cancellationToken">Stops the analysis after the values that are being computed.</param>
    /// <returns>The indices.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is out of its bounds, or a value is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimensions"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static SobolResult Analyse(Func<ReadOnlySpan<double>, double> model, int dimensions, SobolOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        options ??= new SobolOptions();
        options.Check(dimensions);
        SobolDesign design = new(Enumerable.Range(0, dimensions).Select(Draws.Stream), options.Samples, options.Seed);
        double[] outputs = new double[design.Runs];
        new ReplicateLoop(design.Runs, options.Threads, stopsAtFailure: true).Run(
            () => new double[dimensions],
            (draws, run) =>
            {
                design.Draw(run, draws);
                outputs[run] = model(draws);
                return double.IsFinite(outputs[run])
                    ? true
                    : throw new ArgumentException($"The function is {outputs[run].ToString(CultureInfo.InvariantCulture)} at {string.Join("; ", draws.Select(static x => x.ToString("R", CultureInfo.InvariantCulture)))}. Give a function that is finite everywhere.", nameof(model));
            },
            progress: null,
            cancellationToken);
        return design.Estimate(outputs, static _ => false, Names(dimensions), options, cancellationToken);
    }

    /// <summary>The indices from values that are computed already: of samples of one's own, or of a model that runs elsewhere.</summary>
    /// <param name="a">The values at the points A, one for each sample; finite.</param>
    /// <param name="b">The values at the points B, in the same order.</param>
    /// <param name="mixed">For each input, the values at the points AB(i), in the same order.</param>
    /// <param name="options">The bootstrap and its seed; the number of samples is that of the values.</param>
    /// <returns>The indices.</returns>
    /// <exception cref="ArgumentNullException">An argument, or the values of an input, are null.</exception>
    /// <exception cref="ArgumentException">There are fewer than two samples or no input, numbers of values differ, a value is not finite, or an option is out of its bounds.</exception>
    public static SobolResult Estimate(IReadOnlyList<double> a, IReadOnlyList<double> b, IReadOnlyList<IReadOnlyList<double>> mixed, SobolOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(mixed);
        options = (options ?? new SobolOptions()) with { Samples = a.Count };
        if (mixed.Count == 0)
            throw new ArgumentException("There are no values with an input from B. Give those of each input.", nameof(mixed));
        options.Check(mixed.Count);
        return new SobolEstimator(Read(a, a.Count, "A", nameof(a)), Read(b, a.Count, "B", nameof(b)), [.. mixed.Select((own, i) => Read(own, a.Count, string.Create(CultureInfo.InvariantCulture, $"AB({i + 1})"), nameof(mixed)))], isCentred: false)
            .Estimate(Names(mixed.Count), options);
    }

    private static ImmutableArray<string> Names(int dimensions) => [.. Enumerable.Range(1, dimensions).Select(static i => string.Create(CultureInfo.InvariantCulture, $"x{i}"))];

    private static double[] Read(IReadOnlyList<double> values, int samples, string points, string parameter)
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        if (values.Count != samples)
            throw new ArgumentException($"There are {values.Count} values at the points {points} and {samples} at A. Give one for each sample.", parameter);
        double[] read = [.. values];
        int wrong = Array.FindIndex(read, static value => !double.IsFinite(value));
        return wrong < 0
            ? read
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Value {wrong + 1} at the points {points} is {read[wrong]}. Give finite values."), parameter);
    }
}
