using BenchmarkDotNet.Attributes;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Periods;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Benchmarks.Periods;

/// <summary>The month to which a date belongs, per date.</summary>
[MemoryDiagnoser]
public class PeriodContaining
{
    private readonly (LocalDate First, LocalDate Last)[] _bounds = new (LocalDate First, LocalDate Last)[Dates.Length];
    private readonly Period[] _periods = new Period[Dates.Length];
    private ReportingCalendar _calendar = ReportingCalendar.Gregorian;
    private LocalDate[] _dates = [];

    /// <summary>By which calendar the months go.</summary>
    [ParamsAllValues]
    public CalendarShape Shape { get; set; }

    /// <summary>Makes the dates.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _dates = Dates.Between(2015, 2025);
        _calendar = Shape == CalendarShape.Gregorian ? ReportingCalendar.Gregorian : ReportingCalendar.Decree09;
    }

    /// <summary>First and last day by hand.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Dates.Length)]
    public (LocalDate First, LocalDate Last)[] LocalDate_by_hand()
    {
        for (int i = 0; i < _dates.Length; i++)
        {
            LocalDate date = _dates[i];
            LocalDate first;
            if (Shape == CalendarShape.Gregorian)
            {
                first = new LocalDate(date.Year, date.Month, 1);
            }
            else
            {
                first = new LocalDate(date.Year, date.Month, 15);
                if (date.Day < 15)
                    first = first.PlusMonths(-1);
            }

            _bounds[i] = (first, first.PlusMonths(1).PlusDays(-1));
        }

        return _bounds;
    }

    /// <summary>The period, which knows its calendar, year and number as well.</summary>
    [Benchmark(OperationsPerInvoke = Dates.Length)]
    public Period[] Period_containing()
    {
        for (int i = 0; i < _dates.Length; i++)
            _periods[i] = Period.Containing(_dates[i], PeriodKind.Month, _calendar);
        return _periods;
    }
}
