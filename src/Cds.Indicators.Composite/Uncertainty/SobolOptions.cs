using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>How Sobol indices of a function are estimated.</summary>
/// <remarks>Checked when it is used. Immutable and thread-safe.</remarks>
/// <example><code>SobolResult result = Sobol.Analyse(x => x[0] + (2 * x[1]), dimensions: 2, new SobolOptions { Samples = 4096, Seed = 7 });</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record SobolOptions
{
    /// <summary>How many samples are drawn, N: 2 or more. The function is computed N (d + 2) times for d dimensions.</summary>
    /// <value>The default is 1000.</value>
    public int Samples { get; init; } = 1000;

    /// <summary>The seed of the draws and of the bootstrap: the same seed gives the same result, on any machine and any number of threads.</summary>
    /// <value>The default is 1.</value>
    public long Seed { get; init; } = 1;

    /// <summary>How many times the samples are drawn again for the intervals, 0 or more; 0 for no intervals.</summary>
    /// <value>The default is 1000.</value>
    public int Bootstrap { get; init; } = 1000;

    /// <summary>The share of bootstrap estimates below the lower end of the intervals: 0 to 1.</summary>
    /// <value>The default is 0.05.</value>
    public double LowerQuantile { get; init; } = 0.05;

    /// <summary>The share of bootstrap estimates below the upper end of the intervals: from <see cref="LowerQuantile"/> to 1.</summary>
    /// <value>The default is 0.95.</value>
    public double UpperQuantile { get; init; } = 0.95;

    /// <summary>The most threads that compute the function at once; 0 for as many as there are processors. It has no bearing on the result.</summary>
    /// <value>The default is 0.</value>
    public int Threads { get; init; }

    /// <summary>Refuses what cannot be run.</summary>
    /// <exception cref="ArgumentException">A value is out of its bounds.</exception>
    internal void Check(int dimensions, object? options = null, string samples = nameof(Samples))
    {
        object given = options ?? this;
        OptionRules.Check(given, Threads, FailedReplicates.Refuse, LowerQuantile, UpperQuantile);
        if (Samples < 2)
            throw OptionRules.Wrong(given, samples, Samples.ToString(CultureInfo.InvariantCulture), "there is no variance within one sample", "Give 2 or more, better some hundreds.");
        if ((long)Samples * (dimensions + 2L) > Array.MaxLength)
            throw OptionRules.Wrong(given, samples, Samples.ToString(CultureInfo.InvariantCulture), "there are more runs than can be kept", "Give fewer.");
        if (Bootstrap < 0)
            throw OptionRules.Wrong(given, nameof(Bootstrap), Bootstrap.ToString(CultureInfo.InvariantCulture), "samples are not drawn again fewer times than never", "Give 1000, or 0 for no intervals.");
    }

    /// <summary>The options; threads only where they are given.</summary>
    /// <returns><c>4096 samples, seed 7, bootstrap 1000, quantiles 0.05 and 0.95</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Samples} samples, seed {Seed}, bootstrap {Bootstrap}, quantiles {LowerQuantile:R} and {UpperQuantile:R}{OptionRules.Text(node: null, Threads, FailedReplicates.Refuse)}");
}
