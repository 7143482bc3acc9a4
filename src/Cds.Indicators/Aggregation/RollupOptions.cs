using System.Diagnostics;

namespace Cds.Indicators.Aggregation;

/// <summary>How a roll-up is run; what it answers does not depend on it.</summary>
/// <example><code>rollup.Compute(new RollupOptions { CancellationToken = cancel, MaximumThreads = 1 });</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RollupOptions
{
    /// <summary>Stops the roll-up; nothing is left half done.</summary>
    /// <value>None by default.</value>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Told how much is done, from 0 to 1, at most some hundred times and from any thread.</summary>
    /// <value>Null by default: nobody is told.</value>
    public IProgress<double>? Progress { get; init; }

    /// <summary>How many threads may work at once, at least 1.</summary>
    /// <value>The number of processors by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaximumThreads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;
}
