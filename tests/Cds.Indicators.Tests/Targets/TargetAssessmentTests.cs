using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;
using Cds.Indicators.Tests.Indicators;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Tests.Targets;

/// <summary>Status, distance and degree by example, the words they are given in, and what is refused.</summary>
public class TargetAssessmentTests
{
    private static readonly DatedFigure s_sixty = TargetMade.On("2020-12-31", "60%");

    [Theory]
    [InlineData("ít nhất 80%", "85%", TargetStatus.Exceeded, "5 percentage points beyond")]
    [InlineData("ít nhất 80%", "80%", TargetStatus.Met, "level with what is required")]
    [InlineData("ít nhất 80%", "từ 80% trở lên", TargetStatus.Met, "at most 20 percentage points beyond")]
    [InlineData("ít nhất 80%", "79%", TargetStatus.NotMet, "1 percentage point short")]
    [InlineData("ít nhất 80%", "dưới 80%", TargetStatus.NotMet, "at most 80 percentage points short")]
    [InlineData("ít nhất 80%", "dưới 82%", TargetStatus.Undetermined, "at most 80 percentage points short or less than 2 percentage points beyond")]
    [InlineData("ít nhất 80%", "từ 75% đến 78%", TargetStatus.NotMet, "from 2 to 5 percentage points short")]
    [InlineData("trên 70%", "85%", TargetStatus.Met, "15 percentage points beyond")]
    [InlineData("trên 70%", "70%", TargetStatus.NotMet, "level with what is required")]
    [InlineData("không quá 5%", "3%", TargetStatus.Exceeded, "2 percentage points better than required")]
    [InlineData("không quá 5%", "6,25%", TargetStatus.NotMet, "1.25 percentage points worse than required")]
    [InlineData("dưới 5%", "5%", TargetStatus.NotMet, "level with what is required")]
    [InlineData("dưới 5%", "4%", TargetStatus.Met, "1 percentage point better than required")]
    [InlineData("từ 80% đến 90%", "85%", TargetStatus.Met, "5 percentage points inside what is required")]
    [InlineData("từ 80% đến 90%", "80%", TargetStatus.Met, "level with what is required")]
    [InlineData("từ 80% đến 90%", "92%", TargetStatus.NotMet, "2 percentage points outside what is required")]
    [InlineData("từ 80% đến 90%", "từ 82% đến 92%", TargetStatus.Undetermined, "at most 2 percentage points outside what is required or at most 5 percentage points inside what is required")]
    [InlineData("từ 80% đến 90%", "trên 90%", TargetStatus.NotMet, "at most 10 percentage points outside what is required")]
    [InlineData("từ 80% đến 90%", "dưới 80%", TargetStatus.NotMet, "at most 80 percentage points outside what is required")]
    public void A_figure_is_met_or_exceeded_or_short_by_so_much(string requirement, string figure, TargetStatus status, string gap)
    {
        TargetAssessment assessment = TargetAssessment.Of(TargetMade.Share(requirement), TargetMade.Said(figure));
        Assert.Equal((status, gap), (assessment.Status, assessment.Gap.Value.ToString()));
    }

    /// <summary>"Vượt 2 điểm" of a ceiling would be read as past it.</summary>
    [Theory]
    [InlineData("không quá 5%", "3%", "made không quá 5% đến ngày 31/12/2025: 3%, tốt hơn yêu cầu, tốt hơn mức yêu cầu 2 điểm phần trăm")]
    [InlineData("không quá 5%", "7,5%", "made không quá 5% đến ngày 31/12/2025: 7,5%, chưa đạt, kém mức yêu cầu 2,5 điểm phần trăm")]
    [InlineData("dưới 5%", "4%", "made dưới 5% đến ngày 31/12/2025: 4%, đạt, tốt hơn mức yêu cầu 1 điểm phần trăm")]
    [InlineData("từ 80% đến 90%", "92%", "made từ 80% đến 90% đến ngày 31/12/2025: 92%, chưa đạt, ngoài khoảng yêu cầu 2 điểm phần trăm")]
    [InlineData("từ 80% đến 90%", "85%", "made từ 80% đến 90% đến ngày 31/12/2025: 85%, đạt, trong khoảng yêu cầu 5 điểm phần trăm")]
    [InlineData("80%", "82%", "made 80% đến ngày 31/12/2025: 82%, vượt, vượt 2 điểm phần trăm")]
    public void Words_fit_the_side_on_which_values_must_lie(string requirement, string figure, string line) =>
        Assert.Equal(line, TargetAssessment.Of(TargetMade.Share(requirement), TargetMade.Said(figure)).ToString("vi"));

