using BenchmarkDotNet.Attributes;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Peers.Composite;

namespace Cds.Indicators.Benchmarks.Composite;

/// <summary>Min-max and arithmetic means through three levels, 49 indicators, as a whole; by number of units.</summary>
[MemoryDiagnoser]
public class CompositeNormaliseAggregate
{
    private readonly CompositeIndex _index = CompositeTasks.NormaliseAndAggregate();
    private IndexData _figures = null!;
    private double[][] _columns = [];

    /// <summary>A thousand times the units of COINr's example, and the double and fourfold of it.</summary>
    [Params(51_000, 102_000, 204_000)]
    public int Units { get; set; }

    /// <summary>Makes the figures.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _figures = MadeIndex.Figures(Units);
        _columns = [.. Enumerable.Range(0, MadeIndex.Indicators).Select(indicator => MadeIndex.Column(Units, indicator))];
    }

    /// <summary>By hand: one mean of all indicators, no levels, no reasons, on one thread.</summary>
    [Benchmark(Baseline = true)]
    public double Columns_by_hand()
    {
        double[] sums = new double[Units];
        int[] counts = new int[Units];
        foreach (double[] column in _columns)
        {
            double least = double.PositiveInfinity, most = double.NegativeInfinity;
            foreach (double x in column)
            {
                least = x < least ? x : least;
                most = x > most ? x : most;
            }

            double scale = 100 / (most - least);
            for (int unit = 0; unit < column.Length; unit++)
            {
                if (double.IsNaN(column[unit]))
                    continue;
                sums[unit] += (column[unit] - least) * scale;
                counts[unit]++;
            }
        }

        for (int unit = 0; unit < sums.Length; unit++)
            sums[unit] /= counts[unit];
        return sums[^1];
    }

    /// <summary>The library: scores of 49 indicators, 8 pillars, 2 sub-indices and the index, each with the reason where there is none.</summary>
    [Benchmark]
    public double Index_compute() => _index.Compute(_figures).Scores.Column("Index")[^1];
}
