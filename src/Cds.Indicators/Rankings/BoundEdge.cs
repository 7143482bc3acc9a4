using Cds.Indicators.Rates;

namespace Cds.Indicators.Rankings;

/// <summary>
/// An end of an interval as a place on the line: an open lower end stands just above its number, an open upper end just below it, an absent one beyond all
/// numbers. All of one interval lies above a number of another exactly when its lower edge lies above that of the number.
/// </summary>
internal readonly record struct BoundEdge : IComparable<BoundEdge>
{
    private readonly Rational _value;
    private readonly sbyte _infinity;
    private readonly sbyte _nudge;

    private BoundEdge(Bound? end, sbyte outside)
    {
        _value = end?.Value ?? default;
        _infinity = end is null ? outside : (sbyte)0;
        _nudge = end is { IsClosed: false } ? (sbyte)-outside : (sbyte)0;
    }

    public static BoundEdge Lower(Interval interval) => new(interval.Lower, outside: -1);

    public static BoundEdge Upper(Interval interval) => new(interval.Upper, outside: 1);

    public int CompareTo(BoundEdge other)
    {
        int order = _infinity.CompareTo(other._infinity);
        if (order == 0)
            order = _value.CompareTo(other._value);
        return order != 0 ? order : _nudge.CompareTo(other._nudge);
    }
}
