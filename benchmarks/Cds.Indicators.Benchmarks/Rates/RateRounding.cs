using BenchmarkDotNet.Attributes;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Benchmarks.Rates;

/// <summary>A percentage rounded half away from zero to two decimals, per rate.</summary>
[MemoryDiagnoser]
public class RateRounding
{
    private readonly decimal[] _rounded = new decimal[Counts.Length];
    private Rate[] _rates = [];
    private (decimal Numerator, decimal Denominator)[] _decimals = [];
    private decimal[] _percentages = [];

    /// <summary>How large the counts are.</summary>
    [ParamsAllValues]
    public CountShape Shape { get; set; }

    /// <summary>Makes the counts.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _rates = Counts.Rates(Shape);
        _decimals = Counts.Decimals(Shape);
        _percentages = [.. _decimals.Select(counts => 100 * counts.Numerator / counts.Denominator)];
    }

    /// <summary>The same work in decimals: division, then rounding. Rounded twice, though the first time at the 28th digit.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Counts.Length)]
    public decimal[] Decimal_divide_and_round()
    {
        for (int i = 0; i < _decimals.Length; i++)
            _rounded[i] = Math.Round(100 * _decimals[i].Numerator / _decimals[i].Denominator, 2, MidpointRounding.AwayFromZero);
        return _rounded;
    }

    /// <summary>Rounding alone, of a percentage divided beforehand.</summary>
    [Benchmark(OperationsPerInvoke = Counts.Length)]
    public decimal[] Decimal_round_only()
    {
        for (int i = 0; i < _percentages.Length; i++)
            _rounded[i] = Math.Round(_percentages[i], 2, MidpointRounding.AwayFromZero);
        return _rounded;
    }

    /// <summary>Division and rounding at once, exact.</summary>
    [Benchmark(OperationsPerInvoke = Counts.Length)]
    public decimal[] Rate_to_decimal()
    {
        for (int i = 0; i < _rates.Length; i++)
            _rounded[i] = _rates[i].ToDecimal(RateBasis.Percent, Rounding.Published);
        return _rounded;
    }
}
