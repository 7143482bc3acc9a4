using Cds.Indicators.Areas;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Tests.Areas;

public sealed class RestatementTests
{
    private static readonly LocalDate s_later = new(2026, 5, 1);

    private static Rows Split => new Rows().Old("commune:1").New("commune:2").New("commune:3").New("commune:4");

    [Fact]
    public void A_unit_of_the_day_is_itself()
    {
        AreaRegistry registry = Split.Passage("commune:1", "commune:2").Registry;
        Assert.Equal("Unit 1 (commune:1): 1", Text(registry.RestatedTo(Rows.Before).Of(registry.Areas[0])));
        Assert.Equal("Unit 2 (commune:2@2025-07-01): 1", Text(registry.RestatedTo(Rows.Reform).Of(registry.Areas[1])));
    }

    [Theory]
    [InlineData("whole", "2: 1")]
    [InlineData("part", "2: 1")]
    [InlineData("part-area", "2: 1")]
    [InlineData("part part", "2: 0 to 1, 3: 0 to 1")]
    [InlineData("whole whole", "2: 0 to 1, 3: 0 to 1")]
    [InlineData("part-area part-area-all-population part-area", "3: 1")]
    [InlineData("part-area-all-population part-area-all-population part", "2: 0 to 1, 3: 0 to 1")]
    [InlineData("part-population whole part-population", "2: 0 to 1, 3: 0 to 1, 4: 0 to 1")]
    [InlineData("part=0.4 part", "2: 0.4, 3: 0.6")]
    [InlineData("part=0.4 part part", "2: 0.4, 3: 0 to 0.6, 4: 0 to 0.6")]
    [InlineData("part=1 part", "2: 1")]
    [InlineData("part=1/3 part=2/3 part=0", "2: 1/3, 3: 2/3")]
    [InlineData("part=1/4 part-area-all-population part", "2: 0.25, 3: 0.75")]
    public void By_people_a_split_is_read_so(string passages, string shares) => Assert.Equal(shares, Forward(passages, ApportionBasis.Population));

    [Theory]
    [InlineData("part-area part-area-all-population", "2: 0 to 1, 3: 0 to 1")]
    [InlineData("part-population whole part-population", "3: 1")]
    [InlineData("part-population part part", "3: 0 to 1, 4: 0 to 1")]
    [InlineData("part-population part-population", "2: 0 to 1, 3: 0 to 1")]
    public void By_land_a_split_is_read_so(string passages, string shares) => Assert.Equal(shares, Forward(passages, ApportionBasis.LandArea));

    [Fact]
    public void Backward_a_unit_lies_in_its_predecessors()
    {
        Rows Merger() => new Rows().Old("commune:1").Old("commune:2").Old("commune:3").New("commune:4").New("commune:5");
        AreaRegistry open = Merger().Passage("commune:1", "commune:4").Passage("commune:2", "commune:4").Passage("commune:3", "commune:5").Registry;
        Assert.Equal("1: 0 to 1, 2: 0 to 1", Codes(open, Rows.Before, "commune:4@2025-07-01"));
        Assert.Equal("3: 1", Codes(open, Rows.Before, "commune:5@2025-07-01"));

        AreaRegistry known = Merger().Passage("commune:1", "commune:4", successorShare: Rational.Of(1, 3)).Passage("commune:2", "commune:4").Registry;
        Assert.Equal("1: 1/3, 2: 2/3", Codes(known, Rows.Before, "commune:4@2025-07-01"));

        // What got land without people came from the others, as far as people go.
        AreaRegistry landOnly = Merger().Passage("commune:1", "commune:4").Passage("commune:2", "commune:4", SuccessionExtent.PartArea).Passage("commune:2", "commune:5", SuccessionExtent.PartAreaAllPopulation).Registry;
        Assert.Equal("1: 1", Codes(landOnly, Rows.Before, "commune:4@2025-07-01"));
        Assert.Equal("1: 0 to 1, 2: 0 to 1", Codes(landOnly, Rows.Before, "commune:4@2025-07-01", ApportionBasis.LandArea));
    }

    [Fact]
    public void Several_reorganisations_are_followed_one_after_the_other()
    {
        AreaRegistry registry = new Rows().Old("commune:1").Unit("commune:2", from: Rows.Reform, to: s_later).Unit("commune:3", from: Rows.Reform, to: s_later)
            .Unit("commune:4", from: s_later).Unit("commune:5", from: s_later)
            .Passage("commune:1", "commune:2", SuccessionExtent.Part, Rational.Of(1, 4)).Passage("commune:1", "commune:3", SuccessionExtent.Part)
            .Passage("commune:2", "commune:4", on: s_later)
            .Passage("commune:3", "commune:4", SuccessionExtent.Part, Rational.Of(1, 3), on: s_later).Passage("commune:3", "commune:5", SuccessionExtent.Part, Rational.Of(2, 3), on: s_later)
            .Registry;
        Assert.Equal("4: 0.5, 5: 0.5", Codes(registry, s_later, "commune:1"));
        Assert.Equal("2: 0.25, 3: 0.75", Codes(registry, Rows.Reform, "commune:1"));
        Assert.Equal("1: 1", Codes(registry, Rows.Before, "commune:4@2026-05-01"));
        Assert.Equal("2: 0 to 1, 3: 0 to 1", Codes(registry, Rows.Reform, "commune:4@2026-05-01"));
    }

