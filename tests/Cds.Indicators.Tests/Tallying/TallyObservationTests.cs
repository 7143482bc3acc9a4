using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;
using Cds.Indicators.Tallying;
using Cds.Indicators.Tests.Indicators;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;
using PeriodKind = Cds.Indicators.Periods.PeriodKind;
using ReportingCalendar = Cds.Indicators.Periods.ReportingCalendar;

namespace Cds.Indicators.Tests.Tallying;

public sealed class TallyObservationTests
{
    private static readonly Period s_july = Period.Month(2025, 7);
    private static readonly Period s_june = Period.Month(2025, 6);
    private static readonly Measure s_whole = Made.Measure("whole");
    private static readonly RatioIndicator s_onTime = Made.Ratio(denominator: s_whole, code: "dossier.on-time");
    private static readonly Measure s_fees = Made.Measure("fees", decimals: 2, mayBeNegative: true);

    private static readonly TallyStructure s_structure = new(
        [TallyMade.OnTime, TallyMade.Hours with { Code = "made" }, TallyMade.Fees with { Code = "fees" }], PeriodKind.Month, ReportingCalendar.Gregorian);

    private static readonly MeanIndicator s_hours = Made.Mean(Made.Measure("tenths", decimals: 1), s_whole);

    private static readonly Catalogue s_catalogue = Catalogue.Of([s_onTime, s_hours, Made.Count(Made.Measure("received"), code: "received.count"), Made.Ratio(s_fees, s_whole, code: "share.of-fees", isShare: false)], []);

    /// <summary>A commune that was there always, and a code that named one unit to 30 June 2025 and another from 1 July.</summary>
    private static readonly AreaRegistry s_areas = AreaRegistry.Of(
        [
            new AreaEntry { Level = AreaLevel.Province, Code = "10", Name = "Tỉnh" },
            new AreaEntry { Level = AreaLevel.Commune, Code = "00070", Name = "Xã", ParentCode = "10" },
            new AreaEntry { Level = AreaLevel.Commune, Code = "00073", Name = "Xã cũ", ParentCode = "10", ValidTo = new LocalDate(2025, 7, 1) },
            new AreaEntry { Level = AreaLevel.Commune, Code = "00073", Name = "Xã mới", ParentCode = "10", ValidFrom = new LocalDate(2025, 7, 1) },
            new AreaEntry { Level = AreaLevel.Commune, Code = "00075", Name = "Xã đã hết", ParentCode = "10", ValidTo = new LocalDate(2025, 6, 16) },
        ],
        []);

    [Fact]
    public void Every_cell_is_observed_for_every_column()
    {
        Tally tally = new TallyBuilder(s_structure)
            .Add(0, "00070", s_june, 3, 4)
            .Add(1, "00070", s_june, 25, 4)
            .Add(2, "00070", s_july, -5, 0)
            .Add(0, "00073", s_june, 1, 2)
            .Add(0, "00073", s_july, 2, 2)
            .Build();
        ObservationSet set = tally.ToObservations(s_areas, AreaLevel.Commune, s_catalogue);
        Assert.Equal(
            [
                "dossier.on-time Xã 2025-M06 3/4", "dossier.on-time Xã 2025-M07 0/0", "dossier.on-time Xã cũ 2025-M06 1/2", "dossier.on-time Xã mới 2025-M07 2/2",
                "fees Xã 2025-M06 0", "fees Xã 2025-M07 -5", "fees Xã cũ 2025-M06 0", "fees Xã mới 2025-M07 0",
                "made Xã 2025-M06 25/4", "made Xã 2025-M07 0/0", "made Xã cũ 2025-M06 0/0", "made Xã mới 2025-M07 0/0",
            ],
            set.Select(Describe).Order(StringComparer.Ordinal));
        Assert.Equal(set.Select(Describe), tally.ToObservations(s_areas, AreaLevel.Commune, [s_fees, s_hours, s_onTime, s_onTime, Made.Ratio(code: "another")]).Select(Describe));
    }

    [Fact]
    public void Codes_that_name_no_unit_in_the_period_are_faults_once_for_each_cell()
    {
        Tally tally = new TallyBuilder(s_structure)
            .Add(0, "00070", s_july, 3, 4)
            .Add(0, "00075", s_june, 3, 4)
            .Add(0, "00075", s_july, 3, 4)
            .Add(1, "99999", s_july, 3, 4)
            .Build();
        FaultException refusal = Assert.Throws<FaultException>(() => tally.ToObservations(s_areas, AreaLevel.Commune, s_catalogue));
        Assert.Equal(
            [
                "row 7: 'dossier.on-time, 00075, 2025-M07': Xã đã hết (commune:00075) has no day of 2025-M07 in its validity, to 2025-06-15. Give the unit that was there in the period, or correct the period.",
                "row 8: 'dossier.on-time, 99999, 2025-M07': no unit of the registry has the level Commune and the code 99999. Correct the code, with its leading zeros, or the level.",
            ],
            refusal.Faults.Select(static fault => fault.ToString()));
    }

