using BenchmarkDotNet.Attributes;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Peers.Composite;

namespace Cds.Indicators.Benchmarks.Composite;

/// <summary>Copeland's method on five weighted children: every unit compared with every other, as a whole.</summary>
[MemoryDiagnoser]
public class CompositeCopeland
{
    private readonly CompositeIndex _index = CompositeTasks.Copeland();
    private IndexData _scores = null!;
    private double[][] _columns = [];

    /// <summary>Twice the units are four times the pairs.</summary>
    [Params(1_000, 2_000, 4_000)]
    public int Units { get; set; }

    /// <summary>Makes the scores.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _scores = CompositeTasks.CopelandScores(Units);
        _columns = CompositeTasks.CopelandColumns(Units);
    }

    /// <summary>By hand: two loops over all pairs, no missing scores, on one thread.</summary>
    [Benchmark(Baseline = true)]
    public int Pairs_by_hand()
    {
        int[] scores = new int[Units];
        for (int unit = 0; unit < Units; unit++)
        {
            for (int rival = 0; rival < Units; rival++)
            {
                double difference = 0;
                for (int child = 0; child < _columns.Length; child++)
                    difference += (child + 1) * Math.Sign(_columns[child][unit] - _columns[child][rival]);
                scores[unit] += Math.Sign(difference);
            }
        }

        return scores[^1];
    }

    /// <summary>The library.</summary>
    [Benchmark]
    public double Index_compute() => _index.Compute(_scores).Scores.Column("Index")[^1];
}
