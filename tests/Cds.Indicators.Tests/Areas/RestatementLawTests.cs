using Cds.Indicators.Areas;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Tests.Areas;

/// <summary>Small random reorganisations, made of people who stay where they are while the borders move: what is told of shares must hold of them.</summary>
public sealed class RestatementLawTests
{
    private static readonly Arbitrary<Reorganisation> s_once = Arb.From(Gen.Choose(0, int.MaxValue).Select(static seed => new Reorganisation(new Random(seed), stages: 2, tellShares: null)));
    private static readonly Arbitrary<Reorganisation> s_untold = Arb.From(Gen.Choose(0, int.MaxValue).Select(static seed => new Reorganisation(new Random(seed), stages: 3, tellShares: false)));
    private static readonly Arbitrary<Reorganisation> s_told = Arb.From(Gen.Choose(0, int.MaxValue).Select(static seed => new Reorganisation(new Random(seed), stages: 3, tellShares: true)));

    [Fact]
    public void The_truth_lies_within_the_bounds_of_one_reorganisation() => Property.Holds(s_once, CheckTruth);

    [Fact]
    public void The_truth_lies_within_the_bounds_of_two_reorganisations_without_given_shares() => Property.Holds(s_untold, CheckTruth);

    [Fact]
    public void Given_shares_are_exact_and_multiply_along_a_chain() => Property.Holds(s_told, static made =>
    {
        for (int from = 0; from < made.Stages; from++)
        {
            for (int to = 0; to < made.Stages; to++)
            {
                Restatement restated = made.Registry.RestatedTo(Reorganisation.DayOf(to));
                foreach (Area source in made.UnitsOf(from).Where(made.HasPeople))
                {
                    Dictionary<Area, Rational> expected = made.Chain(source, from, to);
                    foreach (Area target in made.UnitsOf(to).Where(made.HasPeople))
                        Assert.Equal(new ShareBounds(expected.GetValueOrDefault(target), expected.GetValueOrDefault(target)), restated.In(source, target));
                }
            }
        }
    });

    [Fact]
    public void The_shares_of_a_unit_can_add_to_one() => Property.Holds(s_once, static made => CheckTotals(made));

    [Fact]
    public void The_shares_of_a_unit_can_add_to_one_after_two_reorganisations()
    {
        Property.Holds(s_untold, static made => CheckTotals(made));
        Property.Holds(s_told, static made => CheckTotals(made));
    }

    [Fact]
    public void Forward_and_back_again_leads_to_the_unit_too() => Property.Holds(s_untold, static made =>
    {
        Restatement there = made.Registry.RestatedTo(Reorganisation.DayOf(2));
        Restatement back = made.Registry.RestatedTo(Reorganisation.DayOf(0));
        foreach (Area source in made.UnitsOf(0))
        {
            foreach (AreaShare share in there.Of(source).Where(share => made.People(source, share.Area) > 0))
                Assert.Contains(source, back.Of(share.Area).Select(static again => again.Area));
        }
    });

    [SharedFact]
    public void The_shares_of_every_unit_of_the_reform_can_add_to_one()
    {
        foreach (ApportionBasis basis in Enum.GetValues<ApportionBasis>())
        {
            foreach (Restatement restated in new[] { SharedUnits.Registry.RestatedTo(SharedUnits.Reform, basis), SharedUnits.Registry.RestatedTo(SharedUnits.Before, basis) })
            {
                AreaGroup everything = SharedUnits.Registry.Everything(restated.Date);
                foreach (Area area in SharedUnits.Registry.Areas)
                    CheckTotal(restated, area, everything);
            }
        }
    }

    [SharedFact]
    public void Every_unit_of_the_reform_is_found_again_on_the_way_back()
    {
        Restatement there = SharedUnits.Registry.RestatedTo(SharedUnits.Reform, ApportionBasis.LandArea);
        Restatement back = SharedUnits.Registry.RestatedTo(SharedUnits.Before, ApportionBasis.LandArea);
        foreach (Area commune in SharedUnits.Registry.At(AreaLevel.Commune, SharedUnits.Before))
            Assert.All(there.Of(commune), share => Assert.Contains(commune, back.Of(share.Area).Select(static again => again.Area)));
    }

    private static void CheckTotals(Reorganisation made)
    {
        for (int to = 0; to < made.Stages; to++)
        {
            Restatement restated = made.Registry.RestatedTo(Reorganisation.DayOf(to));
            AreaGroup everything = made.Registry.Everything(restated.Date);
            foreach (Area area in made.Registry.Areas)
                CheckTotal(restated, area, everything);
        }
    }

    private static void CheckTotal(Restatement restated, Area area, AreaGroup everything)
    {
        Rational lower = 0;
        Rational upper = 0;
        foreach (AreaShare share in restated.Of(area))
        {
            Assert.True(share.Lower.Sign >= 0 && share.Lower <= share.Upper && share.Upper.Sign > 0 && share.Upper <= Rational.One, share.ToString());
            lower += share.Lower;
            upper += share.Upper;
        }

        Assert.True(lower <= Rational.One && upper >= Rational.One, $"{area}: {lower} to {upper}");
        Assert.True(restated.In(area, everything).IsWhole);
    }

    private static void CheckTruth(Reorganisation made)
    {
        for (int to = 0; to < made.Stages; to++)
        {
            Restatement restated = made.Registry.RestatedTo(Reorganisation.DayOf(to));
            Area[] targets = made.UnitsOf(to);
            foreach (Area source in made.Registry.Areas.Where(made.HasPeople))
            {
                foreach (Area target in targets)
                    CheckBounds(made, restated, source, [target]);
                for (int mask = 3; mask < 1 << targets.Length; mask += 2)
                    CheckBounds(made, restated, source, [.. targets.Where((_, i) => (mask & (1 << i)) != 0)]);
            }
        }
    }

    private static void CheckBounds(Reorganisation made, Restatement restated, Area source, Area[] targets)
    {
        Rational truth = Rational.Of(targets.Sum(target => made.People(source, target)), made.People(source));
        ShareBounds bounds = restated.In(source, AreaGroup.Of("g", "n", targets));
        Assert.True(bounds.Lower <= truth && truth <= bounds.Upper, $"{source} in {string.Join(" and ", targets.Select(static target => target.Code))}: {truth} is not {bounds}");
    }
}