    [Fact]
    public void Bounds_that_meet_again_are_exact()
    {
        AreaRegistry registry = new Rows().Old("commune:1").Unit("commune:2", from: Rows.Reform, to: s_later).Unit("commune:3", from: Rows.Reform, to: s_later).Unit("commune:4", from: s_later)
            .Passage("commune:1", "commune:2", SuccessionExtent.Part).Passage("commune:1", "commune:3", SuccessionExtent.Part)
            .Passage("commune:2", "commune:4", on: s_later).Passage("commune:3", "commune:4", on: s_later).Registry;
        Assert.Equal("4: 1", Codes(registry, s_later, "commune:1"));
    }

    [Fact]
    public void A_district_without_a_passage_goes_on_as_its_communes()
    {
        AreaRegistry registry = new Rows().Unit("province:9").Old("district:1", "9").Old("commune:11", "1").Old("commune:12", "1").New("commune:21", "9").New("commune:22", "9")
            .Passage("commune:11", "commune:21").Passage("commune:12", "commune:22").Registry;
        Restatement now = registry.RestatedTo(Rows.Reform);
        Area district = registry[AreaKey.Parse("district:1")];
        Area province = registry[AreaKey.Parse("province:9")];
        Assert.Equal("21: 0 to 1, 22: 0 to 1", Codes(registry, Rows.Reform, "district:1"));
        Assert.True(now.In(district, province).IsWhole);
        Assert.Equal("9: 1", string.Join(", ", now.Of(district, AreaLevel.Province).Select(static share => $"{share.Area.Code}: {share.Bounds}")));
        Assert.Equal("21: 0 to 1, 22: 0 to 1", string.Join(", ", now.Of(province, AreaLevel.Commune).Select(static share => $"{share.Area.Code}: {share.Bounds}")));
        Assert.Empty(now.Of(province, AreaLevel.District));
        Assert.Equal(now.Of(district).AsEnumerable(), now.Of(district, AreaLevel.Commune));
    }

    [Fact]
    public void What_went_nowhere_has_no_counterpart()
    {
        AreaRegistry registry = new Rows().Old("district:1").Old("commune:11", "1").Old("commune:12", "1").New("commune:21").Passage("commune:11", "commune:21").Registry;
        Restatement now = registry.RestatedTo(Rows.Reform);
        Area target = registry[AreaKey.Parse("commune:21@2025-07-01")];
        Assert.Empty(now.Of(registry[AreaKey.Parse("commune:12")]));
        Assert.True(now.In(registry[AreaKey.Parse("commune:12")], target).IsNothing);
        Assert.Equal("21: 0 to 1", Codes(registry, Rows.Reform, "district:1"));
        Assert.Equal("0 to 1", now.In(registry[AreaKey.Parse("district:1")], target).ToString());
    }

    [Fact]
    public void Open_shares_of_a_province_are_taken_from_its_communes()
    {
        Rows Provinces() => new Rows().Old("province:1").Old("commune:11", "1").Old("commune:12", "1").New("province:2").New("province:3").New("commune:21", "2").New("commune:31", "3")
            .Passage("province:1", "province:2", SuccessionExtent.Part).Passage("province:1", "province:3", SuccessionExtent.Part).Passage("commune:11", "commune:21");
        Assert.Equal("2: 1", Codes(Provinces().Passage("commune:12", "commune:21").Registry, Rows.Reform, "province:1"));
        Assert.Equal("2: 0 to 1, 3: 0 to 1", Codes(Provinces().Passage("commune:12", "commune:31").Registry, Rows.Reform, "province:1"));
    }

    [Fact]
    public void Many_counterparts_inside_a_set_are_exact_together()
    {
        AreaRegistry registry = Split.Passage("commune:1", "commune:2", SuccessionExtent.Part, Rational.Of(1, 5)).Passage("commune:1", "commune:3", SuccessionExtent.Part).Passage("commune:1", "commune:4", SuccessionExtent.Part).Registry;
        Restatement now = registry.RestatedTo(Rows.Reform);
        Area[] areas = [.. registry.Areas];
        Area source = areas[0];
        Assert.Equal("0.8", now.In(source, AreaGroup.Of("g", "n", areas[2..])).ToString());
        Assert.Equal("0.2 to 1", now.In(source, AreaGroup.Of("g", "n", areas[1..3])).ToString());
        Assert.Equal("1", now.In(source, AreaGroup.Of("g", "n", areas[1..])).ToString());
        Assert.Equal("0 to 0.8", now.In(source, areas[3]).ToString());
    }

