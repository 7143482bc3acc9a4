using System.Text;
using BenchmarkDotNet.Attributes;
using Cds.Indicators.Benchmarks.Shapes;
using NodaTime;
using NodaTime.Text;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Benchmarks.Periods;

/// <summary>A period written into a buffer, per period.</summary>
[MemoryDiagnoser]
public class PeriodFormatting
{
    private static readonly YearMonthPattern s_month = YearMonthPattern.Iso;
    private static readonly LocalDatePattern s_day = LocalDatePattern.Iso;
    private readonly StringBuilder _builder = new(64);
    private readonly char[] _text = new char[64];
    private readonly byte[] _utf8 = new byte[64];
    private Period[] _periods = [];
    private LocalDate[] _days = [];
    private YearMonth[] _months = [];

    /// <summary>Which periods are written.</summary>
    [ParamsAllValues]
    public PeriodShape Shape { get; set; }

    /// <summary>Makes the periods.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _days = Dates.Between(2015, 2025);
        _months = [.. _days.Select(date => date.ToYearMonth())];
        _periods = [.. _days.Select(date => PeriodShapes.Of(date, Shape))];
    }

    /// <summary>The pattern of NodaTime in its cheapest form, appended to a builder that is used again: 2024-06, or a day.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Dates.Length)]
    public int NodaTime_append_format()
    {
        int total = 0;
        for (int i = 0; i < Dates.Length; i++)
        {
            _builder.Clear();
            if (Shape == PeriodShape.Day)
                s_day.AppendFormat(_days[i], _builder);
            else
                s_month.AppendFormat(_months[i], _builder);
            total += _builder.Length;
        }

        return total;
    }

    /// <summary>Canonical text.</summary>
    [Benchmark(OperationsPerInvoke = Dates.Length)]
    public int Period_canonical() => Format("G");

    /// <summary>Canonical text in UTF-8.</summary>
    [Benchmark(OperationsPerInvoke = Dates.Length)]
    public int Period_canonical_utf8()
    {
        int total = 0;
        foreach (Period period in _periods)
        {
            period.TryFormat(_utf8, out int written, "G");
            total += written;
        }

        return total;
    }

    /// <summary>tháng 6/2024.</summary>
    [Benchmark(OperationsPerInvoke = Dates.Length)]
    public int Period_vietnamese() => Format("vi");

    private int Format(string format)
    {
        int total = 0;
        foreach (Period period in _periods)
        {
            period.TryFormat(_text, out int written, format);
            total += written;
        }

        return total;
    }
}
