using System.Globalization;
using Cds.Indicators.EntityFrameworkCore.Tests.Postgres;
using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Dossiers;
using Npgsql;
using NpgsqlTypes;

namespace Cds.Indicators.Peers.Database;

/// <summary>A PostgreSQL server of its own with a table of dossiers, which ends with this object.</summary>
internal sealed class DossierDatabase : IDisposable
{
    private const string Table = """
        create table "Dossiers" (
            "Id" bigint primary key, "Commune" text not null, "Procedure" text not null, "Applicant" text not null,
            "ReceivedOn" date not null, "DueOn" date not null, "SettledOn" date, "Fee" integer not null,
            "IsOffered" boolean not null, "IsOnline" boolean not null, "IsPaidOnline" boolean not null, "IsDigitised" boolean not null,
            "HasElectronicResult" boolean not null, "Rating" smallint not null)
        """;

    private readonly PostgresServer _server;
    private readonly string _name;

    private DossierDatabase(PostgresServer server, string name) => (_server, _name) = (server, name);

    /// <summary>Whether this machine can have one; where it cannot, says so on standard error.</summary>
    /// <exception cref="PeerException">It cannot, and must.</exception>
    public static bool IsPossible(string workload)
    {
        if (PostgresInstallation.Folder is not null)
            return true;
        if (PostgresInstallation.Missing(folder: null, Environment.GetEnvironmentVariable(PostgresInstallation.Variable)) is not { } reason)
            throw new PeerException($"{workload}: {PostgresInstallation.Missing(folder: null, required: null)}");
        Console.Error.WriteLine($"{workload}: skipped. {reason}");
        return false;
    }

    /// <summary>Starts a server and stores dossiers; not measured.</summary>
    public static async Task<DossierDatabase> StoreAsync(Dossier[] dossiers)
    {
        PostgresServer server = await PostgresServer.StartAsync();
        DossierDatabase database = new(server, await server.CreateDatabaseAsync());
        await Sql.ExecuteAsync(database.ConnectionString(), Table);
        await database.CopyAsync(dossiers);
        await Sql.ExecuteAsync(database.ConnectionString(), "vacuum analyze");
        return database;
    }

    /// <summary>How a context reaches it.</summary>
    public string ConnectionString() => _server.ConnectionString(_name);

    /// <summary>How a context reaches it through a relay.</summary>
    public string ConnectionString(CountingRelay relay) => _server.ConnectionString(_name, relay.Port);

    /// <summary>A relay that counts what goes to the server and comes from it.</summary>
    public CountingRelay Relay() => CountingRelay.To(_server.Port);

    public void Dispose() => _server.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task CopyAsync(Dossier[] dossiers)
    {
        await using NpgsqlConnection connection = new(ConnectionString());
        await connection.OpenAsync();
        await using NpgsqlBinaryImporter copy = await connection.BeginBinaryImportAsync("""copy "Dossiers" from stdin (format binary)""");
        for (int id = 0; id < dossiers.Length; id++)
        {
            Dossier dossier = dossiers[id];
            await copy.StartRowAsync();
            await copy.WriteAsync((long)id, NpgsqlDbType.Bigint);
            await copy.WriteAsync(MadeDossiers.Codes[dossier.Commune], NpgsqlDbType.Text);
            await copy.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"1.{id % 2000:D6}"), NpgsqlDbType.Text);
            await copy.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"Nguyễn Văn {id:D8}"), NpgsqlDbType.Text);
            await copy.WriteAsync(dossier.ReceivedOn, NpgsqlDbType.Date);
            await copy.WriteAsync(dossier.DueOn, NpgsqlDbType.Date);
            if (dossier.SettledOn is { } settled)
                await copy.WriteAsync(settled, NpgsqlDbType.Date);
            else
                await copy.WriteNullAsync();
            await copy.WriteAsync(dossier.Fee, NpgsqlDbType.Integer);
            await copy.WriteAsync(dossier.IsOffered, NpgsqlDbType.Boolean);
            await copy.WriteAsync(dossier.IsOnline, NpgsqlDbType.Boolean);
            await copy.WriteAsync(dossier.IsPaidOnline, NpgsqlDbType.Boolean);
            await copy.WriteAsync(dossier.IsDigitised, NpgsqlDbType.Boolean);
            await copy.WriteAsync(dossier.HasElectronicResult, NpgsqlDbType.Boolean);
            await copy.WriteAsync((short)dossier.Rating, NpgsqlDbType.Smallint);
        }

        await copy.CompleteAsync();
    }
}
