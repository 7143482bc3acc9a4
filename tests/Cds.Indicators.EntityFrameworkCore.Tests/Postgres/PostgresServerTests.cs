using System.Net.Sockets;
using Cds.Indicators.Tests.Guards;
using Npgsql;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Postgres;

[Collection(PostgresSharing.Name)]
public sealed class PostgresServerTests(PostgresFixture postgres)
{
    [PostgresFact]
    public async Task The_server_answers()
    {
        PostgresServer server = await postgres.ServerAsync();
        string database = await server.CreateDatabaseAsync();

        Assert.Equal(["1|UTF8|C|UTC"], await Sql.RowsAsync(
            server.ConnectionString(database),
            "select 1, current_setting('server_encoding'), current_setting('lc_collate'), current_setting('TimeZone')"));
    }

    [PostgresFact]
    public async Task Databases_do_not_know_each_other()
    {
        PostgresServer server = await postgres.ServerAsync();
        string first = await server.CreateDatabaseAsync(), second = await server.CreateDatabaseAsync();
        await Sql.ExecuteAsync(server.ConnectionString(first), "create table t (n int)");

        PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() => Sql.RowsAsync(server.ConnectionString(second), "select * from t"));

        Assert.Equal(PostgresErrorCodes.UndefinedTable, refused.SqlState);
    }

    [PostgresFact]
    public async Task A_server_that_is_disposed_is_gone_with_its_folder()
    {
        PostgresServer server = await PostgresServer.StartAsync();
        string folder = Path.GetDirectoryName((await Sql.RowsAsync(server.ConnectionString("postgres"), "show data_directory"))[0])!;
        Assert.True(Directory.Exists(folder));

        await server.DisposeAsync();
        await server.DisposeAsync();

        Assert.False(Directory.Exists(folder));
        NpgsqlException gone = await Assert.ThrowsAsync<NpgsqlException>(() => Sql.RowsAsync(server.ConnectionString("postgres"), "select 1"));
        Assert.Equal(SocketError.ConnectionRefused, Assert.IsType<SocketException>(gone.InnerException).SocketErrorCode);
    }

    [PostgresFact]
    public async Task A_connection_that_is_cut_is_an_error_and_the_bytes_are_counted()
    {
        PostgresServer server = await postgres.ServerAsync();
        await using CountingRelay relay = CountingRelay.To(server.Port);
        string connection = server.ConnectionString("postgres", relay.Port);

        const string Query = "select repeat('x', 100) from generate_series(1, 1000)";
        await Sql.RowsAsync(connection, "select 1");   // the first connection also asks for the types of the database
        long toServer = relay.ToServer, fromServer = relay.FromServer;

        Assert.Equal(1_000, (await Sql.RowsAsync(connection, Query)).Length);
        Assert.InRange(relay.FromServer - fromServer, 100_000, 125_000);
        Assert.InRange(relay.ToServer - toServer, 50, 1_000);

        relay.CutAfter(50_000);
        await Assert.ThrowsAsync<NpgsqlException>(() => Sql.RowsAsync(connection, Query));
    }

    [Fact]
    public void A_machine_without_a_server_skips_unless_one_is_required()
    {
        Assert.Equal("No PostgreSQL server is installed here: on Debian and Ubuntu, apt-get install postgresql.", PostgresInstallation.Missing(null, null));
        Assert.Null(PostgresInstallation.Missing(null, "1"));
        Assert.Null(PostgresInstallation.Missing("/usr/lib/postgresql/15/bin", null));
    }

    [Fact]
    public void The_folder_of_a_client_alone_is_passed_over()
    {
        using TemporaryFolder folder = new();
        folder.Write("client/pg_ctl", "");
        foreach (string program in new[] { "initdb", "pg_ctl", "postgres" })
            folder.Write("server/" + program, "");

        Assert.Equal(folder.File("server"), PostgresInstallation.First([folder.File("none"), folder.File("client"), folder.File("server")]));
        Assert.Null(PostgresInstallation.First([folder.File("client")]));
    }
}
