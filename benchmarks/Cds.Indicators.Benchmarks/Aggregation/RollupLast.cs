using BenchmarkDotNet.Attributes;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Benchmarks.Aggregation;

/// <summary>The last month of each half-year of each commune, added up to provinces, per question, from a set that is built.</summary>
[MemoryDiagnoser]
public class RollupLast
{
    private MadeObservations _made = null!;
    private ObservationSet _last = null!;
    private ObservationSet _average = null!;
    private Subject[] _averaged = [];

    /// <summary>How many observations there are.</summary>
    [ParamsAllValues]
    public ObservationShape Shape { get; set; }

    /// <summary>Makes the rows and the sets.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _made = new MadeObservations(Shape, TimeAggregation.Last);
        _last = _made.Build();
        MadeObservations averages = new(Shape, TimeAggregation.DayWeightedAverage);
        _average = averages.Build();
        _averaged = [.. averages.Subjects];
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
    public RollupResult Rollup_last() => Ask(_last, _made.Subjects.AsSpan());

    /// <summary>The same with averages weighted by days.</summary>
    [Benchmark]
    public RollupResult Rollup_day_weighted_average() => Ask(_average, _averaged);

    private static RollupResult Ask(ObservationSet set, ReadOnlySpan<Subject> subjects) =>
        set.Rollup(subjects).To(AreaLevel.Province).Per(PeriodKind.HalfYear).Compute();
}
