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
        using Entry entry = workload.Enter(size);
        return new Rounds(workload.Name, entry).Run(rounds, budget);
    }
}
