using Cds.Indicators.Indicators;

namespace Cds.Indicators.Charts.Reports;

/// <summary>Writes the page.</summary>
internal static class ReportPage
{
    public static string Write(LocalizedText title, HtmlReportOptions options, IReadOnlyList<ReportBlock> blocks) => throw new NotSupportedException($"{title} {options} {blocks.Count}");
}
