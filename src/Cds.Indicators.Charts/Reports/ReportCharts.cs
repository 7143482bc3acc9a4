namespace Cds.Indicators.Charts.Reports;

/// <summary>How a report shows its charts (cách hiển thị biểu đồ).</summary>
/// <remarks>The default value is <see cref="None"/>.</remarks>
/// <example><code>
/// HtmlReportOptions forMail = new() { Charts = ReportCharts.None };
/// </code></example>
public enum ReportCharts : byte
{
    /// <summary>No script at all: each chart is its title, its description and its table of numbers.</summary>
    None = 0,

    /// <summary>
    /// Drawn in the reader's browser by pinned versions of Vega, whose scripts are loaded with their integrity hashes and refused if a byte differs. Where they do not
    /// load, as without a network, the chart is its title, its description and its table of numbers.
    /// </summary>
    Drawn = 1,
}
