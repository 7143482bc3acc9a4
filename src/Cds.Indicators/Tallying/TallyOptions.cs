using System.Diagnostics;

namespace Cds.Indicators.Tallying;

/// <summary>How records are tallied; it changes no result.</summary>
/// <example><code>plan.Tally(dossiers, new TallyOptions { MaximumThreads = 2, Progress = bar })</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record TallyOptions
{
    /// <summary>Ends the work; the call then throws <see cref="OperationCanceledException"/>, and there is no tally.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Told the number of records that were taken so far, from time to time, last their whole number; not in order where several threads work, and not at all where there is no record.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>The largest number of threads; at least 1.</summary>
    /// <value>The number of processors.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
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
