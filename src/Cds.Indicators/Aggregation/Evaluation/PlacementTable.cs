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

        ImmutableArray<AreaShare> counterparts = _question.Restatement!.Of(_question.Restatement.Registry.Areas[area.Ordinal]);
        SortedDictionary<int, List<int>> inside = [];
        for (int i = 0; i < counterparts.Length; i++)
        {
            foreach (WholeTarget target in TargetsAround(_question.Areas.Areas[counterparts[i].Area.Ordinal]))
            {
                if (!inside.TryGetValue(target.Target, out List<int>? list))
                    inside.Add(target.Target, list = []);
                list.Add(i);
            }
        }

        bool allKnown = counterparts.Length > 1 && counterparts.All(share => share.IsExact);
        List<WholeTarget> whole = [];
        List<PartTarget> parts = [];
        foreach ((int target, List<int> indexes) in inside)
        {
            (Rational lower, Rational upper) = ShareOf(counterparts, indexes);
            if (lower == Rational.One)
                whole.Add(new WholeTarget(target, Member: null));
            else if (upper.Sign > 0)
                parts.Add(new PartTarget(target, lower, upper, [.. indexes]));
        }

        return new Placement(area)
        {
            Whole = [.. whole],
            Parts = [.. parts],
            Shares = allKnown ? [.. counterparts.Select(share => share.Lower)] : [],
            IsRestated = true,
        };
    }

    /// <summary>The part that lies in some of the counterparts: at least theirs and what the others leave, at most theirs and what the others leave.</summary>
    private static (Rational Lower, Rational Upper) ShareOf(ImmutableArray<AreaShare> counterparts, List<int> inside)
    {
        if (inside.Count == counterparts.Length)
            return (Rational.One, Rational.One);
        Rational lower = Rational.Zero, upper = Rational.Zero, otherLower = Rational.Zero, otherUpper = Rational.Zero;
        for (int i = 0; i < counterparts.Length; i++)
        {
            if (inside.Contains(i))
            {
                lower += counterparts[i].Lower;
                upper += counterparts[i].Upper;
            }
            else
            {
                otherLower += counterparts[i].Lower;
                otherUpper += counterparts[i].Upper;
            }
        }

        return (Rational.Max(lower, Rational.Max(Rational.One - otherUpper, Rational.Zero)), Rational.Min(upper, Rational.Min(Rational.One - otherLower, Rational.One)));
    }
}
