using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using NodaTime;

namespace Cds.Indicators.Benchmarks.Periods;

/// <summary>Deadlines and durations in working days, per date.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams)]
[CategoriesColumn]
public class WorkingDays
{
    private const string Adding = "Add";
    private const string Counting = "Count";
    private readonly WorkingCalendar _calendar = WorkingCalendar.VietnamPublicSector(Confidence.Remembered);
    private readonly LocalDate[] _ends = new LocalDate[Dates.Length];
    private readonly HashSet<LocalDate> _daysOff = [];
    private LocalDate[] _dates = [];

    /// <summary>How far the deadline lies.</summary>
    public enum TimeLimit
    {
        /// <summary>5 working days, an ordinary procedure.</summary>
        Week = 5,

        /// <summary>60 working days, a licence.</summary>
        Quarter = 60,
    }

    /// <summary>How many working days.</summary>
    [ParamsAllValues]
    public TimeLimit Limit { get; set; }

    /// <summary>Makes the dates and the set of days off.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _dates = Dates.Between(2025, 2025);
        for (LocalDate day = new(2025, 1, 1); day.Year <= 2026; day = day.PlusDays(1))
        {
            if (!_calendar.IsWorkingDay(day))
                _daysOff.Add(day);
        }

        for (int i = 0; i < _dates.Length; i++)
            _ends[i] = _calendar.AddWorkingDays(_dates[i], (int)Limit);
    }

    /// <summary>Day by day, each looked up in a set.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Dates.Length)]
    [BenchmarkCategory(Adding)]
    public int Add_day_by_day()
    {
        int total = 0;
        foreach (LocalDate date in _dates)
        {
            LocalDate day = date;
            for (int left = (int)Limit; left > 0;)
            {
                day = day.PlusDays(1);
                if (!_daysOff.Contains(day))
                    left--;
            }

            total += day.Day;
        }

        return total;
    }

    /// <summary>From the table of the year.</summary>
    [Benchmark(OperationsPerInvoke = Dates.Length)]
    [BenchmarkCategory(Adding)]
    public int Add_working_days()
    {
        int total = 0;
        foreach (LocalDate date in _dates)
            total += _calendar.AddWorkingDays(date, (int)Limit).Day;
        return total;
    }

    /// <summary>Day by day, each looked up in a set.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Dates.Length)]
    [BenchmarkCategory(Counting)]
    public int Count_day_by_day()
    {
        int total = 0;
        for (int i = 0; i < _dates.Length; i++)
        {
            for (LocalDate day = _dates[i].PlusDays(1); day <= _ends[i]; day = day.PlusDays(1))
                total += _daysOff.Contains(day) ? 0 : 1;
        }

        return total;
    }

    /// <summary>From the table of the year.</summary>
    [Benchmark(OperationsPerInvoke = Dates.Length)]
    [BenchmarkCategory(Counting)]
    public int Count_working_days()
    {
        int total = 0;
        for (int i = 0; i < _dates.Length; i++)
            total += _calendar.CountWorkingDays(_dates[i], _ends[i]);
        return total;
    }
}
