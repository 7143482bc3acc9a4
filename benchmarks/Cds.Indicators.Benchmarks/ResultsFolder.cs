using System.Globalization;
using System.Text;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Cds.Indicators.Benchmarks;

/// <summary>The tables that are kept in the repository, one Markdown and one CSV file for each operation, in a folder named after the processor.</summary>
internal static class ResultsFolder
{
    public static void Write(Summary summary)
    {
        string folder = Path.Combine(Repository.Root, "benchmarks", "results", Processor());
        Directory.CreateDirectory(folder);
        string name = summary.BenchmarksCases[0].Descriptor.Type.Name;
        File.WriteAllText(Path.Combine(folder, name + ".md"), Markdown(summary));
        File.WriteAllText(Path.Combine(folder, name + ".csv"), Csv(summary));
    }

    /// <summary>The model of the processor as a folder name: <c>amd-epyc</c>.</summary>
    private static string Processor()
    {
        const string Source = "/proc/cpuinfo";
        string? line = File.Exists(Source) ? File.ReadLines(Source).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        StringBuilder name = new();
        foreach (char c in line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..] ?? "")
        {
            if (char.IsAsciiLetterOrDigit(c))
                name.Append(char.ToLowerInvariant(c));
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        return name.Length == 0 ? "unknown-processor" : name.ToString().Trim('-');
    }

    /// <summary>Versions and the table; of the environment only what does not name the machine.</summary>
    private static string Markdown(Summary summary)
    {
        AccumulationLogger logger = new();
        MarkdownExporter.GitHub.ExportToLog(summary, logger);
        return $"# {summary.BenchmarksCases[0].Descriptor.Type.Name}\n\n{logger.GetLog().ReplaceLineEndings("\n").Trim()}\n";
    }

    private static string Csv(Summary summary)
    {
        StringBuilder csv = new("benchmark,shape,nanoseconds,standard_deviation,ratio,allocated_bytes\n");
        foreach (BenchmarkReport report in summary.Reports.Where(report => report.ResultStatistics is not null))
        {
            BenchmarkCase benchmark = report.BenchmarkCase;
            double? baseline = summary.Reports.FirstOrDefault(other => IsBaselineOf(other, report))?.ResultStatistics?.Mean;
            csv.Append(CultureInfo.InvariantCulture, $"{benchmark.Descriptor.WorkloadMethod.Name},{string.Join(' ', benchmark.Parameters.Items.Select(item => item.Value))},")
                .Append(CultureInfo.InvariantCulture, $"{report.ResultStatistics!.Mean:0.000},{report.ResultStatistics.StandardDeviation:0.000},")
                .Append(CultureInfo.InvariantCulture, $"{report.ResultStatistics.Mean / baseline:0.00},{report.GcStats.GetBytesAllocatedPerOperation(benchmark)}\n");
        }

        return csv.ToString();
    }

    private static bool IsBaselineOf(BenchmarkReport candidate, BenchmarkReport report) =>
        candidate.BenchmarkCase.Descriptor.Baseline
        && candidate.BenchmarkCase.Parameters.Equals(report.BenchmarkCase.Parameters)
        && candidate.BenchmarkCase.Descriptor.Categories.SequenceEqual(report.BenchmarkCase.Descriptor.Categories, StringComparer.Ordinal);
}
