using Cds.Indicators.Dossiers;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Tests.Dossiers;

/// <summary>A type of the caller's own is mapped to the dossier once.</summary>
public sealed class DossierMappingTests
{
    private sealed record Agency(string Code);

    private sealed record Row(Agency Agency, int Channel, DateOnly? Received, DateOnly? Appointment, DateOnly? Finished, int State, decimal Charge, string? Receipt, int Stars);

    private static readonly Row[] s_rows =
    [
        new(new("00070"), 2, new(2025, 8, 1), new(2025, 8, 8), new(2025, 8, 5), 1, 50_000m, "DVCQG-1", 5),
        new(new("00070"), 1, new(2025, 8, 2), new(2025, 8, 9), new(2025, 8, 10), 3, 0m, null, 0),
        new(new("00004"), 2, new(2025, 8, 3), null, null, 0, 20_000m, null, 2),
        new(new("00004"), 3, new(2025, 9, 3), new(2025, 9, 1), null, 5, 20_000m, "NH-7", 3),
    ];

    [Fact]
    public void Records_of_another_type_are_counted_as_the_dossiers_they_are_mapped_to()
    {
        foreach (DossierRates rates in new[] { DossierRates.ByStanding(Catalogue.Vietnam()), DossierRates.ByAppointment(Catalogue.Vietnam(), DossierSample.AsOf) })
        {
            RateSet<Dossier> ready = RateSet.Of([.. rates.Progress.Definitions, rates.ReceivedOnline, rates.PaidOnline, .. rates.Satisfaction.Definitions]);
            RateSet<Row> mapped = ready.From((Row row) => new Dossier
            {
                Area = row.Agency.Code,
                ReceivedOn = row.Received,
                DueOn = row.Appointment,
                EndedOn = row.Finished,
                Standing = (DossierStanding)row.State,
                IsSubmittedOnline = row.Channel == 2,
                Fee = (long)row.Charge,
                IsPaidOnline = row.Receipt != null,
                Rating = row.Stars == 0 ? DossierRating.None : row.Stars > 3 ? DossierRating.Satisfied : row.Stars == 3 ? DossierRating.Neutral : DossierRating.Dissatisfied,
                HasComplaint = false,
            });

            Tally tally = mapped.Per(PeriodKind.Month).Tally(s_rows);

            Assert.Equal("00004 2025-M08: 0/1; 00004 2025-M09: 1/1; 00070 2025-M08: 1/1", DossierSample.Text(tally, "dossier.paid-online"));
            Assert.Equal("00070 2025-M08: 1/2", DossierSample.Text(tally, "dossier.on-time"));
            Assert.Equal("00004 2025-M08: 0/1; 00004 2025-M09: 1/1", DossierSample.Text(tally, "dossier.in-progress-past"));
            Assert.Equal("00004 2025-M08: 0/1; 00004 2025-M09: 0/1; 00070 2025-M08: 1/1", DossierSample.Text(tally, "satisfaction.people-and-businesses"));
            Assert.Equal("00004 2025-M08: 0/1; 00004 2025-M09: 0/1; 00070 2025-M08: 1/2", DossierSample.Text(tally, "satisfaction.reception-and-settlement"));
            Assert.Equal(ready.Per(PeriodKind.Month).Tally(s_rows.Select(Mapped).ToArray()), tally);
        }
    }

    [Fact]
    public void By_appointment_no_standing_need_be_mapped_and_by_standing_no_appointment()
    {
        RateSet<Row> appointment = DossierRates.ByAppointment(Catalogue.Vietnam(), DossierSample.AsOf).Progress
            .From((Row row) => new Dossier { Area = row.Agency.Code, ReceivedOn = row.Received, DueOn = row.Appointment, EndedOn = row.Finished });
        RateSet<Row> standing = DossierRates.ByStanding(Catalogue.Vietnam()).Progress
            .From((Row row) => new Dossier { Area = row.Agency.Code, ReceivedOn = row.Received, EndedOn = row.Finished, Standing = (DossierStanding)row.State });

        Assert.Equal(
            DossierSample.Text(appointment.Per(PeriodKind.Year).Tally(s_rows), "dossier.on-time-or-within"),
            DossierSample.Text(standing.Per(PeriodKind.Year).Tally(s_rows), "dossier.on-time-or-within"));
    }

    [Fact]
    public void A_fact_that_is_read_and_not_mapped_is_named()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(static () => DossierRates.ByStanding(Catalogue.Vietnam()).Progress
            .From((Row row) => new Dossier { Area = row.Agency.Code, ReceivedOn = row.Received, EndedOn = row.Finished }));

        Assert.Contains("Standing", refusal.Message, StringComparison.Ordinal);
    }

    private static Dossier Mapped(Row row) => new()
    {
        Area = row.Agency.Code,
        ReceivedOn = row.Received,
        DueOn = row.Appointment,
        EndedOn = row.Finished,
        Standing = (DossierStanding)row.State,
        IsSubmittedOnline = row.Channel == 2,
        Fee = (long)row.Charge,
        IsPaidOnline = row.Receipt is not null,
        Rating = row.Stars switch { 0 => DossierRating.None, 1 or 2 => DossierRating.Dissatisfied, 3 => DossierRating.Neutral, _ => DossierRating.Satisfied },
    };
}
