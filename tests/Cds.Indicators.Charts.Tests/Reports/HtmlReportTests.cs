using System.Text;
using System.Text.Json;
using Cds.Indicators.Charts.Kinds;
using Cds.Indicators.Charts.Reports;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Charts.Tests.Reports;

public sealed class HtmlReportTests
{
    private static readonly LocalizedText s_title = new("Phiếu đánh giá", "Scorecard");

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void A_small_report_is_written_byte_by_byte(string language)
    {
        HtmlReport report = Small(language);
        string specification = Chart(language).ToJson();
        Assert.Contains($"<script type=\"application/json\">{specification}</script>", report.ToHtml(), StringComparison.Ordinal);

        // The specification has golden files of its own.
        Golden.Matches(
            Repository.File($"tests/Cds.Indicators.Charts.Tests/Reports/Golden/report.{language}.html"), report.ToHtml().Replace(specification, "{}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Every_page_is_well_formed_and_every_link_leads_somewhere(string language)
    {
        foreach (HtmlReport report in (HtmlReport[])[Small(language), HtmlReport.Builder(s_title).Build(), Whole(language)])
        {
            StrictHtml page = StrictHtml.Read(report.ToHtml());

            Assert.Empty(page.Faults);
            string[] ids = [.. page.Attributes["id"]];
            Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Length);
            Assert.All(page.Attributes["href"].Where(static href => href.StartsWith('#')), href => Assert.Contains(href[1..], ids));
            Assert.All(page.Attributes["aria-labelledby"].SelectMany(static label => label.Split(' ')), label => Assert.Contains(label, ids));
        }
    }

    [Fact]
    public void Each_source_is_listed_once_and_linked_in_both_directions()
    {
        string html = Small("vi").ToHtml();

        Assert.Contains("<a class=\"source\" id=\"r2\" href=\"#s2\" aria-label=\"Nguồn 2: 766/QĐ-TTg, 5.4 (23/6/2022) [S]\">[2]</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"back\" href=\"#r2\" aria-label=\"↩1 trở lại Bảng 1: Đô Lương, Tỷ lệ\">↩1</a>", html, StringComparison.Ordinal);
        StrictHtml page = StrictHtml.Read(html);
        string[] references = [.. page.Attributes["id"].Where(static id => id.StartsWith('r'))];
        Assert.All(references, reference => Assert.Contains($"#{reference}", page.Attributes["href"]));
        Assert.Equal(2, page.Attributes["id"].Count(static id => id is ['s', >= '0' and <= '9']));
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_bytes_are_the_same_in_every_culture(string culture)
    {
        string expected = Whole("vi").ToHtml();
        using CultureScope scope = new(culture);

        Assert.Equal(expected, Whole("vi").ToHtml());
    }

    [Fact]
    public void A_page_is_written_as_UTF8_without_mark_and_the_stream_stays_open()
    {
        using MemoryStream stream = new();
        Small("vi").WriteTo(stream);
        stream.WriteByte((byte)'\n');

        Assert.Equal(Small("vi").ToHtml() + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(stream.ToArray()));
        Assert.Equal((byte)'<', stream.ToArray()[0]);
    }

    [Fact]
    public void A_report_of_nothing_says_so()
    {
        HtmlReport report = HtmlReport.Builder(s_title, new HtmlReportOptions { Language = "en" }).Build();

        Assert.Contains("<p>The report has no contents.</p>", report.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("script-src &#39;none&#39;; ", report.ToHtml(), StringComparison.Ordinal);
        Assert.Equal(("Scorecard", "en", "Scorecard"), (report.Title, report.Language, report.ToString()));
    }

    [Fact]
    public void A_report_does_not_change_with_what_is_added_to_its_builder()
    {
        HtmlReportBuilder builder = HtmlReport.Builder(s_title);
        string before = builder.Build().ToHtml();
        HtmlReport report = builder.Build();
        builder.Note(new LocalizedText("Thêm", "More"));

        Assert.Equal(before, report.ToHtml());
        Assert.NotEqual(before, builder.Build().ToHtml());
    }

    [Fact]
    public void The_content_policy_names_every_script_and_allows_nothing_else()
    {
        string html = Small("vi").ToHtml();
        string policy = StrictHtml.Read(html).Attributes["content"].First(static content => content.Contains("default-src", StringComparison.Ordinal));

        Assert.StartsWith("default-src &#39;none&#39;; script-src &#39;sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(3, policy.Split("https://cdn.jsdelivr.net/npm/vega").Length - 1);
        Assert.Equal(3, StrictHtml.Read(html).Attributes["integrity"].Count(static hash => hash.StartsWith("sha384-", StringComparison.Ordinal)));
    }

    [Fact]
    public void Scripts_come_from_a_server_of_ones_own()
    {
        HtmlReport report = HtmlReport.Builder(s_title, new HtmlReportOptions { Scripts = new Uri("https://example.vn/npm/") }).Add(Chart("vi")).Build();

        Assert.DoesNotContain("jsdelivr", report.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("<script src=\"https://example.vn/npm/vega@6", report.ToHtml(), StringComparison.Ordinal);
    }

    /// <summary>The tests draw with the versions that the report loads.</summary>
    [Fact]
    public void The_versions_are_those_of_the_packages_that_the_tests_draw_with()
    {
        using JsonDocument packages = JsonDocument.Parse(File.ReadAllText(Repository.File("tests/Cds.Indicators.Charts.Tests/web/package.json")));
        JsonElement pinned = packages.RootElement.GetProperty("dependencies");

        Assert.All(VegaScripts.All, script =>
        {
            string[] parts = script.Path.Split('/')[0].Split('@');
            Assert.Equal(pinned.GetProperty(parts[0]).GetString(), parts[1]);
        });
    }

    [Theory]
    [InlineData("http://example.vn/npm", "the address of a folder, which ends with a slash")]
    [InlineData("ftp://example.vn/npm/", "an absolute address that begins with https:// or http://")]
    [InlineData("javascript:alert(1)/", "an absolute address that begins with https:// or http://")]
    [InlineData("npm/", "an absolute address that begins with https:// or http://")]
    [InlineData("https://a:b@example.vn/npm/", "an address without user name, query and fragment")]
    [InlineData("https://example.vn/npm/?x=/", "an address without user name, query and fragment")]
    [InlineData("https://example.vn/a;script-src%20*/", "an address without semicolon, comma and quotation mark, which end a rule of a content policy")]
    [InlineData("https://example.vn/a,b/", "an address without semicolon, comma and quotation mark, which end a rule of a content policy")]
    public void An_address_of_scripts_that_cannot_be_one_is_refused(string address, string rule)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => new HtmlReportOptions { Scripts = new Uri(address, UriKind.RelativeOrAbsolute) });

        Assert.StartsWith($"'{new Uri(address, UriKind.RelativeOrAbsolute)}' is no address of scripts. Give {rule}, for example https://example.vn/npm/.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_are_refused_where_they_are_set()
    {
        Assert.StartsWith("'fr' is no language of reports. Write vi or en.", Assert.Throws<ArgumentException>(static () => new HtmlReportOptions { Language = "fr" }).Message, StringComparison.Ordinal);
        Assert.Equal(
            "en, as of 2024-12-31, None, scripts from https://example.vn/npm/",
            new HtmlReportOptions { Language = "en", AsOf = new LocalDate(2024, 12, 31), Charts = ReportCharts.None, Scripts = new Uri("https://example.vn/npm/") }.ToString());
        Assert.Equal("vi, Drawn", new HtmlReportOptions().ToString());
        Assert.StartsWith("Charts are None or Drawn.", Assert.Throws<ArgumentOutOfRangeException>(static () => new HtmlReportOptions { Charts = (ReportCharts)7 }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_of_another_language_is_refused()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => HtmlReport.Builder(s_title).Add(Chart("en")));

        Assert.StartsWith("The chart 'Rate' is in en, the report in vi. Draw the chart in the language of the report (ChartOptions.Language).", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_blocks_than_a_report_has_are_refused()
    {
        HtmlReportBuilder builder = HtmlReport.Builder(s_title);
        for (int i = 0; i < HtmlReportBuilder.MostBlocks; i++)
            builder.Note(s_title);

        Assert.Equal("A report has at most 1000 sections, tables, charts and notes. Write several reports.", Assert.Throws<InvalidOperationException>(() => builder.Note(s_title)).Message);
    }

    [Fact]
    public void Texts_that_are_too_long_are_refused_where_they_are_given()
    {
        LocalizedText Long(int length) => new(new string('a', length), "a");

        _ = HtmlReport.Builder(Long(500)).Section(Long(500)).Note(Long(20_000)).Build();
        Assert.StartsWith(
            "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' has 501 characters, and here at most 500 are written. Shorten it.",
            Assert.Throws<ArgumentException>(() => HtmlReport.Builder(Long(501))).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => HtmlReport.Builder(s_title).Section(Long(501)));
        Assert.Throws<ArgumentException>(() => HtmlReport.Builder(s_title).Note(Long(20_001)));
        Assert.Throws<ArgumentException>(() => ReportSource.Of(new string('a', 2_001)));
    }

    [Fact]
    public void Null_is_refused_by_the_name_of_the_argument()
    {
        HtmlReportBuilder builder = HtmlReport.Builder(s_title);
        Assert.Throws<ArgumentNullException>("title", static () => HtmlReport.Builder(null!));
        Assert.Throws<ArgumentNullException>("heading", () => builder.Section(null!));
        Assert.Throws<ArgumentNullException>("text", () => builder.Note(null!));
        Assert.Throws<ArgumentNullException>("table", () => builder.Add((ReportTable)null!));
        Assert.Throws<ArgumentNullException>("chart", () => builder.Add((ChartSpecification)null!));
        Assert.Throws<ArgumentNullException>("stream", () => builder.Build().WriteTo(null!));
        Assert.Throws<ArgumentNullException>("caption", static () => ReportTables.OfAssessments(null!, []));
        Assert.Throws<ArgumentNullException>("assessments", static () => ReportTables.OfAssessments(s_title, null!));
        Assert.Throws<ArgumentNullException>("indicators", static () => ReportTables.OfIndicators(s_title, null!));
        Assert.Throws<ArgumentNullException>("score", static () => ReportTables.OfScore(null!));
        Assert.Throws<ArgumentNullException>("scores", static () => ReportTables.OfScores<string>(s_title, null!, static name => name));
        Assert.Throws<ArgumentNullException>("result", static () => ReportTables.OfRollup(s_title, null!));
        Assert.Throws<ArgumentNullException>("result", static () => ReportTables.OfCoverage(s_title, null!));
        Assert.Throws<ArgumentNullException>("ranking", static () => ReportTables.OfRanking(s_title, (Rankings.Ranking<string>)null!, static name => name));
        Assert.Throws<ArgumentNullException>("ranking", static () => ReportTables.OfRanking(s_title, (Rankings.BoundedRanking<string>)null!, static name => name));
        Assert.Throws<ArgumentNullException>("heading", static () => ReportColumn.Text(null!, static (string text) => text));
        Assert.Throws<ArgumentNullException>("text", static () => ReportColumn.Text(s_title, (Func<string, string?>)null!));
        Assert.Throws<ArgumentNullException>("rate", static () => ReportColumn.Rate<string>(s_title, null!));
        Assert.Throws<ArgumentNullException>("source", static () => ReportColumn.Text(s_title, static (string text) => text).SourcedBy(null!));
        Assert.Throws<ArgumentNullException>("basis", static () => ReportSource.Of((LegalBasis)null!));
        Assert.Throws<ArgumentNullException>("value", static () => new HtmlReportOptions { Language = null! });
    }

    internal static HtmlReport Small(string language) => HtmlReport
        .Builder(s_title, new HtmlReportOptions { Language = language, AsOf = new LocalDate(2024, 12, 31) })
        .Note(new LocalizedText("Một báo cáo nhỏ.\nHai đoạn.", "A small report.\nTwo paragraphs."))
        .Section(new LocalizedText("Kết quả", "Results"))
        .Add(ReportTable
            .Of(
                new LocalizedText("Hồ sơ đúng hạn", "Dossiers on time"),
                [("Đô Lương", Ratio.Of(26, 35).Rate), ("Hoàng Mai", Ratio.Of(0, 0).Rate), ("Con Cuông", Outcome.Incomplete(Rate.Of(1, 3), 164, 166, "hai xã chưa báo cáo"))],
                ReportColumn.Text(new LocalizedText("Đơn vị", "Unit"), ((string Name, Outcome<Rate> Rate) row) => row.Name),
                ReportColumn.Rate(new LocalizedText("Tỷ lệ", "Rate"), ((string Name, Outcome<Rate> Rate) row) => row.Rate)
                    .SourcedBy(static _ => new LegalBasis("766/QĐ-TTg", "5.4", new LocalDate(2022, 6, 23), "https://example.vn/766?a=1&b=2", Confidence.Secondary))
                    .ExplainedBy(static row => new LocalizedText($"{row.Name}: theo báo cáo", $"{row.Name}: as reported"))
                    .MeasuredBy(static _ => new ReportMeter(0, 1) { Low = 0.5m, High = 0.8m }))
            .SourcedBy(ReportSource.Of("Báo cáo của các đơn vị"))
            .NotedWith(new LocalizedText("Tính theo tháng.", "By month.")))
        .Add(Chart(language))
        .Build();

    private static ChartSpecification Chart(string language) => RankingChart.Of(
        new LocalizedText("Tỷ lệ", "Rate"), [new RankingRow("Đô Lương", Outcome.Of(Figure.Of(Ratio.Of(26, 35)))), new RankingRow("Hoàng Mai", Outcome.ZeroDenominator<Figure>())], new ChartOptions { Language = language });

    private static HtmlReport Whole(string language) => HtmlReport
        .Builder(s_title, new HtmlReportOptions { Language = language })
        .Add(ReportTables.OfScore(RealFigures.Scores[0].Value))
        .Add(ReportTables.OfScores(s_title, RealFigures.Scores, static name => name))
        .Add(ReportTables.OfAssessments(s_title, RealFigures.Claims.Select(static claim => claim.Assessment)))
        .Add(ReportTables.OfRanking(s_title, RealFigures.Ranking, static province => province.Name))
        .Add(ReportTables.OfRollup(s_title, RealFigures.Rollup))
        .Add(ReportTables.OfCoverage(s_title, RealFigures.Rollup))
        .Add(ReportTables.OfIndicators(s_title, RealFigures.Catalogue.Indicators))
        .Build();
}