    [Theory]
    [InlineData("80%", null, "2025-01-31", "90%", PathStatus.Reached)]
    [InlineData("80%", null, "2025-12-31", "79%", PathStatus.Behind)]
    [InlineData("80%", null, "2026-06-30", "trên 79%", PathStatus.Undetermined)]
    [InlineData("80%", null, "2026-06-30", "81%", PathStatus.Reached)]
    [InlineData("từ 80% đến 90%", "60%", "2025-01-31", "85%", PathStatus.Reached)]
    [InlineData("từ 80% đến 90%", "60%", "2025-12-31", "95%", PathStatus.Behind)]
    [InlineData("60%", "60%", "2025-01-31", "60%", PathStatus.Reached)]
    [InlineData("60%", "60%", "2025-12-31", "59%", PathStatus.Behind)]
    public void Without_a_way_the_requirement_itself_still_decides(string requirement, string? baseline, string day, string figure, PathStatus status)
    {
        DatedFigure? start = baseline is null ? null : TargetMade.On("2024-12-31", baseline);
        Assert.Equal(status, TargetAssessment.Of(TargetMade.Share(requirement, baseline: start), TargetMade.On(day, figure)).PathStatus.Value);
    }

    [Fact]
    public void Without_a_way_a_figure_that_is_not_there_yet_is_not_judged_before_the_due_day()
    {
        Target target = TargetMade.Share("80%");
        Outcome<PathStatus> early = TargetAssessment.Of(target, TargetMade.On("2025-12-30", "79%")).PathStatus;
        Assert.Equal((OutcomeKind.NotApplicable, "the target has no baseline"), (early.Kind, early.Reason));
        Outcome<PathStatus> undated = TargetAssessment.Of(target, Figure.Parse("90%")).PathStatus;
        Assert.Equal((OutcomeKind.NotApplicable, "no day was given"), (undated.Kind, undated.Reason));
        Outcome<PathStatus> partial = TargetAssessment.Of(target, Outcome.Incomplete(Figure.Parse("90%"), 3, 4), TargetMade.Day("2025-01-31")).PathStatus;
        Assert.Equal((OutcomeKind.Incomplete, PathStatus.Reached), (partial.Kind, partial.PartialValue));
        Assert.Equal(OutcomeKind.NoData, TargetAssessment.Of(target, Outcome.NoData<Figure>(), TargetMade.Day("2026-01-31")).PathStatus.Kind);
    }

