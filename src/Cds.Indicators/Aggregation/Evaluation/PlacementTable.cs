using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>In which targets every unit of the registry lies.</summary>
internal sealed class PlacementTable
{
    private readonly RollupQuestion _question;
    private readonly Dictionary<int, List<int>> _targetsOfMember = [];
    private readonly int _everything = -1;
    private readonly ImmutableArray<ImmutableArray<Area>> _members;
    private readonly Placement[] _placements;

    public PlacementTable(RollupQuestion question, ImmutableArray<RollupTarget> targets)
    {
        _question = question;
        foreach (RollupTarget target in targets)
        {
            if (target is { Area: null, Group: null })
                _everything = target.Ordinal;
            foreach (Area member in target.Members)
            {
                if (!_targetsOfMember.TryGetValue(member.Ordinal, out List<int>? list))
                    _targetsOfMember.Add(member.Ordinal, list = []);
                list.Add(target.Ordinal);
            }
        }

        _members = [.. targets.Select(target => target is { Area: null, Group: null } && question.View == AreaView.Restated ? question.Areas.Everything(question.ViewDate).Members : target.Members)];
        _placements = [.. question.Areas.Areas.Select(Place)];
    }

    public Placement this[Area area] => _placements[area.Ordinal];

    public Placement this[int ordinal] => _placements[ordinal];

    private Placement Place(Area area) => _question.View switch
    {
        AreaView.Restated => Restate(area),
        AreaView.AsOf => new Placement(area) { Whole = TargetsAround(area), IsLeftOut = !area.IsValidOn(_question.ViewDate) },
        _ => new Placement(area) { Whole = TargetsAround(area) },
    };

    private ImmutableArray<WholeTarget> TargetsAround(Area area)
    {
        ImmutableArray<WholeTarget>.Builder found = ImmutableArray.CreateBuilder<WholeTarget>();
        for (Area? member = area; member is not null; member = member.Parent)
        {
            foreach (int target in _targetsOfMember.GetValueOrDefault(member.Ordinal) ?? [])
                found.Add(new WholeTarget(target, member));
        }

        if (_everything >= 0)
            found.Add(new WholeTarget(_everything, Member: null));
        return found.ToImmutable();
    }

    private Placement Restate(Area area)
    {
        if (area.IsValidOn(_question.ViewDate))
            return new Placement(area) { Whole = TargetsAround(area) };

        ImmutableArray<AreaShare> counterparts = _question.Restatement!.Of(area);
        SortedDictionary<int, List<int>> inside = [];
        for (int i = 0; i < counterparts.Length; i++)
        {
            foreach (WholeTarget target in TargetsAround(counterparts[i].Area))
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
        foreach ((int target, List<int> indexes) in inside)
        {
            ShareBounds share = _question.Restatement.BoundsIn(area, _members[target].AsSpan());
            if (share.Lower == Rational.One)
                whole.Add(new WholeTarget(target, Member: null));
            else if (share.Upper.Sign > 0)
                parts.Add(new PartTarget(target, share.Lower, share.Upper, [.. indexes]));
        }

        return new Placement(area)
        {
            Whole = [.. whole],
            Parts = [.. parts],
            Shares = allKnown ? [.. counterparts.Select(share => share.Lower)] : [],
            IsRestated = true,
        };
    }
}
