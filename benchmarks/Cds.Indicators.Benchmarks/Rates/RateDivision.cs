using BenchmarkDotNet.Attributes;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Benchmarks.Rates;

/// <summary>From a ratio to its rate in lowest terms, per ratio.</summary>
[MemoryDiagnoser]
public class RateDivision
{
    private readonly Rate[] _rates = new Rate[Counts.Length];
    private readonly decimal[] _quotients = new decimal[Counts.Length];
    private Ratio[] _ratios = [];
    private (decimal Numerator, decimal Denominator)[] _decimals = [];

    /// <summary>How large the counts are.</summary>
    [ParamsAllValues]
    public CountShape Shape { get; set; }

    /// <summary>Makes the counts.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _ratios = Counts.Ratios(Shape);
        _decimals = Counts.Decimals(Shape);
    }

    /// <summary>Decimal division, rounded to 28 digits.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Counts.Length)]
    public decimal[] Decimal_divide()
    {
        for (int i = 0; i < _decimals.Length; i++)
            _quotients[i] = _decimals[i].Numerator / _decimals[i].Denominator;
        return _quotients;
    }

    /// <summary>The rate of the ratio, exact.</summary>
    [Benchmark(OperationsPerInvoke = Counts.Length)]
    public Rate[] Ratio_rate()
    {
        for (int i = 0; i < _ratios.Length; i++)
            _rates[i] = _ratios[i].Rate.ValueOr(Rate.Zero);
        return _rates;
    }
}
