using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>Adds points, what is possible of them, and how many components have them.</summary>
internal sealed class PointSum
{
    private WideRational _points;
    private WideRational _lower;
    private WideRational _upper;

    /// <summary>Whether a component is known between bounds only.</summary>
    private bool _isBounded;

    public int Present { get; private set; }

    public int Expected { get; private set; }

    public void Add(ComponentScore component)
    {
        if (!component.Component.IsScored)
            return;
        Add(component.Points.TryGetValue(out Rational points) ? points : Rational.Zero, component.Bounds, component.Points.HasValue ? 1 : 0, expected: 1, component.IsBounded);
    }

    public void Add(GroupScore group) => Add(group.KnownPoints, group.Bounds, group.Present, group.Expected, group.IsBounded);

    /// <summary>The same sum with its points changed: rounded.</summary>
    public PointSum Select(Func<WideRational, WideRational> map) => new()
    {
        _points = map(_points),
        _lower = map(_lower),
        _upper = map(_upper),
        _isBounded = _isBounded,
        Present = Present,
        Expected = Expected,
    };

    public ScoreBounds Bounds(Func<WideRational, WideRational> map) => new(map(_lower), map(_upper));

    public Outcome<WideRational> Outcome(MissingComponents missing, Func<WideRational, WideRational> map)
    {
        if (Expected == 0)
            return Rates.Outcome.NotApplicable<WideRational>("nothing in it is scored");
        if (Present == 0)
            return Rates.Outcome.NoData<WideRational>(_isBounded ? "its components are known between bounds only" : "none of its components has points");
        if (_isBounded || (Present < Expected && missing == MissingComponents.Incomplete))
            return Rates.Outcome.Incomplete(map(_points), Present, Expected);
        return Rates.Outcome.Of(map(_points));
    }

    private void Add(WideRational points, ScoreBounds bounds, int present, int expected, bool isBounded)
    {
        _points += points;
        _lower += bounds.Lower;
        _upper += bounds.Upper;
        _isBounded |= isBounded;
        Present += present;
        Expected += expected;
    }
}