    /// <summary>No document of the catalogue names a baseline, so a locality gives its own: 62% at the end of 2024, 80% asked at the end of 2030.</summary>
    [Fact]
    public void A_target_of_the_catalogue_is_on_track_from_a_baseline_of_ones_own()
    {
        Target target = Assert.Single(Catalogue.Vietnam().TargetsOf("dossier.paid-online"));
        Target ours = target.WithBaseline(TargetMade.On("2024-12-31", "62%"));
        Assert.Equal((target.Indicator, target.Requirement, target.Due, target.LegalBasis, target.Note), (ours.Indicator, ours.Requirement, ours.Due, ours.LegalBasis, ours.Note));
        Assert.Null(target.Baseline);
        Assert.Null(ours.WithBaseline(null).Baseline);
        Assert.Equal(AreaLevel.Commune, Assert.Single(TargetMade.Of(Made.Ratio(), Figure.Parse("80%"), levels: AreaLevel.Commune).WithBaseline(TargetMade.On("2024-12-31", "62%")).Levels));

        // 1095 of 2191 days are gone at the end of 2027: 62% and 18 points of 1095/2191 are 70.9959%.
        TargetAssessment behind = TargetAssessment.Of(ours, TargetMade.On("2027-12-31", "70,99%"));
        TargetAssessment onTrack = TargetAssessment.Of(ours, TargetMade.On("2027-12-31", "71%"));
        Assert.Equal((PathStatus.Behind, PathStatus.OnTrack), (behind.PathStatus.Value, onTrack.PathStatus.Value));
        Assert.Equal(Rational.Of(62 * 2191 + 18 * 1095, 219_100), onTrack.Expected.Value);
        Assert.Throws<ArgumentException>("baseline", () => target.WithBaseline(TargetMade.On("2030-12-31", "62%")));
        Assert.Throws<ArgumentException>("baseline", () => target.WithBaseline(TargetMade.On("2024-12-31", "62")));
    }

    [Fact]
    public void A_requirement_of_another_kind_than_the_indicator_is_refused()
    {
        Target target = TargetMade.Share("80", baseline: TargetMade.On("2024-12-31", "62%"));
        Assert.Equal(
            "'80' is no requirement of made: a Ratio is not published as a Number. Check the indicator, or the unit of the requirement. (Parameter 'target')",
            Assert.Throws<ArgumentException>(() => TargetAssessment.Of(target, Outcome.NoData<Figure>())).Message);
        Assert.Throws<ArgumentException>("target", () => TargetPath.Of(target));
        Assert.Throws<ArgumentException>("target", () => TargetProjection.Of(target, []));
    }

    [Theory]
    [InlineData("(85%; 90%]", "(-5; 0]")]
    [InlineData("[80%; 85%)", "(-5; 0]")]
    [InlineData("[85%; 90%)", "[-5; 0)")]
    [InlineData("[75%; 95%)", "[-5; 5]")]
    [InlineData("(75%; 95%]", "[-5; 5]")]
    [InlineData("(75%; 95%)", "[-5; 5)")]
    [InlineData("(70%; 95%)", "[-5; 10)")]
    public void Between_two_ends_the_distance_is_to_the_nearer_one(string figure, string distance) =>
        Assert.Equal(distance, TargetAssessment.Of(TargetMade.Share("từ 80% đến 90%"), Figure.Parse(figure)).Gap.Value.Distance.ToString());

    [Fact]
    public void Numbers_lie_units_apart_and_an_end_that_is_not_known_stays_open()
    {
        Target stations = TargetMade.Of(Made.Stock(Made.Measure("teams", unit: Made.Teams)), Figure.Parse(">=150"));
        Assert.Equal("còn thiếu 20 tổ", Gap(stations, "130").ToString("vi"));
        Assert.Equal("còn thiếu dưới 20 tổ hoặc vượt chưa rõ bao nhiêu", Gap(stations, "trên 130").ToString("vi"));
        Assert.Equal("less than 20 teams short or an unknown amount beyond", Gap(stations, "trên 130").ToString("en"));
        Target oneMore = TargetMade.Of(stations.Indicator, Figure.Parse(">=131"));
        Assert.Equal(TargetStatus.Undetermined, TargetAssessment.Of(oneMore, TargetMade.Said("trên 130")).Status);
        Assert.Equal("(-∞; 20)", Gap(stations, "trên 130").Distance.ToString());
        Assert.Equal("vượt hơn 50 tổ", Gap(stations, "trên 200").ToString("vi"));
        Assert.Equal("at least 50 teams beyond", Gap(stations, "ít nhất 200").ToString("en"));
        Assert.Equal("còn thiếu từ 30 đến dưới 50 tổ", Gap(stations, Figure.OfBounds(Interval.Of(new Bound(100, false), new Bound(120, true)), FigureForm.Number)).ToString("vi"));
        Assert.Equal("1.250 tổ", Gap(TargetMade.Of(stations.Indicator, Figure.Parse(">=1400")), "150").ToString("vi")["còn thiếu ".Length..]);

        Target exactly = TargetMade.Of(Made.Stock(), TargetMade.Said("từ 5 đến 5"));
        Assert.Equal((TargetStatus.Met, "[0; 0]"), (TargetAssessment.Of(exactly, Figure.Parse("5")).Status, Gap(exactly, "5").Distance.ToString()));
        Assert.Equal((TargetStatus.NotMet, "[2; 2]"), (TargetAssessment.Of(exactly, Figure.Parse("7")).Status, Gap(exactly, "7").Distance.ToString()));
        Assert.Equal("[0; ∞)", Gap(exactly, "trên 3").Distance.ToString());
    }

