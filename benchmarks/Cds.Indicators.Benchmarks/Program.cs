using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Cds.Indicators.Benchmarks;

/// <summary>Runs the benchmarks that the arguments choose; with <c>--results</c> their tables are kept in <c>benchmarks/results</c>.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        string[] rest = [.. arguments.Where(argument => argument is not ("--results" or "--long"))];
        BenchmarkSettings settings = new(isLong: arguments.Contains("--long", StringComparer.Ordinal));
        Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest, settings)];
        if (arguments.Contains("--results", StringComparer.Ordinal))
        {
            foreach (Summary summary in summaries)
                ResultsFolder.Write(summary);
        }

        return summaries.Length > 0 && summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) ? 0 : 1;
    }
}
