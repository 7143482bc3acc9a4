namespace Cds.Indicators.EntityFrameworkCore.Tests.Postgres;

/// <summary>The servers that the tests of this assembly share, each started when a test first asks for it.</summary>
/// <remarks>Nothing starts where all tests that need a server are skipped.</remarks>
public sealed class PostgresFixture : IAsyncLifetime
{
    private readonly Lazy<Task<PostgresServer>> _server = new(PostgresServer.StartAsync);

    private readonly Lazy<Task<ShardedPostgres>> _sharded = new(ShardedPostgres.StartAsync);

    /// <summary>One server.</summary>
    internal Task<PostgresServer> ServerAsync() => _server.Value;

    /// <summary>A coordinator and two shards.</summary>
    internal Task<ShardedPostgres> ShardedAsync() => _sharded.Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await _server.Value).DisposeAsync();
        if (_sharded is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await _sharded.Value).DisposeAsync();
    }
}
