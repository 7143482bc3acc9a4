using Cds.Indicators.Benchmarks;
using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;
using Cds.Indicators.Peers.Workloads;

namespace Cds.Indicators.Peers;

/// <summary>
/// <c>small</c> and <c>full</c> run all workloads, or those named after it, against the peers, and end with 1 where answers differ. Ratios are printed
/// on standard output, everything else on standard error. <c>growth</c> prints a table of time and memory by number of rows.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is ["growth", string rows])
        {
            Growth.Run(DataSize.Growth.Single(size => string.Equals(size.Name, rows, StringComparison.Ordinal)));
            return 0;
        }

        if (arguments is ["growth"])
            return Growth.RunAll() ? 0 : 1;

        (DataSize size, int rounds) = arguments is ["full", ..] ? (DataSize.Full, 9) : (DataSize.Small, 5);
        bool agreed = true;
        foreach (Workload workload in Workload.All.Where(workload => arguments.Length < 2 || arguments.Contains(workload.Name, StringComparer.Ordinal)))
            agreed &= Run(workload, size, rounds);
        return agreed ? 0 : 1;
    }

    private static bool Run(Workload workload, DataSize size, int rounds)
    {
        Rows rows = workload.Rows(size);
        Console.Error.WriteLine($"{workload.Name}: {rows.Count} rows");
        using Peer duckdb = new("duckdb", workload.Name);
        using Peer chdb = new("chdb", workload.Name);
        string file = Path.Combine(Repository.Root, "artifacts", "peers", $"{workload.Table}.{size.Name}.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        RowsFile.Write(file, rows, size, workload.PeriodsPerTarget);
        duckdb.Load(workload.Table, file, rows.Count);
        chdb.Load(workload.Table, file, rows.Count);
        File.Delete(file);
        Contestant pass = PlainPass.Over(rows.Period, rows.Numerator, rows.Denominator);
        Rounds contest = new(workload.Name, workload.Ours(size, rows), [duckdb, chdb, .. workload.InProcessPeers(size, rows)], pass, workload.CellsOfIndicator);
        return contest.Run(rounds);
    }
}
