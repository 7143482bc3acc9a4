using BenchmarkDotNet.Attributes;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Benchmarks.Rates;

/// <summary>The interval of a survey rate at the 95% level, per rate.</summary>
[MemoryDiagnoser]
public class ConfidenceIntervals
{
    private const int Length = 100;
    private readonly (double Lower, double Upper)[] _plain = new (double Lower, double Upper)[Length];
    private readonly ConfidenceInterval[] _intervals = new ConfidenceInterval[Length];
    private Ratio[] _ratios = [];

    /// <summary>How large the samples are.</summary>
    [Params(CountShape.Commune, CountShape.DistrictYear)]
    public CountShape Shape { get; set; }

    /// <summary>Makes the samples.</summary>
    [GlobalSetup]
    public void Setup() => _ratios = Counts.Ratios(Shape, Length);

    /// <summary>The textbook formula p ± z√(pq/n) in doubles, which answers 0 to 0 for none of 20.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Length)]
    public (double Lower, double Upper)[] Wald_by_hand()
    {
        const double Quantile = 1.959963984540054;
        for (int i = 0; i < _ratios.Length; i++)
        {
            double n = _ratios[i].Denominator;
            double p = _ratios[i].Numerator / n;
            double half = Quantile * Math.Sqrt(p * (1 - p) / n);
            _plain[i] = (p - half, p + half);
        }

        return _plain;
    }

    /// <summary>Wilson's interval, its quantile found anew each time.</summary>
    [Benchmark(OperationsPerInvoke = Length)]
    public ConfidenceInterval[] Wilson()
    {
        for (int i = 0; i < _ratios.Length; i++)
            _intervals[i] = WilsonInterval.Of(_ratios[i]).Value;
        return _intervals;
    }

    /// <summary>The exact interval, two quantiles of beta distributions.</summary>
    [Benchmark(OperationsPerInvoke = Length)]
    public ConfidenceInterval[] Clopper_Pearson()
    {
        for (int i = 0; i < _ratios.Length; i++)
            _intervals[i] = ClopperPearsonInterval.Of(_ratios[i]).Value;
        return _intervals;
    }
}
