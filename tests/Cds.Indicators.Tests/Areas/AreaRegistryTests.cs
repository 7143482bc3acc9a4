using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Areas;

public sealed class AreaRegistryTests
{
    private static readonly AreaRegistry s_small = new Rows()
        .Unit("province:38", name: "Tỉnh Thanh Hóa")
        .Old("district:384", "38")
        .Old("commune:00070", "384")
        .Old("commune:00071", "384")
        .New("commune:00070", "38")
        .New("commune:00072", "38")
        .Passage("commune:00070", "commune:00070")
        .Passage("commune:00071", "commune:00070", SuccessionExtent.Part)
        .Passage("commune:00071", "commune:00072", SuccessionExtent.Part)
        .Registry;

    private static Area Province => s_small[AreaLevel.Province, "38", Rows.Reform];

    [Fact]
    public void Units_stand_depth_first_and_know_their_place()
    {
        Assert.Equal(
            ["province:38", "district:384", "commune:00070", "commune:00071", "commune:00070@2025-07-01", "commune:00072@2025-07-01"],
            s_small.Areas.Select(static area => area.Key.ToString()));
        Assert.Equal(Enumerable.Range(0, 6), s_small.Areas.Select(static area => area.Ordinal));
        Assert.Equal([Province], s_small.Roots.AsEnumerable());
        Assert.Equal(3, Province.Children.Length);
        Assert.Equal(4, Province.DescendantsAt(AreaLevel.Commune).Length);
        Assert.Equal(["00070", "00072"], Province.DescendantsAt(AreaLevel.Commune, Rows.Reform).Select(static area => area.Code));
        Assert.Equal([Province], Province.DescendantsAt(AreaLevel.Province).AsEnumerable());
        Assert.Empty(Province.DescendantsAt(AreaLevel.Country));
    }

    [Fact]
    public void A_unit_knows_where_and_when_it_is()
    {
        Area old = s_small[AreaLevel.Commune, "00071", Rows.Before];
        Assert.Equal(("district:384", "province:38"), (old.Ancestor(AreaLevel.District)!.Key.ToString(), old.Ancestor(AreaLevel.Province)!.Key.ToString()));
        Assert.Null(old.Ancestor(AreaLevel.Country));
        Assert.Null(s_small[AreaLevel.Commune, "00072", Rows.Reform].Ancestor(AreaLevel.District));
        Assert.True(old.IsWithin(old) && old.IsWithin(Province));
        Assert.False(Province.IsWithin(old));
        Assert.False(old.IsWithin(AreaRegistry.Vietnam().Areas[0]));
        Assert.True(old.IsValidOn(Rows.Before));
        Assert.False(old.IsValidOn(Rows.Reform));
        Assert.True(old.IsValidThroughout(Period.Quarter(2025, 2)));
        Assert.False(old.IsValidThroughout(Period.OfYear(2025)));
        Assert.Equal(("Unit 00071 (commune:00071)", Rows.Reform, null), (old.ToString(), old.ValidTo, old.ValidFrom));
        Assert.Throws<ArgumentOutOfRangeException>(() => old.IsValidOn(new LocalDate(0, 1, 1)));
    }

    [Fact]
    public void A_unit_is_found_by_code_and_day_or_by_key()
    {
        Assert.Equal("commune:00070", s_small[AreaLevel.Commune, "00070", Rows.Before].Key.ToString());
        Assert.Equal("commune:00070@2025-07-01", s_small[AreaLevel.Commune, "00070", Rows.Reform].Key.ToString());
        Assert.Equal(2, s_small.Find(AreaLevel.Commune, "00070").Length);
        Assert.Empty(s_small.Find(AreaLevel.Commune, "99999"));
        Assert.Same(Province, s_small[AreaKey.Parse("province:38")]);
        Assert.False(s_small.TryGet(AreaLevel.Commune, "00071", Rows.Reform, out Area? none));
        Assert.Null(none);
        Assert.False(s_small.TryGet(AreaKey.Parse("commune:00070@2025-07-02"), out _));
        Assert.Equal(2, s_small.At(AreaLevel.Commune, Rows.Reform).Length);
        Assert.Empty(s_small.At(AreaLevel.District, Rows.Reform));
        Assert.Equal([Province], s_small.Everything(Rows.Reform).Members.AsEnumerable());
    }

