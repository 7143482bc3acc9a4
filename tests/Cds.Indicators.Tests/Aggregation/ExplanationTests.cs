using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Periods;
using static Cds.Indicators.Tests.Aggregation.World;

namespace Cds.Indicators.Tests.Aggregation;

public sealed class ExplanationTests
{
    private static readonly RollupCell s_cell = Set(
        Row(OnTimeRate, "00001", "2025-M06", 10, 20),
        Row(OnTimeRate, "10001", "2025-M07", 16, 15)).Rollup(OnTimeRate).To(AreaLevel.Commune).Per(PeriodKind.Year).RestatedTo(Reform).Compute()["10001", "2025"];

    [Fact]
    public void A_reason_is_given_in_the_language_of_the_text()
    {
        RollupResult result = Set(Row(OnTimeRate, "00001", "2025-M01", 26, 35), Row(OnTimeRate, "00003", "2025-M01", 0, 0)).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Month).Compute();
        Assert.Contains("Lý do: thiếu 1/2 báo cáo phải có", result["001", "2025-M01"].Explain().ToString("vi"), StringComparison.Ordinal);
        Assert.Contains("Reason: 1 of 2 expected reports are missing", result["001", "2025-M01"].Explain().ToString(), StringComparison.Ordinal);
        Assert.Contains("Lý do: mẫu số dossiers.settled bằng 0", result["002", "2025-M01"].Explain().ToString("vi"), StringComparison.Ordinal);
        Assert.Contains("Reason: the denominator dossiers.settled is 0", result["002", "2025-M01"].Explain().ToString(), StringComparison.Ordinal);
        string none = result["003", "2025-M01"].Explain().ToString("vi");
        Assert.Contains("Lý do: chưa có báo cáo nào trong 2 báo cáo phải có", none, StringComparison.Ordinal);
        Assert.Contains("Chưa có báo cáo nào có số liệu", none, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_without_counts_is_not_explained_by_zero()
    {
        string text = Set(Row(OnTimeRate, "00003", "2025-M01", "gần 100%")).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Month).Compute()["002", "2025-M01"].Explain().ToString("vi");
        Assert.Contains("1 tỷ lệ công bố không kèm tử số, mẫu số", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0/0", text, StringComparison.Ordinal);
    }


    [Fact]
    public void An_explanation_says_of_what_and_by_which_rules() => Assert.Equal(
        """
        Made indicator (dossier.on-time), Mới 10001, 2025: incomplete (2/18)
        Reason: 16 of 18 expected reports are missing
        Numerator: dossiers.on-time (en), denominator: dossiers.settled (en): 26/35
        Numerators and denominators are added and divided last; rounded once, when shown (2 decimals, half away from zero)
        From 2 reports of 2 units (Cũ 00001, Mới 10001), periods: 2025-M06, 2025-M07
        Coverage: 2/18, missing 16: Cũ 00001 2025-M01; Cũ 00001 2025-M02; Cũ 00001 2025-M03; Cũ 00001 2025-M04; Cũ 00001 2025-M05; Cũ 00002 2025-M01; Cũ 00002 2025-M02; Cũ 00002 2025-M03; Cũ 00002 2025-M04; Cũ 00002 2025-M05; … (policy: all required)
        Restated to the units of 2025-07-01: Cũ 00001
        dossiers.on-time: over time added, over areas added
        dossiers.settled: over time added, over areas added
        Legal basis: Quy chế [C]
        """,
        s_cell.Explain().ToString().ReplaceLineEndings());

    [Fact]
    public void An_explanation_is_there_in_Vietnamese()
    {
        string text = s_cell.Explain().ToString("vi");
        Assert.StartsWith("Chỉ tiêu thử (dossier.on-time), Mới 10001, năm 2025: chưa đủ số liệu (2/18)\n", text, StringComparison.Ordinal);
        Assert.Contains("Quy đổi theo địa giới ngày 01/07/2025: Cũ 00001", text, StringComparison.Ordinal);
        Assert.Equal("'fr' is no language of an explanation: it is vi or en. Give one of them.", Assert.Throws<FormatException>(() => s_cell.Explain().ToString("fr")).Message);
    }

    [Fact]
    public void An_explanation_is_data_too()
    {
        Explanation explanation = s_cell.Explain();
        Assert.Equal(2, explanation.ReportCount);
        Assert.Equal(["00001", "10001"], explanation.Areas.Select(area => area.Code));
        Assert.Equal(["00001"], explanation.RestatedFrom.Select(area => area.Code));
        Assert.Equal("26/35", explanation.Counts.ToString());
        Assert.Equal(16, explanation.Coverage.Missing);
        Assert.Single(explanation.LegalBases);
    }
}
