using System.Globalization;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Postgres;

/// <summary>A table spread over several PostgreSQL servers: one coordinator, whose partitions are foreign tables on the shards.</summary>
internal sealed class ShardedPostgres : IAsyncDisposable
{
    private readonly PostgresServer[] _servers;

    private ShardedPostgres(PostgresServer[] servers) => _servers = servers;

    /// <summary>The server that is asked.</summary>
    public PostgresServer Coordinator => _servers[0];

    /// <summary>The servers that hold the rows.</summary>
    public ReadOnlySpan<PostgresServer> Shards => _servers.AsSpan(1);

    /// <summary>Starts a coordinator and two shards, side by side.</summary>
    public static async Task<ShardedPostgres> StartAsync()
    {
        Task<PostgresServer>[] starts = [PostgresServer.StartAsync(), PostgresServer.StartAsync(), PostgresServer.StartAsync()];
        try
        {
            return new(await Task.WhenAll(starts));
        }
        catch
        {
            foreach (Task<PostgresServer> started in starts.Where(start => start.IsCompletedSuccessfully))
                await (await started).DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes a database with one table, split by the hash of <paramref name="key"/>, and returns its name, the same on all servers.</summary>
    /// <param name="table">The name of the table.</param>
    /// <param name="columns">Its columns with their types, as in <c>create table</c>.</param>
    /// <param name="key">The column that decides the shard. A query that groups by it is computed on the shards.</param>
    public async Task<string> CreateDatabaseAsync(string table, string columns, string key)
    {
        string name = await Coordinator.CreateDatabaseAsync();
        string sql = $"""
            create extension postgres_fdw;
            create table "{table}" ({columns}) partition by hash ("{key}");
            alter database {name} set enable_partitionwise_aggregate = on;
            """;
        for (int i = 0; i < Shards.Length; i++)
        {
            await Sql.ExecuteAsync(Shards[i].ConnectionString("postgres"), $"create database {name}");
            await Sql.ExecuteAsync(Shards[i].ConnectionString(name), $"""create table "{table}" ({columns})""");
            sql += string.Create(CultureInfo.InvariantCulture, $"""

                create server shard_{i} foreign data wrapper postgres_fdw options (
                    host '127.0.0.1', port '{Shards[i].Port}', dbname '{name}',
                    async_capable 'true', use_remote_estimate 'true', fdw_tuple_cost '0.2', fetch_size '10000', batch_size '1000');
                create user mapping for postgres server shard_{i} options (user 'postgres');
                create foreign table "{table}_{i}" partition of "{table}"
                    for values with (modulus {Shards.Length}, remainder {i}) server shard_{i} options (table_name '{table}');
                """);
        }

        await Sql.ExecuteAsync(Coordinator.ConnectionString(name), sql);
        return name;
    }

    /// <summary>Stops all servers.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (PostgresServer server in _servers)
            await server.DisposeAsync();
    }
}
