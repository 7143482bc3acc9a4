using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;
using Cds.Indicators.Tests.Indicators;
using NodaTime;

namespace Cds.Indicators.Tests.Targets;

/// <summary>The targets of several documents for one indicator, side by side.</summary>
public class TargetSetTests
{
    private static readonly Catalogue s_catalogue = Catalogue.Vietnam();

    [Fact]
    public void Resolution_03_asks_for_less_in_2030_than_the_programme_of_digital_government_in_2027()
    {
        TargetSet targets = TargetSet.Of(s_catalogue.TargetsOf("procedure.fully-online-of-eligible"));
        Assert.Equal(["2629/QĐ-TTg", "03/NQ-CP"], targets.Targets.Select(static target => target.LegalBasis.Document));
        TargetConflict conflict = Assert.Single(targets.Conflicts);
        Assert.Equal(TargetConflictKind.LaterAsksLess, conflict.Kind);
        Assert.Equal("mục tiêu sau yêu cầu ít hơn mục tiêu trước: 2629/QĐ-TTg 100% đến ngày 31/12/2027; 03/NQ-CP 90% đến ngày 31/12/2030", conflict.ToString("vi"));
        Assert.Equal("the later target asks for less than the earlier one: 2629/QĐ-TTg 100% by 2027-12-31; 03/NQ-CP 90% by 2030-12-31", conflict.ToString());
        Assert.Equal(conflict.Reason.Vietnamese, conflict.ToString("vi"));
        Assert.Throws<FormatException>(() => conflict.ToString("fr"));

        Assert.Equal(["NotMet 8 percentage points short", "Exceeded 2 percentage points beyond"], targets.Assess(Figure.Parse("92%")).Select(static a => $"{a.Status} {a.Gap.Value}"));
        Assert.Equal("2629/QĐ-TTg", targets.NewestBy(new LocalDate(2025, 12, 1))!.LegalBasis.Document);
        Assert.Equal("03/NQ-CP", targets.NewestBy(new LocalDate(2025, 11, 30))!.LegalBasis.Document);
        Assert.Equal("03/NQ-CP", targets.NewestBy(new LocalDate(2025, 1, 9))!.LegalBasis.Document);
        Assert.Null(targets.NewestBy(new LocalDate(2025, 1, 8)));
    }

