using BenchmarkDotNet.Attributes;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Benchmarks.Rates;

/// <summary>Which of two neighbouring rates is larger, per comparison.</summary>
[MemoryDiagnoser]
public class RateComparison
{
    private Rate[] _rates = [];
    private (decimal Numerator, decimal Denominator)[] _decimals = [];

    /// <summary>How large the counts are.</summary>
    [ParamsAllValues]
    public CountShape Shape { get; set; }

    /// <summary>Makes the counts.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _rates = Counts.Rates(Shape);
        _decimals = Counts.Decimals(Shape);
    }

    /// <summary>Decimal division, then comparison: equal quotients may differ in the last digit.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Counts.Length - 1)]
    public int Decimal_divide_and_compare()
    {
        int rises = 0;
        (decimal Numerator, decimal Denominator)[] decimals = _decimals;
        for (int i = 1; i < decimals.Length; i++)
        {
            if (decimals[i - 1].Numerator / decimals[i - 1].Denominator < decimals[i].Numerator / decimals[i].Denominator)
                rises++;
        }

        return rises;
    }

    /// <summary>Rates already divided, exact.</summary>
    [Benchmark(OperationsPerInvoke = Counts.Length - 1)]
    public int Rate_less_than()
    {
        int rises = 0;
        Rate[] rates = _rates;
        for (int i = 1; i < rates.Length; i++)
        {
            if (rates[i - 1] < rates[i])
                rises++;
        }

        return rises;
    }

    /// <summary>The order that sorting asks for.</summary>
    [Benchmark(OperationsPerInvoke = Counts.Length - 1)]
    public int Rate_compare_to()
    {
        int rises = 0;
        Rate[] rates = _rates;
        for (int i = 1; i < rates.Length; i++)
            rises += rates[i - 1].CompareTo(rates[i]);
        return rises;
    }
}
