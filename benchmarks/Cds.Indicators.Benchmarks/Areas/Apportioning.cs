using BenchmarkDotNet.Attributes;
using Cds.Indicators.Areas;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Benchmarks.Areas;

/// <summary>A thousand counts shared out by largest remainder, per count.</summary>
[MemoryDiagnoser]
public class Apportioning
{
    private const int Length = 1_000;

    private readonly long[] _wholes = new long[Length];
    private Rational[] _shares = [];
    private decimal[] _decimals = [];
    private long[] _parts = [];

    /// <summary>How many parts there are.</summary>
    [Params(2, 5)]
    public int Parts { get; set; }

    /// <summary>Makes counts and shares.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Random random = new(42);
        for (int i = 0; i < Length; i++)
            _wholes[i] = random.Next(0, 100_000);
        int[] people = [.. Enumerable.Range(0, Parts).Select(_ => random.Next(500, 20_000))];
        _shares = [.. people.Select(part => Rational.Of(part, people.Sum()))];
        _decimals = [.. people.Select(part => (decimal)part / people.Sum())];
        _parts = new long[Parts];
    }

    /// <summary>By hand, with decimals and a sort of the remainders.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Length)]
    public long Decimals()
    {
        long sum = 0;
        foreach (long whole in _wholes)
        {
            decimal[] exact = [.. _decimals.Select(share => share * whole)];
            long[] parts = [.. exact.Select(static part => (long)Math.Floor(part))];
            long left = whole - parts.Sum();
            foreach (int i in Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i] - parts[i]).Take((int)left))
                parts[i]++;
            sum += parts[0];
        }

        return sum;
    }

    /// <summary>The library, into a span.</summary>
    [Benchmark(OperationsPerInvoke = Length)]
    public long Largest_remainder()
    {
        long sum = 0;
        foreach (long whole in _wholes)
        {
            Apportionment.LargestRemainder(whole, _shares, _parts);
            sum += _parts[0];
        }

        return sum;
    }
}
