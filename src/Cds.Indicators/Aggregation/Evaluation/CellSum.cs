using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>What has been added up in one cell: whole numbers with their bounds, and apart from them what is not whole.</summary>
internal struct CellSum
{
    private Int128 _lower;
    private Int128 _upper;
    private Interval _extra;
    private bool _hasExtra;
    private Int128 _weighted;
    private long _days;

    public void Add(Int128 number)
    {
        _lower += number;
        _upper += number;
    }

    public void Add(Interval bounds)
    {
        _extra = _hasExtra ? _extra + bounds : bounds;
        _hasExtra = true;
    }

    /// <summary>Adds an average weighted by days: the sum of values times days, and the days. Mostly all units report the same days, so that nothing is divided here.</summary>
    public void AddAverage(Int128 weighted, long days)
    {
        if (_days != 0 && _days != days)
        {
            Add(Interval.Point(Rational.Of(weighted, days)));
            return;
        }

        _weighted += weighted;
        _days = days;
    }

    /// <summary>Adds a part of a whole number of which only the least and the greatest share are known; parts are whole too.</summary>
    public void AddPart(Int128 whole, Rational lower, Rational upper)
    {
        (Rational least, Rational most) = whole < 0 ? (upper, lower) : (lower, upper);
        _lower += Floor(whole, least);
        _upper += -Floor(-whole, most);
    }

    /// <summary>Adds a part of what is itself known between bounds.</summary>
    public void AddPart(Interval whole, Rational lower, Rational upper)
    {
        Bound? least = Least(whole.Lower, lower, upper, takeLeast: true);
        Bound? most = Least(whole.Upper, lower, upper, takeLeast: false);
        Add(Interval.Of(least, most));
    }

    /// <summary>The exact whole number, where it is one and fits 64 bits.</summary>
    public readonly bool TryGetExact(out long number)
    {
        bool exact = !_hasExtra && _days == 0 && _lower == _upper && _lower >= long.MinValue && _lower <= long.MaxValue;
        number = exact ? (long)_lower : 0;
        return exact;
    }

    /// <summary>Whether an exact or bounding whole number is beyond 64 bits.</summary>
    public readonly bool Overflows => _lower < long.MinValue || _upper > long.MaxValue;

    public readonly Interval ToInterval()
    {
        Interval whole = Interval.Between(Rational.Of(_lower, 1), Rational.Of(_upper, 1));
        if (_days != 0)
            whole += Interval.Point(Rational.Of(_weighted, _days));
        return _hasExtra ? whole + _extra : whole;
    }

    private static Bound? Least(Bound? end, Rational lower, Rational upper, bool takeLeast)
    {
        if (end is not { } bound)
            return null;
        Rational share = bound.Value.Sign >= 0 == takeLeast ? lower : upper;
        return new Bound(bound.Value * share, bound.IsClosed || share.Sign == 0);
    }

    private static Int128 Floor(Int128 whole, Rational share)
    {
        if (share.Sign == 0)
            return 0;
        if (share == Rational.One)
            return whole;
        Rational product = Rational.Of(whole, 1) * share;
        (Int128 quotient, Int128 remainder) = Int128.DivRem(product.Numerator, product.Denominator);
        return remainder < 0 ? quotient - 1 : quotient;
    }
}