    [Fact]
    public void A_counterpart_wider_than_the_target_may_lie_on_both_sides()
    {
        AreaRegistry registry = new Rows().Old("province:1").New("province:2").New("commune:21", "2").New("commune:22", "2").Passage("province:1", "province:2").Registry;
        Assert.Equal("0 to 1", registry.RestatedTo(Rows.Reform).In(registry.Areas[0], registry[AreaKey.Parse("commune:21@2025-07-01")]).ToString());
        Assert.Equal("21: 0 to 1, 22: 0 to 1", string.Join(", ", registry.RestatedTo(Rows.Reform).Of(registry.Areas[0], AreaLevel.Commune).Select(static share => $"{share.Area.Code}: {share.Bounds}")));
    }

    [Fact]
    public void Numbers_beyond_127_bits_widen_the_bounds_and_stay_bounds()
    {
        // Ten shares with denominators of 40 bits without a common factor, in a chain of splits that meet again.
        long[] denominators = [1_099_511_627_791, 1_099_511_627_803, 1_099_511_627_831, 1_099_511_627_873];
        LocalDate last = s_later.PlusYears(3);
        Rows rows = new Rows().Old("commune:s").Unit("commune:out", from: last).Unit("commune:t", from: last);
        for (int i = 0; i < denominators.Length; i++)
        {
            rows.Unit($"commune:{i}", from: Rows.Reform, to: last)
                .Passage("commune:s", $"commune:{i}", SuccessionExtent.Part, i < 3 ? Rational.Of(1, denominators[i]) : null)
                .Passage($"commune:{i}", "commune:t", SuccessionExtent.Part, Rational.Of(1, denominators[^(i + 1)]), on: last)
                .Passage($"commune:{i}", "commune:out", SuccessionExtent.Part, on: last);
        }

        AreaRegistry registry = rows.Registry;
        AreaShare[] shares = [.. registry.RestatedTo(last).Of(registry[AreaKey.Parse("commune:s")])];
        Assert.Equal(2, shares.Length);
        Assert.All(shares, static share => Assert.True(share.Lower <= share.Upper && share.Upper - share.Lower < Rational.Of(1, 1_000_000_000)));
        Assert.True(shares[0].Lower + shares[1].Lower <= Rational.One && shares[0].Upper + shares[1].Upper >= Rational.One);
    }

    [Fact]
    public void What_is_not_of_the_registry_or_of_the_day_is_refused()
    {
        AreaRegistry registry = Split.Passage("commune:1", "commune:2").Registry;
        Restatement now = registry.RestatedTo(Rows.Reform);
        Area old = registry.Areas[0];
        Assert.Equal(
            "'Unit 1 (commune:1)' is not a unit of 2025-07-01: it is valid to 2025-06-30. Take its successors or predecessors of that day: registry.SuccessorGroup. (Parameter 'target')",
            Assert.Throws<ArgumentException>(() => now.In(old, old)).Message);
        Assert.Throws<ArgumentException>(() => now.In(old, AreaGroup.Of("g", "n", [old])));
        Assert.Throws<ArgumentException>(() => now.Of(AreaRegistry.Vietnam().Areas[0]));
        Assert.Throws<ArgumentNullException>(() => now.Of(null!));
        Assert.Throws<ArgumentNullException>(() => now.In(old, (AreaGroup)null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => registry.RestatedTo(new LocalDate(0, 1, 1)));
        Assert.StartsWith("A basis is Population or LandArea.", Assert.Throws<ArgumentOutOfRangeException>(() => registry.RestatedTo(Rows.Reform, (ApportionBasis)2)).Message, StringComparison.Ordinal);
        Assert.Equal((registry, Rows.Reform, ApportionBasis.Population), (now.Registry, now.Date, now.Basis));
    }

    [Fact]
    public void The_Default_share_is_nothing()
    {
        Assert.Equal("(none)", default(AreaShare).ToString());
        Assert.True(default(ShareBounds) is { IsExact: true, IsNothing: true, IsWhole: false });
        Assert.Equal("0", default(ShareBounds).ToString());
    }

    private static string Forward(string passages, ApportionBasis basis)
    {
        Rows rows = Split;
        int successor = 2;
        foreach (string passage in passages.Split(' '))
        {
            string[] parts = passage.Split('=');
            rows.Passage(
                "commune:1",
                $"commune:{successor++}",
                Enum.Parse<SuccessionExtent>(parts[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
                parts.Length == 2 ? Rational.Parse(parts[1]) : null);
        }

        return Codes(rows.Registry, Rows.Reform, "commune:1", basis);
    }

    private static string Codes(AreaRegistry registry, LocalDate on, string key, ApportionBasis basis = ApportionBasis.Population) =>
        string.Join(", ", registry.RestatedTo(on, basis).Of(registry[AreaKey.Parse(key)]).Select(static share => $"{share.Area.Code}: {share.Bounds}"));

    private static string Text(IEnumerable<AreaShare> shares) => string.Join(", ", shares);
}
