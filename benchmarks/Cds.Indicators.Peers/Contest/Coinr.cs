using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Benchmarks;

namespace Cds.Indicators.Peers.Contest;

/// <summary>COINr, where R has it: asked once, in a process of its own; <c>coinr.R</c> does the same work and prints the seconds it took.</summary>
/// <param name="elsewhere">What it took where it was measured, said on standard error where it is not here; null where nothing was measured.</param>
internal sealed class Coinr(string? elsewhere)
{
    private const string Script = "coinr.R";

    /// <summary>The seconds of a workload; null where there is no R with COINr.</summary>
    /// <exception cref="PeerException">The script ends without a number.</exception>
    public double? Ask(string workload)
    {
        if (!IsHere())
        {
            Console.Error.WriteLine($"{workload}: no Rscript with COINr here{(elsewhere is null ? "." : $"; {elsewhere}")}");
            return null;
        }

        string printed = Run(Script, workload) ?? throw new PeerException($"COINr has not answered {workload}.");
        return double.TryParse(printed.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)
            ? seconds
            : throw new PeerException($"COINr has answered {workload} with '{printed.Trim()}', which is no number of seconds.");
    }

    private static bool IsHere() => Run("-e", "stopifnot(requireNamespace('COINr', quietly = TRUE))") is not null;

    /// <summary>What Rscript prints; null where there is none, or it fails.</summary>
    private static string? Run(params string[] arguments)
    {
        ProcessStartInfo start = new("Rscript", ["--vanilla", .. arguments])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "benchmarks", "peers"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            string printed = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? printed : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
