using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>How a sensitivity analysis is run.</summary>
/// <remarks>Checked when it is used. Immutable and thread-safe.</remarks>
/// <example><code>SensitivityResult result = analysis.Sensitivity(new SensitivityOptions { Replicates = 500, Output = SensitivityOutput.RankOf("AUT") });</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record SensitivityOptions
{
    /// <summary>How many samples are drawn, N: 2 or more. The index is computed N (d + 2) times for d assumptions.</summary>
    /// <value>The default is 100.</value>
    public int Replicates { get; init; } = 100;

    /// <summary>The seed of the draws and of the bootstrap: the same seed gives the same result, on any machine and any number of threads.</summary>
    /// <value>The default is 1.</value>
    public long Seed { get; init; } = 1;

    /// <summary>The code of the node whose scores and ranks are followed; null for the index itself.</summary>
    /// <value>The default is null.</value>
    public string? Node { get; init; }

    /// <summary>The number whose variance is explained.</summary>
    /// <value>The default is <see cref="SensitivityOutput.MeanAbsoluteRankChange"/>.</value>
    public SensitivityOutput Output { get; init; } = SensitivityOutput.MeanAbsoluteRankChange;

    /// <summary>How many times the samples are drawn again for the intervals, 0 or more; 0 for no intervals.</summary>
    /// <value>The default is 1000.</value>
    public int Bootstrap { get; init; } = 1000;

    /// <summary>The share of bootstrap estimates below the lower end of the intervals: 0 to 1.</summary>
    /// <value>The default is 0.05.</value>
    public double LowerQuantile { get; init; } = 0.05;

    /// <summary>The share of bootstrap estimates below the upper end of the intervals: from <see cref="LowerQuantile"/> to 1.</summary>
    /// <value>The default is 0.95.</value>
    public double UpperQuantile { get; init; } = 0.95;

    /// <summary>The most threads that run replicates at once; 0 for as many as there are processors. It has no bearing on the result.</summary>
    /// <value>The default is 0.</value>
    public int Threads { get; init; }

    /// <summary>What is done when a run has no result.</summary>
    /// <value>The default is <see cref="FailedReplicates.Refuse"/>.</value>
    public FailedReplicates FailedReplicates { get; init; }

    /// <summary>What the estimation needs to know.</summary>
    internal SobolOptions Sobol => new() { Samples = Replicates, Seed = Seed, Bootstrap = Bootstrap, LowerQuantile = LowerQuantile, UpperQuantile = UpperQuantile, Threads = Threads };

    /// <summary>Refuses what cannot be run.</summary>
    /// <exception cref="ArgumentException">A value is out of its bounds.</exception>
    internal void Check(int assumptions)
    {
        OptionRules.Check(this, Threads, FailedReplicates, LowerQuantile, UpperQuantile);
        Sobol.Check(assumptions, this, nameof(Replicates));
        if (Output is null)
            throw OptionRules.Wrong(this, nameof(Output), "null", "there is no output to explain", "Give SensitivityOutput.MeanAbsoluteRankChange.");
    }

    /// <summary>The options; node, threads and failed replicates only where they are not the default.</summary>
    /// <returns><c>500 replicates, seed 1, rank of AUT, bootstrap 1000, quantiles 0.05 and 0.95</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Replicates} replicates, seed {Seed}, {Output?.Name}, bootstrap {Bootstrap}, quantiles {LowerQuantile:R} and {UpperQuantile:R}{OptionRules.Text(Node, Threads, FailedReplicates)}");
}
