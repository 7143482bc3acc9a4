using BenchmarkDotNet.Attributes;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Benchmarks.Rates;

/// <summary>The sum of a thousand ratios, per ratio.</summary>
[MemoryDiagnoser]
public class RatioAddition
{
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

    /// <summary>Two decimal sums.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Counts.Length)]
    public (decimal Numerator, decimal Denominator) Decimal_sums()
    {
        decimal numerator = 0;
        decimal denominator = 0;
        foreach ((decimal n, decimal d) in _decimals)
        {
            numerator += n;
            denominator += d;
        }

        return (numerator, denominator);
    }

    /// <summary>The operator, again and again.</summary>
    [Benchmark(OperationsPerInvoke = Counts.Length)]
    public Ratio Ratio_operator()
    {
        Ratio sum = Ratio.None;
        foreach (Ratio ratio in _ratios)
            sum += ratio;
        return sum;
    }

    /// <summary>The sum over a span.</summary>
    [Benchmark(OperationsPerInvoke = Counts.Length)]
    public Ratio Ratio_sum() => Ratio.Sum(_ratios);
}
