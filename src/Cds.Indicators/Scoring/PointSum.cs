using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>Adds points, what is possible of them, and how many components have them.</summary>
internal sealed class PointSum
{
    private ExactSum _points;
    private ExactSum _lower;
    private ExactSum _upper;

    /// <summary>Whether a part is known between bounds only.</summary>
    private bool _isBounded;

    /// <summary>Whether a part has points.</summary>
    private bool _hasPoints;

    public int Present { get; private set; }

    public int Expected { get; private set; }

    public void Add(ComponentScore component)
    {
        if (!component.Component.IsScored)
            return;
        Add(component.Points.ValueOr(WideRational.Zero), component.Bounds, component.Points.HasValue ? 1 : 0, expected: 1, component.IsBounded);
    }

    public void Add(GroupScore group)
    {
        Add(group.KnownPoints, group.Bounds, group.Present, group.Expected, group.IsBounded);
        _hasPoints |= group.Points.HasValue && group.Expected > 0;
    }

    /// <summary>The same sum with its points changed: rounded.</summary>
    public PointSum Select(Func<WideRational, WideRational> map) => new()
    {
        _points = _points.Select(map),
        _lower = _lower.Select(map),
        _upper = _upper.Select(map),
        _isBounded = _isBounded,
        _hasPoints = _hasPoints,
        Present = Present,
        Expected = Expected,
    };

    public ScoreBounds Bounds(Func<WideRational, WideRational> map) => new(map(_lower.ToWideRational()), map(_upper.ToWideRational()));

    public Outcome<WideRational> Outcome(MissingComponents missing, Func<WideRational, WideRational> map)
    {
        if (Expected == 0)
            return Rates.Outcome.NotApplicable<WideRational>("nothing in it is scored");
        WideRational least = map(_lower.ToWideRational());
        if ((_hasPoints || _isBounded) && least == map(_upper.ToWideRational()))
            return Rates.Outcome.Of(least);
        if (!_hasPoints)
            return Rates.Outcome.NoData<WideRational>(_isBounded ? "its components are known between bounds only" : "none of its components has points");
        if (_isBounded || (Present < Expected && missing == MissingComponents.Incomplete))
            return Rates.Outcome.Incomplete(map(_points.ToWideRational()), Present, Expected);
        return Rates.Outcome.Of(map(_points.ToWideRational()));
    }

    private void Add(WideRational points, ScoreBounds bounds, int present, int expected, bool isBounded)
    {
        _points.Add(points);
        _lower.Add(bounds.Lower);
        _upper.Add(bounds.Upper);
        _isBounded |= isBounded;
        _hasPoints |= present > 0;
        Present += present;
        Expected += expected;
    }
}
