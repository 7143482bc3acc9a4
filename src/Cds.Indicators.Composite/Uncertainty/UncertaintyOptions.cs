using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>How an uncertainty analysis is run.</summary>
/// <remarks>Checked when it is used. Immutable and thread-safe.</remarks>
/// <example><code>UncertaintyResult result = analysis.Run(new UncertaintyOptions { Replicates = 1000, Seed = 2024 });</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record UncertaintyOptions
{
    /// <summary>How many replicates are run: 1 or more.</summary>
    /// <value>The default is 1000.</value>
    public int Replicates { get; init; } = 1000;

    /// <summary>The seed of the draws: the same seed gives the same result, on any machine and any number of threads.</summary>
    /// <value>The default is 1.</value>
    public long Seed { get; init; } = 1;

    /// <summary>The code of the node whose scores and ranks are followed; null for the index itself.</summary>
    /// <value>The default is null.</value>
    public string? Node { get; init; }

    /// <summary>The most threads that run replicates at once; 0 for as many as there are processors. It has no bearing on the result.</summary>
    /// <value>The default is 0.</value>
    public int Threads { get; init; }

    /// <summary>What is done when a replicate has no result.</summary>
    /// <value>The default is <see cref="FailedReplicates.Refuse"/>.</value>
    public FailedReplicates FailedReplicates { get; init; }

    /// <summary>The share of replicates below the lower end of the intervals: 0 to 1.</summary>
    /// <value>The default is 0.05.</value>
    public double LowerQuantile { get; init; } = 0.05;

    /// <summary>The share of replicates below the upper end of the intervals: from <see cref="LowerQuantile"/> to 1.</summary>
    /// <value>The default is 0.95.</value>
    public double UpperQuantile { get; init; } = 0.95;

    /// <summary>Refuses what cannot be run.</summary>
    /// <exception cref="ArgumentException">A value is out of its bounds.</exception>
    internal void Check()
    {
        if (Replicates < 1)
            throw OptionRules.Wrong(this, nameof(Replicates), Replicates.ToString(CultureInfo.InvariantCulture), "at least one replicate is run", "Give 1 or more.");
        OptionRules.Check(this, Threads, FailedReplicates, LowerQuantile, UpperQuantile);
    }

    /// <summary>The options; node, threads and failed replicates only where they are not the default.</summary>
    /// <returns><c>1000 replicates, seed 2024, quantiles 0.05 and 0.95</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Replicates} replicates, seed {Seed}, quantiles {LowerQuantile:R} and {UpperQuantile:R}{OptionRules.Text(Node, Threads, FailedReplicates)}");
}
