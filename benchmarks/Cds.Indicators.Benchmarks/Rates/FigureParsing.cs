using System.Globalization;
using BenchmarkDotNet.Attributes;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Benchmarks.Rates;

/// <summary>A published figure read from Vietnamese text, per figure.</summary>
[MemoryDiagnoser]
public class FigureParsing
{
    private string[] _texts = [];

    /// <summary>How the figures are written.</summary>
    public enum Writing
    {
        /// <summary>98,45%.</summary>
        Percent,

        /// <summary>trên 90%.</summary>
        Qualified,

        /// <summary>26/35.</summary>
        Counts,
    }

    /// <summary>How the figures are written.</summary>
    [ParamsAllValues]
    public Writing Shape { get; set; }

    /// <summary>Makes the texts.</summary>
    [GlobalSetup]
    public void Setup() => _texts =
    [
        .. Shapes.Counts.Ratios(CountShape.DistrictYear).Select(ratio => Shape switch
        {
            Writing.Percent => ratio.Rate.ToString("vi"),
            Writing.Qualified => "trên " + ratio.Rate.ToString("vi"),
            _ => ratio.ToString(),
        }),
    ];

    /// <summary>The number alone: words and sign are cut off unread, and what they say is lost.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Shapes.Counts.Length)]
    public decimal Decimal_try_parse()
    {
        decimal last = 0;
        foreach (string text in _texts)
        {
            ReadOnlySpan<char> rest = text;
            if (rest.StartsWith("trên ", StringComparison.Ordinal))
                rest = rest[5..];
            int slash = rest.IndexOf('/');
            if (slash < 0)
            {
                decimal.TryParse(rest.TrimEnd('%'), NumberStyles.Number, VietnameseNumbers.Format, out last);
            }
            else
            {
                decimal.TryParse(rest[..slash], NumberStyles.Number, VietnameseNumbers.Format, out decimal numerator);
                decimal.TryParse(rest[(slash + 1)..], NumberStyles.Number, VietnameseNumbers.Format, out decimal denominator);
                last = numerator / denominator;
            }
        }

        return last;
    }

    /// <summary>The figure with its qualifier, its bounds and its number of decimals.</summary>
    [Benchmark(OperationsPerInvoke = Shapes.Counts.Length)]
    public Figure? Figure_try_parse()
    {
        Figure? last = null;
        foreach (string text in _texts)
            Figure.TryParse(text, TextStyle.Vietnamese, out last, out _);
        return last;
    }
}
