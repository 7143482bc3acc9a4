using Cds.Indicators.Charts.Reports;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Targets;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Charts.Tests.Reports;

public sealed class ReportTableTests
{
    private static readonly LocalizedText s_heading = new("Cột", "Column");

    [Fact]
    public void Reasons_for_a_missing_value_are_five_different_words_with_what_was_said_of_them()
    {
        Outcome<Rate>[] outcomes =
        [
            Outcome.NoData<Rate>(), Outcome.ZeroDenominator<Rate>(), Outcome.Incomplete(Rate.Of(1, 2), 164, 166), Outcome.Suppressed<Rate>("dưới 5 hồ sơ"), Outcome.NotApplicable<Rate>(),
        ];

        (string Vietnamese, string English, bool IsMissing)[] cells = [.. CellsOf(ReportColumn.Rate(s_heading, (Outcome<Rate> rate) => rate), outcomes).Select(static cell => (cell.Text!.Vietnamese, cell.Text.English, cell.IsMissing))];

        Assert.Equal(
            [
                ("chưa có số liệu", "no data", true), ("mẫu số bằng 0", "zero denominator", true), ("chưa đủ số liệu (164/166)", "incomplete (164/166)", true),
                ("không công bố", "suppressed", true), ("không áp dụng", "not applicable", true),
            ],
            cells);
        Assert.Equal("dưới 5 hồ sơ", CellOf(ReportColumn.Rate(s_heading, (Outcome<Rate> rate) => rate), outcomes[3]).Remark!.English);
        Assert.All(CellsOf(ReportColumn.Rate(s_heading, (Outcome<Rate> rate) => rate), outcomes), static cell => Assert.Null(cell.Value));
    }

    [Fact]
    public void Numbers_are_rounded_once_half_away_from_zero_and_kept_exactly()
    {
        ReportCell Number(Rational value, int decimals) => CellOf(ReportColumn.Number(s_heading, (Rational number) => Outcome.Of(number), decimals), value);

        Assert.Equal(("2,35", "2.35", "2.345"), Parts(Number(2.345m, 2)));
        Assert.Equal(("-2,35", "-2.35", "-2.345"), Parts(Number(-2.345m, 2)));
        Assert.Equal(("5.254,5", "5,254.5", "5254.5"), Parts(Number(5254.5m, 1)));
        Assert.Equal(("0,333333333333", "0.333333333333", "1/3"), Parts(Number(Rational.Of(1, 3), 12)));
        Assert.Equal(("74,29%", "74.29%", "26/35"), Parts(CellOf(ReportColumn.Rate(s_heading, (Rate rate) => Outcome.Of(rate)), Rate.Of(26, 35))));
        Assert.Equal(("104%", "104%", "104%"), Parts(CellOf(ReportColumn.Rate(s_heading, (Rate rate) => Outcome.Of(rate), 0), Rate.Of(104, 100))));
    }

    [Fact]
    public void Points_stand_against_their_maximum()
    {
        ReportCell Points(WideRational points, decimal maximum) => CellOf(ReportColumn.Points(s_heading, (WideRational one) => Outcome.Of(one), _ => maximum), points);

        Assert.Equal(("11,85/18", "11.85/18", "11.85"), Parts(Points(Rational.FromDecimal(11.85m), 18)));
        Assert.Equal(("1,00/2,5", "1.00/2.5", "1"), Parts(Points(Rational.One, 2.5m)));
        Assert.Null(Points(Rational.One, 0).Meter);
        WideRational wide = WideRational.Of(System.Numerics.BigInteger.Pow(10, 60) + 1, System.Numerics.BigInteger.Pow(10, 60));
        Assert.Equal("1,00/2", Points(wide, 2).Text!.Vietnamese);
    }

    [Fact]
    public void Figures_keep_their_words_and_bounds_are_told_in_words()
    {
        (string, string) Figure(Figure figure)
        {
            LocalizedText text = CellOf(ReportColumn.Figure(s_heading, (Figure one) => Outcome.Of(one)), figure).Text!;
            return (text.Vietnamese, text.English);
        }

        Assert.Equal(("trên 90%", "more than 90%"), Figure(Rates.Figure.Parse("trên 90%", TextStyle.Vietnamese)));
        Assert.Equal(("từ 0% đến dưới 100%", "0% to below 100%"), Figure(Rates.Figure.OfBounds(Interval.Of(new Bound(0, IsClosed: true), new Bound(1, IsClosed: false)), FigureForm.Percent)));
        Assert.Equal(("trên 117,5% đến 125%", "above 117.5% to 125%"), Figure(Rates.Figure.OfBounds(Interval.Of(new Bound(1.175m, IsClosed: false), new Bound(1.25m, IsClosed: true)), FigureForm.Percent)));
        Assert.Null(CellOf(ReportColumn.Figure(s_heading, (Figure one) => Outcome.Of(one)), Rates.Figure.Parse("trên 90%", TextStyle.Vietnamese)).Value);
    }

