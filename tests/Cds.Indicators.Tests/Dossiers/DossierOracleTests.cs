using System.Globalization;
using Cds.Indicators.Dossiers;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Cds.Indicators.Tests.Dossiers;

/// <summary>Every ready-made rate over random dossiers equals a slow count.</summary>
public sealed class DossierOracleTests
{
    private static readonly Arbitrary<int> s_seeds = Arb.From(Gen.Choose(0, int.MaxValue - 1));

    [Fact]
    public void Every_rate_by_appointment_equals_a_slow_count() => Property.Holds(s_seeds, static seed =>
    {
        Random random = new(seed);
        DateOnly asOf = new DateOnly(2025, 9, 15).AddDays(random.Next(-20, 20));
        Compare(DossierRates.ByAppointment(Catalogue.Vietnam(), asOf), DossierOracle.ByAppointment(asOf), Dossiers(random));
    });

    [Fact]
    public void Every_rate_by_standing_equals_a_slow_count() => Property.Holds(s_seeds, static seed =>
    {
        Dossier[] dossiers = [.. Dossiers(new Random(seed)).Where(static d => d.Standing switch
        {
            DossierStanding.SettledEarly or DossierStanding.SettledOnTime or DossierStanding.SettledLate => d.EndedOn is not null,
            DossierStanding.InProgressWithin or DossierStanding.InProgressPast => d.ReceivedOn is not null,
            _ => true,
        })];
        Compare(DossierRates.ByStanding(Catalogue.Vietnam()), DossierOracle.ByStanding(), dossiers);
    });

    [Fact]
    public void Judged_by_a_policy_as_of_a_day_the_counts_are_those_by_appointment() => Property.Holds(s_seeds, static seed =>
    {
        Random random = new(seed);
        LocalDate asOf = new LocalDate(2026, 3, 15).PlusDays(random.Next(-10, 10));
        DeadlinePolicy policy = DeadlinePolicy.Decision766(new WorkingClock(WorkingCalendar.VietnamPublicSector(), OfficeHours.Example()), EarlyBoundary.BeforeDueDay);
        Dossier[] dossiers = [.. Enumerable.Range(0, 40).Select(_ => Judged(policy, asOf, random)).OfType<Dossier>()];

        Tally standing = DossierRates.ByStanding(Catalogue.Vietnam()).All.Per(PeriodKind.Month).Tally(dossiers);
        Tally appointment = DossierRates.ByAppointment(Catalogue.Vietnam(), asOf.ToDateOnly()).All.Per(PeriodKind.Month).Tally(dossiers);

        Assert.All(standing.Structure.Columns, column => Assert.Equal(DossierSample.Text(appointment, column.Code), DossierSample.Text(standing, column.Code)));
    });

    /// <summary>A dossier with its standing at the close of a day; null where it was received later.</summary>
    private static Dossier? Judged(DeadlinePolicy policy, LocalDate asOf, Random random)
    {
        LocalDate received = new LocalDate(2026, 3, 10).PlusDays(random.Next(-15, 15));
        LocalDate? due = random.Next(4) == 0 ? null : received.PlusDays(random.Next(0, 12));
        LocalDate? ended = random.Next(4) == 0 ? null : received.PlusDays(random.Next(0, 15));
        if (received > asOf)
            return null;
        DossierTimes times = new DossierTimes(received.At(new LocalTime(9, 0)))
        {
            Appointment = due?.At(new LocalTime(17, 0)),
            Ended = ended is { } end ? new DossierEnd(end.At(new LocalTime(10, 0)), DossierEnding.Processed) : null,
        }.AsOf(asOf);
        return new Dossier
        {
            Area = "00070",
            ReceivedOn = received.ToDateOnly(),
            DueOn = due?.ToDateOnly(),
            EndedOn = times.Ended?.Moment.Date.ToDateOnly(),
            Standing = policy.Judge(times, asOf).Standing,
            Rating = (DossierRating)random.Next(4),
            HasComplaint = random.Next(4) == 0,
        };
    }

    private static void Compare(DossierRates rates, DossierOracle oracle, Dossier[] dossiers)
    {
        Tally tally = rates.All.Per(PeriodKind.Month).Tally(dossiers);
        foreach (TallyColumn column in tally.Structure.Columns)
        {
            string expected = string.Join("; ", dossiers
                .Select(dossier => (dossier.Area, Counts: oracle.Judge(column.Code, dossier)))
                .Where(static row => row.Counts.Numerator || row.Counts.Denominator)
                .GroupBy(static row => string.Create(CultureInfo.InvariantCulture, $"{row.Area} {row.Counts.Day!.Value.Year}-M{row.Counts.Day!.Value.Month:00}"), StringComparer.Ordinal)
                .OrderBy(static cell => cell.Key, StringComparer.Ordinal)
                .Select(cell => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{cell.Key}: {cell.Count(static row => row.Counts.Numerator)}{(column.IsPair ? $"/{cell.Count(static row => row.Counts.Denominator)}" : "")}")));
            Assert.Equal($"{column.Code}: {expected}", $"{column.Code}: {DossierSample.Text(tally, column.Code)}");
        }
    }

    private static Dossier[] Dossiers(Random random)
    {
        Dossier[] dossiers = new Dossier[random.Next(0, 60)];
        for (int i = 0; i < dossiers.Length; i++)
        {
            dossiers[i] = new Dossier
            {
                Area = random.Next(2) == 0 ? "00070" : "26740",
                ReceivedOn = Day(),
                DueOn = Day(),
                EndedOn = Day(),
                Standing = (DossierStanding)random.Next(6),
                IsSubmittedOnline = Often(),
                IsEligibleForFullyOnline = Often(),
                IsThroughFullyOnlineService = Often(),
                IsPaperDue = Often(),
                HasElectronicResult = Often(),
                Fee = random.Next(3) * 10_000L,
                IsPaidOnline = Often(),
                IsPaidOnNationalPortal = Often(),
                IsProcessedElectronically = Often(),
                IsResultReturnedOnline = Often(),
                HasVisitInPerson = !Often(),
                HasPaperSubmitted = !Often(),
                HasOnSiteCheck = !Often(),
                IsDigitisedOnReception = Often(),
                HasDigitalComponents = Often(),
                IsResultDigitised = Often(),
                HasReusedComponents = Often(),
                Rating = (DossierRating)random.Next(4),
                HasComplaint = !Often(),
            };
        }

        return dossiers;

        bool Often() => random.Next(4) > 0;

        DateOnly? Day() => random.Next(5) == 0 ? null : new DateOnly(2025, 9, 15).AddDays(random.Next(-25, 25));
    }
}
