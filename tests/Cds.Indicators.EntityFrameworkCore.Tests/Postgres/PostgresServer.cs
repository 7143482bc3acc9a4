using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Postgres;

/// <summary>A PostgreSQL server of its own: fresh data in a temporary folder, on a free port of the loopback interface, without passwords.</summary>
/// <remarks>
/// A shell script makes, starts, stops and deletes the server. It waits on its standard input, which ends with this process however that
/// ends, so that neither a failed nor a killed test run leaves a server or a folder. Root may not run a server: the script then runs as
/// the user <c>postgres</c>, or <c>nobody</c> where that is missing.
/// </remarks>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "postgres";

    private const int Attempts = 3;

    private const string Keeper = """
        set -eu
        bin=$1 settings=$2 server=
        folder=$(mktemp -d "${TMPDIR:-/tmp}/cds-indicators-postgres-XXXXXX")
        end() {
            if [ -n "$server" ]; then kill -QUIT "$server" 2>/dev/null || :; wait "$server" || :; fi
            rm -rf "$folder"
        }
        fail() { cat "$folder/log" >&2; exit 1; }
        trap end EXIT
        trap : HUP INT TERM
        "$bin/initdb" -D "$folder/data" -U postgres -A trust --locale=C --encoding=UTF8 --no-sync >"$folder/log" 2>&1 </dev/null || fail
        printf '%s\n' "$settings" >>"$folder/data/postgresql.conf"
        "$bin/postgres" -D "$folder/data" >>"$folder/log" 2>&1 </dev/null &
        server=$!
        until grep -q '^ready' "$folder/data/postmaster.pid" 2>/dev/null; do
            kill -0 "$server" 2>/dev/null || fail
            sleep 0.05
        done
        echo ready
        cat >/dev/null || :
        """;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    private readonly Process _keeper;

    private int _databases;

    private bool _ended;

    private PostgresServer(Process keeper, int port)
    {
        _keeper = keeper;
        Port = port;
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Starts a server and returns when it answers.</summary>
    /// <exception cref="InvalidOperationException">No server is installed, or it did not start: the message holds all that it wrote.</exception>
    public static async Task<PostgresServer> StartAsync()
    {
        string programs = PostgresInstallation.Folder ?? throw new InvalidOperationException(PostgresInstallation.Missing(null, null));
        for (int attempt = 1; ; attempt++)
        {
            int port = FreePort();
            Process keeper = Process.Start(Start(programs, port))!;
            if (await ReadyAsync(keeper))
                return new(keeper, port);

            string errors = await keeper.StandardError.ReadToEndAsync();
            keeper.Dispose();

            // Between the look for a free port and the start another process may have taken it.
            if (attempt == Attempts)
                throw new InvalidOperationException($"The PostgreSQL server of '{programs}' did not start.\n{errors}");
        }
    }

    /// <summary>How a program reaches a database of this server; through <paramref name="port"/> where a relay stands between.</summary>
    public string ConnectionString(string database, int? port = null) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port ?? Port,
        Username = User,
        Database = database,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
        Pooling = false,
    }.ConnectionString;

    /// <summary>Makes an empty database that no other test knows and returns its name.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        await Sql.ExecuteAsync(ConnectionString(User), $"create database {name}");
        return name;
    }

    /// <summary>Stops the server and deletes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_ended)
            return;

        _ended = true;
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync().WaitAsync(s_limit);
        _keeper.Dispose();
    }

    private static async Task<bool> ReadyAsync(Process keeper)
    {
        try
        {
            return await keeper.StandardOutput.ReadLineAsync().WaitAsync(s_limit) == "ready";
        }
        catch (TimeoutException)
        {
            keeper.Kill(entireProcessTree: true);
            return false;
        }
    }

    private static ProcessStartInfo Start(string programs, int port)
    {
        string[] script = ["sh", "-c", Keeper, "sh", programs, Settings(port)];
        bool root = Environment.IsPrivilegedProcess;
        ProcessStartInfo start = root ? new("runuser", ["-u", Servant(), "--", .. script]) : new(script[0], script[1..]);
        start.WorkingDirectory = "/";
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;

        // The server is the same whatever surrounds the tests: culture, time zone, settings of another server.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal) || (root && name == "TMPDIR")).ToArray())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";
        return start;
    }

    /// <summary>Nothing of these data outlives the test, so nothing waits for the disk; and plans do not change behind a test's back.</summary>
    private static string Settings(int port) => string.Create(CultureInfo.InvariantCulture, $"""
        listen_addresses = '127.0.0.1'
        port = {port}
        unix_socket_directories = ''
        max_connections = 50
        shared_buffers = '128MB'
        fsync = off
        full_page_writes = off
        synchronous_commit = off
        wal_level = minimal
        max_wal_senders = 0
        autovacuum = off
        jit = off
        timezone = 'UTC'
        """);

    private static string Servant() => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
