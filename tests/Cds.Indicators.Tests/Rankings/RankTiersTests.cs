using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using FsCheck.Fluent;

namespace Cds.Indicators.Tests.Rankings;

public sealed class RankTiersTests
{
    private static readonly LegalBasis s_basis = new("Quy chế thử nghiệm", Article: null, Date: null, Reference: null, Confidence.Remembered);
    private static readonly LocalizedText s_top = new("nhóm đầu", "top group");
    private static readonly LocalizedText s_good = new("nhóm khá", "good group");
    private static readonly LocalizedText s_rest = new("nhóm còn lại", "other group");
    private static readonly RankTiers s_quarters = RankTiers.ExampleQuarters();
    private static readonly RankTiers s_byPlace = RankTiers.ByPlace(s_basis, [(s_top, 3), (s_good, 10)], s_rest);

    private static RankTiers ByShare(RoundingMode rounding, params Rational[] shares) =>
        RankTiers.ByShare(s_basis, rounding, shares.Select(static (share, i) => (new LocalizedText($"nhóm {(char)('a' + i)}", $"group {(char)('a' + i)}"), share)), s_rest);

    // 25% of 34 are 8.5, rounded up 9; 50% are 17; 75% are 25.5, rounded up 26.
    [Theory]
    [InlineData(1, 34, "nhóm đầu")]
    [InlineData(9, 34, "nhóm đầu")]
    [InlineData(10, 34, "nhóm khá")]
    [InlineData(17, 34, "nhóm khá")]
    [InlineData(18, 34, "nhóm trung bình")]
    [InlineData(26, 34, "nhóm trung bình")]
    [InlineData(27, 34, "nhóm cuối")]
    [InlineData(34, 34, "nhóm cuối")]
    [InlineData(4, 13, "nhóm đầu")]
    [InlineData(1, 1, "nhóm đầu")]
    [InlineData(2, 2, "nhóm trung bình")]
    public void A_place_lies_in_the_quarter_that_reaches_it(int place, int of, string tier) =>
        Assert.Equal(tier, s_quarters.TierOf(Rank.At(place, of)).Name.Vietnamese);

    [Fact]
    public void Units_that_share_a_place_share_its_tier_whatever_the_method()
    {
        string[] units = [.. "ABCDEFGH".Select(static letter => letter.ToString())];
        foreach (RankMethod method in (RankMethod[])[RankMethod.Competition, RankMethod.Dense, RankMethod.Fractional])
        {
            Ranking<string> ranking = Ranking.Of(units, static unit => unit[0] is 'B' or 'C' or 'D' ? 50 : 100 - unit[0], Direction.HigherIsBetter, method);
            Assert.Equal(
                "nhóm khá, nhóm đầu, nhóm đầu, nhóm đầu, nhóm trung bình, nhóm trung bình, nhóm cuối, nhóm cuối",
                string.Join(", ", units.Select(unit => s_quarters.TierOf(ranking[unit].Value).Name.Vietnamese)));
        }
    }

    [Fact]
    public void Tiers_by_place_are_cut_where_fewer_are_ranked()
    {
        Assert.Equal("nhóm đầu, nhóm khá, nhóm khá, nhóm còn lại", string.Join(", ", ((int[])[3, 4, 10, 11]).Select(static place => s_byPlace.TierOf(Rank.At(place, 34)).Name.Vietnamese)));
        Assert.Equal("4–5/5", s_byPlace.PlacesOf(s_byPlace["nhóm khá"], 5).Value.ToString());
        Assert.Equal(OutcomeKind.NotApplicable, s_byPlace.PlacesOf(s_byPlace["other group"], 5).Kind);
        Assert.Equal("'nhóm khá (good group)' holds no place among so few", s_byPlace.PlacesOf(s_byPlace["good group"], 2).Reason);
        Assert.Equal((2, (int?)10, (Rational?)null, false), (s_byPlace.Tiers[1].Number, s_byPlace.Tiers[1].UpToPlace, s_byPlace.Tiers[1].UpToShare, s_byPlace.Tiers[1].IsLast));
        Assert.True(s_byPlace.Tiers[^1].IsLast);
    }

    // Quan Sơn, October 2022: to stand in "nhóm khá của 11 huyện miền núi" by 2025. What "khá" means is said nowhere; with quarters it is the places 4 to 6.
    [Fact]
    public void The_tier_that_Quan_Son_aims_at_is_a_set_of_places_once_it_is_defined()
    {
        RankTier good = s_quarters["nhóm khá"];
        Assert.Equal("thứ 4–6/11", s_quarters.PlacesOf(good, 11).ToString("vi"));
        RankInterval stated = RankInterval.FromFigure(Figure.Tier(11));
        Assert.Equal(["nhóm đầu", "nhóm khá", "nhóm trung bình", "nhóm cuối"], s_quarters.TiersOf(stated).Select(static tier => tier.Name.Vietnamese));
        Assert.Equal(Verdict.Undetermined, s_quarters.Against(stated, good));
        Assert.Equal((Verdict.Met, Verdict.Met, Verdict.NotMet), (s_quarters.Against(Rank.At(2, 11), good), s_quarters.Against(Rank.At(6, 11), good), s_quarters.Against(Rank.At(7, 11), good)));
    }

