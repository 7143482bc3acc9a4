using System.Data.Common;
using Cds.Indicators.EntityFrameworkCore.Tests.Databases;
using Cds.Indicators.EntityFrameworkCore.Tests.Postgres;
using Cds.Indicators.EntityFrameworkCore.Tests.Records;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Tallying;

/// <summary>What goes wrong gives a clear error and no tally.</summary>
[Collection(PostgresSharing.Name)]
public sealed class FaultTests(PostgresFixture postgres)
{
    private static readonly RecordDimensions<Dossier> s_settledOn = RecordDimensions<Dossier>.By(d => d.Commune, d => d.SettledOn);

    private static readonly Measure s_measure = ((RatioIndicator)DossierRates.Catalogue["dossier.received-online"]).Numerator;

    private static readonly Measure s_otherMeasure = ((RatioIndicator)DossierRates.Catalogue["dossier.paid-online"]).Numerator;

    private static readonly Dossier[] s_dossiers =
    [
        new() { Id = 1, Commune = "00070", ReceivedOn = new(2025, 1, 2), SettledOn = new(2025, 2, 3), IsOnline = true },
        new() { Id = 2, Commune = "00070", ReceivedOn = new(2025, 1, 2), IsOnline = true },
        new() { Id = 3, Commune = "00070", ReceivedOn = new(2025, 1, 2) },
        new() { Id = 4, ReceivedOn = new(2025, 1, 2), SettledOn = new(2025, 3, 3), IsOnline = true },
        new() { Id = 5, ReceivedOn = new(2025, 1, 2), SettledOn = new(2025, 3, 9), IsOnline = true },
        new() { Id = 6, Commune = "00071", ReceivedOn = new(2025, 1, 2), SettledOn = new(2024, 12, 31), IsOnline = true },
        new() { Id = 7, Commune = "00071", ReceivedOn = new(2025, 1, 2), SettledOn = new(2026, 1, 1), IsOnline = true },
        new() { Id = 8, Commune = "", ReceivedOn = new(2025, 1, 2), SettledOn = new(2025, 3, 9), IsOnline = true },
    ];

    [Fact]
    public async Task Counted_records_without_area_or_day_or_outside_the_period_are_refused_together()
    {
        TallyPlan<Dossier> plan = RateSet.Of(s_settledOn.Number(s_measure, d => d.IsOnline)).Per(PeriodKind.Month).During(Period.OfYear(2025));

        Assert.Equal(
            [
                "'00070': 1 record is counted and has no deciding day (x.SettledOn). Give its day, or leave such records out of the conditions.",
                "'00071': 1 record is decided (x.SettledOn) after 2025-12-31, outside 2025. Correct it, or leave such records out: During(period, OutsidePeriod.LeaveOut).",
                "'00071': 1 record is decided (x.SettledOn) before 2025-01-01, outside 2025. Correct it, or leave such records out: During(period, OutsidePeriod.LeaveOut).",
                "1 record counted in 2025-M03 has no area (x.Commune). Give its area, or leave such records out of the conditions.",
                "2 records counted in 2025-M03 have no area (x.Commune). Give their area, or leave such records out of the conditions.",
            ],
            await FaultsAsync(plan));
    }

    [Fact]
    public async Task By_days_the_fault_tells_the_day()
    {
        TallyPlan<Dossier> plan = RateSet.Of(s_settledOn.Number(s_measure, d => d.Id == 6)).Per(PeriodKind.Day).During(Period.OfYear(2025));

        Assert.Equal(
            ["'00071': 1 record is decided (x.SettledOn) on 2024-12-31, outside 2025. Correct it, or leave such records out: During(period, OutsidePeriod.LeaveOut)."],
            await FaultsAsync(plan));
    }

    [Fact]
    public async Task Records_that_are_not_counted_or_left_out_are_no_fault()
    {
        using SqliteDossiers database = SqliteDossiers.Of(s_dossiers);
        await using DossierContext context = database.Open();
        TallyPlan<Dossier> plan = RateSet
            .Of(s_settledOn.Number(s_measure, d => d.IsOnline && d.SettledOn != null && d.Id != 4 && d.Id != 5 && d.Id != 8))
            .Per(PeriodKind.Month)
            .During(Period.OfYear(2025), OutsidePeriod.LeaveOut);

        Assert.Equal(["00070 2025-M02 1"], (await context.Dossiers.TallyAsync(plan)).Cells.Select(static cell => $"{cell} {cell.CountsOf(0).Numerator}"));
    }

