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
