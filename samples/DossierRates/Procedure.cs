using System.Collections.Immutable;
using Cds.Indicators.Dossiers;

namespace ProvinceYear;

/// <summary>An administrative procedure (thủ tục hành chính). Names are as in life; limits, fees and frequencies are made up.</summary>
/// <param name="Name">The name.</param>
/// <param name="Limit">The time limit (thời hạn giải quyết).</param>
/// <param name="Fee">The fee (phí, lệ phí), in đồng.</param>
/// <param name="IsEligibleForFullyOnline">Whether it may be done fully online (đủ điều kiện toàn trình).</param>
/// <param name="IsPaperDue">Whether a paper must be returned (phải trả kết quả giấy tờ).</param>
/// <param name="NeedsSiteCheck">Whether something is verified on site (xác minh thực địa).</param>
/// <param name="Weight">How often it is asked for beside the others.</param>
internal sealed record Procedure(string Name, ProcessingLimit Limit, long Fee, bool IsEligibleForFullyOnline, bool IsPaperDue, bool NeedsSiteCheck, int Weight)
{
    public static readonly ImmutableArray<Procedure> All =
    [
        new("Chứng thực bản sao", ProcessingLimit.WorkingHours(4), Fee: 2_000, IsEligibleForFullyOnline: false, IsPaperDue: true, NeedsSiteCheck: false, Weight: 30),
        new("Đăng ký khai sinh", ProcessingLimit.WorkingDays(1), Fee: 0, IsEligibleForFullyOnline: true, IsPaperDue: true, NeedsSiteCheck: false, Weight: 18),
        new("Xác nhận tình trạng hôn nhân", ProcessingLimit.WorkingDays(3), Fee: 15_000, IsEligibleForFullyOnline: true, IsPaperDue: true, NeedsSiteCheck: false, Weight: 14),
        new("Đăng ký hộ kinh doanh", ProcessingLimit.WorkingDays(3), Fee: 100_000, IsEligibleForFullyOnline: true, IsPaperDue: true, NeedsSiteCheck: false, Weight: 10),
        new("Trợ cấp xã hội hằng tháng", ProcessingLimit.WorkingDays(10), Fee: 0, IsEligibleForFullyOnline: true, IsPaperDue: false, NeedsSiteCheck: false, Weight: 14),
        new("Cấp giấy phép xây dựng nhà ở", ProcessingLimit.WorkingDays(15), Fee: 75_000, IsEligibleForFullyOnline: false, IsPaperDue: true, NeedsSiteCheck: true, Weight: 4),
        new("Đăng ký biến động đất đai", ProcessingLimit.WorkingDays(20), Fee: 50_000, IsEligibleForFullyOnline: false, IsPaperDue: true, NeedsSiteCheck: true, Weight: 10),
    ];

    private static readonly ImmutableArray<Procedure> s_weighted = [.. All.SelectMany(static procedure => Enumerable.Repeat(procedure, procedure.Weight))];

    /// <summary>The working time that the limit leaves, in minutes of eight-hour days.</summary>
    public int LimitMinutes => Limit.Unit == LimitUnit.WorkingHours ? Limit.Amount * 60 : Limit.Amount * 8 * 60;

    public static Procedure Draw(SplitMix random) => s_weighted[random.Below(s_weighted.Length)];
}
