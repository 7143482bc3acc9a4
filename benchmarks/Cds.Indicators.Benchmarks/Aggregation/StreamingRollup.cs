using BenchmarkDotNet.Attributes;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Benchmarks.Aggregation;

/// <summary>Rows of one subject in no order, added up to provinces and half-years as they arrive, per question.</summary>
[MemoryDiagnoser]
public class StreamingRollup
{
    private const int BatchLength = 65_536;

    private MadeObservations _made = null!;
    private int[] _areas = [];
    private int[] _months = [];
    private Period[] _asked = [];
    private Subject _sum;
    private Subject _last;
    private long[] _numerators = [];
    private long[] _denominators = [];

    /// <summary>How many observations there are.</summary>
    [ParamsAllValues]
    public ObservationShape Shape { get; set; }

    /// <summary>Makes the rows.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _made = new MadeObservations(Shape);
        MadeObservations.Row[] rows = [.. _made.Rows.Where(static row => row.Subject == 0)];
        _areas = [.. rows.Select(static row => row.Area)];
        _months = [.. rows.Select(static row => row.Month)];
        _numerators = [.. rows.Select(static row => row.Numerator)];
        _denominators = [.. rows.Select(static row => row.Denominator)];
        _asked = [.. _made.Months.Where(static (_, month) => month % 6 == 0).Select(static month => Period.Containing(month.Start, PeriodKind.HalfYear))];
        _sum = _made.Subjects[0];
        _last = new MadeObservations(ObservationShape.Small, TimeAggregation.Last).Subjects[0];
    }

    /// <summary>One pass into a dictionary.</summary>
    [Benchmark(Baseline = true)]
    public int Dictionary()
    {
        Dictionary<(int, int), (long Numerator, long Denominator)> cells = [];
        for (int i = 0; i < _areas.Length; i++)
        {
            ref (long Numerator, long Denominator) cell = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                cells, (_made.ProvinceOf[_areas[i]], _months[i] / 6), out _);
            cell.Numerator += _numerators[i];
            cell.Denominator += _denominators[i];
        }

        return cells.Count;
    }

    /// <summary>Batches of columns.</summary>
    [Benchmark]
    public RollupResult Stream_sum() => Stream(_sum);

    /// <summary>Batches of columns, the last value of each commune and half-year.</summary>
    [Benchmark]
    public RollupResult Stream_last() => Stream(_last);

    private RollupResult Stream(Subject subject)
    {
        RollupAccumulator stream = Rollup.Of(_made.Areas, subject)
            .To(AreaLevel.Province)
            .Over(_asked)
            .ReportedBy(AreaLevel.Commune)
            .ReportedEvery(PeriodKind.Month)
            .Stream();
        for (int start = 0; start < _areas.Length; start += BatchLength)
        {
            int length = Math.Min(BatchLength, _areas.Length - start);
            stream.AddColumns(
                subject, _areas.AsSpan(start, length), _made.Months, _months.AsSpan(start, length), _numerators.AsSpan(start, length), _denominators.AsSpan(start, length));
        }

        return stream.Complete();
    }
}
