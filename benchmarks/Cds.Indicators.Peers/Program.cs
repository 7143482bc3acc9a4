using Cds.Indicators.Benchmarks;
using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;
using Cds.Indicators.Peers.Workloads;

namespace Cds.Indicators.Peers;

/// <summary>
/// <c>small</c> and <c>full</c> run all workloads, or those named after it, against the peers. <c>growth</c> prints a table of time and memory by number
/// of rows. Ratios and the table go to standard output, everything else to standard error. Ends with 1 where answers differ, with 2 where something fails.
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

        string[] names = [.. arguments.Skip(1)];
        Workload[] workloads = [.. Workload.All.Where(workload => names.Length == 0 || names.Contains(workload.Name, StringComparer.Ordinal))];
        if (arguments is not ["small" or "full", ..] || workloads.Length < names.Length)
        {
            Console.Error.WriteLine($"Usage: growth, or small or full with names of workloads: {string.Join(' ', Workload.All.Select(workload => workload.Name))}");
            return 2;
        }

        (DataSize size, int rounds, int seconds) = arguments[0] is "full" ? (DataSize.Full, 9, 180) : (DataSize.Small, 5, 12);
        bool agreed = true;
        try
        {
            foreach (Workload workload in workloads)
                agreed &= Run(workload, size, rounds, TimeSpan.FromSeconds(seconds));
        }
        catch (PeerException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return 2;
        }

        return agreed ? 0 : 1;
    }

    private static bool Run(Workload workload, DataSize size, int rounds, TimeSpan budget)
    {
        Rows rows = workload.Rows(size);
        Console.Error.WriteLine($"{workload.Name}: {rows.Count} rows");
        string folder = Path.Combine(Repository.Root, "artifacts", "peers");
        Directory.CreateDirectory(folder);
        using Peer duckdb = new("duckdb", workload.Name);
        using Peer chdb = new("chdb", workload.Name);
        string file = Path.Combine(folder, $"{workload.Table}.{size.Name}.csv");
        RowsFile.Write(file, rows, size, workload.PeriodsPerTarget);
        duckdb.Load(workload.Table, file, rows.Count);
        chdb.Load(workload.Table, file, rows.Count);
        File.Delete(file);
        Entry entry = workload.Enter(size, rows);
        Rounds contest = new(workload.Name, entry.Ours, [duckdb, chdb, .. entry.Peers], entry.Pass, size.Indicators, workload.CellsOfIndicator);
        return contest.Run(rounds, budget);
    }
}
