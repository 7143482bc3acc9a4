using System.Globalization;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Charts.Reports;

/// <summary>How a report is written (tuỳ chọn báo cáo): its language, the day of its figures, and whether its charts are drawn.</summary>
/// <remarks>Each property is checked when it is set. The default options write in Vietnamese, without a day, with drawn charts.</remarks>
/// <example><code>
/// HtmlReportOptions english = new() { Language = "en", AsOf = new LocalDate(2024, 12, 31) };
/// </code></example>
public sealed record HtmlReportOptions
{
    internal static HtmlReportOptions Default { get; } = new();

    /// <summary>The language of the report: <c>vi</c> or <c>en</c>. Charts that are added must be of the same language.</summary>
    /// <value><c>vi</c> unless set.</value>
    /// <exception cref="ArgumentException">The language is neither.</exception>
    /// <exception cref="ArgumentNullException">The language is null.</exception>
    public string Language
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value is "vi" or "en"
                ? value
                : throw new ArgumentException($"'{value}' is no language of reports. Write vi or en.", nameof(value));
        }
    } = "vi";

    /// <summary>The day of which the figures are (số liệu tính đến ngày), printed below the title; null where the report says none. No clock is read.</summary>
    /// <value>Null unless set.</value>
    public LocalDate? AsOf { get; init; }

    /// <summary>Whether charts are drawn.</summary>
    /// <value><see cref="ReportCharts.Drawn"/> unless set.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public ReportCharts Charts
    {
        get;
        init => field = value is ReportCharts.None or ReportCharts.Drawn
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Charts are None or Drawn.");
    } = ReportCharts.Drawn;

    /// <summary>
    /// The address below which the scripts of Vega lie, as in an npm mirror: <c>vega@6.4.0/build/vega.min.js</c> and so on is appended to it. The server must
    /// answer with <c>Access-Control-Allow-Origin</c>, as integrity hashes need it.
    /// </summary>
    /// <value>Null for <c>https://cdn.jsdelivr.net/npm/</c>, unless set.</value>
    /// <exception cref="ArgumentException">The address is not absolute, is neither http nor https, does not end with a slash, or has a user name, a query, a fragment, or a character that ends a rule of a content policy.</exception>
    public Uri? Scripts { get; init => field = VegaScripts.Checked(value); }

    /// <summary>The options in a line, invariant: <c>vi, as of 2024-12-31, Drawn</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string day = AsOf is { } date ? $", as of {date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}" : "";
        return $"{Language}{day}, {Charts}{(Scripts is null ? "" : $", scripts from {Scripts.AbsoluteUri}")}";
    }

    internal TextStyle Style => Language is "en" ? TextStyle.English : TextStyle.Vietnamese;
}
