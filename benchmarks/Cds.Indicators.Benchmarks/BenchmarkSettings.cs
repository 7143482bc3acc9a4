using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using Perfolizer.Horology;
using Perfolizer.Metrology;

namespace Cds.Indicators.Benchmarks;

/// <summary>A short job unless a long one is asked for; nanoseconds and bytes per item throughout, so that rows can be compared.</summary>
internal sealed class BenchmarkSettings : ManualConfig
{
    public BenchmarkSettings(bool isLong)
    {
        Add(DefaultConfig.Instance);
        WithArtifactsPath(Path.Combine(Repository.Root, "BenchmarkDotNet.Artifacts"));
        WithSummaryStyle(SummaryStyle.Default
            .WithTimeUnit(TimeUnit.Nanosecond)
            .WithSizeUnit(SizeUnit.B)
            .WithRatioStyle(RatioStyle.Value)
            .WithCultureInfo(CultureInfo.InvariantCulture));
        AddJob(isLong
            ? Job.MediumRun
            : Job.ShortRun.WithIterationCount(5).WithIterationTime(TimeInterval.FromMilliseconds(200)));
        HideColumns(Column.Job, Column.Error, Column.Gen0, Column.Gen1, Column.Gen2, Column.IterationCount, Column.IterationTime, Column.LaunchCount, Column.WarmupCount);
    }
}
