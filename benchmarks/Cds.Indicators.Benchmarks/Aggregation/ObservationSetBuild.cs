using BenchmarkDotNet.Attributes;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Benchmarks.Aggregation;

/// <summary>A set of observations made from rows in no order, per set.</summary>
[MemoryDiagnoser]
public class ObservationSetBuild
{
    private MadeObservations _made = null!;

    /// <summary>How many observations there are.</summary>
    [ParamsAllValues]
    public ObservationShape Shape { get; set; }

    /// <summary>Makes the rows.</summary>
    [GlobalSetup]
    public void Setup() => _made = new MadeObservations(Shape);

    /// <summary>The rows in a dictionary by key, which finds duplicates and nothing else.</summary>
    [Benchmark(Baseline = true)]
    public int Dictionary()
    {
        Dictionary<(int, int, int), (long, long)> rows = [];
        foreach (MadeObservations.Row row in _made.Rows)
            rows.Add((row.Subject, row.Area, row.Month), (row.Numerator, row.Denominator));
        return rows.Count;
    }

    /// <summary>Columns in no order, checked and ordered.</summary>
    [Benchmark]
    public ObservationSet From_columns() => _made.Build();
}