    [Theory]
    [InlineData(4, 6, "nhóm khá", Verdict.Met)]
    [InlineData(3, 4, "nhóm đầu, nhóm khá", Verdict.Met)]
    [InlineData(6, 7, "nhóm khá, nhóm trung bình", Verdict.Undetermined)]
    [InlineData(7, 11, "nhóm trung bình, nhóm cuối", Verdict.NotMet)]
    public void An_interval_of_places_may_span_tiers(int best, int worst, string tiers, Verdict verdict)
    {
        RankInterval places = RankInterval.Between(best, worst, 11);
        Assert.Equal(tiers, string.Join(", ", s_quarters.TiersOf(places).Select(static tier => tier.Name.Vietnamese)));
        Assert.Equal(verdict, s_quarters.Against(places, s_quarters["nhóm khá"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    public void The_definition_prints_itself_with_its_source(string culture)
    {
        using CultureScope scope = new(culture);
        Assert.Equal(
            "nhóm đầu: 25% đơn vị xếp hạng cao nhất (làm tròn lên); nhóm khá: đến 50%; nhóm trung bình: đến 75%; nhóm cuối: phần còn lại. Căn cứ: Phân nhóm theo tứ phân vị (ví dụ) [R]",
            s_quarters.ToString("vi"));
        Assert.Equal(
            "top group: best 25% of the units (rounded up); good group: up to 50%; middle group: up to 75%; bottom group: the rest. Basis: Phân nhóm theo tứ phân vị (ví dụ) [R]",
            s_quarters.ToString());
        Assert.Equal("nhóm đầu: từ thứ 1 đến thứ 3; nhóm khá: đến thứ 10; nhóm còn lại: phần còn lại. Căn cứ: Quy chế thử nghiệm [R]", s_byPlace.ToString("vi"));
        Assert.Equal("top group: places 1 to 3; good group: up to place 10; other group: the rest. Basis: Quy chế thử nghiệm [R]", s_byPlace.ToString("en"));
        Assert.StartsWith("nhóm a: 1/3 đơn vị xếp hạng cao nhất (làm tròn xuống); nhóm b: đến 62,5%", ByShare(RoundingMode.Floor, Rational.Of(1, 3), 0.625m).ToString("vi"), StringComparison.Ordinal);
        Assert.StartsWith("top group: place 1; ", RankTiers.ByPlace(s_basis, [(s_top, 1)], s_rest).ToString(), StringComparison.Ordinal);
        Assert.StartsWith("nhóm đầu: thứ 1; ", RankTiers.ByPlace(s_basis, [(s_top, 1)], s_rest).ToString("vi"), StringComparison.Ordinal);
        Assert.Throws<FormatException>(static () => s_byPlace.ToString("fr"));
    }

    // 25% of 10 are 2.5.
    [Theory]
    [InlineData(RoundingMode.Ceiling, 3, "rounded up", "làm tròn lên")]
    [InlineData(RoundingMode.AwayFromZero, 3, "rounded up", "làm tròn lên")]
    [InlineData(RoundingMode.Floor, 2, "rounded down", "làm tròn xuống")]
    [InlineData(RoundingMode.TowardZero, 2, "rounded down", "làm tròn xuống")]
    [InlineData(RoundingMode.HalfAwayFromZero, 3, "rounded to the nearest, half up", "làm tròn đến số gần nhất, một nửa thì lên")]
    [InlineData(RoundingMode.HalfUp, 3, "rounded to the nearest, half up", "làm tròn đến số gần nhất, một nửa thì lên")]
    [InlineData(RoundingMode.HalfTowardZero, 2, "rounded to the nearest, half down", "làm tròn đến số gần nhất, một nửa thì xuống")]
    [InlineData(RoundingMode.HalfDown, 2, "rounded to the nearest, half down", "làm tròn đến số gần nhất, một nửa thì xuống")]
    [InlineData(RoundingMode.HalfToEven, 2, "rounded to the nearest, half to even", "làm tròn đến số gần nhất, một nửa thì về số chẵn")]
    public void A_share_becomes_places_by_the_stated_rounding(RoundingMode rounding, int last, string english, string vietnamese)
    {
        RankTiers tiers = ByShare(rounding, 0.25m);
        Assert.Equal(last, tiers.PlacesOf(tiers.Tiers[0], 10).Value.Worst);
        Assert.Contains($"({english})", tiers.ToString(), StringComparison.Ordinal);
        Assert.Contains($"({vietnamese})", tiers.ToString("vi"), StringComparison.Ordinal);
        Assert.Equal(rounding, tiers.Rounding);
    }

    [Fact]
    public void Every_place_belongs_to_one_tier() => Property.Holds(
        (from count in Gen.Choose(1, 5)
         from shares in Gen.Choose(1, 59).ArrayOf(count)
         from rounding in Gen.Choose(0, 8)
         select ByShare((RoundingMode)rounding, [.. shares.Distinct().Order().Select(static share => Rational.Of(share, 60))])).ToArbitrary(),
        Gen.Choose(1, 70).ToArbitrary(),
        static (tiers, of) =>
        {
            RankInterval[] held = [.. tiers.Tiers.Select(tier => tiers.PlacesOf(tier, of)).Where(static places => places.HasValue).Select(static places => places.Value)];
            Assert.Equal(Enumerable.Range(1, of), held.SelectMany(static places => Enumerable.Range(places.Best, places.Worst - places.Best + 1)));
            for (int place = 1; place <= of; place++)
            {
                RankTier tier = tiers.TierOf(Rank.At(place, of));
                Assert.True(tiers.PlacesOf(tier, of).Value.Contains(place));
                Assert.Same(tier, Assert.Single(tiers.TiersOf(RankInterval.Between(place, place, of))));
                for (int worst = place; worst <= of; worst++)
                {
                    RankInterval places = RankInterval.Between(place, worst, of);
                    RankTier[] spanned = [.. Enumerable.Range(place, worst - place + 1).Select(p => tiers.TierOf(Rank.At(p, of))).Distinct()];
                    Assert.Equal(spanned, tiers.TiersOf(places).AsEnumerable());
                    foreach (RankTier aim in tiers.Tiers)
                    {
                        int reached = spanned.Count(one => one.Number <= aim.Number);
                        Assert.Equal(reached == spanned.Length ? Verdict.Met : reached == 0 ? Verdict.NotMet : Verdict.Undetermined, tiers.Against(places, aim));
                    }
                }
            }
        });

    [Fact]
    public void Faults_of_a_definition_are_listed_together()
    {
        Assert.Equal(
            [
                "tier 1: '0': a share lies above 0 and below 1. Write 0.25 for the first quarter; the rest needs no share.",
                "tier 3: '0.5': the tier before reaches up to 0.5 already. Give ascending shares, counted from the best.",
                "tier 4: '0.25': the tier before reaches up to 0.5 already. Give ascending shares, counted from the best.",
                "tier 5: '1': a share lies above 0 and below 1. Write 0.25 for the first quarter; the rest needs no share.",
            ],
            Faults(static () => ByShare(RoundingMode.Ceiling, 0, 0.5m, 0.5m, 0.25m, 1)));
        Assert.Equal(
            [
                "tier 1: '0': a place is 1 or more. Write 3 for the first three places.",
                "tier 3: '3': the tier before reaches up to 3 already. Give ascending places, counted from the best.",
                "tier 3: 'nhóm đầu (other)': the tier has a name of tier 1. Name each tier differently in both languages.",
                "tier 4: 'nhóm khá (good group)': the tier has a name of tier 2. Name each tier differently in both languages.",
            ],
            Faults(static () => RankTiers.ByPlace(s_basis, [(s_top, 0), (s_good, 3), (new LocalizedText("nhóm đầu", "other"), 3)], s_good)));
        Assert.Equal(["upTo: there is no tier before the rest. Give at least one, with the end up to which it reaches."], Faults(static () => ByShare(RoundingMode.Ceiling)));
    }

    [Fact]
    public void Arguments_are_checked_at_once()
    {
        Assert.Throws<ArgumentOutOfRangeException>("mode", static () => ByShare((RoundingMode)9, 0.5m));
        Assert.Throws<ArgumentNullException>("basis", static () => RankTiers.ByPlace(null!, [(s_top, 1)], s_rest));
        Assert.Throws<ArgumentNullException>("rest", static () => RankTiers.ByPlace(s_basis, [(s_top, 1)], null!));
        Assert.Throws<ArgumentNullException>("upTo", static () => RankTiers.ByPlace(s_basis, null!, s_rest));
        Assert.Throws<ArgumentNullException>("upTo", static () => RankTiers.ByPlace(s_basis, [(null!, 1)], s_rest));
        Assert.Throws<ArgumentNullException>("upTo", static () => RankTiers.ByShare(s_basis, RoundingMode.Floor, null!, s_rest));
        Assert.Throws<ArgumentOutOfRangeException>("of", static () => s_quarters.PlacesOf(s_quarters.Tiers[0], 0));
        Assert.Throws<ArgumentNullException>("tier", static () => s_quarters.PlacesOf(null!, 11));
        Assert.Equal(
            "'nhóm khá (good group)' is a tier of another definition. Take it from Tiers. (Parameter 'tier')",
            Assert.Throws<ArgumentException>(static () => s_quarters.Against(Rank.At(1, 2), s_byPlace["nhóm khá"])).Message);
        Assert.Equal(
            "'nhóm giỏi' is no tier of this definition: it has nhóm đầu, nhóm khá, nhóm còn lại. Write one of them.",
            Assert.Throws<KeyNotFoundException>(static () => s_byPlace["nhóm giỏi"]).Message);
        Assert.Equal((Confidence.Remembered, s_basis), (s_quarters.Basis.Confidence, s_byPlace.Basis));
    }

    private static IEnumerable<string> Faults(Action definition) => Assert.Throws<FaultException>(definition).Faults.Select(static fault => fault.ToString());
}
