using System.Reflection;
using Cds.Indicators.Areas;
using Cds.Indicators.Dossiers;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Tests.Dossiers;

public sealed class DossierRatesTests
{
    private static readonly DossierRates s_byStanding = DossierRates.ByStanding(Catalogue.Vietnam());
    private static readonly DossierRates s_byAppointment = DossierRates.ByAppointment(Catalogue.Vietnam(), DossierSample.AsOf);

    /// <summary>Written by hand from the comments of <see cref="DossierSample.All"/>: the numbers are those of the dossiers that count.</summary>
    public static TheoryData<string, string> Expected => new()
    {
        { "dossier.received", "10" },                               // 1-9, 12
        { "dossier.settled", "6" },                                 // 1-6
        { "dossier.settled-early", "2/6" },                         // 1, 4
        { "dossier.settled-when-due", "1/6" },                      // 2
        { "dossier.settled-late", "2/6" },                          // 3, 6
        { "dossier.on-time", "3/6" },                               // 1, 2, 4
        { "dossier.in-progress", "4" },                             // 7, 8, 9, 12
        { "dossier.in-progress-within", "2/4" },                    // 7, 9
        { "dossier.in-progress-past", "1/4" },                      // 8
        { "dossier.on-time-or-within", "5/10" },                    // 1, 2, 4, 7, 9
        { "dossier.not-judged", "2/10" },                           // 5, 12
        { "dossier.received-online", "7/10" },                      // 1, 2, 3, 6, 7, 8, 9
        { "dossier.online-of-received", "5/10" },                   // 1, 2, 6, 8, 9
        { "dossier.fully-online-of-eligible", "4/7" },              // 1, 2, 7, 9 of 1, 2, 3, 4, 7, 9, 12
        { "dossier.fully-online-of-settled", "2/6" },               // 1, 2
        { "dossier.paid-online", "4/6" },                           // 1, 3, 6, 7 of 1, 3, 4, 6, 7, 12
        { "dossier.digitised-on-reception", "2/10" },               // 4, 5
        { "dossier.components-and-results-digitised", "6/10" },     // 1, 2, 4, 6, 8, 9
        { "dossier.results-digitised", "4/6" },                     // 1, 2, 4, 6
        { "dossier.electronic-result", "4/7" },                     // 1, 4, 6, 9 of 1, 3, 4, 6, 7, 9, 12
        { "dossier.electronic-result-of-settled", "3/4" },          // 1, 4, 6 of 1, 3, 4, 6
        { "dossier.data-reused", "2/10" },                          // 1, 6
        { "satisfaction.people-and-businesses", "3/6" },            // 1, 4, 6 of 1, 2, 3, 4, 6, 8
        { "satisfaction.online-services", "2/5" },                  // 1, 6 of 1, 2, 3, 6, 8
        { "satisfaction.reception-and-settlement", "6/10" },        // 1, 2, 4, 7, 9, 12
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void Each_rate_by_appointment_counts_what_was_counted_by_hand(string code, string expected) =>
        Assert.Equal($"00070 2025: {expected}", DossierSample.Text(s_byAppointment.All.Per(PeriodKind.Year).Tally(DossierSample.All), code));

    [Theory]
    [MemberData(nameof(Expected))]
    public void Each_rate_by_standing_counts_what_was_counted_by_hand(string code, string expected)
    {
        // The standing knows no day, so what was received later is left out by the period.
        Tally tally = s_byStanding.All.Per(PeriodKind.Year).During(Period.YearToDate(2025, 9), OutsidePeriod.LeaveOut).Tally(DossierSample.All);

        Assert.Equal($"00070 2025: {expected}", DossierSample.Text(tally, code));
    }

    [Fact]
    public void Every_definition_is_in_all_once_and_is_counted_by_hand()
    {
        RateDefinition<Dossier>[] definitions =
        [
            .. typeof(DossierRates).GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(static property => property.PropertyType == typeof(RateDefinition<Dossier>))
                .Select(static property => (RateDefinition<Dossier>)property.GetValue(s_byStanding)!),
        ];

        Assert.Equal(definitions.Select(static d => d.Subject.Code).Order(), s_byStanding.All.Definitions.Select(static d => d.Subject.Code).Order());
        Assert.Equal(Expected.Select(static row => (string)((object[])row)[0]), s_byStanding.All.Definitions.Select(static d => d.Subject.Code));
    }

    [Fact]
    public void Settled_dossiers_count_when_they_ended_and_others_when_they_were_received()
    {
        Tally tally = s_byAppointment.All.Per(PeriodKind.Month).Tally(DossierSample.All);

        Assert.Equal("00070 2025-M08: 5; 00070 2025-M09: 5", DossierSample.Text(tally, "dossier.received"));
        Assert.Equal("00070 2025-M08: 3; 00070 2025-M09: 3", DossierSample.Text(tally, "dossier.settled"));
        Assert.Equal("00070 2025-M08: 2/3; 00070 2025-M09: 1/3", DossierSample.Text(tally, "dossier.on-time"));
        Assert.Equal("00070 2025-M08: 3/5; 00070 2025-M09: 2/5", DossierSample.Text(tally, "dossier.on-time-or-within"));
        Assert.Equal("00070 2025-M09: 1/4", DossierSample.Text(tally, "dossier.in-progress-past"));
        Assert.Equal("00070 2025-M08: 2/3; 00070 2025-M09: 0/3", DossierSample.Text(tally, "dossier.fully-online-of-settled"));
    }

    [Theory]
    [InlineData("dossier.received", "3")]                           // 1, 2, 3
    [InlineData("dossier.settled", "2")]                            // 1, 2
    [InlineData("dossier.on-time", "2/2")]
    [InlineData("dossier.in-progress-within", "1/1")]               // 3 is due on the day, and ends the day after
    [InlineData("dossier.on-time-or-within", "3/3")]
    [InlineData("satisfaction.reception-and-settlement", "2/3")]    // 3 is disliked
    public void As_of_an_earlier_day_what_came_later_is_not_known(string code, string expected)
    {
        RateSet<Dossier> rates = DossierRates.ByAppointment(Catalogue.Vietnam(), new DateOnly(2025, 8, 12)).All;

        Assert.Equal($"00070 2025: {expected}", DossierSample.Text(rates.Per(PeriodKind.Year).Tally(DossierSample.All), code));
    }

    [Fact]
    public void The_three_fully_online_rates_have_three_denominators_and_three_answers()
    {
        Tally tally = s_byAppointment.Online.Per(PeriodKind.Year).Tally(DossierSample.All);

        Assert.Equal(Rate.Of(1, 2), tally.Rate("dossier.online-of-received", "00070", Period.OfYear(2025)).Value);
        Assert.Equal(Rate.Of(4, 7), tally.Rate("dossier.fully-online-of-eligible", "00070", Period.OfYear(2025)).Value);
        Assert.Equal(Rate.Of(1, 3), tally.Rate("dossier.fully-online-of-settled", "00070", Period.OfYear(2025)).Value);
    }

    [Fact]
    public void Decree_307_counts_a_dossier_that_meets_every_condition_and_none_that_misses_one()
    {
        Dossier full = DossierSample.All[0];
        Dossier[] missing =
        [
            full with { IsSubmittedOnline = false },
            full with { IsPaidOnNationalPortal = false },
            full with { IsProcessedElectronically = false },
            full with { HasElectronicResult = false },
            full with { IsResultReturnedOnline = false },
            full with { HasVisitInPerson = true },
            full with { HasPaperSubmitted = true },
            full with { HasOnSiteCheck = true },
        ];

        Assert.Equal("00070 2025: 1/1", Count([full]));
        Assert.Equal("00070 2025: 1/1", Count([full with { Fee = 0, IsPaidOnline = false, IsPaidOnNationalPortal = false }]));
        Assert.All(missing, static dossier => Assert.Equal("00070 2025: 0/1", Count([dossier])));

        static string Count(Dossier[] dossiers) =>
            DossierSample.Text(RateSet.Of(s_byStanding.FullyOnlineOfSettled).Per(PeriodKind.Year).Tally(dossiers), "dossier.fully-online-of-settled");
    }

    [Fact]
    public void A_dossier_that_is_both_late_and_disliked_is_taken_off_once()
    {
        Dossier satisfied = DossierSample.All[0];
        Dossier[] dossiers = [satisfied, satisfied with { Standing = DossierStanding.SettledLate, Rating = DossierRating.Dissatisfied, HasComplaint = true }];

        Tally tally = s_byStanding.Satisfaction.Per(PeriodKind.Year).Tally(dossiers);

        Assert.Equal("00070 2025: 1/2", DossierSample.Text(tally, "satisfaction.reception-and-settlement"));
    }

    [Fact]
    public void A_standing_that_contradicts_the_days_is_refused()
    {
        Dossier settled = DossierSample.All[0] with { EndedOn = null };
        Dossier inProgress = DossierSample.All[6] with { ReceivedOn = null };

        Assert.Throws<FaultException>(() => RateSet.Of(s_byStanding.Settled).Per(PeriodKind.Month).Tally([settled]));
        Assert.Throws<FaultException>(() => RateSet.Of(s_byStanding.InProgress).Per(PeriodKind.Month).Tally([inProgress]));
    }

    [Fact]
    public void A_dossier_that_counts_has_its_area() =>
        Assert.Throws<FaultException>(static () => s_byStanding.Progress.Per(PeriodKind.Month).Tally([DossierSample.All[0] with { Area = null }]));

    [Fact]
    public void Tallies_by_standing_and_by_appointment_or_of_two_days_do_not_merge()
    {
        Tally standing = s_byStanding.Progress.Per(PeriodKind.Month).Tally(DossierSample.All);
        Tally september = s_byAppointment.Progress.Per(PeriodKind.Month).Tally(DossierSample.All);
        Tally october = DossierRates.ByAppointment(Catalogue.Vietnam(), new DateOnly(2025, 10, 31)).Progress.Per(PeriodKind.Month).Tally(DossierSample.All);

        Assert.Throws<ArgumentException>(() => Tally.Merge(standing, september));
        Assert.Throws<ArgumentException>(() => Tally.Merge(september, october));
        Assert.Equal(september, Tally.Merge(september, s_byAppointment.Progress.Per(PeriodKind.Month).Empty));
    }

    [Fact]
    public void A_catalogue_without_an_indicator_is_refused_by_its_code()
    {
        Catalogue shipped = Catalogue.Vietnam();
        Catalogue poor = Catalogue.Of(shipped.Indicators.Where(static i => i.Code != "dossier.in-progress-past"), []);

        Assert.StartsWith(
            "'dossier.in-progress-past' is not an indicator of the catalogue.",
            Assert.Throws<KeyNotFoundException>(() => DossierRates.ByStanding(poor)).Message,
            StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => DossierRates.ByAppointment(poor, DossierSample.AsOf));
        Assert.Throws<ArgumentNullException>(static () => DossierRates.ByStanding(null!));
        Assert.Throws<ArgumentNullException>(static () => DossierRates.ByAppointment(null!, DossierSample.AsOf));
    }

    [Fact]
    public void A_catalogue_in_which_a_code_became_another_kind_is_refused()
    {
        Catalogue shipped = Catalogue.Vietnam();
        CountIndicator count = (CountIndicator)shipped["dossier.received"];
        Catalogue replaced = shipped.Extend(
            [new CountIndicator { Code = "dossier.not-judged", Name = new LocalizedText("Chưa đánh giá", "Not judged"), Pillar = count.Pillar, Direction = count.Direction, LegalBases = count.LegalBases, Measure = count.Measure }],
            [],
            CatalogueConflict.Replace);

        Assert.Throws<ArgumentException>(() => DossierRates.ByStanding(replaced));
    }

    [Fact]
    public void What_was_counted_becomes_observations_of_the_catalogue()
    {
        Tally tally = s_byAppointment.All.Per(PeriodKind.Month).Tally(DossierSample.All.Select(static d => d with { Area = "01" }));

        ObservationSet observations = tally.ToObservations(AreaRegistry.Vietnam(), AreaLevel.Province, Catalogue.Vietnam());

        Assert.Equal(tally.Count * tally.Structure.Columns.Length, observations.Count);
    }

    [Fact]
    public void They_say_by_what_dossiers_are_judged()
    {
        using CultureScope scope = new("ar-SA");
        Assert.Equal("by standing", s_byStanding.ToString());
        Assert.Equal("by appointment as of 2025-09-30", DossierRates.ByAppointment(Catalogue.Vietnam(), DossierSample.AsOf).ToString());
    }
}
