using System.Runtime.CompilerServices;
using Cds.Indicators.EntityFrameworkCore.Tests.Databases;
using Cds.Indicators.EntityFrameworkCore.Tests.Postgres;
using Cds.Indicators.EntityFrameworkCore.Tests.Records;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using Microsoft.EntityFrameworkCore;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Tallying;

/// <summary>The same definitions over the same million records: the same tally to the last bit, wherever and in whatever parts they are counted.</summary>
[Collection(PostgresSharing.Name)]
public sealed class SameTallyTests(PostgresFixture postgres, SameTallyTests.Million million) : IClassFixture<SameTallyTests.Million>
{
    [Fact]
    public void In_memory_one_after_the_other_and_at_once()
    {
        Assert.Equal(11, Million.Plan.Structure.Columns.Length);
        Assert.Equal(300 * 12, million.Tally.Count);
        Assert.Equal(1_000_000, million.Tally.Cells.Sum(static cell => cell.CountsOf(0).Denominator));
        AssertSame(Million.Plan.Tally(million.Dossiers.AsEnumerable().Select(static d => d)));
        AssertSame(Million.Plan.Tally(million.Dossiers.AsSpan()));
    }

    [Fact]
    public async Task In_an_asynchronous_stream() => AssertSame(await Million.Plan.TallyAsync(StreamAsync(million.Dossiers)));

    [Fact]
    public void In_parts_that_are_merged_in_any_order()
    {
        Random random = new(20_251_122);
        Dossier[] shuffled = [.. million.Dossiers];
        random.Shuffle(shuffled);
        List<Tally> parts = [];
        for (int first = 0; first < shuffled.Length;)
        {
            int count = Math.Min(shuffled.Length - first, random.Next(1, 200_000));
            parts.Add(Million.Plan.Tally(shuffled.AsMemory(first, count)));
            first += count;
        }

        Tally[] order = [.. parts, Million.Plan.Empty];
        random.Shuffle(order);
        AssertSame(Tally.Merge(order));
        AssertSame(order.Aggregate(static (first, second) => Tally.Merge(second, first)));
    }

    [Fact]
    public async Task In_SQLite()
    {
        using SqliteDossiers database = SqliteDossiers.Of(million.Dossiers);
        await using DossierContext context = database.Open();
        AssertSame(await Million.Plan.TallyAsync(context.Dossiers));
    }

    [PostgresFact]
    public async Task In_PostgreSQL_where_groups_alone_cross_the_wire()
    {
        PostgresServer server = await postgres.ServerAsync();
        string database = new Npgsql.NpgsqlConnectionStringBuilder(await PostgresDossiers.CreateAsync(server, million.Dossiers)).Database!;
        await using CountingRelay relay = CountingRelay.To(server.Port);
        await using DossierContext context = DossierContext.Postgres(server.ConnectionString(database, relay.Port));

        AssertSame(await context.Dossiers.TallyAsync(Million.Plan));

        // 300 communes, 12 months, two groupings: 7 200 groups of a million records.
        Assert.InRange(relay.FromServer, 7_200 * 50, 7_200 * 300);
    }

    [PostgresFact]
    public async Task In_PostgreSQL_spread_over_servers_each_of_which_counts_its_own()
    {
        ShardedPostgres sharded = await postgres.ShardedAsync();
        string connectionString = await PostgresDossiers.CreateAsync(sharded, million.Dossiers);
        await using DossierContext context = DossierContext.Postgres(connectionString);

        AssertSame(await Million.Plan.TallyAsync(context.Dossiers));

        string[] plan = await Sql.PlanAsync(connectionString, Million.Plan.ToTallyQueryString(context.Dossiers));
        string[] remote = [.. plan.Where(static line => line.Contains("Remote SQL:", StringComparison.Ordinal))];
        Assert.Equal(4, remote.Length);
        Assert.All(remote, static line => Assert.Matches("Remote SQL: SELECT [01], \"Commune\", .*count\\(\\*\\) FILTER \\(WHERE .*sum\\(\\(CASE WHEN .* GROUP BY ", line));
        Assert.DoesNotContain(plan, static line => line.Contains("Group Key:", StringComparison.Ordinal));
    }

    private void AssertSame(Tally tally)
    {
        Assert.Equal(million.Tally, tally);
        Assert.Equal(million.Bytes, tally.ToBytes());
    }

    private static async IAsyncEnumerable<Dossier> StreamAsync(Dossier[] dossiers, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (Dossier dossier in dossiers)
        {
            if (dossier.Id % 100_000 == 0)
                await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return dossier;
        }
    }

    /// <summary>A million dossiers, and their tally in memory.</summary>
    public sealed class Million
    {
        public Million()
        {
            Tally = Plan.Tally(Dossiers);
            Bytes = Tally.ToBytes();
        }

        internal static TallyPlan<Dossier> Plan { get; } = DossierRates.All.Per(PeriodKind.Month).During(Period.OfYear(2025), OutsidePeriod.LeaveOut);

        internal Dossier[] Dossiers { get; } = SomeDossiers.Of(1_000_000, communes: 300, seed: 2025);

        internal Tally Tally { get; }

        internal byte[] Bytes { get; }
    }
}
