using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Observations;
using Cds.Indicators.Peers.Data;
using Cds.Indicators.Peers.Workloads;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Peers;

/// <summary>Time and memory by number of rows, each in a fresh process.</summary>
internal static class Growth
{
    private const int Questions = 15;

    private static readonly DataSize s_warmUp = new("warm-up", 5, 166, 120);

    /// <summary>Prints the table on standard output.</summary>
    /// <returns>Whether every process ended well.</returns>
    public static bool RunAll()
    {
        Console.WriteLine("| rows | build, s | build, ns a row | roll-up, ms | roll-up, ns a row | peak memory, MB | bytes a row |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        return DataSize.Growth.All(size =>
        {
            using Process process = Process.Start(Environment.ProcessPath!, [Environment.GetCommandLineArgs()[0], "growth", size.Name]);
            process.WaitForExit();
            return process.ExitCode == 0;
        });
    }

    /// <summary>Builds a set of one size indicator by indicator, asks it the question of <c>rollup-34k</c> several times, and prints a row of the table.</summary>
    public static void Run(DataSize size)
    {
        WarmUp();
        Nation nation = new(size);
        ObservationSet set = Build(nation, size, out TimeSpan build);
        double[] times = new double[Questions];
        for (int question = -2; question < Questions; question++)
        {
            long started = Stopwatch.GetTimestamp();
            GC.KeepAlive(RollupToProvinces.Ask(nation, set));
            if (question >= 0)
                times[question] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        Array.Sort(times);
        double rowsBuilt = set.Count;
        double median = times[Questions / 2];
        using Process self = Process.GetCurrentProcess();
        double peak = self.PeakWorkingSet64;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {rowsBuilt:#,0} | {build.TotalSeconds:0.00} | {build.TotalNanoseconds / rowsBuilt:0.0} | {median:0.0} | {median * 1e6 / rowsBuilt:0.00} | {peak / 1e6:0} | {peak / rowsBuilt:0} |"));
    }

    /// <summary>So that the table shows what grows, not what is compiled.</summary>
    private static void WarmUp()
    {
        Nation nation = new(s_warmUp);
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(2);)
            GC.KeepAlive(RollupToProvinces.Ask(nation, Build(nation, s_warmUp, out _)));
        GC.Collect();
    }

    /// <param name="nation">The areas and indicators.</param>
    /// <param name="size">How many rows.</param>
    /// <param name="time">How long the builder took, without the making of the rows.</param>
    private static ObservationSet Build(Nation nation, DataSize size, out TimeSpan time)
    {
        Period[] months = nation.Months();
        ObservationSetBuilder builder = ObservationSet.Builder(nation.Areas);
        Stopwatch watch = new();
        for (int indicator = 0; indicator < size.Indicators; indicator++)
        {
            Rows rows = Rows.Monthly(size, indicator, indicator + 1);
            int[] areas = nation.AreaOrdinals(rows);
            watch.Start();
            builder.AddColumns(nation.Subjects[indicator], areas, months, rows.Period, rows.Numerator, rows.Denominator);
            watch.Stop();
        }

        watch.Start();
        ObservationSet set = builder.Build();
        time = watch.Elapsed;
        return set;
    }
}
