using Cds.Indicators.Aggregation;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>How many threads every contestant has.</summary>
internal static class Threads
{
    public static RollupOptions Two { get; } = new() { MaximumThreads = 2 };
}
