using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Cds.Indicators.Benchmarks;

namespace Cds.Indicators.Peers.Contest;

/// <summary>An engine in a process of its own, which waits for the next question; <c>peer.mjs</c> says what it understands.</summary>
internal sealed class Peer : Contestant
{
    private readonly Process _process;
    private readonly string _workload;

    public Peer(string engine, string workload)
        : base(engine)
    {
        _workload = workload;
        ProcessStartInfo start = new("node", ["peer.mjs", engine])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "benchmarks", "peers"),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        // For the engine's temporary files, so that none are left elsewhere.
        start.Environment["TMPDIR"] = Path.Combine(Repository.Root, "artifacts", "peers");
        _process = Process.Start(start) ?? throw new PeerException("node does not start.");
    }

    /// <summary>Loads a file; not measured.</summary>
    public void Load(string table, string file, int rows)
    {
        long loaded = Number(Ask($"load {table} {file}").GetProperty("rows"));
        if (loaded != rows)
            throw new PeerException($"{Name} has loaded {loaded} rows of {file}, which has {rows}.");
    }

    public override Run Run()
    {
        JsonElement run = Ask($"run {_workload}");
        JsonElement answer = run.GetProperty("answer");
        ulong Part(int index) => ulong.Parse(answer[index].GetString()!, CultureInfo.InvariantCulture);
        return new Run(Number(run.GetProperty("nanoseconds")), new Answer(Part(0), Part(1), Part(2), Part(3), Part(4)));
    }

    public override IEnumerable<Group> Groups(long from, long to) =>
        Ask(string.Create(CultureInfo.InvariantCulture, $"groups {_workload} {from} {to}")).GetProperty("groups").EnumerateArray()
            .Select(group => new Group(Number(group[0]), Number(group[1]), Number(group[2]), Number(group[3])));

    public override void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
            _process.Kill();
        _process.Dispose();
        base.Dispose();
    }

    private JsonElement Ask(string command)
    {
        _process.StandardInput.WriteLine(command);
        _process.StandardInput.Flush();
        string line = _process.StandardOutput.ReadLine() ?? throw new PeerException($"{Name} has ended at: {command}");
        JsonElement reply = JsonElement.Parse(line);
        return reply.TryGetProperty("error", out JsonElement error) ? throw new PeerException(error.GetString()!) : reply;
    }

    private static long Number(JsonElement text) => long.Parse(text.GetString()!, CultureInfo.InvariantCulture);
}