    [Fact]
    public async Task A_record_that_is_counted_with_a_quantity_of_zero_is_at_fault_too()
    {
        TallyPlan<Dossier> plan = RateSet.Of(s_settledOn.Number(s_measure, d => d.Id == 2, d => d.Fee)).Per(PeriodKind.Month);

        Assert.Equal(["'00070': 1 record is counted and has no deciding day (x.SettledOn). Give its day, or leave such records out of the conditions."], await FaultsAsync(plan));
    }

    [Fact]
    public async Task A_record_that_lacks_its_quantity_is_refused_and_not_summed_as_nothing()
    {
        TallyPlan<Dossier> plan = RateSet.Of(DossierRates.Received.Number(s_measure, d => d.Commune != null, d => d.SettledOn!.Value.DayNumber)).Per(PeriodKind.Month);

        using SqliteDossiers database = SqliteDossiers.Of(s_dossiers[..3]);
        await using DossierContext context = database.Open();
        FaultException refused = await Assert.ThrowsAsync<FaultException>(() => plan.TallyAsync(context.Dossiers));

        Assert.Equal(
            $"'00070': 2 records counted in 2025-M01 have no quantity ({plan.Rates.Definitions[0].Numerator}). Give it, or leave such records out of the condition.",
            Assert.Single(refused.Faults).ToString());
        Assert.Throws<InvalidOperationException>(() => plan.Tally(s_dossiers[..3]));
    }

    [Fact]
    public async Task A_quantity_that_is_asked_for_only_where_it_is_there_is_summed()
    {
        TallyPlan<Dossier> plan = RateSet
            .Of(DossierRates.Received.Number(s_measure, d => d.Commune != null, d => d.SettledOn != null ? d.SettledOn.Value.DayNumber : d.IsSatisfied == null ? 1 : 2))
            .Per(PeriodKind.Month);

        using SqliteDossiers database = SqliteDossiers.Of(s_dossiers[..3]);
        await using DossierContext context = database.Open();

        Assert.Equal(plan.Tally(s_dossiers[..3]), await plan.TallyAsync(context.Dossiers));
    }

    [Fact]
    public async Task The_transaction_of_the_context_is_the_one_that_is_read()
    {
        using SqliteDossiers database = SqliteDossiers.Of(s_dossiers[..1]);
        await using DossierContext context = database.Open();
        TallyPlan<Dossier> plan = Plan();
        await using (Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction = await context.Database.BeginTransactionAsync())
        {
            context.Add(new Dossier { Id = 9, Commune = "00070", ReceivedOn = new(2025, 1, 5) });
            await context.SaveChangesAsync();
            Assert.Equal(2, (await plan.TallyAsync(context.Dossiers)).Cells.Single().CountsOf(0).Numerator);
            await transaction.RollbackAsync();
        }

        Assert.Equal(1, (await plan.TallyAsync(context.Dossiers)).Cells.Single().CountsOf(0).Numerator);
    }

    [PostgresFact]
    public async Task A_context_that_retries_gives_the_same_tally()
    {
        Dossier[] dossiers = SomeDossiers.Of(2_000, communes: 20, seed: 8);
        string connectionString = await PostgresDossiers.CreateAsync(await postgres.ServerAsync(), dossiers);
        await using DossierContext context = new(new DbContextOptionsBuilder<DossierContext>().UseNpgsql(connectionString, static npgsql => npgsql.EnableRetryOnFailure()).Options);

        Assert.Equal(Plan().Tally(dossiers), await Plan().TallyAsync(context.Dossiers));
    }

    [Fact]
    public async Task The_first_hundred_faults_are_named_and_the_others_counted()
    {
        Dossier[] many = [.. Enumerable.Range(1, 130).Select(id => new Dossier { Id = id, Commune = FormattableString.Invariant($"{id:D5}"), ReceivedOn = new(2025, 1, 2) })];
        TallyPlan<Dossier> plan = RateSet.Of(s_settledOn.Number(s_measure, d => true)).Per(PeriodKind.Month);

        string[] faults = await FaultsAsync(plan, many);

        Assert.Equal(101, faults.Length);
        Assert.Contains("'30': so many groups more are refused. Mend the first ones; the others often have the same cause.", faults);
    }

