using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Benchmarks.Tallying;

/// <summary>Tallies of eight rates by 3 321 communes and twelve months made one, per merge.</summary>
[MemoryDiagnoser]
public class TallyMerging
{
    private Tally[] _tallies = [];
    private (string Area, Period Period, long[] Counts)[][] _cells = [];

    /// <summary>How many tallies there are.</summary>
    [Params(2, 16)]
    public int Tallies { get; set; }

    /// <summary>Makes the tallies.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _tallies = MadeTallies.Of(Tallies);
        _cells = Array.ConvertAll(_tallies, MadeTallies.CellsOf);
    }

    /// <summary>One pass over all cells into a dictionary.</summary>
    [Benchmark(Baseline = true)]
    public int Dictionary()
    {
        Dictionary<(string, Period), long[]> merged = [];
        foreach ((string Area, Period Period, long[] Counts)[] cells in _cells)
        {
            foreach ((string area, Period period, long[] counts) in cells)
            {
                ref long[]? sums = ref CollectionsMarshal.GetValueRefOrAddDefault(merged, (area, period), out _);
                sums ??= new long[counts.Length];
                for (int i = 0; i < counts.Length; i++)
                    sums[i] += counts[i];
            }
        }

        return merged.Count;
    }

    /// <summary>All at once.</summary>
    [Benchmark]
    public Tally Merge() => Tally.Merge(_tallies);
}
