using System.Collections.Immutable;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Areas;

/// <summary>
/// Finds the counterparts of every unit in one pass: of those that ended, the latest first, and of those that began later, the earliest first, so that
/// what a unit passed into is known before it.
/// </summary>
internal sealed class RestatementBuilder
{
    private readonly ImmutableArray<Area> _areas;
    private readonly ImmutableArray<Succession>[] _successors;
    private readonly ImmutableArray<Succession>[] _predecessors;
    private readonly PassageShares _passages;
    private readonly ImmutableArray<AreaShare>[] _shares;
    private readonly Dictionary<int, ShareBounds> _lost = [];
    private readonly Dictionary<int, List<(ShareBounds Part, ShareBounds Value)>> _terms = [];

    public RestatementBuilder(ImmutableArray<Area> areas, ImmutableArray<Succession>[] successors, ImmutableArray<Succession>[] predecessors, ApportionBasis basis)
    {
        _areas = areas;
        _successors = successors;
        _predecessors = predecessors;
        _passages = new PassageShares(successors, predecessors, basis);
        _shares = new ImmutableArray<AreaShare>[areas.Length];
    }

    public RestatementTable Build(int day)
    {
        List<Area> ended = [];
        List<Area> later = [];
        foreach (Area area in _areas)
        {
            if (area.IsValidOn(day))
                _shares[area.Ordinal] = [new AreaShare(area, Rational.One, Rational.One)];
            else
                (area.EndDay <= day ? ended : later).Add(area);
        }

        // Of units of the same day the narrower first: a unit without passages goes on as the units in it.
        ended.Sort(static (left, right) => Order(right.EndDay.CompareTo(left.EndDay), left, right));
        foreach (Area area in ended)
            Follow(area, isForward: true);
        later.Sort(static (left, right) => Order(left.FirstDay.CompareTo(right.FirstDay), left, right));
        foreach (Area area in later)
            Follow(area, isForward: false);
        return new RestatementTable(_shares, _lost);

        static int Order(int byDay, Area left, Area right)
        {
            int byLevel = byDay != 0 ? byDay : ((byte)right.Level).CompareTo((byte)left.Level);
            return byLevel != 0 ? byLevel : left.Ordinal.CompareTo(right.Ordinal);
        }
    }

    private void Follow(Area area, bool isForward)
    {
        ImmutableArray<Succession> passages = (isForward ? _successors : _predecessors)[area.Ordinal];
        Area[] children = [.. area.Children.Where(child => isForward ? child.EndDay == area.EndDay : child.FirstDay == area.FirstDay)];
        if (passages.IsEmpty)
        {
            ShareBounds part = children.Length == 1 ? PassageShares.Whole : new ShareBounds(Rational.Zero, Rational.One);
            Combine(area, [.. children.Select(child => (child, part))]);
            return;
        }

        ShareBounds[] parts = isForward ? _passages.Forward(area) : _passages.Backward(area);
        List<(Area, ShareBounds)> next = new(parts.Length);
        for (int i = 0; i < parts.Length; i++)
        {
            if (!parts[i].IsNothing)
                next.Add((isForward ? passages[i].Successor : passages[i].Predecessor, parts[i]));
        }

        Combine(area, next);
        if (children.Length == 0 || _lost.ContainsKey(area.Ordinal) || _shares[area.Ordinal].All(static share => share.IsExact))
            return;
        try
        {
            Tighten(area, children);
        }
        catch (OverflowException)
        {
            // The sums that show whether both agree do not fit: the unit's own bounds hold without them.
        }
    }

    /// <summary>The counterparts of a unit from those of the units that it passed into.</summary>
    private void Combine(Area area, List<(Area Next, ShareBounds Part)> parts)
    {
        switch (parts.Count)
        {
            case 0:
                _shares[area.Ordinal] = [];
                _lost[area.Ordinal] = PassageShares.Whole;
                return;
            case 1:
                _shares[area.Ordinal] = _shares[parts[0].Next.Ordinal];
                if (_lost.TryGetValue(parts[0].Next.Ordinal, out ShareBounds lost))
                    _lost[area.Ordinal] = lost;
                return;
        }

        try
        {
            Combine(area, parts, static bounds => bounds);
        }
        catch (OverflowException)
        {
            Combine(area, parts, ShareArithmetic.Coarse);
        }
    }

    private void Combine(Area area, List<(Area Next, ShareBounds Part)> parts, Func<ShareBounds, ShareBounds> measure)
    {
        const int Lost = -1;
        _terms.Clear();
        Rational spare = Rational.One;
        Rational capacity = Rational.Zero;
        foreach ((Area next, ShareBounds exact) in parts)
        {
            ShareBounds part = measure(exact);
            spare -= part.Lower;
            capacity += part.Upper - part.Lower;
            foreach (AreaShare share in _shares[next.Ordinal])
                Add(share.Area.Ordinal, part, measure(share.Bounds));
            if (_lost.TryGetValue(next.Ordinal, out ShareBounds lost))
                Add(Lost, part, measure(lost));
        }

        spare = Rational.Max(spare, Rational.Zero);
        List<AreaShare> shares = new(_terms.Count);
        foreach (int target in _terms.Keys.Order())
        {
            List<(ShareBounds Part, ShareBounds Value)> terms = _terms[target];
            Rational elsewhere = capacity;
            foreach ((ShareBounds part, _) in terms)
                elsewhere -= part.Upper - part.Lower;
            ShareBounds bounds = ShareArithmetic.Combine(terms, spare, elsewhere);
            if (target == Lost)
                _lost[area.Ordinal] = bounds;
            else if (!bounds.IsNothing)
                shares.Add(new AreaShare(_areas[target], bounds.Lower, bounds.Upper));
        }

        _shares[area.Ordinal] = [.. shares];
    }

    private void Add(int target, ShareBounds part, ShareBounds value)
    {
        if (!_terms.TryGetValue(target, out List<(ShareBounds, ShareBounds)>? terms))
            _terms[target] = terms = [];
        terms.Add((part, value));
    }

    /// <summary>
    /// Takes from the units within a unit what its own passages do not say: its share of a counterpart lies between the least and the greatest of theirs. Where
    /// both contradict each other, its own passages stand.
    /// </summary>
    private void Tighten(Area area, Area[] children)
    {
        ImmutableArray<AreaShare> own = _shares[area.Ordinal];
        List<AreaShare> tight = new(own.Length);
        Rational lowest = Rational.Zero;
        Rational highest = Rational.Zero;
        foreach (AreaShare share in own)
        {
            Area target = share.Area;
            AreaSet set = new(new ReadOnlySpan<Area>(in target));
            Rational lower = Rational.One;
            Rational upper = Rational.Zero;
            foreach (Area child in children)
            {
                ShareBounds bounds = set.Bounds(_shares[child.Ordinal].AsSpan(), _lost.GetValueOrDefault(child.Ordinal));
                lower = Rational.Min(lower, bounds.Lower);
                upper = Rational.Max(upper, bounds.Upper);
            }

            lower = Rational.Max(lower, share.Lower);
            upper = Rational.Min(upper, share.Upper);
            if (lower > upper)
                return;
            lowest += lower;
            highest += upper;
            if (upper.Sign != 0)
                tight.Add(new AreaShare(target, lower, upper));
        }

        if (lowest <= Rational.One && highest >= Rational.One)
            _shares[area.Ordinal] = [.. tight];
    }
}
