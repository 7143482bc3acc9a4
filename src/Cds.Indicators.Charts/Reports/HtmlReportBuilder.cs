using System.Globalization;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Charts.Reports;

/// <summary>Collects what a report shows (soạn báo cáo), in the order in which it is read.</summary>
/// <remarks>Not thread-safe: one thread fills it. It may be built more than once; a report does not change with what is added afterwards.</remarks>
/// <example><code>
/// HtmlReportBuilder report = HtmlReport.Builder(new LocalizedText("Xếp hạng 34 tỉnh", "Ranking of 34 provinces"));
/// report.Add(ReportTables.OfRanking(caption, ranking, province => province.Name));
/// report.Note(new LocalizedText("Theo số liệu công bố.", "By the published figures."));
/// string html = report.Build().ToHtml();
/// </code></example>
public sealed class HtmlReportBuilder
{
    /// <summary>The most sections, tables, charts and notes together in one report.</summary>
    public const int MostBlocks = 1_000;

    private readonly LocalizedText _title;
    private readonly HtmlReportOptions _options;
    private readonly List<ReportBlock> _blocks = [];

    internal HtmlReportBuilder(LocalizedText title, HtmlReportOptions options)
    {
        _title = title;
        _options = options;
    }

    /// <summary>Begins a section (mục); what is added from here on belongs to it.</summary>
    /// <param name="heading">The heading; at most 500 characters in each language.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="heading"/> is null.</exception>
    /// <exception cref="ArgumentException">The heading is too long.</exception>
    /// <exception cref="InvalidOperationException">The report has <see cref="MostBlocks"/> blocks already.</exception>
    public HtmlReportBuilder Section(LocalizedText heading) => Append(new ReportBlock.Section(ReportLimits.Heading(heading, nameof(heading))));

    /// <summary>Adds a table (bảng).</summary>
    /// <param name="table">The table.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The report has <see cref="MostBlocks"/> blocks already.</exception>
    public HtmlReportBuilder Add(ReportTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Append(new ReportBlock.Table(table));
    }

    /// <summary>Adds a chart (biểu đồ), with its description and the table of its numbers.</summary>
    /// <param name="chart">The chart, in the language of the report.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="chart"/> is null.</exception>
    /// <exception cref="ArgumentException">The chart is of another language than the report.</exception>
    /// <exception cref="InvalidOperationException">The report has <see cref="MostBlocks"/> blocks already.</exception>
    public HtmlReportBuilder Add(ChartSpecification chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (!string.Equals(chart.Language, _options.Language, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"The chart '{chart.Title}' is in {chart.Language}, the report in {_options.Language}. Draw the chart in the language of the report (ChartOptions.Language).", nameof(chart));
        }

        return Append(new ReportBlock.Figure(chart));
    }

    /// <summary>Adds a paragraph of text (ghi chú).</summary>
    /// <param name="text">The text; a line feed begins a new paragraph. At most 20,000 characters in each language.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException">The text is too long.</exception>
    /// <exception cref="InvalidOperationException">The report has <see cref="MostBlocks"/> blocks already.</exception>
    public HtmlReportBuilder Note(LocalizedText text) => Append(new ReportBlock.Note(ReportLimits.Text(text, nameof(text))));

    /// <summary>Writes the report of what was added so far. A report of nothing has its title and says that it is empty.</summary>
    /// <returns>The report.</returns>
    public HtmlReport Build() => new(_title.In(_options.Style), _options.Language, ReportPage.Write(_title, _options, _blocks));

    private HtmlReportBuilder Append(ReportBlock block)
    {
        if (_blocks.Count >= MostBlocks)
        {
            throw new InvalidOperationException(
                $"A report has at most {MostBlocks.ToString(CultureInfo.InvariantCulture)} sections, tables, charts and notes. Write several reports.");
        }

        _blocks.Add(block);
        return this;
    }
}
