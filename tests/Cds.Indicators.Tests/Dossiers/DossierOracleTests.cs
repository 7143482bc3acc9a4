using System.Globalization;
using Cds.Indicators.Dossiers;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using FsCheck;
using FsCheck.Fluent;

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
