using System.Text;
using BenchmarkDotNet.Attributes;
using Cds.Indicators.Benchmarks.Shapes;
using NodaTime;
using NodaTime.Text;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Benchmarks.Periods;

/// <summary>A period read from its canonical text, per period.</summary>
[MemoryDiagnoser]
public class PeriodParsing
{
    private static readonly YearMonthPattern s_month = YearMonthPattern.Iso;
    private static readonly LocalDatePattern s_day = LocalDatePattern.Iso;
    private string[] _texts = [];
    private byte[][] _utf8 = [];
    private string[] _patternTexts = [];

    /// <summary>Which periods the texts name.</summary>
    [ParamsAllValues]
    public PeriodShape Shape { get; set; }

    /// <summary>Makes the texts.</summary>
    [GlobalSetup]
    public void Setup()
    {
        LocalDate[] dates = Dates.Between(2015, 2025);
        _texts = [.. dates.Select(date => PeriodShapes.Of(date, Shape).ToString())];
        _utf8 = [.. _texts.Select(Encoding.UTF8.GetBytes)];
        _patternTexts = [.. dates.Select(date => Shape == PeriodShape.Day ? s_day.Format(date) : s_month.Format(date.ToYearMonth()))];
    }

    /// <summary>The pattern of NodaTime for a month (2024-06) or a day; a month of the decree is read as an ordinary one.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Dates.Length)]
    public int NodaTime_pattern()
    {
        int total = 0;
        foreach (string text in _patternTexts)
            total += Shape == PeriodShape.Day ? s_day.Parse(text).Value.Day : s_month.Parse(text).Value.Month;
        return total;
    }

    /// <summary>From characters.</summary>
    [Benchmark(OperationsPerInvoke = Dates.Length)]
    public int Period_try_parse()
    {
        int total = 0;
        foreach (string text in _texts)
        {
            Period.TryParse(text, provider: null, out Period period);
            total += period.DayCount;
        }

        return total;
    }

    /// <summary>From UTF-8.</summary>
    [Benchmark(OperationsPerInvoke = Dates.Length)]
    public int Period_try_parse_utf8()
    {
        int total = 0;
        foreach (byte[] text in _utf8)
        {
            Period.TryParse(text, provider: null, out Period period);
            total += period.DayCount;
        }

        return total;
    }
}
