namespace Cds.Indicators.EntityFrameworkCore.Tests.Postgres;

/// <summary>What a coordinator sends to its shards, in plain SQL: the forms on which the grouped query is built.</summary>
[Collection(PostgresSharing.Name)]
public sealed class ShardedPostgresTests(PostgresFixture postgres, ShardedPostgresTests.Filled filled) : IClassFixture<ShardedPostgresTests.Filled>
{
    private const string Columns = "id bigint not null, commune text not null, received date, received_at timestamp, fee bigint not null, online boolean not null";

    /// <summary>Dossiers i = 1..20000: commune i mod 50, one of 365 days, every 5th without a fee, every 3rd online.</summary>
    private const string Fill = """
        insert into dossiers
        select i, lpad((i % 50)::text, 5, '0'), date '2025-01-01' + i % 365, timestamp '2025-01-01 08:00' + make_interval(days => i % 365), i % 5 * 1000, i % 3 = 0
        from generate_series(1, 20000) i
        """;

    [PostgresTheory]
    [InlineData("received")]
    [InlineData("received_at::date")]
    [InlineData("received - date '2025-01-01'")]
    [InlineData("case when received < date '2025-02-01' then 0 when received < date '2025-03-01' then 1 else 2 end")]
    [InlineData("case when received is null then -1 when received < date '2025-07-01' then case when received < date '2025-04-01' then 0 else 1 end else 2 end")]
    [InlineData("case when received_at < timestamp '2025-02-01' then 0 else 1 end")]
    public async Task Groups_by_area_and_day_or_bounds_of_periods_are_counted_on_the_shards(string bucket)
    {
        string[] plan = await PlanAsync($"""
            select commune, {bucket}, count(*) filter (where online), sum(case when fee > 0 and online then 1 else 0 end), coalesce(sum(case when online then fee else 0 end), 0)::bigint
            from dossiers where received >= date '2025-01-01' group by 1, 2
            """);

        AssertCountedOnShards(plan, scans: 2);
    }

    [PostgresFact]
    public async Task Two_groupings_in_one_query_are_counted_on_the_shards()
    {
        string[] plan = await PlanAsync("""
            select 0, commune, received, count(*) filter (where online) from dossiers group by 2, 3
            union all
            select 1, commune, received_at::date, count(*) filter (where fee > 0) from dossiers where received_at is not null group by 2, 3
            """);

        AssertCountedOnShards(plan, scans: 4);
    }

    [PostgresFact]
    public async Task The_shards_together_hold_every_row_once()
    {
        ShardedPostgres sharded = await postgres.ShardedAsync();
        string name = await filled.NameAsync();
        int[] parts = new int[sharded.Shards.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = (await Sql.RowsAsync(sharded.Shards[i].ConnectionString(name), "select id from dossiers")).Length;

        Assert.Equal(2, parts.Length);
        Assert.All(parts, part => Assert.InRange(part, 1, 19_999));
        Assert.Equal(20_000, parts.Sum());

        // The 400 numbers 3, 53, 103, ...: every third of them, the first among them, is divisible by 3.
        Assert.Equal(["00003|400|134"], await Sql.RowsAsync(
            sharded.Coordinator.ConnectionString(name),
            "select commune, count(*), count(*) filter (where online) from dossiers where commune = '00003' group by commune"));
    }

    private static void AssertCountedOnShards(string[] plan, int scans)
    {
        string text = string.Join('\n', plan);
        string[] remote = [.. plan.Where(line => line.Contains("Remote SQL:", StringComparison.Ordinal))];
        Assert.Equal(scans, remote.Length);
        Assert.All(remote, line => Assert.Contains("count(*) FILTER", line, StringComparison.Ordinal));
        Assert.All(remote, line => Assert.Contains("GROUP BY", line, StringComparison.Ordinal));
        Assert.Equal(scans, plan.Count(line => line.Contains("Async Foreign Scan", StringComparison.Ordinal)));
        Assert.False(plan.Any(line => line.Contains("Group Key:", StringComparison.Ordinal)), $"The coordinator groups too:\n{text}");
    }

    private async Task<string[]> PlanAsync(string query) =>
        await Sql.PlanAsync((await postgres.ShardedAsync()).Coordinator.ConnectionString(await filled.NameAsync()), query);

    /// <summary>One filled database for all tests of this class.</summary>
    public sealed class Filled(PostgresFixture postgres)
    {
        private readonly Lazy<Task<string>> _name = new(async () =>
        {
            ShardedPostgres sharded = await postgres.ShardedAsync();
            string name = await sharded.CreateDatabaseAsync("dossiers", Columns, "commune");
            await Sql.ExecuteAsync(sharded.Coordinator.ConnectionString(name), Fill);
            foreach (PostgresServer shard in sharded.Shards.ToArray())
                await Sql.ExecuteAsync(shard.ConnectionString(name), "analyze");
            return name;
        });

        internal Task<string> NameAsync() => _name.Value;
    }
}
