using Cds.Indicators.Aggregation;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>How many threads every contestant has.</summary>
internal static class Threads
{
    public static RollupOptions Two { get; } = new() { MaximumThreads = 2 };

    public static TallyOptions TwoOfTally { get; } = new() { MaximumThreads = 2 };
}
