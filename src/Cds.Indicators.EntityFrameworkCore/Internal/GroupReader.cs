using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.EntityFrameworkCore.Internal;

/// <summary>Makes a tally of the groups of a query. Faults are collected, and refused together at the end.</summary>
internal sealed class GroupReader<T>(TallyPlan<T> plan, Grouping<T>[] groupings, PeriodBuckets? buckets, RowLayout layout)
{
    private static readonly FaultPlace s_nowhere = new("", Row: null, Column: null, JsonPath: null);

    private readonly TallyBuilder _builder = plan.Builder();
    private readonly List<Fault> _faults = [];
    private readonly long[] _sums = new long[groupings.Max(static grouping => grouping.Sums.Count)];
    private readonly Dictionary<(RecordDimensions<T> Dimensions, object Key), string?> _codes = [];
    private readonly Dictionary<LocalDate, Period?> _periods = [];
    private long _others;

    /// <summary>Adds a group.</summary>
    public void Add(Cells row)
    {
        (int number, object? area, object? time, long count) = layout.Read(row, _sums);
        Grouping<T> grouping = groupings[number];
        if (PeriodOf(grouping.Dimensions, area, time, count) is not { } period)
            return;
        foreach ((int place, string sum) in grouping.Lacks.Where(lack => _sums[lack.Place] > 0))
            Report(area, _sums[place], $"counted in {period} {(_sums[place] == 1 ? "has" : "have")} no quantity ({sum})", "Give it, or leave such records out of the condition.");
        foreach ((RateDefinition<T> definition, int numerator, int? denominator) in grouping.Columns)
        {
            if (CodeOf(definition.Dimensions, area) is { Length: > 0 } code)
            {
                _builder.Add(definition.Subject.Code, code, period, SumAt(numerator, count), denominator is { } place ? SumAt(place, count) : 0);
            }
            else
            {
                Report(area, count, $"counted in {period} {(count == 1 ? "has" : "have")} no area ({grouping.Dimensions.AreaText})", $"Give {Its(count)} area, or leave such records out of the conditions.");
                return;
            }
        }
    }

    /// <summary>The tally of the groups.</summary>
    public Tally Complete()
    {
        if (_others > 0)
            _faults.Add(new Fault(s_nowhere, _others.ToString(CultureInfo.InvariantCulture), "so many groups more are refused", "Mend the first ones; the others often have the same cause."));
        return _faults.Count == 0 ? _builder.Build() : throw new FaultException(_faults.ToImmutableArray());
    }

    private long SumAt(int place, long count) => place == Grouping<T>.Everything ? count : _sums[place];

    private string? CodeOf(RecordDimensions<T> dimensions, object? area)
    {
        if (area is null)
            return null;
        if (!_codes.TryGetValue((dimensions, area), out string? code))
            _codes.Add((dimensions, area), code = dimensions.CodeOf(area));
        return code;
    }

    /// <summary>The period of a group; null where it is at fault or left out.</summary>
    private Period? PeriodOf(RecordDimensions<T> dimensions, object? area, object? time, long count)
    {
        if (time is null)
        {
            string lack = count == 1 ? "is counted and has" : "are counted and have";
            Report(area, count, $"{lack} no deciding day ({dimensions.DateText})", $"Give {Its(count)} day, or leave such records out of the conditions.");
            return null;
        }

        if (buckets is not null)
        {
            if (buckets[(int)time] is { } bucket)
                return bucket;
            ReportOutside(dimensions, area, count, (int)time == 0 ? $"before {Text(plan.Period!.Value.Start)}" : $"after {Text(plan.Period!.Value.End)}");
            return null;
        }

        LocalDate day = DayInQuery.Read(time);
        if (plan.Period is { } asked && (day < asked.Start || day > asked.End))
        {
            ReportOutside(dimensions, area, count, $"on {Text(day)}");
            return null;
        }

        return PeriodOf(dimensions, area, day, count);
    }

    private Period? PeriodOf(RecordDimensions<T> dimensions, object? area, LocalDate day, long count)
    {
        if (!_periods.TryGetValue(day, out Period? period))
        {
            try
            {
                period = Period.Containing(day, plan.Structure.Kind, plan.Structure.Calendar);
            }
            catch (ArgumentOutOfRangeException)
            {
                period = null;
            }

            _periods.Add(day, period);
        }

        if (period is null)
        {
            string kind = $"no {plan.Structure.Kind} of the calendar {plan.Structure.Calendar.Id} in the years 0001 to 9999 has that day";
            Report(area, count, $"{Are(count)} decided ({dimensions.DateText}) on {Text(day)}, and {kind}", $"Correct {Them(count)}.");
        }

        return period;
    }

    private void ReportOutside(RecordDimensions<T> dimensions, object? area, long count, string when) =>
        Report(area, count, $"{Are(count)} decided ({dimensions.DateText}) {when}, outside {plan.Period}", $"Correct {Them(count)}, or leave such records out: During(period, OutsidePeriod.LeaveOut).");

    private static string Are(long count) => count == 1 ? "is" : "are";

    private static string Its(long count) => count == 1 ? "its" : "their";

    private static string Them(long count) => count == 1 ? "it" : "them";

    private static string Text(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private void Report(object? area, long count, string what, string cure)
    {
        if (_faults.Count == TallyPlan<T>.MaximumFaults)
        {
            _others++;
            return;
        }

        string value = Convert.ToString(area, CultureInfo.InvariantCulture) ?? "";
        string records = count == 1 ? "1 record" : string.Create(CultureInfo.InvariantCulture, $"{count} records");
        _faults.Add(new Fault(s_nowhere, value, $"{records} {what}", cure));
    }
}