    [Fact]
    public void Ranges_without_an_end_are_told_too()
    {
        (string, string) Range(Interval bounds)
        {
            LocalizedText text = ReportCells.Range(bounds, isShare: false);
            return (text.Vietnamese, text.English);
        }

        Assert.Equal(("từ 3 trở lên", "at least 3"), Range(Interval.AtLeast(3)));
        Assert.Equal(("trên 3", "more than 3"), Range(Interval.Above(3)));
        Assert.Equal(("đến 3", "up to 3"), Range(Interval.AtMost(3)));
        Assert.Equal(("dưới 3", "below 3"), Range(Interval.Below(3)));
        Assert.Equal(("mọi giá trị", "any value"), Range(Interval.Unbounded));
    }

    [Fact]
    public void Places_and_results()
    {
        Assert.Equal(("thứ 4/13", "4th of 13", "4/13"), Parts(CellOf(ReportColumn.Rank(s_heading, (Rank rank) => Outcome.Of(rank)), Rank.At(4, 13))));
        Assert.Equal("1–2/3", CellOf(ReportColumn.Places(s_heading, (RankInterval places) => Outcome.Of(places)), RankInterval.Between(1, 2, 3)).Exact);
        Assert.Equal("đạt", CellOf(ReportColumn.Result(s_heading, (LocalizedText word) => Outcome.Of(word)), new LocalizedText("đạt", "met")).Text!.Vietnamese);
    }

    [Fact]
    public void An_empty_cell_has_no_source_no_explanation_and_no_bar()
    {
        ReportColumn<string> column = ReportColumn.Text(s_heading, (string text) => text)
            .SourcedBy(static _ => ReportSource.Of("nguồn"))
            .ExplainedBy(static text => new LocalizedText(text + "x", "x"))
            .MeasuredBy(static _ => new ReportMeter(0, 1));

        Assert.Equal(ReportCell.Empty, column.CellOf(" "));
        Assert.NotEmpty(column.CellOf("a").Sources);
    }

    [Fact]
    public void Equal_sources_of_a_cell_are_one()
    {
        ReportColumn<string> column = ReportColumn.Text(s_heading, (string text) => text)
            .SourcedBy(static _ => ReportSource.Of("nguồn", Confidence.Secondary))
            .SourcedBy(static _ => ReportSource.Of("nguồn", Confidence.Secondary))
            .SourcedBy(static _ => null)
            .SourcedBy(static _ => ReportSource.Of("nguồn", Confidence.Official));

        Assert.Equal(["nguồn [S]", "nguồn [Q]"], column.CellOf("a").Sources.Select(static source => source.ToString()));
    }

