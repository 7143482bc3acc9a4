using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;
using Cds.Indicators.Tests.Indicators;

namespace Cds.Indicators.Tests.Targets;

/// <summary>The targets and figures that localities published, held against each other: what a leader of Đô Lương, Ba Tơ or Quan Sơn asks.</summary>
public class SeedTargetTests
{
    private static readonly Catalogue s_catalogue = Catalogue.Vietnam();

    private static readonly Dictionary<string, Dictionary<string, string>> s_claims =
        Csv.Read(Repository.File("samples/DistrictScorecard/Data/claims.csv")).ToDictionary(static claim => claim["id"], StringComparer.Ordinal);

    /// <summary>The target of a seed (its own words, by the end of its period) and the figure of another seed of the same statement.</summary>
    [Theory]
    [InlineData("DL-17", "BA-08", TargetStatus.NotMet, "còn thiếu 2 điểm phần trăm", "97,98%")]
    [InlineData("DL-16", "ST-05", TargetStatus.NotMet, "còn thiếu tối đa 100 điểm phần trăm", "[0%; 100%)")]
    public void A_target_of_one_district_is_a_yardstick_for_another(string target, string figure, TargetStatus status, string gap, string attainment)
    {
        TargetAssessment assessment = TargetAssessment.Of(TargetOf(target, s_catalogue[s_claims[target]["indicator"]]), FigureOf(figure));
        Assert.Equal(status, assessment.Status);
        Assert.Equal(gap, assessment.Gap.ToString("vi"));
        Assert.Equal(attainment, Figure.OfBounds(assessment.Attainment.Value, FigureForm.Percent).ToString("vi"));
    }

    /// <summary>What Đô Lương reported on 14/8/2024 against the requirements that its own report prints.</summary>
    [Theory]
    [InlineData("DL-12", "100%", TargetStatus.NotMet, "còn thiếu 2,68 điểm phần trăm", "97,32%")]
    [InlineData("DL-12", "trên 99%", TargetStatus.NotMet, "còn thiếu 1,68 điểm phần trăm", "98,30%")]
    [InlineData("DL-10", "100%", TargetStatus.NotMet, "còn thiếu 1,55 điểm phần trăm", "98,45%")]
    [InlineData("DL-10", "từ 80% trở lên", TargetStatus.Exceeded, "vượt 18,45 điểm phần trăm", "123,0625%")]
    [InlineData("DL-22", "100%", TargetStatus.NotMet, "còn thiếu 25,71 điểm phần trăm", "74,29%")]
    [InlineData("DL-22", "từ 80% trở lên", TargetStatus.NotMet, "còn thiếu 5,71 điểm phần trăm", "92,86%")]
    [InlineData("DL-22", "ít nhất 50%", TargetStatus.Exceeded, "vượt 24,29 điểm phần trăm", "148,57%")]
    [InlineData("DL-11", "100%", TargetStatus.Met, "vừa bằng mức yêu cầu", "100%")]
    public void The_figures_of_Do_Luong_against_requirements_of_its_report(string figure, string requirement, TargetStatus status, string gap, string attainment)
    {
        Target target = TargetMade.Of(s_catalogue[s_claims[figure]["indicator"]], TargetMade.Said(requirement), "2024-12-31");
        TargetAssessment assessment = TargetAssessment.Of(target, FigureOf(figure));
        Assert.Equal(status, assessment.Status);
        Assert.Equal(gap, assessment.Gap.ToString("vi"));
        Assert.Equal(attainment, Figure.OfBounds(assessment.Attainment.Value, FigureForm.Percent).ToString("vi"));
    }