    [Fact]
    public void Distances_are_rounded_only_where_their_decimals_never_end_or_as_asked()
    {
        Target all = TargetMade.Share("100%");
        TargetGap third = TargetAssessment.Of(all, Figure.Of(Ratio.Of(2, 3))).Gap.Value;
        Assert.Equal("[100×1/3; 100×1/3]", $"[100×{third.Distance.Lower!.Value.Value / 100}; 100×{third.Distance.Upper!.Value.Value / 100}]");
        Assert.Equal("còn thiếu 33,33 điểm phần trăm", third.ToString("vi"));
        Assert.Equal("33.3 percentage points short", third.ToString("en.1"));
        Assert.Equal("33 percentage points short", third.ToString("en.0"));
        TargetGap tiny = TargetAssessment.Of(all, Figure.Of(Ratio.Of(29_999, 30_000))).Gap.Value;
        Assert.Equal("còn thiếu dưới 0,01 điểm phần trăm", tiny.ToString("vi"));
        Assert.Equal("less than 1 percentage point short", tiny.ToString("en.0"));
        Assert.StartsWith("'fr' is not a format: ", Assert.Throws<FormatException>(() => tiny.ToString("fr")).Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => TargetAssessment.Of(all, Figure.Parse("100%")).Gap.Value.ToString("vi%"));
    }

    [Theory]
    [InlineData("ít nhất 80%", "90%", null, "[1.125; 1.125]")]
    [InlineData("ít nhất 80%", "trên 90%", null, "(1.125; 1.25]")]
    [InlineData("ít nhất 80%", "0%", null, "[0; 0]")]
    [InlineData("trên 80%", "80%", null, "[1; 1]")]
    [InlineData("100%", "90%", "60%", "[0.75; 0.75]")]
    [InlineData("100%", "50%", "60%", "[-0.25; -0.25]")]
    [InlineData("100%", "trên 90%", "60%", "(0.75; 1]")]
    [InlineData("không quá 20%", "50%", "60%", "[0.25; 0.25]")]
    [InlineData("không quá 20%", "dưới 50%", "60%", "(0.25; 1.5]")]
    public void The_degree_is_of_the_requirement_or_of_the_way_from_the_baseline(string requirement, string figure, string? baseline, string attainment)
    {
        Target target = TargetMade.Share(requirement, baseline: baseline is null ? null : TargetMade.On("2020-12-31", baseline));
        Assert.Equal(attainment, TargetAssessment.Of(target, TargetMade.Said(figure)).Attainment.Value.ToString());
    }

