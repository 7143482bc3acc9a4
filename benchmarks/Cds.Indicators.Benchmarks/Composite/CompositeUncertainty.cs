using BenchmarkDotNet.Attributes;
using Cds.Indicators.Peers.Composite;

namespace Cds.Indicators.Benchmarks.Composite;

/// <summary>Replicates of figures in the shape of COINr's example, of which treatment, normalisation, weights and aggregation are drawn; as a whole, by units and replicates.</summary>
[MemoryDiagnoser]
public class CompositeUncertainty
{
    private AsemAnalysis _asem = null!;

    /// <summary>The units of COINr's example, and the double and fourfold of it.</summary>
    [Params(MadeIndex.Units, 2 * MadeIndex.Units, 4 * MadeIndex.Units)]
    public int Units { get; set; }

    /// <summary>How often the index is computed.</summary>
    [Params(1_000, 2_000, 4_000)]
    public int Replicates { get; set; }

    /// <summary>Makes the figures.</summary>
    [GlobalSetup]
    public void Setup() => _asem = AsemAnalysis.Made(Units);

    /// <summary>The library, stages that nothing changes computed once.</summary>
    [Benchmark]
    public double Uncertainty_run() => _asem.Run(Replicates).Units[0].Rank.Value.Mean;
}