    [Fact]
    public void A_code_of_two_units_within_a_period_is_a_fault()
    {
        Tally tally = new TallyBuilder(new TallyStructure([TallyMade.OnTime], PeriodKind.Year, ReportingCalendar.Gregorian)).Add(0, "00073", Period.OfYear(2025), 1, 2).Build();
        FaultException refusal = Assert.Throws<FaultException>(() => tally.ToObservations(s_areas, AreaLevel.Commune, s_catalogue));
        Assert.Contains("'dossier.on-time, 00073, 2025': the code 00073 names ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_number_of_what_may_not_be_is_a_fault()
    {
        Tally tally = new TallyBuilder(s_structure).Add(0, "00070", s_july, -3, 4).Build();
        Assert.Equal(
            "row 1: 'dossier.on-time, 00070, 2025-M07': dossier.on-time may not be negative. Correct the number, or let the measure be negative.",
            Assert.Throws<FaultException>(() => tally.ToObservations(s_areas, AreaLevel.Commune, s_catalogue)).Message);
    }

    [Fact]
    public void Codes_that_the_catalogue_does_not_have_are_named_together()
    {
        Assert.Equal(
            "'dossier.hours', 'fees.balance': the catalogue has no such indicator or measure. Add it, or hand in the subjects that the tally was made for.",
            Assert.Throws<KeyNotFoundException>(static () => TallyMade.Small.ToObservations(s_areas, AreaLevel.Commune, s_catalogue)).Message);
        Assert.StartsWith(
            "'dossier.on-time', 'dossier.hours', 'fees.balance': the subjects have no such",
            Assert.Throws<KeyNotFoundException>(static () => TallyMade.Small.ToObservations(s_areas, AreaLevel.Commune, [])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Indicators_that_are_observed_otherwise_than_counted_are_named_together()
    {
        TallyStructure structure = new(
            [
                TallyMade.OnTime with { NumeratorDecimals = 1 },
                TallyMade.Fees with { Code = "made" },
                TallyMade.OnTime with { Code = "fees" },
                TallyMade.OnTime with { Code = "rank" },
            ],
            PeriodKind.Month,
            ReportingCalendar.Gregorian);
        RankIndicator rank = new() { Code = "rank", Name = Made.Name, Pillar = Made.Pillar, Direction = Direction.Neutral, LegalBases = [Made.Basis] };
        Assert.Equal(
            "The tally counts otherwise than the subjects observe: 'dossier.on-time' has 1 and 0 decimals here, and 0 and 0 there; 'made' is a single number here, and a Mean there; "
                + "'fees' is a numerator and a denominator here, and a Measure there; 'rank' is a Rank, to which records do not add up. Hand in the subjects that the tally was made for. (Parameter 'subjects')",
            Assert.Throws<ArgumentException>(() => new TallyBuilder(structure).Build().ToObservations(s_areas, AreaLevel.Commune, [s_onTime, s_hours, s_fees, rank])).Message);
    }

    [Fact]
    public void Two_subjects_of_one_code_are_refused() => Assert.Equal(
        "'made' is the code of two subjects: which of them is meant cannot be told. Give one. (Parameter 'subjects')",
        Assert.Throws<ArgumentException>(static () => TallyMade.Small.ToObservations(s_areas, AreaLevel.Commune, [Made.Count(), Made.Ratio()])).Message);

    [Fact]
    public void Null_and_an_undefined_level_are_refused()
    {
        Assert.Equal("areas", Assert.Throws<ArgumentNullException>(static () => TallyMade.Small.ToObservations(null!, AreaLevel.Commune, s_catalogue)).ParamName);
        Assert.Equal("catalogue", Assert.Throws<ArgumentNullException>(static () => TallyMade.Small.ToObservations(s_areas, AreaLevel.Commune, (Catalogue)null!)).ParamName);
        Assert.Equal("subjects", Assert.Throws<ArgumentNullException>(static () => TallyMade.Small.ToObservations(s_areas, AreaLevel.Commune, (IEnumerable<Subject>)null!)).ParamName);
        Assert.Equal("level", Assert.Throws<ArgumentOutOfRangeException>(static () => TallyMade.Small.ToObservations(s_areas, (AreaLevel)9, s_catalogue)).ParamName);
    }

    [Fact]
    public void A_large_tally_becomes_a_set_of_the_same_sums()
    {
        Tally tally = TallyMade.Large(areas: 200, months: 24, seed: 5);
        AreaRegistry areas = AreaRegistry.Of([.. tally.Areas.Select(static code => new AreaEntry { Level = AreaLevel.Commune, Code = code, Name = code })], []);
        Measure balance = Made.Measure("fees.balance", decimals: 2, mayBeNegative: true);
        Subject hours = new MeanIndicator
        {
            Code = "dossier.hours",
            Name = Made.Name,
            Pillar = Made.Pillar,
            Direction = Direction.LowerIsBetter,
            LegalBases = [Made.Basis],
            Numerator = Made.Measure("tenths", decimals: 1),
            Denominator = Made.Measure("whole"),
        };
        ObservationSet set = tally.ToObservations(areas, AreaLevel.Commune, [s_onTime, hours, balance]);
        Assert.Equal(3 * 4800, set.Count);
        Assert.Equal(
            [tally.Total("dossier.on-time"), tally.Total("dossier.hours"), tally.Total("fees.balance")],
            set.GroupBy(static observation => observation.Subject.Code).OrderBy(static group => group.Key == "fees.balance" ? 2 : group.Key == "dossier.hours" ? 1 : 0).Select(static group => Ratio.Sum(group.Select(static observation => observation.Value.Counts))));
    }

    [Fact]
    public void An_empty_tally_is_an_empty_set() => Assert.Empty(new TallyBuilder(s_structure).Build().ToObservations(s_areas, AreaLevel.Commune, s_catalogue));

    private static string Describe(Observation observation) => $"{observation.Subject} {observation.Area.Name} {observation.Period} {observation.Value}";
}