    [Theory]
    [InlineData("không quá 5%", null, OutcomeKind.NotApplicable, "less is better, and there is no baseline")]
    [InlineData("ít nhất 0%", null, OutcomeKind.ZeroDenominator, "what is required is zero")]
    [InlineData("từ 80% đến 90%", null, OutcomeKind.NotApplicable, "'from 80% to 90%' has two ends")]
    [InlineData("gần 100%", null, OutcomeKind.NotApplicable, "'nearly 100%' names no bound")]
    [InlineData("60%", "60%", OutcomeKind.ZeroDenominator, "the baseline 60% (2020-12-31) equals what is required")]
    [InlineData("60%", "70%", OutcomeKind.NotApplicable, "the baseline 70% (2020-12-31) meets the requirement already")]
    [InlineData("không quá 60%", "50%", OutcomeKind.NotApplicable, "the baseline 50% (2020-12-31) meets the requirement already")]
    [InlineData("90%", "trên 50%", OutcomeKind.NotApplicable, "the baseline more than 50% (2020-12-31) is not one number")]
    public void A_degree_that_means_nothing_is_refused_with_its_reason(string requirement, string? baseline, OutcomeKind kind, string reason)
    {
        Target target = TargetMade.Share(requirement, baseline: baseline is null ? null : TargetMade.On("2020-12-31", baseline));
        Outcome<Interval> attainment = TargetAssessment.Of(target, Figure.Parse("50%")).Attainment;
        Assert.Equal((kind, reason), (attainment.Kind, attainment.Reason));
    }

    [Fact]
    public void A_negative_requirement_has_a_degree_only_with_a_baseline()
    {
        Target deficit = TargetMade.Of(TargetMade.Free, Figure.AtLeast(-10, FigureForm.Number));
        Assert.Equal("what is required is negative, and there is no baseline", TargetAssessment.Of(deficit, Figure.Parse("-20")).Attainment.Reason);
        Target from = TargetMade.Of(TargetMade.Free, Figure.AtLeast(-10, FigureForm.Number), baseline: TargetMade.On("2020-12-31", "-30"));
        Assert.Equal("[0.5; 0.5]", TargetAssessment.Of(from, Figure.Parse("-20")).Attainment.Value.ToString());
    }

    [Fact]
    public void What_is_not_there_is_no_data_and_keeps_its_reason()
    {
        Target target = TargetMade.Share("80%", baseline: s_sixty);
        foreach (Outcome<Figure> none in new[]
        {
            Outcome.NoData<Figure>("not reported"), Outcome.ZeroDenominator<Figure>("no dossier"), Outcome.Suppressed<Figure>("secret"), Outcome.NotApplicable<Figure>("no such body"),
        })
        {
            TargetAssessment assessment = TargetAssessment.Of(target, none, TargetMade.Day("2023-12-31"));
            Assert.Equal(TargetStatus.NoData, assessment.Status);
            Assert.Equal((none.Kind, none.Reason), (assessment.Verdict.Kind, assessment.Verdict.Reason));
            Assert.Equal((none.Kind, none.Reason), (assessment.Gap.Kind, assessment.Gap.Reason));
            Assert.Equal((none.Kind, none.Reason), (assessment.Attainment.Kind, assessment.Attainment.Reason));
            Assert.Equal((none.Kind, none.Reason), (assessment.PathStatus.Kind, assessment.PathStatus.Reason));
        }
    }

    [Fact]
    public void An_incomplete_figure_is_no_data_with_the_distance_of_what_is_there()
    {
        TargetAssessment assessment = TargetAssessment.Of(TargetMade.Share("80%"), Outcome.Incomplete(Figure.Parse("75%"), 164, 166, "2 communes are missing"));
        Assert.Equal(TargetStatus.NoData, assessment.Status);
        Assert.Equal(OutcomeKind.Incomplete, assessment.Gap.Kind);
        Assert.Equal("5 percentage points short", assessment.Gap.PartialValue.ToString());
        Assert.Equal(Verdict.NotMet, assessment.Verdict.PartialValue);
        Assert.Equal("made 80% đến ngày 31/12/2025: chưa đủ số liệu (164/166)", assessment.ToString("vi"));
    }

