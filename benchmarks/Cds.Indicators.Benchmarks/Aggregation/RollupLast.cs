using BenchmarkDotNet.Attributes;
using Cds.Indicators.Aggregation.Engine;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Benchmarks.Aggregation;

/// <summary>The last month of each half-year of each commune, added up to provinces, per question; the engine alone, from a set that is built.</summary>
[MemoryDiagnoser]
public class RollupLast
{
    private MadeObservations _made = null!;
    private ObservationSet _set = null!;

    /// <summary>How many observations there are.</summary>
    [ParamsAllValues]
    public ObservationShape Shape { get; set; }

    /// <summary>Makes the rows and the set.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _made = new MadeObservations(Shape);
        _set = _made.Build();
    }

    /// <summary>LINQ over the rows: the last of each commune and half-year, then the sums.</summary>
    [Benchmark(Baseline = true)]
    public int Linq_group_by() => _made.Rows
        .GroupBy(static row => (row.Subject, row.Area, HalfYear: row.Month / 6))
        .Select(static group => group.MaxBy(static row => row.Month))
        .GroupBy(row => (row.Subject, Province: _made.ProvinceOf[row.Area], HalfYear: row.Month / 6))
        .Select(static group => (group.Key, Numerator: group.Sum(static row => row.Numerator), Denominator: group.Sum(static row => row.Denominator)))
        .Count();

    /// <summary>Columns, on all threads.</summary>
    [Benchmark]
    public int Engine_last() => Engine(TimeAggregation.Last);

    /// <summary>The same with averages weighted by days.</summary>
    [Benchmark]
    public int Engine_day_weighted_average() => Engine(TimeAggregation.DayWeightedAverage);

    private int Engine(TimeAggregation rule) =>
        RollupEngine.Compute(_made.Jobs(_set, rule), new EngineOptions(Environment.ProcessorCount, Progress: null, CancellationToken.None)).Length;
}
