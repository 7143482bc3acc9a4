using BenchmarkDotNet.Attributes;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Periods;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Benchmarks.Periods;

/// <summary>The months of a decade with the number of their days, per month.</summary>
[MemoryDiagnoser]
public class PeriodEnumeration
{
    private const int FirstYear = 2016;
    private const int LastYear = 2025;
    private const int Months = 120;
    private Period _decade;
    private Period _month;
    private LocalDate _start;

    /// <summary>By which calendar the months go.</summary>
    [ParamsAllValues]
    public CalendarShape Shape { get; set; }

    /// <summary>Makes the decade.</summary>
    [GlobalSetup]
    public void Setup()
    {
        ReportingCalendar calendar = Shape == CalendarShape.Gregorian ? ReportingCalendar.Gregorian : ReportingCalendar.Decree09;
        _decade = Period.PlanTerm(FirstYear, LastYear, calendar);
        _month = Period.Month(FirstYear, 1, calendar);
        _start = _decade.Start;
    }

    /// <summary>First days by hand, each a number of months after the first.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Months)]
    public int LocalDate_plus_months()
    {
        int days = 0;
        LocalDate first = _start;
        for (int i = 1; i <= Months; i++)
        {
            LocalDate next = _start.PlusMonths(i);
            days += NodaTime.Period.DaysBetween(first, next);
            first = next;
        }

        return days;
    }

    /// <summary>The decade divided.</summary>
    [Benchmark(OperationsPerInvoke = Months)]
    public int Period_subdivide()
    {
        int days = 0;
        foreach (Period month in _decade.Subdivide(PeriodKind.Month))
            days += month.DayCount;
        return days;
    }

    /// <summary>Each month the next of the one before.</summary>
    [Benchmark(OperationsPerInvoke = Months)]
    public int Period_next()
    {
        int days = 0;
        Period month = _month;
        for (int i = 0; i < Months; i++)
        {
            days += month.DayCount;
            month = month.Next();
        }

        return days;
    }
}