    [Fact]
    public async Task A_sum_of_64_bits_is_whole_and_a_larger_one_is_an_error_in_SQLite()
    {
        using SqliteDossiers database = SqliteDossiers.Of(Rich());
        await using DossierContext context = database.Open();
        await CheckOverflowAsync(context);
    }

    [PostgresFact]
    public async Task A_sum_of_64_bits_is_whole_and_a_larger_one_is_an_error_in_PostgreSQL()
    {
        await using DossierContext context = DossierContext.Postgres(await PostgresDossiers.CreateAsync(await postgres.ServerAsync(), Rich()));
        await CheckOverflowAsync(context);
    }

    [Fact]
    public async Task What_cannot_be_translated_is_named_with_its_role()
    {
        using SqliteDossiers database = SqliteDossiers.Of(s_dossiers);
        await using DossierContext context = database.Open();
        RecordDimensions<Dossier> odd = RecordDimensions<Dossier>.By(d => Odd(d.Commune), d => d.ReceivedOn);

        NotSupportedException condition = await Assert.ThrowsAsync<NotSupportedException>(() => RateSet
            .Of(s_settledOn.Ratio(DossierRates.Catalogue["dossier.on-time"], d => d.IsOnline, d => Odd(d.Note) != null)).Per(PeriodKind.Month).TallyAsync(context.Dossiers));
        NotSupportedException area = await Assert.ThrowsAsync<NotSupportedException>(() => RateSet.Of(odd.Number(s_measure, d => true)).Per(PeriodKind.Month).TallyAsync(context.Dossiers));

        Assert.Contains("(dossier.on-time, numerator) cannot be translated by the database provider, and records are never fetched to be counted here.", condition.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(condition.InnerException);
        Assert.Contains("(dossiers.received-online, area) cannot be translated", area.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_of_no_database_is_refused()
    {
        TallyPlan<Dossier> plan = RateSet.Of(s_settledOn.Number(s_measure, d => true)).Per(PeriodKind.Month);

        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(() => plan.TallyAsync(s_dossiers.AsQueryable()));

        Assert.StartsWith(
            "'EnumerableQuery`1' is no query of Entity Framework Core: there is no database to count in. Give a DbSet or a query of one, or tally records in memory with plan.Tally(records).",
            refused.Message,
            StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentNullException>("plan", () => TallyQueryExtensions.TallyAsync(null!, s_dossiers.AsQueryable()));
        await Assert.ThrowsAsync<ArgumentNullException>("records", () => plan.TallyAsync((IQueryable<Dossier>)null!));
        Assert.Throws<ArgumentNullException>("records", () => plan.ToTallyQueryString(null!));
    }

    [Fact]
    public async Task A_cancelled_token_ends_the_work_before_it_begins()
    {
        using SqliteDossiers database = SqliteDossiers.Of(s_dossiers);
        await using DossierContext context = database.Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DossierRates.All.Per(PeriodKind.Month).TallyAsync(context.Dossiers, new CancellationToken(canceled: true)));
    }

    [PostgresFact]
    public async Task A_token_that_is_cancelled_meanwhile_ends_the_query_and_the_context_works_on()
    {
        await using DossierContext context = DossierContext.Postgres(await SlowAsync());
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Plan().TallyAsync(context.Dossiers, source.Token));

        Assert.Equal(1, await context.Dossiers.Take(1).CountAsync());
    }

    [PostgresFact]
    public async Task A_command_timeout_is_an_error_and_the_context_works_on()
    {
        await using DossierContext context = DossierContext.Postgres(await SlowAsync());
        context.Database.SetCommandTimeout(TimeSpan.FromSeconds(1));

        Exception late = await Assert.ThrowsAnyAsync<Exception>(() => Plan().TallyAsync(context.Dossiers));

        // Without retries the provider wraps what a retry might mend.
        DbException cause = late as DbException ?? Assert.IsAssignableFrom<DbException>(late.InnerException);
        Assert.IsType<TimeoutException>(cause.InnerException);
        Assert.Equal(1, await context.Dossiers.Take(1).CountAsync());
    }

    [PostgresFact]
    public async Task A_connection_that_dies_in_the_middle_gives_no_tally_and_the_context_works_on()
    {
        PostgresServer server = await postgres.ServerAsync();
        Dossier[] dossiers = SomeDossiers.Of(4_000, communes: 400, seed: 11);
        string database = new NpgsqlConnectionStringBuilder(await PostgresDossiers.CreateAsync(server, dossiers)).Database!;
        TallyPlan<Dossier> plan = Plan();
        Tally whole = plan.Tally(dossiers);
        await using CountingRelay relay = CountingRelay.To(server.Port);
        await using DossierContext context = DossierContext.Postgres(server.ConnectionString(database, relay.Port));

        Assert.Equal(whole, await plan.TallyAsync(context.Dossiers));
        long connecting = relay.FromServer;
        Assert.Equal(whole, await plan.TallyAsync(context.Dossiers));
        long answer = relay.FromServer - connecting;
        foreach (double share in new[] { 0.1, 0.5, 0.99 })
        {
            relay.CutAfter((long)(answer * share));
            Exception broken = await Assert.ThrowsAnyAsync<Exception>(() => plan.TallyAsync(context.Dossiers));
            Assert.True(broken is NpgsqlException || broken.InnerException is NpgsqlException, broken.ToString());
        }

        relay.CutAfter(long.MaxValue / 2);
        Assert.Equal(whole, await plan.TallyAsync(context.Dossiers));
    }

    private static TallyPlan<Dossier> Plan() => RateSet.Of(DossierRates.Received.Number(s_measure, d => true)).Per(PeriodKind.Month).During(Period.OfYear(2025));

    private static string? Odd(string? text) => text;

    private static Dossier[] Rich() =>
    [
        new() { Id = 1, Commune = "00001", ReceivedOn = new(2025, 1, 2), Fee = long.MaxValue - 5 },
        new() { Id = 2, Commune = "00001", ReceivedOn = new(2025, 1, 2), Fee = 5, IsOnline = true },
        new() { Id = 3, Commune = "00001", ReceivedOn = new(2025, 1, 2), Fee = 1, IsPaidOnline = true },
    ];

    private static async Task CheckOverflowAsync(DossierContext context)
    {
        TallyPlan<Dossier> whole = RateSet.Of(DossierRates.Received.Number(s_measure, d => !d.IsPaidOnline, d => d.Fee)).Per(PeriodKind.Month);
        TallyPlan<Dossier> over = RateSet.Of(DossierRates.Received.Number(s_measure, d => true, d => d.Fee), DossierRates.Received.Number(s_otherMeasure, d => true)).Per(PeriodKind.Month);

        Assert.Equal(long.MaxValue, (await whole.TallyAsync(context.Dossiers)).Cells.Single().CountsOf(0).Numerator);
        OverflowException overflow = await Assert.ThrowsAsync<OverflowException>(() => over.TallyAsync(context.Dossiers));
        Assert.StartsWith("A number does not fit 64 bits inside the database: ", overflow.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<DbException>(overflow.InnerException);
    }

    private static async Task<string[]> FaultsAsync(TallyPlan<Dossier> plan, Dossier[]? dossiers = null)
    {
        using SqliteDossiers database = SqliteDossiers.Of(dossiers ?? s_dossiers);
        await using DossierContext context = database.Open();
        FaultException refused = await Assert.ThrowsAsync<FaultException>(() => plan.TallyAsync(context.Dossiers));
        Assert.Throws<FaultException>(() => plan.Tally(dossiers ?? s_dossiers));
        return [.. refused.Faults.Select(static fault => fault.ToString()).Order(StringComparer.Ordinal)];
    }

    /// <summary>A database whose table takes a minute to read: a view that sleeps before each row but the first.</summary>
    private async Task<string> SlowAsync()
    {
        PostgresServer server = await postgres.ServerAsync();
        string connectionString = await PostgresDossiers.CreateAsync(server, SomeDossiers.Of(200, communes: 3, seed: 5));
        await Sql.ExecuteAsync(connectionString, """
            alter table "Dossiers" rename to fast;
            create view "Dossiers" as select * from fast where "Id" = 1 or pg_sleep(0.3) is not null;
            """);
        return connectionString;
    }
}
