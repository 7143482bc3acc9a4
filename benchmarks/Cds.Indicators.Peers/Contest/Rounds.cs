using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Peers.Contest;

/// <summary>Rounds in which every contestant answers once, first one first, then another; all answers must be the same.</summary>
internal sealed class Rounds(string workload, Entry entry)
{
    /// <summary>Rounds that do not count: one more than after which ClickHouse compiles a query that comes again.</summary>
    private const int WarmUps = 4;

    private const int LeastRounds = 3;

    /// <summary>Runs the rounds and prints the ratios on standard output.</summary>
    /// <param name="most">How many rounds count at most.</param>
    /// <param name="budget">After which time there are no more: a quarter of it for warming up, which is one round at least, then three rounds at least.</param>
    /// <returns>Whether all answers were the same.</returns>
    public bool Run(int most, TimeSpan budget)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Contestant[] all = [.. entry.All];
        Dictionary<Contestant, List<long>> times = all.ToDictionary(contestant => contestant, _ => new List<long>());
        for (int round = 0; round < WarmUps && (round == 0 || watch.Elapsed < budget / 4); round++)
        {
            if (!RunOnce(all, round, out _))
                return Differ(all);
        }

        for (int round = 0; round < most && (round < LeastRounds || watch.Elapsed < budget); round++)
        {
            if (!RunOnce(all, round, out long[] nanoseconds))
                return Differ(all);
            for (int i = 0; i < all.Length; i++)
                times[all[i]].Add(nanoseconds[i]);
        }

        foreach (Contestant contestant in all)
            Console.Error.WriteLine(Line($"{workload} {contestant.Name}", [.. times[contestant].Select(time => time / 1e6)]) + " ms");
        foreach (Contestant peer in entry.Peers)
            Console.WriteLine(Line($"RATIO {workload} {peer.Name}", Quotients(times[peer], times[entry.Ours])));
        foreach (Contestant form in entry.Forms)
            Console.WriteLine(Line($"FORM {workload} {form.Name}", Quotients(times[form], times[entry.Ours])));
        if (entry.Pass is { } pass)
            Console.WriteLine(Line($"LIMIT {workload}", Quotients(times[entry.Ours], times[pass])));
        if (entry.IsTimed)
            PrintTime(Median([.. times[entry.Ours].Order().Select(static time => time / 1e9)]));
        return true;
    }

    /// <summary>One round, which another contestant begins than the one before.</summary>
    private static bool RunOnce(Contestant[] all, int round, out long[] nanoseconds)
    {
        Answer? agreed = null;
        nanoseconds = new long[all.Length];
        for (int turn = 0; turn < all.Length; turn++)
        {
            int place = (round + turn) % all.Length;
            Run run = all[place].Run();
            nanoseconds[place] = run.Nanoseconds;
            if (run.Answer is { } answer && answer != (agreed ??= answer))
                return false;
        }

        return true;
    }

    private static double[] Quotients(List<long> numerators, List<long> denominators) =>
        [.. numerators.Zip(denominators, (numerator, denominator) => (double)numerator / denominator)];

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static string Line(string what, double[] values)
    {
        Array.Sort(values);
        return string.Create(CultureInfo.InvariantCulture, $"{what} {Median(values):0.00} ({values[0]:0.00}..{values[^1]:0.00} over {values.Length} alternating runs)");
    }

    private void PrintTime(double seconds)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"TIME {workload} {seconds:0.0000}"));
        if (entry.Slow?.Ask(workload) is { } theirs)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"RATIO {workload} coinr {theirs / seconds:0.00}"));
    }

    /// <summary>Says on standard error in which groups two contestants differ.</summary>
    private bool Differ(Contestant[] all)
    {
        Console.Error.WriteLine($"{workload}: the answers differ.");
        foreach (Contestant contestant in all)
            Console.Error.WriteLine($"    {contestant.Name}: {contestant.Run().Answer?.ToString() ?? "no answer"}");
        foreach (Contestant other in entry.Peers.Concat(entry.Forms))
        {
            IEnumerable<string> differences = Enumerable.Range(0, entry.Indicators)
                .SelectMany(indicator => Differences(other, (long)indicator * entry.CellsOfIndicator, (long)(indicator + 1) * entry.CellsOfIndicator))
                .Take(5);
            foreach (string difference in differences)
                Console.Error.WriteLine($"    {difference}");
        }

        return false;
    }

    private IEnumerable<string> Differences(Contestant other, long from, long to)
    {
        Dictionary<long, Group> theirs = other.Groups(from, to).ToDictionary(group => group.Cell);
        Dictionary<long, Group> own = entry.Ours.Groups(from, to).ToDictionary(group => group.Cell);
        return own.Keys.Union(theirs.Keys).Order().Where(cell => own.GetValueOrDefault(cell) != theirs.GetValueOrDefault(cell))
            .Select(cell => $"{entry.Ours.Name} {own.GetValueOrDefault(cell)}, {other.Name} {theirs.GetValueOrDefault(cell)}");
    }
}