    [Fact]
    public void Tables_without_columns_without_headings_of_rows_or_too_large_are_refused()
    {
        ReportColumn<string> column = ReportColumn.Text(s_heading, (string text) => text);

        Assert.StartsWith(
            "The table 'Column' has 0 columns, and a table has 1 to 64. Show fewer, or make several tables.",
            Assert.Throws<ArgumentException>(() => ReportTable.Of<string>(s_heading, [])).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Row 2 of the table 'Column' has no heading: the first column is empty. Give each row its name.",
            Assert.Throws<ArgumentException>(() => ReportTable.Of(s_heading, ["a", ""], column)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "The table 'Column' has more than 20,000 rows. Show fewer, or make several tables.",
            Assert.Throws<ArgumentException>(() => ReportTable.Of(s_heading, Endless(), column)).Message,
            StringComparison.Ordinal);
        Assert.Equal("Column: 0 rows, 1 columns", ReportTable.Of(s_heading, [], column).ToString());

        static IEnumerable<string> Endless()
        {
            while (true)
                yield return "a";
        }
    }

    [Fact]
    public void A_meter_refuses_ends_and_marks_that_cannot_be()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ReportMeter(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ReportMeter(0, Rational.Of(Int128.MaxValue, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ReportMeter(0, 1) { High = 2 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ReportMeter(0, 10) { High = 3, Low = 4 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ReportMeter(0, 10) { Low = 4, High = 3 });
        Assert.Equal("0 to 1, low 0.5, high 0.8, LowerIsBetter", new ReportMeter(0, 1) { Low = 0.5m, High = 0.8m, Direction = Direction.LowerIsBetter }.ToString());
    }

    [Theory]
    [InlineData("-5", "0")]
    [InlineData("0.123456789", "0.123457")]
    [InlineData("1", "1")]
    [InlineData("170141183460469231731687303715884105727", "1")]
    public void A_bar_is_full_or_empty_where_the_value_lies_outside_its_scale(string value, string shown)
    {
        HtmlWriter html = new();
        MeterMark.Write(html, new ReportMeter(0, 1) { Low = 0.5m }, Rational.Parse(value, provider: null), "a b");

        Assert.Equal($"<meter min=\"0\" max=\"1\" low=\"0.5\" optimum=\"1\" value=\"{shown}\" aria-labelledby=\"a b\"></meter>", html.ToString());
    }

    [Fact]
    public void A_roll_up_of_several_indicators_is_refused()
    {
        ObservationSet observations = ObservationSet.Builder(Areas.AreaRegistry.Of([], [])).Build();
        Aggregation.RollupResult both = Aggregation.RollupExtensions
            .Rollup(observations, Subject.Of(RealFigures.Catalogue["dossier.on-time"]), Subject.Of(RealFigures.Catalogue["dossier.received-online"])).ToEverything().Over(Periods.Period.OfYear(2024)).Compute();

        Assert.StartsWith(
            "A table over areas and periods shows one indicator, and the result has dossier.on-time, dossier.received-online. Take one of them with result.Of(subject).",
            Assert.Throws<ArgumentException>(() => ReportTables.OfRollup(s_heading, both)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Units_scored_by_different_scorecards_do_not_stand_beside_each_other()
    {
        KeyValuePair<string, ScorecardScore>[] scores = [RealFigures.Scores[0], new("other", Scorecard.Vietnam("dti922").Score([]))];

        Assert.Contains("units beside each other are scored by one and the same scorecard", Assert.Throws<ArgumentException>(() => ReportTables.OfScores(s_heading, scores, static name => name)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_of_nothing_are_tables_without_rows()
    {
        Assert.Equal(0, ReportTables.OfScores<string>(s_heading, [], static name => name).RowCount);
        Assert.Equal(0, ReportTables.OfAssessments(s_heading, []).RowCount);
        Assert.Equal(0, ReportTables.OfIndicators(s_heading, []).RowCount);
        string html = HtmlReport.Builder(s_heading).Add(ReportTables.OfIndicators(s_heading, [])).Build().ToHtml();
        Assert.Contains("<tr><td colspan=\"6\">Không có dòng nào.</td></tr>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_that_is_incomplete_says_what_is_possible()
    {
        ScorecardScore score = Scorecard.Vietnam("dti922").Score([]);
        ReportTable table = ReportTables.OfScore(score);

        ReportCell total = table.Rows[^1].Cells[^1];
        Assert.True(total.IsMissing);
        Assert.Contains("possible: 0 to ", total.Remark!.English, StringComparison.Ordinal);
        Assert.Equal(ReportRowKind.Total, table.Rows[^1].Kind);
    }

    [Fact]
    public void An_assessment_says_why_there_is_no_result()
    {
        Target target = RealFigures.Catalogue.TargetsOf("dossier.paid-online")[0];
        ReportTable table = ReportTables.OfAssessments(
            s_heading,
            [TargetAssessment.Of(target, Outcome.Suppressed<Figure>("dưới 5 hồ sơ")), TargetAssessment.Of(target, Outcome.ZeroDenominator<Figure>()), TargetAssessment.Of(target, Figure.Parse("81%", provider: null))]);

        Assert.Equal(["suppressed", "zero denominator", "exceeded"], table.Rows.Select(static row => row.Cells[3].Text!.English));
        Assert.Equal("80% đến ngày 31/12/2030", table.Rows[0].Cells[2].Text!.Vietnamese);
    }

    private static (string Vietnamese, string English, string? Exact) Parts(ReportCell cell) => (cell.Text!.Vietnamese, cell.Text.English, cell.Exact);

    private static ReportCell CellOf<T>(ReportColumn<T> column, T row)
        where T : notnull => column.CellOf(row);

    private static IEnumerable<ReportCell> CellsOf<T>(ReportColumn<T> column, IEnumerable<T> rows)
        where T : notnull => rows.Select(column.CellOf);
}
