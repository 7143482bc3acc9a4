using System.Text;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Charts.Reports;

/// <summary>
/// A report as one HTML page (báo cáo HTML): tables of numbers with the source of each, and charts beside them. It needs no other file, can be read without scripts,
/// printed, and gone through with the keyboard alone.
/// </summary>
/// <remarks>
/// <para>Numbers are formatted from their exact value, rounded once, half away from zero. What is missing is said in words, a different one for each reason. All text of callers is
/// text: nothing in it becomes markup, script or a direction of writing that reaches beyond it.</para>
/// <para>Immutable; safe to share between threads. The same contents give the same bytes everywhere: no clock and no culture is read.</para>
/// </remarks>
/// <example><code>
/// HtmlReport report = HtmlReport.Builder(new LocalizedText("Phiếu đánh giá", "Scorecard"))
///     .Section(new LocalizedText("Kết quả", "Results"))
///     .Add(ReportTables.OfScore(score))
///     .Add(PillarProfileChart.Of("Đắk Lắk", score))
///     .Build();
/// using FileStream file = File.Create("report.html");
/// report.WriteTo(file);
/// </code></example>
public sealed class HtmlReport
{
    private readonly string _html;

    internal HtmlReport(string title, string language, string html)
    {
        Title = title;
        Language = language;
        _html = html;
    }

    /// <summary>The title, in the language of the report; never empty.</summary>
    public string Title { get; }

    /// <summary>The language of the report: <c>vi</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>Begins a report.</summary>
    /// <param name="title">The title (tên báo cáo), also that of the page; at most 500 characters in each language.</param>
    /// <param name="options">Language, day and charts; the default options where it is null.</param>
    /// <returns>The builder, to which tables, charts and notes are added in the order in which they are read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="title"/> is null.</exception>
    /// <exception cref="ArgumentException">The title is too long.</exception>
    public static HtmlReportBuilder Builder(LocalizedText title, HtmlReportOptions? options = null) =>
        new(ReportLimits.Heading(title, nameof(title)), options ?? HtmlReportOptions.Default);

    /// <summary>The page.</summary>
    /// <returns>The HTML, lines ended by a line feed.</returns>
    public string ToHtml() => _html;

    /// <summary>Writes the page as UTF-8 without byte order mark; the stream stays open.</summary>
    /// <param name="stream">The stream to write to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(_html));
    }

    /// <summary>The title.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Title;
}