    [Fact]
    public void An_assessment_explains_itself_in_both_languages()
    {
        LegalBasis document = new("411/QĐ-TTg", Article: null, new LocalDate(2022, 3, 31), Reference: null, Confidence.Secondary);
        Target target = TargetMade.Of(Made.Ratio(), Figure.Parse("100%"), "2024-12-31", s_sixty, document);
        TargetAssessment assessment = TargetAssessment.Of(target, TargetMade.On("2022-12-31", "75%"));
        Assert.Equal(
            """
            Mục tiêu: Chỉ tiêu thử (made), 100% đến ngày 31/12/2024
            Căn cứ: 411/QĐ-TTg (31/3/2022) [S]
            Số liệu: 75% (31/12/2022)
            Kết quả: chưa đạt
            Khoảng cách: còn thiếu 25 điểm phần trăm
            Mức độ hoàn thành: 37,5% = (số liệu − giá trị gốc) : (mức yêu cầu − giá trị gốc), giá trị gốc 60% (31/12/2020)
            Lộ trình: theo đường thẳng, ngày 31/12/2022 cần 79,99%; chậm tiến độ, còn thiếu 4,99 điểm phần trăm
            """,
            assessment.Explain("vi"));
        Assert.Equal(
            """
            Target: Made indicator (made), 100% by 2024-12-31
            Legal basis: 411/QĐ-TTg (31/3/2022) [S]
            Figure: 75% (2022-12-31)
            Result: not met
            Distance: 25 percentage points short
            Attainment: 37.5% = (figure − baseline) / (requirement − baseline), baseline 60% (2020-12-31)
            Path: 79.99% by 2022-12-31 in a straight line; behind, 4.99 percentage points short
            """,
            assessment.Explain());
    }

    [Fact]
    public void What_cannot_be_said_is_explained_in_the_language_asked_for()
    {
        Target target = new()
        {
            Indicator = TargetMade.Days,
            Requirement = Figure.Parse("3"),
            Due = TargetMade.Day("2025-12-31"),
            LegalBasis = Made.Basis,
            Note = new LocalizedText("tính theo ngày làm việc", "in working days"),
        };
        TargetAssessment assessment = TargetAssessment.Of(target, Figure.Parse("4.5"));
        Assert.Equal(
            """
            Mục tiêu: Chỉ tiêu thử (made), 3 đến ngày 31/12/2025
            Căn cứ: Quy chế [C]
            Ghi chú: tính theo ngày làm việc
            Số liệu: 4,5
            Kết quả: chưa đạt
            Khoảng cách: kém mức yêu cầu 1,5 hồ sơ/hồ sơ
            Mức độ hoàn thành: không áp dụng (càng thấp càng tốt mà không có giá trị gốc)
            Lộ trình: không áp dụng (không có ngày của số liệu)
            """,
            assessment.Explain("vi"));
        Assert.Equal("Path: not applicable (the target has no baseline)", TargetAssessment.Of(target, TargetMade.On("2024-12-31", "4,5")).Explain().Split('\n')[^1]);
    }

    [Fact]
    public void The_way_is_told_also_where_there_is_no_figure() => Assert.Equal(
        """
        Target: Made indicator (made), 80% by 2024-04-10
        Legal basis: Quy chế [C]
        Figure: no data (2024-02-20) (not reported)
        Result: no data
        Path: 70% by 2024-02-20 in a straight line
        """,
        TargetAssessment.Of(TargetMade.Share("80%", "2024-04-10", TargetMade.On("2024-01-01", "60%")), Outcome.NoData<Figure>("not reported"), TargetMade.Day("2024-02-20")).Explain("en"));

