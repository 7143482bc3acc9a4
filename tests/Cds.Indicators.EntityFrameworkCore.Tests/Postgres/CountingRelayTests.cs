using System.Net;
using System.Net.Sockets;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Postgres;

public sealed class CountingRelayTests
{
    [Fact]
    public async Task It_carries_both_ways_and_counts()
    {
        using TcpListener server = Listen();
        await using CountingRelay relay = CountingRelay.To(PortOf(server));
        using TcpClient client = await ConnectAsync(relay);
        using TcpClient accepted = await server.AcceptTcpClientAsync();

        await client.GetStream().WriteAsync(new byte[] { 1, 2, 3 });
        Assert.Equal([1, 2, 3], await ReadAsync(accepted, 3));
        await accepted.GetStream().WriteAsync(Enumerable.Range(0, 100_000).Select(i => (byte)(i % 251)).ToArray());
        Assert.Equal(Enumerable.Range(0, 100_000).Select(i => (byte)(i % 251)), await ReadAsync(client, 100_000));

        Assert.Equal(3, relay.ToServer);
        Assert.Equal(100_000, relay.FromServer);
    }

    [Fact]
    public async Task It_cuts_after_the_bytes_allowed()
    {
        using TcpListener server = Listen();
        await using CountingRelay relay = CountingRelay.To(PortOf(server));
        using TcpClient client = await ConnectAsync(relay);
        using TcpClient accepted = await server.AcceptTcpClientAsync();

        await accepted.GetStream().WriteAsync(new byte[10]);
        await ReadAsync(client, 10);
        relay.CutAfter(5);
        await accepted.GetStream().WriteAsync(new byte[5]);
        await ReadAsync(client, 5);
        await accepted.GetStream().WriteAsync(new byte[1]);

        await Assert.ThrowsAsync<IOException>(() => ReadAsync(client, 1));
        Assert.Equal(15, relay.FromServer);
    }

    [Fact]
    public async Task An_orderly_end_arrives_as_one_with_all_that_went_before()
    {
        using TcpListener server = Listen();
        await using CountingRelay relay = CountingRelay.To(PortOf(server));
        using TcpClient client = await ConnectAsync(relay);
        using (TcpClient accepted = await server.AcceptTcpClientAsync())
            await accepted.GetStream().WriteAsync(new byte[50_000]);

        await ReadAsync(client, 50_000);
        Assert.Equal(0, await client.GetStream().ReadAsync(new byte[1]));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_ends_the_connection()
    {
        using TcpListener closed = Listen();
        int port = PortOf(closed);
        closed.Stop();
        await using CountingRelay relay = CountingRelay.To(port);

        // The reset may overtake the end of the connecting.
        Exception? ended = await Record.ExceptionAsync(async () =>
        {
            using TcpClient client = await ConnectAsync(relay);
            await ReadAsync(client, 1);
        });
        Assert.True(ended is IOException or SocketException, ended?.ToString());
    }

    private static TcpListener Listen()
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private static async Task<TcpClient> ConnectAsync(CountingRelay relay)
    {
        TcpClient client = new();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, relay.Port);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static async Task<byte[]> ReadAsync(TcpClient client, int bytes)
    {
        byte[] buffer = new byte[bytes];
        await client.GetStream().ReadExactlyAsync(buffer);
        return buffer;
    }
}
