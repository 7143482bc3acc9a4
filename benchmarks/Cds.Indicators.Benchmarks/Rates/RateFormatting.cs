using BenchmarkDotNet.Attributes;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Benchmarks.Rates;

/// <summary>A rate written into a buffer, per rate.</summary>
[MemoryDiagnoser]
public class RateFormatting
{
    private readonly char[] _text = new char[64];
    private readonly byte[] _utf8 = new byte[64];
    private Rate[] _rates = [];
    private decimal[] _quotients = [];

    /// <summary>How large the counts are.</summary>
    [ParamsAllValues]
    public CountShape Shape { get; set; }

    /// <summary>Makes the counts.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _rates = Counts.Rates(Shape);
        _quotients = [.. Counts.Decimals(Shape).Select(counts => counts.Numerator / counts.Denominator)];
    }

    /// <summary>A quotient divided beforehand, as a Vietnamese percentage with two decimals.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Counts.Length)]
    public int Decimal_percent()
    {
        int total = 0;
        foreach (decimal quotient in _quotients)
        {
            quotient.TryFormat(_text, out int written, "P2", VietnameseNumbers.Format);
            total += written;
        }

        return total;
    }

    /// <summary>The same in UTF-8.</summary>
    [Benchmark(OperationsPerInvoke = Counts.Length)]
    public int Decimal_percent_utf8()
    {
        int total = 0;
        foreach (decimal quotient in _quotients)
        {
            quotient.TryFormat(_utf8, out int written, "P2", VietnameseNumbers.Format);
            total += written;
        }

        return total;
    }

    /// <summary>Divided, rounded once and written: 74,29%.</summary>
    [Benchmark(OperationsPerInvoke = Counts.Length)]
    public int Rate_vietnamese() => Format("vi");

    /// <summary>The same in UTF-8.</summary>
    [Benchmark(OperationsPerInvoke = Counts.Length)]
    public int Rate_vietnamese_utf8() => FormatUtf8("vi");

    /// <summary>Exact: 98.45% where its decimals end, otherwise 26/35.</summary>
    [Benchmark(OperationsPerInvoke = Counts.Length)]
    public int Rate_canonical() => Format("G");

    /// <summary>The same in UTF-8.</summary>
    [Benchmark(OperationsPerInvoke = Counts.Length)]
    public int Rate_canonical_utf8() => FormatUtf8("G");

    private int Format(string format)
    {
        int total = 0;
        foreach (Rate rate in _rates)
        {
            rate.TryFormat(_text, out int written, format);
            total += written;
        }

        return total;
    }

    private int FormatUtf8(string format)
    {
        int total = 0;
        foreach (Rate rate in _rates)
        {
            rate.TryFormat(_utf8, out int written, format);
            total += written;
        }

        return total;
    }
}