    [Fact]
    public void A_share_beyond_the_whole_is_judged_as_it_is_with_a_caution()
    {
        TargetAssessment assessment = TargetAssessment.Of(TargetMade.Share("100%"), Figure.Of(Ratio.Of(26, 25)));
        Assert.Equal((TargetStatus.Exceeded, Verdict.Met, "vượt 4 điểm phần trăm"), (assessment.Status, assessment.Verdict.Value, assessment.Gap.Value.ToString("vi")));
        Assert.Contains("\nLưu ý: số liệu nằm ngoài khoảng giá trị [0; 1] của chỉ tiêu\n", assessment.Explain("vi"), StringComparison.Ordinal);
        Assert.Contains("\nCaution: the figure lies outside the range [0; 1] of the indicator\n", assessment.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_stands_where_a_degree_has_too_many_digits()
    {
        DatedFigure baseline = new(Figure.Of(Ratio.Of(1, long.MaxValue)), TargetMade.Day("2020-12-31"));
        TargetAssessment assessment = TargetAssessment.Of(TargetMade.Share("33,333333333333%", baseline: baseline), Figure.Of(Ratio.Of(1, long.MaxValue - 1)));
        Assert.Equal(TargetStatus.NotMet, assessment.Status);
        Assert.Throws<OverflowException>(() => assessment.Attainment);
    }

    [Fact]
    public void Distances_are_equal_when_number_unit_and_side_are()
    {
        TargetGap gap = TargetAssessment.Of(TargetMade.Share("100%"), Figure.Parse("98%")).Gap.Value;
        Assert.Equal(gap, TargetAssessment.Of(TargetMade.Share("80%"), Figure.Parse("78.0%")).Gap.Value);
        Assert.NotEqual(gap, TargetAssessment.Of(TargetMade.Share("không quá 78%"), Figure.Parse("80%")).Gap.Value);
        Assert.NotEqual(gap, TargetAssessment.Of(TargetMade.Of(Made.Stock(), Figure.Parse("100")), Figure.Parse("98")).Gap.Value);
    }

    [Fact]
    public void Days_are_counted_to_the_due_day()
    {
        Target target = TargetMade.Share("80%");
        Assert.Equal(365, TargetAssessment.Of(target, TargetMade.On("2024-12-31", "70%")).DaysLeft);
        Assert.Equal(0, TargetAssessment.Of(target, TargetMade.On("2025-12-31", "70%")).DaysLeft);
        Assert.Equal(-1, TargetAssessment.Of(target, TargetMade.On("2026-01-01", "70%")).DaysLeft);
        Assert.Null(TargetAssessment.Of(target, Figure.Parse("70%")).DaysLeft);
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Target target = TargetMade.Share("80%");
        Assert.Equal(
            "'94' is no figure of made: a Ratio is not published as a Number. Check the indicator, or the unit of the figure. (Parameter 'figure')",
            Assert.Throws<ArgumentException>(() => TargetAssessment.Of(target, Figure.Parse("94"))).Message);
        Assert.Throws<ArgumentException>("figure", () => TargetAssessment.Of(target, Outcome.Incomplete(Figure.Parse("94"), 1, 2)));
        Assert.Throws<ArgumentNullException>("target", () => TargetAssessment.Of(null!, Figure.Parse("94%")));
        Assert.Throws<ArgumentNullException>("figure", () => TargetAssessment.Of(target, (Figure)null!));
        Assert.Throws<ArgumentNullException>("figure", () => TargetAssessment.Of(target, (DatedFigure)null!));
        Assert.Equal(
            "'fr' is no language of an assessment: it is vi or en. Give one of them.",
            Assert.Throws<FormatException>(() => TargetAssessment.Of(target, Figure.Parse("94%")).Explain("fr")).Message);
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_words_are_the_same_in_every_culture(string culture)
    {
        using CultureScope scope = new(culture);
        An_assessment_explains_itself_in_both_languages();
        What_cannot_be_said_is_explained_in_the_language_asked_for();
        Numbers_lie_units_apart_and_an_end_that_is_not_known_stays_open();
    }

    private static TargetGap Gap(Target target, string figure) => Gap(target, TargetMade.Said(figure));

    private static TargetGap Gap(Target target, Figure figure) => TargetAssessment.Of(target, figure).Gap.Value;
}