    [Fact]
    public void The_conflicts_of_the_catalogue_are_these_and_no_others()
    {
        string[] conflicts =
        [
            .. s_catalogue.Targets.GroupBy(static target => target.Indicator)
                .SelectMany(static group => TargetSet.Of(group).Conflicts)
                .Select(static c => FormattableString.Invariant(
                    $"{c.Earlier.Indicator.Code} {c.Kind}: {c.Earlier.LegalBasis.Document[..2]} {c.Earlier.Requirement} {c.Earlier.Due.Year} {string.Join(',', c.Earlier.Levels)}/ {c.Later.LegalBasis.Document[..2]} {c.Later.Requirement} {c.Later.Due.Year} {string.Join(',', c.Later.Levels)}")),
        ];
        Assert.Equal(
            [
                "infrastructure.5g-population SameDay: 57 100% 2030 / 03 99% 2030 ",
                "infrastructure.households-fibre LaterAsksLess: Kế >85% 2023 / 41 80% 2025 ",
                "infrastructure.households-fibre LaterAsksLess: Kế >85% 2023 / 74 80% 2025 ",
                "infrastructure.households-fibre-and-4g LaterAsksLess: Kế >85% 2023 / 41 80% 2025 ",
                "procedure.fully-online-of-eligible LaterAsksLess: 26 100% 2027 / 03 90% 2030 ",
                "service.online-use SameDay: 57 >80% 2030 / 03 >=80% 2030 ",
                "work-file.electronic SameDay: 74 70% 2030 Commune/ 03 100% 2030 ",
                "work-file.electronic SameDay: 74 90% 2030 District/ 03 100% 2030 ",
            ],
            conflicts.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("80%", "2025-12-31", "90%", "2030-12-31", null)]
    [InlineData("80%", "2025-12-31", "80%", "2030-12-31", null)]
    [InlineData("80%", "2025-12-31", "ít nhất 80%", "2025-12-31", null)]
    [InlineData("80%", "2025-12-31", "trên 80%", "2030-12-31", null)]
    [InlineData("trên 80%", "2025-12-31", "80%", "2030-12-31", TargetConflictKind.LaterAsksLess)]
    [InlineData("trên 80%", "2025-12-31", "80%", "2025-12-31", TargetConflictKind.SameDay)]
    [InlineData("80%", "2025-12-31", "không quá 90%", "2030-12-31", TargetConflictKind.LaterAsksLess)]
    [InlineData("80%", "2025-12-31", "không quá 70%", "2030-12-31", TargetConflictKind.Exclusive)]
    [InlineData("từ 50% đến 50%", "2025-12-31", "từ 60% đến 60%", "2030-12-31", null)]
    [InlineData("từ 80% đến 90%", "2025-12-31", "từ 91% đến 95%", "2030-12-31", null)]
    [InlineData("từ 80% đến 90%", "2025-12-31", "từ 85% đến 95%", "2030-12-31", null)]
    [InlineData("từ 80% đến 90%", "2025-12-31", "từ 70% đến 95%", "2030-12-31", TargetConflictKind.LaterAsksLess)]
    [InlineData("từ 80% đến 90%", "2025-12-31", "không quá 70%", "2030-12-31", TargetConflictKind.Exclusive)]
    [InlineData("từ 80% đến 90%", "2025-12-31", "từ 85% đến 95%", "2025-12-31", TargetConflictKind.SameDay)]
    [InlineData("từ 0% đến 100%", "2025-12-31", "ít nhất 0%", "2025-12-31", null)]
    [InlineData("80%", "2025-12-31", "gần 100%", "2030-12-31", null)]
    [InlineData("từ 50% đến 50%", "2025-12-31", "từ 60% đến 60%", "2025-12-31", TargetConflictKind.Exclusive)]
    [InlineData("từ 50% đến 50%", "2025-12-31", "40%", "2030-12-31", TargetConflictKind.LaterAsksLess)]
    [InlineData("40%", "2025-12-31", "từ 50% đến 50%", "2030-12-31", null)]
    [InlineData("100%", "2025-12-31", "từ 90% đến 100%", "2025-12-31", TargetConflictKind.SameDay)]
    [InlineData("100%", "2025-12-31", "từ 100% đến 100%", "2025-12-31", null)]
    [InlineData("gần 100%", "2025-12-31", "80%", "2030-12-31", null)]
    public void A_later_target_lies_within_an_earlier_one(string first, string firstDue, string second, string secondDue, TargetConflictKind? kind)
    {
        RatioIndicator indicator = Made.Ratio();
        Target earlier = TargetMade.Of(indicator, TargetMade.Said(first), firstDue);
        Target later = TargetMade.Of(indicator, TargetMade.Said(second), secondDue);
        Assert.Equal(kind, TargetSet.Of([earlier, later]).Conflicts.SingleOrDefault()?.Kind);
    }

    [Fact]
    public void Less_is_better_for_ranks_and_days()
    {
        RankIndicator rank = Made.Rank();
        Assert.Empty(TargetSet.Of([TargetMade.Of(rank, Figure.Rank(5), "2030-12-31"), TargetMade.Of(rank, Figure.Rank(8))]).Conflicts);
        Assert.Equal(TargetConflictKind.LaterAsksLess, Assert.Single(TargetSet.Of([TargetMade.Of(rank, Figure.Rank(8), "2030-12-31"), TargetMade.Of(rank, Figure.Rank(5))]).Conflicts).Kind);
        Assert.Empty(TargetSet.Of([TargetMade.Of(rank, Figure.Tier(11)), TargetMade.Of(rank, Figure.Tier(11), "2030-12-31")]).Conflicts);
        Assert.Empty(Then("từ 3 đến 5", "từ 1 đến 2"));
        Assert.Equal(TargetConflictKind.LaterAsksLess, Assert.Single(Then("từ 3 đến 5", "từ 4 đến 6")).Kind);

        static IEnumerable<TargetConflict> Then(string first, string second) =>
            TargetSet.Of([TargetMade.Of(TargetMade.Days, TargetMade.Said(first)), TargetMade.Of(TargetMade.Days, TargetMade.Said(second), "2030-12-31")]).Conflicts;
    }

    [Fact]
    public void Targets_of_different_levels_do_not_contradict_each_other()
    {
        RatioIndicator indicator = Made.Ratio();
        Target province = TargetMade.Of(indicator, Figure.Parse("90%"), levels: [AreaLevel.Country, AreaLevel.Province]);
        Target commune = TargetMade.Of(indicator, Figure.Parse("60%"), levels: AreaLevel.Commune);
        Target everyone = TargetMade.Of(indicator, Figure.Parse("70%"));
        Assert.Empty(TargetSet.Of([province, commune]).Conflicts);
        Assert.Equal(2, TargetSet.Of([province, commune, everyone]).Conflicts.Length);
        Assert.All(TargetSet.Of([province, commune, everyone]).Conflicts, static conflict => Assert.Equal(
            "cùng hạn nhưng khác mức", conflict.Reason.Vietnamese.Split(':')[0]));
    }

    [Fact]
    public void Targets_stand_by_due_day_then_date_of_the_document_then_its_number()
    {
        RatioIndicator indicator = Made.Ratio();
        Target unknown = TargetMade.Of(indicator, Figure.Parse("10%"), document: Document("A", null));
        Target old = TargetMade.Of(indicator, Figure.Parse("20%"), document: Document("C", new LocalDate(2020, 1, 1)));
        Target alsoOld = TargetMade.Of(indicator, Figure.Parse("30%"), document: Document("B", new LocalDate(2020, 1, 1)));
        Target fresh = TargetMade.Of(indicator, Figure.Parse("40%"), document: Document("D", new LocalDate(2024, 1, 1)));
        Target freshLater = TargetMade.Of(indicator, Figure.Parse("50%"), "2030-12-31", document: Document("D", new LocalDate(2024, 1, 1)));
        TargetSet set = TargetSet.Of([freshLater, unknown, fresh, old, alsoOld, unknown]);
        Assert.Equal("B C D A D", string.Join(' ', set.Targets.Select(static target => target.LegalBasis.Document)));
        Assert.Same(indicator, set.Indicator);

        Assert.Same(unknown, set.NewestBy(new LocalDate(2019, 12, 31)));
        Assert.Same(alsoOld, set.NewestBy(new LocalDate(2023, 12, 31)));
        Assert.Same(fresh, set.NewestBy(new LocalDate(2025, 12, 31)));
        Assert.Same(freshLater, set.NewestBy(new LocalDate(2026, 1, 1)));
        Assert.Same(freshLater, set.NewestBy(new LocalDate(2031, 1, 1)));
    }

    [Fact]
    public void Every_target_is_assessed_also_without_a_figure()
    {
        TargetSet set = TargetSet.Of(s_catalogue.TargetsOf("satisfaction.online-services"));
        Assert.Equal([TargetStatus.Exceeded, TargetStatus.NotMet], set.Assess(TargetMade.On("2026-12-31", "97%")).Select(static a => a.Status));
        Assert.All(set.Assess(Outcome.NoData<Figure>("not asked yet"), new LocalDate(2026, 12, 31)), static a => Assert.Equal((TargetStatus.NoData, true), (a.Status, a.DaysLeft > 0)));
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>("targets", static () => TargetSet.Of(null!));
        Assert.Throws<ArgumentNullException>("targets", static () => TargetSet.Of([null!]));
        Assert.Throws<ArgumentException>("targets", static () => TargetSet.Of([TargetMade.Share("80")]));
        Assert.Equal(
            "There are no targets: a set has at least one. Ask the catalogue whether the indicator has any. (Parameter 'targets')",
            Assert.Throws<ArgumentException>(static () => TargetSet.Of([])).Message);
        Assert.Equal(
            "'service.online-use' and 'dossier.paid-online' are targets of two indicators: a set is of one. Make a set of each, from one catalogue. (Parameter 'targets')",
            Assert.Throws<ArgumentException>(static () => TargetSet.Of([.. s_catalogue.TargetsOf("dossier.paid-online"), .. s_catalogue.TargetsOf("service.online-use")])).Message);
        TargetSet set = TargetSet.Of(s_catalogue.TargetsOf("dossier.paid-online"));
        Assert.Throws<ArgumentNullException>("figure", () => set.Assess((Figure)null!));
        Assert.Throws<ArgumentNullException>("figure", () => set.Assess((DatedFigure)null!));
        Assert.Throws<ArgumentException>("figure", () => set.Assess(Figure.Parse("94")));
    }

    private static LegalBasis Document(string number, LocalDate? date) => new(number, Article: null, date, Reference: null, Confidence.Computed);
}
