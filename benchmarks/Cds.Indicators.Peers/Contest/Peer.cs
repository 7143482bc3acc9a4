using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Cds.Indicators.Benchmarks;
using Cds.Indicators.Peers.Data;

namespace Cds.Indicators.Peers.Contest;

/// <summary>An engine in a process of its own, which waits for the next question; <c>peer.mjs</c> says what it understands.</summary>
internal sealed class Peer : Contestant
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "artifacts", "peers");

    private readonly Process _process;
    private readonly string _question;

    private Peer(string engine, string question)
        : base(engine)
    {
        _question = question;
        ProcessStartInfo start = new("node", ["peer.mjs", engine])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "benchmarks", "peers"),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        // For the engine's temporary files, so that none are left elsewhere.
        start.Environment["TMPDIR"] = s_folder;
        _process = Process.Start(start) ?? throw new PeerException("node does not start.");
    }

    /// <summary>DuckDB and ClickHouse, with the rows of a workload loaded; not measured.</summary>
    /// <param name="question">The name of its SQL text.</param>
    /// <param name="size">Its size.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="header">The names of the columns, with commas between.</param>
    /// <param name="put">Puts the values of a row, by its place.</param>
    public static Peer[] Load(string question, DataSize size, int count, string header, Action<RowsFile, int> put)
    {
        Console.Error.WriteLine($"{question}: {count} rows");
        Directory.CreateDirectory(s_folder);
        string file = Path.Combine(s_folder, $"{question}.{size.Name}.csv");
        RowsFile.Write(file, header, count, put);
        Peer[] peers = [new("duckdb", question), new("chdb", question)];
        foreach (Peer peer in peers)
            peer.Load(file, count);
        File.Delete(file);
        return peers;
    }

    public override Run Run()
    {
        JsonElement run = Ask($"run {_question}");
        JsonElement answer = run.GetProperty("answer");
        ulong Part(int index) => ulong.Parse(answer[index].GetString()!, CultureInfo.InvariantCulture);
        return new Run(Number(run.GetProperty("nanoseconds")), new Answer(Part(0), Part(1), Part(2), Part(3), Part(4)));
    }

    public override IEnumerable<Group> Groups(long from, long to) =>
        Ask(string.Create(CultureInfo.InvariantCulture, $"groups {_question} {from} {to}")).GetProperty("groups").EnumerateArray()
            .Select(group => new Group(Number(group[0]), Number(group[1]), Number(group[2]), Number(group[3])));

    public override void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
            _process.Kill();
        _process.Dispose();
        base.Dispose();
    }

    private void Load(string file, int rows)
    {
        long loaded = Number(Ask($"load {_question} {file}").GetProperty("rows"));
        if (loaded != rows)
            throw new PeerException($"{Name} has loaded {loaded} rows of {file}, which has {rows}.");
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