    [Fact]
    public void A_unit_that_is_not_there_is_refused_with_the_reason()
    {
        Assert.Equal(
            "'99999' is not a commune of the registry: no commune has this code on any day. Mind leading zeros; AreaRegistry.At lists the units of a day.",
            Missing(static () => s_small[AreaLevel.Commune, "99999", Rows.Reform]));
        Assert.Equal(
            "'38' is not a commune of the registry: no commune has this code on any day. There is a province with this code.",
            Missing(static () => s_small[AreaLevel.Commune, "38", Rows.Reform]));
        Assert.Equal(
            "'00071' is not a commune on 2025-07-01: commune '00071' is valid to 2025-06-30. From 2025-07-01 its successors are Unit 00070 (commune:00070@2025-07-01), Unit 00072 (commune:00072@2025-07-01). Ask for a day of its validity, or restate it.",
            Missing(static () => s_small[AreaLevel.Commune, "00071", Rows.Reform]));
        Assert.Equal(
            "'00072' is not a commune on 2025-06-30: commune '00072' is valid from 2025-07-01. Ask for a day of its validity, or restate it.",
            Missing(static () => s_small[AreaLevel.Commune, "00072", Rows.Before]));
        Assert.Equal(
            "'commune:00070@2025-07-02' is not a unit of the registry: no unit has this level, code and first day. Ask with a day instead: registry[level, code, day].",
            Missing(static () => s_small[AreaKey.Parse("commune:00070@2025-07-02")]));
        Assert.Equal(
            "'2025-07-01' is not a day of the registry: no unit is valid on it. Ask for a day on which there are units.",
            Missing(static () => new Rows().Old("commune:1").Registry.Everything(Rows.Reform).Members[0]));
    }

    [Fact]
    public void Passages_are_given_from_both_ends()
    {
        Area old = s_small[AreaLevel.Commune, "00071", Rows.Before];
        Assert.Equal(
            ["2025-07-01: Unit 00071 (commune:00071) → Unit 00070 (commune:00070@2025-07-01), part", "2025-07-01: Unit 00071 (commune:00071) → Unit 00072 (commune:00072@2025-07-01), part"],
            s_small.SuccessorsOf(old).Select(static passage => passage.ToString()));
        Assert.Equal(2, s_small.PredecessorsOf(s_small[AreaLevel.Commune, "00070", Rows.Reform]).Length);
        Assert.Empty(s_small.PredecessorsOf(old));
        Area foreign = AreaRegistry.Vietnam().Areas[0];
        Assert.Equal(
            "'Thành phố Hà Nội (province:01)' is not a unit of this registry: it was made by another one. Look it up by its key in this registry. (Parameter 'area')",
            Assert.Throws<ArgumentException>(() => s_small.SuccessorsOf(foreign)).Message);
        Assert.False(s_small.Contains(foreign));
    }

    [Fact]
    public void Units_without_a_passage_are_noted_where_others_have_one()
    {
        Rows rows = new Rows().Old("commune:1").Old("commune:2").New("commune:3").New("commune:4").Old("district:5").Old("commune:6", "5").Old("district:7").New("commune:8")
            .Passage("commune:1", "commune:3").Passage("commune:6", "commune:3").Passage("district:7", "commune:8");
        Assert.Equal(
            [
                "units, row 2: '2': Unit 2 (commune:2) ended on 2025-07-01 without a successor, although others of its level have one. Its figures are restated to nothing beyond that day.",
                "units, row 5: '1': 1 of the units of the level district ended on 2025-07-01 without a successor of their own, although others have one; the first is Unit 5 (district:5). They are restated through the units that belong to them.",
                "units, row 4: '4': Unit 4 (commune:4@2025-07-01) began on 2025-07-01 without a predecessor, although others of its level have one. Its figures are restated to nothing beyond that day.",
            ],
            rows.Notes);
    }

