using BenchmarkDotNet.Attributes;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Benchmarks.Aggregation;

/// <summary>Communes and months added up to provinces and half-years, per question, from a set that is built.</summary>
[MemoryDiagnoser]
public class RollupSum
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

    /// <summary>LINQ over the rows.</summary>
    [Benchmark(Baseline = true)]
    public int Linq_group_by() => _made.Rows
        .GroupBy(row => (row.Subject, Province: _made.ProvinceOf[row.Area], HalfYear: row.Month / 6))
        .Select(static group => (group.Key, Numerator: group.Sum(static row => row.Numerator), Denominator: group.Sum(static row => row.Denominator)))
        .Count();

    /// <summary>One pass into a dictionary.</summary>
    [Benchmark]
    public int Dictionary()
    {
        Dictionary<(int, int, int), (long Numerator, long Denominator)> cells = [];
        foreach (MadeObservations.Row row in _made.Rows)
        {
            ref (long Numerator, long Denominator) cell = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                cells, (row.Subject, _made.ProvinceOf[row.Area], row.Month / 6), out _);
            cell.Numerator += row.Numerator;
            cell.Denominator += row.Denominator;
        }

        return cells.Count;
    }

    /// <summary>Columns, on one thread.</summary>
    [Benchmark]
    public RollupResult Rollup_one_thread() => Ask(threads: 1);

    /// <summary>Columns, on all threads.</summary>
    [Benchmark]
    public RollupResult Rollup_all_threads() => Ask(Environment.ProcessorCount);

    private RollupResult Ask(int threads) => _set
        .Rollup(_made.Subjects.AsSpan())
        .To(AreaLevel.Province)
        .Per(PeriodKind.HalfYear)
        .Compute(new RollupOptions { MaximumThreads = threads });
}
