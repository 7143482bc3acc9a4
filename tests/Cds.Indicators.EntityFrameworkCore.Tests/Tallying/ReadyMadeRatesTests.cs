using System.Linq.Expressions;
using Cds.Indicators.Dossiers;
using Cds.Indicators.EntityFrameworkCore.Tests.Databases;
using Cds.Indicators.EntityFrameworkCore.Tests.Postgres;
using Cds.Indicators.EntityFrameworkCore.Tests.Records;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using Row = Cds.Indicators.EntityFrameworkCore.Tests.Records.Dossier;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Tallying;

/// <summary>The rates of dossiers that the core ships, over rows of a database.</summary>
[Collection(PostgresSharing.Name)]
public sealed class ReadyMadeRatesTests(PostgresFixture postgres)
{
    private static readonly Row[] s_rows = SomeDossiers.Of(20_000, communes: 40, seed: 99);

    private static readonly Expression<Func<Row, Cds.Indicators.Dossiers.Dossier>> s_map = row => new Cds.Indicators.Dossiers.Dossier
    {
        Area = row.Commune,
        ReceivedOn = row.ReceivedOn,
        DueOn = DateOnly.FromDateTime(row.DueAt),
        EndedOn = row.SettledOn,
        Standing = row.SettledAt == null ? DossierStanding.InProgressWithin : row.SettledAt <= row.DueAt ? DossierStanding.SettledOnTime : DossierStanding.SettledLate,
        IsSubmittedOnline = row.IsOnline,
        IsEligibleForFullyOnline = row.OfficeId % 2 == 0,
        IsThroughFullyOnlineService = row.IsOnline && row.Channel == Channel.Portal,
        IsPaperDue = row.Pages > 3,
        HasElectronicResult = row.Pages > 9,
        Fee = row.Fee,
        IsPaidOnline = row.IsPaidOnline,
        IsPaidOnNationalPortal = row.IsPaidOnline && row.Channel == Channel.Portal,
        IsProcessedElectronically = row.Channel != Channel.Counter,
        IsResultReturnedOnline = row.Pages < 30,
        HasVisitInPerson = row.Channel == Channel.Counter,
        HasPaperSubmitted = row.Note == null,
        HasOnSiteCheck = row.Score > 20,
        IsDigitisedOnReception = row.Score < 12,
        HasDigitalComponents = row.Score < 9,
        IsResultDigitised = row.Score < 15,
        HasReusedComponents = row.Note == "ab",
        Rating = row.IsSatisfied == null ? DossierRating.None : row.IsSatisfied == true ? DossierRating.Satisfied : DossierRating.Dissatisfied,
        HasComplaint = row.Note == "đủ",
    };

    private static readonly TallyPlan<Row>[] s_plans =
    [
        .. from rates in new[]
           {
               Cds.Indicators.Dossiers.DossierRates.ByAppointment(Catalogue.Vietnam(), new DateOnly(2025, 9, 30)),
               Cds.Indicators.Dossiers.DossierRates.ByStanding(Catalogue.Vietnam()),
           }
           select rates.All.From(s_map).Per(PeriodKind.Quarter).During(Period.OfYear(2025), OutsidePeriod.LeaveOut),
    ];

    [Fact]
    public async Task They_count_in_SQLite_as_in_memory()
    {
        using SqliteDossiers database = SqliteDossiers.Of(s_rows);
        await using DossierContext context = database.Open();
        foreach (TallyPlan<Row> plan in s_plans)
            Assert.Equal(plan.Tally(s_rows), await plan.TallyAsync(context.Dossiers));
    }

    [PostgresFact]
    public async Task They_count_on_the_shards_as_in_memory()
    {
        string connectionString = await PostgresDossiers.CreateAsync(await postgres.ShardedAsync(), s_rows);
        await using DossierContext context = DossierContext.Postgres(connectionString);
        foreach (TallyPlan<Row> plan in s_plans)
        {
            Assert.Equal(plan.Tally(s_rows), await plan.TallyAsync(context.Dossiers));

            string[] explained = await Sql.PlanAsync(connectionString, plan.ToTallyQueryString(context.Dossiers));
            Assert.Equal(4, explained.Count(static line => line.Contains("Remote SQL: SELECT", StringComparison.Ordinal) && line.Contains("GROUP BY", StringComparison.Ordinal)));
            Assert.DoesNotContain(explained, static line => line.Contains("Group Key:", StringComparison.Ordinal));
        }
    }
}
