using Cds.Indicators.Dossiers;
using Cds.Indicators.Tests.Support;
using static Cds.Indicators.Tests.Dossiers.Moments;

namespace Cds.Indicators.Tests.Dossiers;

public sealed class DeadlineJudgementTests
{
    private static readonly DeadlinePolicy s_766 = DeadlinePolicy.Decision766(Clock, EarlyBoundary.BeforeDueDay);
    private static readonly DeadlinePolicy s_297 = DeadlinePolicy.Decree297(Clock, EarlyBoundary.BeforeDueMoment);

    private static readonly DossierTimes s_limited = Received("2026-03-02 09:00") with
    {
        Limit = ProcessingLimit.WorkingDays(3),
        Supplements = [Asked("2026-03-03 10:00", "2026-03-05 10:30")],
        Ended = Processed("2026-03-07 16:00"),
    };

    [Theory]
    [InlineData("")]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void A_judgement_explains_itself_in_both_languages_and_every_culture(string culture)
    {
        using CultureScope scope = new(culture);
        DeadlineJudgement judgement = s_766.Judge(s_limited, D("2026-03-31"));
        Assert.Equal(
            """
            QĐ 766/QĐ-TTg: settled on time
            Start: 2026-03-02T09:00:00
            Limit of 3 working days, due: 2026-03-05T17:00:00
            Ended: 2026-03-07T16:00:00
            Less 48:30:00 of waiting for a supplement: 2026-03-05T15:30:00
            The clock starts at the reception: 766/QĐ-TTg, Mô tả công thức tính, chỉ số 2.1 (23/6/2022) [S]
            A limit in days does not count its first day: Bộ luật Dân sự 2015, Điều 147 khoản 2 [R]
            Office hours 08:00:00-12:00:00, 13:00:00-17:00:00: Giờ hành chính (ví dụ) [R]
            Time of waiting for a supplement (elapsed) is deducted from the end; waiting with more than 1 requests is late: 766/QĐ-TTg, Mô tả công thức tính, chỉ số 2.1 (23/6/2022) [S]
            Early is before the due day (a choice of the user): Chưa tìm thấy văn bản quy định [X]
            """.ReplaceLineEndings("\n"),
            judgement.ToString());
        Assert.Equal(
            """
            QĐ 766/QĐ-TTg: giải quyết đúng hạn
            Bắt đầu tính: 09:00:00 02/03/2026
            Thời hạn 3 ngày làm việc, đến hạn: 17:00:00 05/03/2026
            Kết thúc: 16:00:00 07/03/2026
            Trừ thời gian chờ bổ sung 48:30:00: còn 15:30:00 05/03/2026
            Thời hạn tính từ thời điểm tiếp nhận: 766/QĐ-TTg, Mô tả công thức tính, chỉ số 2.1 (23/6/2022) [S]
            Thời hạn tính bằng ngày: ngày đầu tiên không được tính: Bộ luật Dân sự 2015, Điều 147 khoản 2 [R]
            Giờ hành chính 08:00:00-12:00:00, 13:00:00-17:00:00: Giờ hành chính (ví dụ) [R]
            Trừ thời gian chờ bổ sung (thời gian thực) vào thời điểm kết thúc; đang chờ mà quá 1 lần yêu cầu bổ sung là trễ hạn: 766/QĐ-TTg, Mô tả công thức tính, chỉ số 2.1 (23/6/2022) [S]
            Trước hạn là trước ngày đến hạn (lựa chọn của người dùng): Chưa tìm thấy văn bản quy định [X]
            """.ReplaceLineEndings("\n"),
            judgement.ToString("vi"));
    }

    [Fact]
    public void The_language_is_vi_or_en()
    {
        DeadlineJudgement judgement = s_766.Judge(s_limited, D("2026-03-31"));
        Assert.Equal(judgement.ToString(), judgement.ToString(null));
        Assert.Equal("'fr' is no language of a judgement: it is vi or en. Give one of them.", Assert.Throws<FormatException>(() => judgement.ToString("fr")).Message);
    }

    [Fact]
    public void The_end_says_what_it_is()
    {
        DossierTimes waiting = s_limited with { Supplements = [Asked("2026-03-03 10:00")], Ended = null };
        Assert.Contains("Đang chờ bổ sung từ: 10:00:00 03/03/2026", s_297.Judge(waiting, D("2026-03-10")).ToString("vi"), StringComparison.Ordinal);
        Assert.Contains("Closed without a supplement, the clock stood still at the request: 2026-03-03T10:00:00", s_297.Judge(waiting, D("2026-03-31")).ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "Stopped without a supplement, the clock stood still at the request: 2026-03-03T10:00:00",
            s_297.Judge(waiting with { Ended = new DossierEnd(T("2026-03-20 10:00"), DossierEnding.Stopped) }, D("2026-03-31")).ToString(),
            StringComparison.Ordinal);
        Assert.Contains("Not ended, last day of the period: 2026-03-31T00:00:00", s_297.Judge(waiting with { Supplements = [] }, D("2026-03-31")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_judged_says_why() => Assert.Equal(
        """
        NĐ 297/2025/NĐ-CP: not judged
        Neither an appointment nor a limit
        Ended: 2026-03-07T16:00:00
        """.ReplaceLineEndings("\n"),
        s_297.Judge(s_limited with { Limit = null }, D("2026-03-31")).ToString());
}
