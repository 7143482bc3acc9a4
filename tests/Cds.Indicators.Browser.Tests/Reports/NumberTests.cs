using Cds.Indicators.Aggregation;
using Cds.Indicators.Browser.Tests.Browsing;
using Cds.Indicators.Charts.Tests.Reports;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Browser.Tests.Reports;

/// <summary>The numbers that a reader sees are those that the library computed.</summary>
public sealed class NumberTests
{
    private const string Row = "selector => [...document.querySelectorAll(selector)].map(row => [...row.querySelectorAll('th > bdi, td data, td .missing, td > bdi')].map(e => e.innerText))";

    [BrowserTheory]
    [InlineData("vi", ",", "thứ 1/34")]
    [InlineData("en", ".", "1st of 34")]
    public async Task Ranks_and_totals(string language, string point, string first)
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of(language).ToHtml());
        string[][] rows = await report.Page.EvaluateAsync<string[][]>(Row, $"#t{SampleReport.ProvinceTable} tbody tr");

        Assert.Equal(34, rows.Length);
        Assert.Equal(["Đồng Tháp", first, $"68{point}11/100", $"17{point}63/20"], rows[0]);
        Assert.Equal(
            RealFigures.Ranking.Rows.Select(row => (string[])
            [
                row.Item.Name,
                row.Rank.ToString(language),
                Rational.FromDecimal(row.Item.Total).ToString($"{language}.2") + "/100",
                Rational.FromDecimal(row.Item.Progress).ToString($"{language}.2") + "/20",
            ]),
            rows);
    }

    [BrowserTheory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Labels_of_a_chart(string language)
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of(language).ToHtml());
        string[] labels = await report.TextsAsync("#f1 svg text");

        Assert.All(RealFigures.Provinces, province =>
        {
            Assert.Contains(Figure.Exactly(province.Total, FigureForm.Number).ToString(language), labels);
            Assert.Contains(labels, label => label.EndsWith(province.Name, StringComparison.Ordinal));
        });
    }

    [BrowserTheory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task A_roll_up_cell_by_cell_with_the_word_for_each_that_is_missing(string language)
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of(language).ToHtml());
        string[][] rows = await report.Page.EvaluateAsync<string[][]>(Row, "#t4 tbody tr");
        RollupResult result = RealFigures.Rollup;

        Assert.Equal(result.Targets.Select(target => (string[])[target.Name, .. result.Periods.Select(period => result[target, period].Rate.ToString(language))]), rows);
        string[] all = [.. rows.SelectMany(static row => row)];
        string[] words = language == "vi"
            ? ["chưa có số liệu", "mẫu số bằng 0", "chưa đủ số liệu (2/3)", "không công bố"]
            : ["no data", "zero denominator", "incomplete (2/3)", "suppressed"];
        Assert.All(words, word => Assert.Contains(word, all));
        Assert.DoesNotContain(all, static text => text.StartsWith("0,00", StringComparison.Ordinal) || text.StartsWith("0.00", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_scorecard_with_its_groups_and_its_total()
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of("vi").ToHtml());
        ScorecardScore score = RealFigures.Scores[0].Value;
        string[] points = await report.TextsAsync("#t2 tbody tr td:last-child :is(data, .missing)");

        Assert.Equal([.. score.AllGroups.SelectMany(static group => group.Components.Select(static one => Text(one.Points, one.Component.Maximum)).Prepend(Text(group.Points, group.Group.Maximum))), "65,49/100"], points);
        Assert.Equal("65,49/100", Text(score.Points, score.Scorecard.Maximum));
        string[] exact = await report.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#t2 tr.total data')].map(e => e.value)");
        Assert.Equal(score.Points.Value, Rational.Parse(Assert.Single(exact)));

        static string Text(Outcome<WideRational> outcome, decimal maximum) => outcome.TryGetValue(out WideRational value)
            ? $"{value.ToRational().ToString("vi.2")}/{Rational.FromDecimal(maximum).ToString("vi.0")}"
            : "không chấm điểm";
    }

    [BrowserFact]
    public async Task Published_figures_keep_their_words()
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of("vi").ToHtml());
        string[] figures = await report.TextsAsync("#t1 tbody td:nth-child(3) data");

        Assert.Equal(RealFigures.Claims.Select(static claim => claim.Assessment.Figure.ToString("vi")), figures);
        Assert.Contains("gần 100%", figures);
    }

    [BrowserFact]
    public async Task A_bar_shows_the_number_beside_it()
    {
        await using ReportPage report = await ReportPage.OpenAsync(SampleReport.Of("vi").ToHtml());
        double[] values = await report.Page.EvaluateAsync<double[]>($"() => [...document.querySelectorAll('#t{SampleReport.ProvinceTable} td:nth-child(3) meter')].map(m => m.value / (m.max - m.min) * 100)");

        Assert.Equal(RealFigures.Ranking.Rows.Select(static row => (double)row.Item.Total), values, static (total, shown) => Math.Abs(total - shown) < 1e-6);
    }
}