    [Theory]
    [InlineData("DL-14", "100%", TargetDirection.AtLeast)]
    [InlineData("DL-15", "từ 80% trở lên", TargetDirection.AtLeast)]
    [InlineData("DL-16", "100%", TargetDirection.AtLeast)]
    [InlineData("DL-17", "trên 99%", TargetDirection.MoreThan)]
    [InlineData("DL-18", "100%", TargetDirection.AtLeast)]
    [InlineData("DL-19", "100%", TargetDirection.AtLeast)]
    [InlineData("DL-20", "từ 50% trở lên", TargetDirection.AtLeast)]
    public void The_targets_of_Do_Luong_have_no_figure_of_their_own_in_the_report_and_say_so(string id, string requirement, TargetDirection direction)
    {
        Target target = TargetOf(id, s_catalogue[s_claims[id]["indicator"]]);
        Assert.DoesNotContain(s_claims.Values, claim => claim["indicator"] == s_claims[id]["indicator"] && claim["kind"] == "observation" && claim["area"] == "Đô Lương");

        TargetAssessment assessment = TargetAssessment.Of(target, Outcome.NoData<Figure>("không có trong báo cáo"));
        Assert.Equal((requirement, direction), (target.Requirement.ToString("vi"), target.Direction));
        Assert.Equal(TargetStatus.NoData, assessment.Status);
        Assert.Equal("không có trong báo cáo", assessment.Gap.Reason);
        Assert.Contains("Số liệu: chưa có số liệu (không có trong báo cáo)\nKết quả: chưa có số liệu", assessment.Explain("vi"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trên 99%", TargetStatus.NotMet, "còn thiếu 2 điểm phần trăm")]
    [InlineData("ít nhất 95%", TargetStatus.Exceeded, "vượt 2 điểm phần trăm")]
    [InlineData("ít nhất 97%", TargetStatus.Met, "vừa bằng mức yêu cầu")]
    [InlineData("trên 97%", TargetStatus.NotMet, "vừa bằng mức yêu cầu")]
    [InlineData("trên 95%", TargetStatus.Met, "vượt 2 điểm phần trăm")]
    public void Ba_To_settled_97_percent_on_time(string requirement, TargetStatus status, string gap)
    {
        TargetAssessment assessment = TargetAssessment.Of(TargetMade.Of(s_catalogue["dossier.on-time"], TargetMade.Said(requirement)), FigureOf("BA-08"));
        Assert.Equal((status, gap), (assessment.Status, assessment.Gap.ToString("vi")));
    }

    [Theory]
    [InlineData("80%", TargetStatus.Exceeded, "vượt trên 14 đến 20 điểm phần trăm")]
    [InlineData("ít nhất 94%", TargetStatus.Exceeded, "vượt tối đa 6 điểm phần trăm")]
    [InlineData("ít nhất 95%", TargetStatus.Undetermined, "còn thiếu dưới 1 điểm phần trăm hoặc vượt tối đa 5 điểm phần trăm")]
    [InlineData("trên 94%", TargetStatus.Met, "vượt tối đa 6 điểm phần trăm")]
    [InlineData("100%", TargetStatus.Undetermined, "còn thiếu dưới 6 điểm phần trăm")]
    public void Ba_To_had_more_than_94_percent_paid_online(string requirement, TargetStatus status, string gap)
    {
        TargetAssessment assessment = TargetAssessment.Of(TargetMade.Of(s_catalogue["dossier.paid-online"], TargetMade.Said(requirement)), FigureOf("BA-06"));
        Assert.Equal((status, gap), (assessment.Status, assessment.Gap.ToString("vi")));
    }

    [Fact]
    public void Ba_To_stands_fourth_of_thirteen()
    {
        Indicator rank = s_catalogue["dossier.paid-online.rank"];
        TargetAssessment third = TargetAssessment.Of(TargetMade.Of(rank, Figure.Rank(3, 13)), FigureOf("BA-07"));
        TargetAssessment fifth = TargetAssessment.Of(TargetMade.Of(rank, Figure.Rank(5, 13)), FigureOf("BA-07"));
        Assert.Equal((TargetStatus.NotMet, "kém mức yêu cầu 1 bậc"), (third.Status, third.Gap.ToString("vi")));
        Assert.Equal((TargetStatus.Exceeded, "1 place better than required"), (fifth.Status, fifth.Gap.ToString("en")));
        Assert.Equal("less is better, and there is no baseline", fifth.Attainment.Reason);
    }

    [Theory]
    [InlineData("QS-02", "2025-12-31")]
    [InlineData("QS-03", "2030-12-31")]
    public void A_tier_of_Quan_Son_is_decided_only_by_its_ends_until_it_is_given_a_place(string id, string due)
    {
        Indicator rank = s_catalogue[s_claims[id]["indicator"]];
        Target tier = TargetMade.Of(rank, FigureOf(id), due);
        Assert.Equal(TargetDirection.AtMost, tier.Direction);
        Assert.Equal(TargetStatus.Met, TargetAssessment.Of(tier, Figure.Rank(1, 11)).Status);
        TargetAssessment third = TargetAssessment.Of(tier, Figure.Rank(3, 11));
        Assert.Equal(TargetStatus.Undetermined, third.Status);
        Assert.Equal("'among 11' names no bound", third.Gap.Reason);
        Assert.Contains("Khoảng cách: không áp dụng ('trong số 11' không nêu mức cụ thể)", third.Explain("vi"), StringComparison.Ordinal);

        Assert.Equal(TargetStatus.Exceeded, TargetAssessment.Of(TargetMade.Of(rank, Figure.Rank(4, 11), due), Figure.Rank(3, 11)).Status);
        TargetAssessment somewhere = TargetAssessment.Of(TargetMade.Of(rank, Figure.Rank(4, 11), due), Figure.Tier(11));
        Assert.Equal((TargetStatus.Undetermined, "kém mức yêu cầu tối đa 7 bậc hoặc tốt hơn mức yêu cầu tối đa 3 bậc"), (somewhere.Status, somewhere.Gap.ToString("vi")));
    }

    /// <summary>What localities published against the targets that the catalogue has for it, by due day and document.</summary>
    [Theory]
    [InlineData("BA-01", "749/QĐ-TTg 2025 Exceeded vượt 10 điểm phần trăm")]
    [InlineData("BA-02", "749/QĐ-TTg 2025 Exceeded vượt 20 điểm phần trăm")]
    [InlineData("ST-04", "03/NQ-CP 2030 NotMet còn thiếu tối đa 100 điểm phần trăm")]
    [InlineData("ST-05", "03/NQ-CP 2030 NotMet còn thiếu tối đa 100 điểm phần trăm")]
    [InlineData("ND-03", "Kế hoạch hoạt động năm 2023 của Ủy ban Quốc gia về chuyển đổi số 2023 Undetermined còn thiếu dưới 5 điểm phần trăm hoặc vượt tối đa 15 điểm phần trăm; 411/QĐ-TTg 2025 Exceeded vượt tối đa 20 điểm phần trăm")]
    [InlineData("ND-10", "03/NQ-CP 2030 Undetermined còn thiếu dưới 2 điểm phần trăm")]
    [InlineData("ND-11", "411/QĐ-TTg 2025 Met vượt trên 40 đến 50 điểm phần trăm; 411/QĐ-TTg 2030 Met vượt trên 20 đến 30 điểm phần trăm")]
    public void The_figures_of_localities_against_the_targets_of_the_catalogue(string figure, string expected) => Assert.Equal(
        expected,
        string.Join("; ", TargetSet.Of(s_catalogue.TargetsOf(s_claims[figure]["indicator"])).Assess(FigureOf(figure)).Select(static a =>
            string.Create(CultureInfo.InvariantCulture, $"{a.Target.LegalBasis.Document} {a.Target.Due.Year} {a.Status} {a.Gap.Value:vi}"))));

    [Fact]
    public void What_the_catalogue_sets_for_the_targets_of_Do_Luong()
    {
        // "Ít nhất 50%" of people aged 15 and over have an account: whoever says no more than that may have met the national targets, or not.
        Figure local = FigureOf("DL-20");
        Assert.Equal(
            ["Undetermined >75%", "Undetermined 80%", "Undetermined 95%", "Undetermined >=95%"],
            TargetSet.Of(s_catalogue.TargetsOf("society.account-15")).Assess(local).Select(static a => $"{a.Status} {a.Target.Requirement}"));
    }

    [Fact]
    public void Ba_To_stands_against_every_national_target_of_paying_online()
    {
        TargetAssessment assessment = Assert.Single(TargetSet.Of(s_catalogue.TargetsOf("dossier.paid-online")).Assess(new DatedFigure(FigureOf("BA-06"), TargetMade.Day("2024-11-30"))));
        Assert.Equal("dossier.paid-online 80% đến ngày 31/12/2030: trên 94%, vượt, vượt trên 14 đến 20 điểm phần trăm", assessment.ToString("vi"));
        Assert.Equal("dossier.paid-online 80% by 2030-12-31: more than 94%, exceeded, more than 14 to 20 percentage points beyond", assessment.ToString());
        Assert.Equal(2222, assessment.DaysLeft);
    }

    /// <summary>The target that a seed states, in its own words.</summary>
    private static Target TargetOf(string id, Indicator indicator) => TargetMade.Of(indicator, FigureOf(id), "2024-12-31", document: Made.Basis);

    private static Figure FigureOf(string id)
    {
        Dictionary<string, string> claim = s_claims[id];
        return claim["qualifier"] == "tier"
            ? Figure.Tier(int.Parse(claim["denominator"], CultureInfo.InvariantCulture))
            : Figure.Parse(claim["value_text"], TextStyle.Vietnamese);
    }
}
