using Cds.Indicators.EntityFrameworkCore.Tests.Postgres;
using Cds.Indicators.EntityFrameworkCore.Tests.Records;
using Npgsql;
using NpgsqlTypes;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Databases;

/// <summary>PostgreSQL databases that hold dossiers.</summary>
internal static class PostgresDossiers
{
    /// <summary>Makes a database on one server, and returns how to reach it.</summary>
    public static async Task<string> CreateAsync(PostgresServer server, IEnumerable<Dossier> dossiers)
    {
        string connectionString = server.ConnectionString(await server.CreateDatabaseAsync());
        await Sql.ExecuteAsync(connectionString, $"""create table "Dossiers" ({DossierContext.Columns})""");
        await CopyAsync(connectionString, "Dossiers", dossiers);
        await Sql.ExecuteAsync(connectionString, "analyze");
        return connectionString;
    }

    /// <summary>Makes a database whose table is spread over the shards by commune, and returns how to reach it.</summary>
    public static async Task<string> CreateAsync(ShardedPostgres sharded, IEnumerable<Dossier> dossiers)
    {
        string name = await sharded.CreateDatabaseAsync("Dossiers", DossierContext.Columns, "Commune");
        string connectionString = sharded.Coordinator.ConnectionString(name);

        // Rows are copied to the coordinator first: a COPY into foreign partitions sends them one by one, an INSERT in batches.
        await Sql.ExecuteAsync(connectionString, $"""create unlogged table staging ({DossierContext.Columns})""");
        await CopyAsync(connectionString, "staging", dossiers);
        await Sql.ExecuteAsync(connectionString, """insert into "Dossiers" select * from staging; drop table staging""");
        foreach (PostgresServer shard in sharded.Shards.ToArray())
            await Sql.ExecuteAsync(shard.ConnectionString(name), "analyze");
        return connectionString;
    }

    private static async Task CopyAsync(string connectionString, string table, IEnumerable<Dossier> dossiers)
    {
        await using NpgsqlConnection connection = new(connectionString);
        await connection.OpenAsync();
        await using NpgsqlBinaryImporter copy = await connection.BeginBinaryImportAsync($"""copy "{table}" from stdin (format binary)""");
        foreach (Dossier d in dossiers)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(d.Id, NpgsqlDbType.Integer);
            await copy.WriteAsync(d.Commune, NpgsqlDbType.Text);
            await copy.WriteAsync(d.OfficeId, NpgsqlDbType.Integer);
            await copy.WriteAsync(d.ReceivedOn, NpgsqlDbType.Date);
            await WriteAsync(copy, d.SettledOn, NpgsqlDbType.Date);
            await copy.WriteAsync(d.DueAt, NpgsqlDbType.Timestamp);
            await WriteAsync(copy, d.SettledAt, NpgsqlDbType.Timestamp);
            await copy.WriteAsync(d.Fee, NpgsqlDbType.Bigint);
            await copy.WriteAsync(d.Pages, NpgsqlDbType.Integer);
            await copy.WriteAsync(d.Paid, NpgsqlDbType.Numeric);
            await copy.WriteAsync(d.Score, NpgsqlDbType.Double);
            await copy.WriteAsync(d.IsOnline, NpgsqlDbType.Boolean);
            await copy.WriteAsync(d.IsPaidOnline, NpgsqlDbType.Boolean);
            await WriteAsync(copy, d.IsSatisfied, NpgsqlDbType.Boolean);
            await copy.WriteAsync((int)d.Channel, NpgsqlDbType.Integer);
            await copy.WriteAsync(d.Note, NpgsqlDbType.Text);
        }

        await copy.CompleteAsync();
    }

    private static Task WriteAsync<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type)
        where T : struct => value is { } known ? copy.WriteAsync(known, type) : copy.WriteNullAsync();
}
