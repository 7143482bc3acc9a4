using System.Net;
using System.Net.Sockets;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Postgres;

/// <summary>Stands between a client and a server on the loopback interface, counts the bytes each way, and cuts the line when told to.</summary>
internal sealed class CountingRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    private readonly CancellationTokenSource _end = new();

    private readonly Lock _counts = new();

    private readonly List<Task> _lines = [];

    private readonly int _server;

    private readonly Task _accepting;

    private long _toServer;

    private long _fromServer;

    private long _limit = long.MaxValue;

    private CountingRelay(int server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The port on 127.0.0.1 that a client connects to.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The bytes that went from clients to the server.</summary>
    public long ToServer => Interlocked.Read(ref _toServer);

    /// <summary>The bytes that went from the server to clients.</summary>
    public long FromServer => Interlocked.Read(ref _fromServer);

    /// <summary>Listens on a free port and forwards every connection to a port of 127.0.0.1.</summary>
    public static CountingRelay To(int serverPort) => new(serverPort);

    /// <summary>Lets this many bytes more come from the server; then every connection that would carry more is reset.</summary>
    public void CutAfter(long bytes)
    {
        lock (_counts)
            _limit = _fromServer + bytes;
    }

    /// <summary>Stops listening and resets every connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_lines);
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _lines.Add(ForwardAsync(await _listener.AcceptTcpClientAsync(_end.Token).ConfigureAwait(false)));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    /// <summary>Carries one connection until either side ends it or it is cut.</summary>
    private async Task ForwardAsync(TcpClient client)
    {
        using TcpClient near = client;
        using TcpClient far = new();
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        near.NoDelay = far.NoDelay = true;
        bool orderly = false;
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _server, over.Token).ConfigureAwait(false);
            NetworkStream clientStream = near.GetStream(), serverStream = far.GetStream();
            Task<bool> there = PumpAsync(clientStream, serverStream, CountToServer, over.Token), back = PumpAsync(serverStream, clientStream, CountFromServer, over.Token);
            Task<bool> first = await Task.WhenAny(there, back).ConfigureAwait(false);
            orderly = await first.ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is OperationCanceledException or SocketException or IOException)
        {
            // The server refused the connection, a side broke it, or the relay ends: so does this line.
        }

        await over.CancelAsync().ConfigureAwait(false);

        // A reset, as of a line that breaks, not an orderly end.
        if (!orderly)
        {
            near.Client.Close(timeout: 0);
            far.Client.Close(timeout: 0);
        }
    }

    /// <summary>Carries one direction to its end; false when it was cut before.</summary>
    private static async Task<bool> PumpAsync(NetworkStream from, NetworkStream to, Func<int, int> count, CancellationToken over)
    {
        byte[] buffer = new byte[16 * 1024];
        while (true)
        {
            int read = await from.ReadAsync(buffer, over).ConfigureAwait(false);
            int allowed = count(read);
            await to.WriteAsync(buffer.AsMemory(0, allowed), over).ConfigureAwait(false);
            if (read == 0 || allowed < read)
                return read == 0;
        }
    }

    private int CountToServer(int bytes)
    {
        Interlocked.Add(ref _toServer, bytes);
        return bytes;
    }

    private int CountFromServer(int bytes)
    {
        lock (_counts)
        {
            int allowed = (int)Math.Min(bytes, _limit - _fromServer);
            _fromServer += allowed;
            return allowed;
        }
    }
}
