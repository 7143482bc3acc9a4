using System.Collections.Immutable;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>
/// The values of one unit in one asked period, as far as they have come: what its rule over time keeps of them. 128 bits hold every sum of 64-bit
/// values times days. The order in which values come does not matter.
/// </summary>
internal struct PartState
{
    private Int128 _number;
    private Interval _bounds;
    private bool _hasBounds;
    private bool _any;
    private long _days;
    private LocalDate _key;

    /// <summary>Whether figures met a rule that picks the largest or smallest, which figures do not tell.</summary>
    public bool IsUndecided { get; private set; }

    /// <summary>What a rule keeps of numbers.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="numbers">The numbers, at least one.</param>
    /// <param name="periods">The ordinals of their periods.</param>
    /// <param name="table">The periods by ordinal.</param>
    public static PartState OfNumbers(TimeAggregation rule, ReadOnlySpan<long> numbers, ReadOnlySpan<int> periods, ImmutableArray<Period> table)
    {
        PartState state = new() { _any = true };
        switch (rule)
        {
            case TimeAggregation.Last or TimeAggregation.First:
                int picked = Picked(rule, periods, table);
                (state._number, state._key) = (numbers[picked], table[periods[picked]].End);
                break;
            case TimeAggregation.DayWeightedAverage:
                for (int i = 0; i < numbers.Length; i++)
                {
                    int days = table[periods[i]].DayCount;
                    state._number += (Int128)numbers[i] * days;
                    state._days += days;
                }

                break;
            default:
                state._number = Reduction.Of(rule, numbers);
                break;
        }

        return state;
    }

    /// <summary>The place of the period that ends last or first; of those that end on one day the first.</summary>
    public static int Picked(TimeAggregation rule, ReadOnlySpan<int> periods, ImmutableArray<Period> table)
    {
        int picked = 0;
        for (int i = 1; i < periods.Length; i++)
        {
            int order = table[periods[i]].LastDay.CompareTo(table[periods[picked]].LastDay);
            if (rule == TimeAggregation.Last ? order > 0 : order < 0)
                picked = i;
        }

        return picked;
    }

    public void Add(TimeAggregation rule, Period period, long number)
    {
        switch (rule)
        {
            case TimeAggregation.Last or TimeAggregation.First:
                if (IsPicked(rule, period))
                    (_number, _hasBounds) = (number, false);
                break;
            case TimeAggregation.Maximum:
                _number = _any ? Int128.Max(_number, number) : number;
                IsUndecided |= _hasBounds;
                break;
            case TimeAggregation.Minimum:
                _number = _any ? Int128.Min(_number, number) : number;
                IsUndecided |= _hasBounds;
                break;
            case TimeAggregation.DayWeightedAverage:
                _number += (Int128)number * period.DayCount;
                _days += period.DayCount;
                break;
            default:
                _number += number;
                break;
        }

        _any = true;
    }

    public void Add(TimeAggregation rule, Period period, Interval bounds)
    {
        switch (rule)
        {
            case TimeAggregation.Last or TimeAggregation.First:
                if (IsPicked(rule, period))
                    (_number, _bounds, _hasBounds) = (0, bounds, true);
                break;
            case TimeAggregation.Maximum or TimeAggregation.Minimum:
                IsUndecided |= _any;
                (_bounds, _hasBounds) = (bounds, true);
                break;
            case TimeAggregation.DayWeightedAverage:
                _bounds = Sum(bounds * period.DayCount);
                _days += period.DayCount;
                _hasBounds = true;
                break;
            default:
                _bounds = Sum(bounds);
                _hasBounds = true;
                break;
        }

        _any = true;
    }

    /// <summary>The whole number that is kept, where it is one.</summary>
    public readonly bool TryGetNumber(TimeAggregation rule, out Int128 number)
    {
        number = _number;
        return !_hasBounds && rule != TimeAggregation.DayWeightedAverage;
    }

    /// <summary>The sum of values times days with the days, of an average weighted by days that is known exactly.</summary>
    public readonly bool TryGetAverage(TimeAggregation rule, out Int128 weighted, out long days)
    {
        (weighted, days) = (_number, _days);
        return !_hasBounds && rule == TimeAggregation.DayWeightedAverage && _days > 0;
    }

    /// <summary>All that is kept.</summary>
    public readonly Interval ToInterval(TimeAggregation rule)
    {
        Interval sum = Interval.Point(Rational.Of(_number, 1));
        if (_hasBounds)
            sum = rule is TimeAggregation.Last or TimeAggregation.First or TimeAggregation.Maximum or TimeAggregation.Minimum ? _bounds : sum + _bounds;
        return rule == TimeAggregation.DayWeightedAverage && _days > 0 ? sum * Rational.Of(1, _days) : sum;
    }

    private readonly Interval Sum(Interval bounds) => _hasBounds ? _bounds + bounds : bounds;

    private bool IsPicked(TimeAggregation rule, Period period)
    {
        LocalDate key = period.End;
        bool picked = !_any || (rule == TimeAggregation.Last ? key > _key : key < _key);
        if (picked)
            _key = key;
        return picked;
    }
}
