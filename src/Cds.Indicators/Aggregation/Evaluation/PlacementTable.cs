using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>In which targets every unit of the registry lies.</summary>
internal sealed class PlacementTable
{
    private readonly RollupQuestion _question;
    private readonly ImmutableArray<ImmutableArray<Area>> _members;
    private readonly ImmutableArray<WholeTarget>[] _around;
    private readonly Placement[] _placements;
    private readonly int _everything;

    public PlacementTable(RollupQuestion question, ImmutableArray<RollupTarget> targets)
    {
        _question = question;
        _members = [.. targets.Select(target => target is { Area: null, Group: null } && question.View == AreaView.Restated ? question.Areas.Everything(question.ViewDate).Members : target.Members)];
        _everything = targets.FirstOrDefault(static target => target is { Area: null, Group: null })?.Ordinal ?? -1;
        _around = Around(question.Areas.Areas, targets);
        _placements = new Placement[_around.Length];
        foreach (Area area in question.Areas.Areas)
            _placements[area.Ordinal] = Place(area);
    }

    public Placement this[Area area] => _placements[area.Ordinal];

    public Placement this[int ordinal] => _placements[ordinal];

    /// <summary>The targets that are units around each unit, from the narrowest, and everything.</summary>
    private static ImmutableArray<WholeTarget>[] Around(ImmutableArray<Area> areas, ImmutableArray<RollupTarget> targets)
    {
        List<WholeTarget>?[] own = new List<WholeTarget>?[areas.Length];
        ImmutableArray<WholeTarget> everything = [];
        foreach (RollupTarget target in targets)
        {
            if (target is { Area: null, Group: null })
                everything = [new WholeTarget(target.Ordinal)];
            WholeTarget span = WholeTarget.Of(target);
            foreach (Area member in target.Members)
                (own[member.Ordinal] ??= []).Add(span);
        }

        // A unit comes after the unit it belongs to.
        ImmutableArray<WholeTarget>[] around = new ImmutableArray<WholeTarget>[areas.Length];
        for (int i = 0; i < around.Length; i++)
        {
            ImmutableArray<WholeTarget> wider = areas[i].Parent is { } parent ? around[parent.Ordinal] : everything;
            around[i] = own[i] is { } first ? [.. first, .. wider] : wider;
        }

        return around;
    }

    private Placement Place(Area area)
    {
        if (_question.View == AreaView.Restated && !area.IsValidOn(_question.ViewDate))
            return Restate(area);
        bool isLeftOut = _question.View == AreaView.AsOf && !area.IsValidOn(_question.ViewDate);
        Placement? wider = area.Parent is { } parent ? _placements[parent.Ordinal] : null;
        return wider is { IsRestated: false } && wider.Whole == _around[area.Ordinal] && wider.IsLeftOut == isLeftOut
            ? wider
            : new Placement { Whole = _around[area.Ordinal], IsLeftOut = isLeftOut };
    }

    private Placement Restate(Area area)
    {
        ImmutableArray<AreaShare> counterparts = _question.Restatement!.Of(area);
        SortedDictionary<int, List<int>> inside = [];
        for (int i = 0; i < counterparts.Length; i++)
        {
            foreach (WholeTarget target in _around[counterparts[i].Area.Ordinal])
            {
                if (!inside.TryGetValue(target.Target, out List<int>? list))
                    inside.Add(target.Target, list = []);
                list.Add(i);
            }
        }

        bool allKnown = counterparts.Length > 1 && counterparts.All(static share => share.IsExact)
            && counterparts.Aggregate(Rational.Zero, static (sum, share) => sum + share.Lower) == Rational.One;
        List<WholeTarget> whole = [];
        List<PartTarget> parts = [];
        // What passed into nothing has no place in the units of the day, but everything holds it.
        if (_everything >= 0)
            inside.TryAdd(_everything, []);
        foreach ((int target, List<int> indexes) in inside)
        {
            ShareBounds share = _question.Restatement.BoundsIn(area, _members[target].AsSpan());
            if (share.Lower == Rational.One || target == _everything)
                whole.Add(new WholeTarget(target));
            else if (share.Upper.Sign > 0)
                parts.Add(new PartTarget(target, share.Lower, share.Upper, [.. indexes]));
        }

        return new Placement
        {
            Whole = [.. whole],
            Parts = [.. parts],
            Shares = allKnown ? [.. counterparts.Select(share => share.Lower)] : [],
            IsRestated = true,
        };
    }
}
