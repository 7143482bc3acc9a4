using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Targets;

/// <summary>All lines through two figures towards a bound, seen so that up is better: which of them climbs soonest and which latest.</summary>
internal sealed class ProjectedLine
{
    private static readonly LocalDate s_lastDay = new(9999, 12, 31);

    private readonly Rational _required;
    private readonly bool _isClosed;
    private readonly (Bound Lower, Bound Upper) _from;
    private readonly (Bound Lower, Bound Upper) _to;
    private readonly int _days;

    private ProjectedLine(Target target, RequiredBound bound, DatedFigure first, DatedFigure last, (Bound Lower, Bound Upper) from, (Bound Lower, Bound Upper) to)
    {
        First = first;
        Last = last;
        _required = bound.IsUpward ? bound.Value : -bound.Value;
        _isClosed = bound.IsClosed;
        _from = from;
        _to = to;
        _days = TargetPath.Days(first.On, last.On);
        PacePerDay = (target.Known(last.Value) - target.Known(first.Value)) * Rational.Of(1, _days);
    }

    public DatedFigure First { get; }

    public DatedFigure Last { get; }

    /// <summary>The change a day as it is, not seen so that up is better.</summary>
    public Interval PacePerDay { get; }

    public bool IsExact => _from.Lower == _from.Upper && _to.Lower == _to.Upper;

    /// <summary>The pace of the slowest line: from the upper end of the first figure to the lower end of the last.</summary>
    public Rational LeastPace => (_to.Lower.Value - _from.Upper.Value) / _days;

    /// <summary>
    /// After how many days the soonest line meets the requirement; 0 where the last figure allows that it is met. An end that does not belong is never quite
    /// reached, so a whole number of days is one too few, as it is for a requirement that does not include its bound.
    /// </summary>
    public Int128 EarliestStep
    {
        get
        {
            Rational steps = Steps(_from.Lower.Value, _to.Upper.Value);
            bool isAttained = IsAttained(steps, _from.Lower, _to.Upper);
            return Int128.Max(_isClosed && isAttained ? Ceiling(steps) : Floor(steps) + 1, 0);
        }
    }

    /// <summary>After how many days the latest line meets the requirement: those that end short of a whole number of days meet it on that day.</summary>
    public Int128 LatestStep
    {
        get
        {
            Rational steps = Steps(_from.Upper.Value, _to.Lower.Value);
            bool isAttained = IsAttained(steps, _from.Upper, _to.Lower);
            return !_isClosed && isAttained ? Floor(steps) + 1 : Ceiling(steps);
        }
    }

    /// <summary>The lines through two figures; null where one has no bound on a side.</summary>
    public static ProjectedLine? Of(Target target, RequiredBound bound, DatedFigure first, DatedFigure last) =>
        Ends(target.Known(first.Value), bound) is { } from && Ends(target.Known(last.Value), bound) is { } to
            ? new ProjectedLine(target, bound, first, last, from, to)
            : null;

    /// <summary>The day so many days after the last figure; null beyond the year 9999.</summary>
    public LocalDate? DayOf(Int128 step) => step <= TargetPath.Days(Last.On, s_lastDay) ? Last.On.PlusDays((int)step) : null;

    /// <summary>The days from the last figure to the requirement along one line, perhaps negative; the pace is above zero.</summary>
    private Rational Steps(Rational from, Rational to) => (_required - to) * _days / (to - from);

    /// <summary>Whether a line reaches the requirement after just so many days; where it does on the day of the last figure, it does not matter where it came from.</summary>
    private static bool IsAttained(Rational steps, Bound from, Bound to) => to.IsClosed && (from.IsClosed || steps.Sign == 0);

    private static (Bound Lower, Bound Upper)? Ends(Interval known, RequiredBound bound)
    {
        Interval seen = bound.IsUpward ? known : -known;
        return seen is { Lower: { } lower, Upper: { } upper } ? (lower, upper) : null;
    }

    private static Int128 Floor(Rational value)
    {
        (Int128 quotient, Int128 remainder) = Int128.DivRem(value.Numerator, value.Denominator);
        return remainder < 0 ? quotient - 1 : quotient;
    }

    private static Int128 Ceiling(Rational value) => -Floor(-value);
}
