using BenchmarkDotNet.Attributes;
using Cds.Indicators.Aggregation.Engine;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Benchmarks.Aggregation;

/// <summary>Rows of one subject in no order, added up to provinces and half-years as they arrive, per question.</summary>
[MemoryDiagnoser]
public class StreamingRollup
{
    private const int BatchLength = 65_536;

    private MadeObservations _made = null!;
    private int[] _areas = [];
    private int[] _months = [];
    private int[] _halfYears = [];
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
        _halfYears = [.. Enumerable.Range(0, _made.Months.Length).Select(static month => month / 6)];
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
    public int Accumulator_sum() => Accumulate(TimeAggregation.Sum);

    /// <summary>Batches of columns, the last value of each commune and half-year.</summary>
    [Benchmark]
    public int Accumulator_last() => Accumulate(TimeAggregation.Last);

    private int Accumulate(TimeAggregation rule)
    {
        CellAccumulator accumulator = new(_made.Subjects[0], _made.ProvinceOf, _made.Provinces, rule, rule, Environment.ProcessorCount);
        for (int i = 0; i < _made.HalfYears; i++)
            accumulator.AddPeriod();
        for (int start = 0; start < _areas.Length; start += BatchLength)
        {
            int length = Math.Min(BatchLength, _areas.Length - start);
            accumulator.Add(
                _areas.AsSpan(start, length), _made.Months, _halfYears, _months.AsSpan(start, length), _numerators.AsSpan(start, length), _denominators.AsSpan(start, length));
        }

        return accumulator.Complete(static _ => "", static _ => "").Cells.Length;
    }
}