    [Fact]
    public void Two_parts_with_all_the_people_are_noted() => Assert.Equal(
        ["successions, row 1: '1': Unit 1 (commune:1) passed with all its people into more than one: Unit 2 (commune:2@2025-07-01) (part-area-all-population) and Unit 3 (commune:3@2025-07-01) (part-area-all-population). They are read as parts of unknown share."],
        new Rows().Old("commune:1").New("commune:2").New("commune:3")
            .Passage("commune:1", "commune:2", SuccessionExtent.PartAreaAllPopulation).Passage("commune:1", "commune:3", SuccessionExtent.PartAreaAllPopulation).Notes);

    [Fact]
    public void A_passage_of_communes_that_the_provinces_do_not_know_is_noted() => Assert.Equal(
        ["successions, row 2: '11': Unit 11 (commune:11) passed from Unit 1 (province:1) into Unit 3 (province:3@2025-07-01), but Unit 1 (province:1) itself has no passage into it. The wider units are restated by their own passages.", "successions, row 1: '1': Unit 1 (province:1) passed into Unit 2 (province:2@2025-07-01), but no unit within it did. Its share is taken from the units within it where the table gives none."],
        new Rows().Old("province:1").New("province:2").New("province:3").Old("province:4").Old("commune:11", "1").New("commune:33", "3")
            .Passage("province:1", "province:2").Passage("commune:11", "commune:33").Passage("province:4", "province:3").Notes);

    [Fact]
    public void Shares_that_become_known_make_a_registry_of_the_same_units()
    {
        AreaRegistry known = s_small.WithShares([Share("commune:00071", "commune:00070@2025-07-01", Rational.Of(2, 5))]);
        Area old = s_small[AreaLevel.Commune, "00071", Rows.Before];
        Assert.True(known.Contains(old));
        Assert.Equal(["Unit 00070 (commune:00070@2025-07-01): 0.4", "Unit 00072 (commune:00072@2025-07-01): 0.6"], known.RestatedTo(Rows.Reform).Of(old).Select(static share => share.ToString()));
        Assert.Equal("0 to 1", s_small.RestatedTo(Rows.Reform).Of(old)[0].Bounds.ToString());
    }

    [Fact]
    public void Shares_that_do_not_fit_are_refused_together()
    {
        Assert.Equal(
            [
                "shares, row 1: 'commune:00071 to commune:00072': the registry has no such passage on 2025-07-01. Name both units by their keys, with the day their validity begins.",
                "shares, row 2: '11/10': the parts in which Unit 00071 (commune:00071) went on add to more than 1. Give parts that make the whole, or leave out one that is not known.",
                "shares, row 4: 'commune:00071 to commune:00070@2025-07-01': the shares of the passage stand twice. Keep one entry.",
                "shares, row 5: '-1': the share of commune:00070 to commune:00070@2025-07-01 does not lie from 0 to 1. Give the part as a fraction of the whole.",
            ],
            Faults(
                Share("commune:00071", "commune:00072", 1),
                Share("commune:00071", "commune:00070@2025-07-01", Rational.Of(1, 2)),
                Share("commune:00071", "commune:00072@2025-07-01", Rational.Of(3, 5)),
                Share("commune:00071", "commune:00070@2025-07-01", 1),
                Share("commune:00070", "commune:00070@2025-07-01", -1)));
        Assert.Equal(
            ["shares, row 1: '1/2': the parts in which Unit 00070 (commune:00070@2025-07-01) came together add to less than 1. Give parts that make the whole, or leave out one that is not known."],
            Faults(
                Share("commune:00070", "commune:00070@2025-07-01", null, Rational.Of(1, 4)),
                Share("commune:00071", "commune:00070@2025-07-01", null, Rational.Of(1, 4))));
        Assert.Throws<ArgumentNullException>(static () => s_small.WithShares(null!));
        Assert.Throws<ArgumentNullException>(static () => s_small.WithShares([null!]));
    }

    private static string[] Faults(params SuccessionShare[] shares) => [.. Assert.Throws<FaultException>(() => s_small.WithShares(shares)).Faults.Select(static fault => fault.ToString())];

    private static SuccessionShare Share(string predecessor, string successor, Rational? share, Rational? successorShare = null) => new()
    {
        Effective = Rows.Reform,
        Predecessor = AreaKey.Parse(predecessor),
        Successor = AreaKey.Parse(successor),
        Share = share,
        SuccessorShare = successorShare,
    };

    private static string Missing(Func<Area> ask) => Assert.Throws<KeyNotFoundException>(ask).Message;
}
