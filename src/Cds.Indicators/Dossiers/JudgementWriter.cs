using System.Collections.Immutable;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Dossiers;

/// <summary>Puts what was found about a dossier into words, with the rules that were used.</summary>
internal static class JudgementWriter
{
    public static DeadlineJudgement Of(DeadlinePolicy policy, DossierTimes dossier, DeadlineFinding finding)
    {
        ImmutableArray<DeadlineRule> rules = RulesOf(policy, dossier, finding);
        return new DeadlineJudgement(finding, rules, Text(policy, dossier, finding, rules, vietnamese: true), Text(policy, dossier, finding, rules, vietnamese: false));
    }

    private static ImmutableArray<DeadlineRule> RulesOf(DeadlinePolicy policy, DossierTimes dossier, DeadlineFinding finding)
    {
        if (finding.Standing == DossierStanding.Unknown)
            return [];
        List<DeadlineRule> rules = [];
        if (finding.Reason == DeadlineReason.Appointment)
            rules.Add(policy.AppointmentRule);
        if (finding.Reason == DeadlineReason.Limit)
            AddLimitRules(policy, dossier.Limit!.Value, rules);
        if (!dossier.Supplements.IsEmpty)
            rules.Add(policy.Supplements.Rule);
        if (finding.EndsWithPeriod)
            rules.Add(policy.UnfinishedRule);
        if (finding.Standing is DossierStanding.SettledEarly or DossierStanding.SettledOnTime)
            rules.Add(policy.EarlyRule);
        return [.. rules];
    }

    private static void AddLimitRules(DeadlinePolicy policy, ProcessingLimit limit, List<DeadlineRule> rules)
    {
        rules.Add(policy.Start.Rule);
        if (limit.Unit != LimitUnit.WorkingHours)
            rules.Add(policy.Counting.Days);
        if (limit.Unit == LimitUnit.CalendarDays)
            rules.Add(policy.Counting.LastDay);
        if (policy.Counting.HoursOf(limit) is not null || policy.Counting.DayEnd == DayEnd.OfficeClose)
            rules.Add(policy.HoursRule);
    }

    private static string Text(DeadlinePolicy policy, DossierTimes dossier, DeadlineFinding finding, ImmutableArray<DeadlineRule> rules, bool vietnamese)
    {
        List<string> lines = [$"{policy.Name}: {In(StandingText(finding), vietnamese)}"];
        if (finding.Start is { } start)
            lines.Add($"{(vietnamese ? "Bắt đầu tính" : "Start")}: {DeadlineText.Of(start, vietnamese)}");
        lines.Add(DueText(dossier, finding, vietnamese));
        lines.Add($"{In(EndText(finding), vietnamese)}: {DeadlineText.Of(finding.End, vietnamese)}");
        if (finding.EffectiveEnd != finding.End)
        {
            string waited = DeadlineText.Of(finding.Deducted);
            string end = DeadlineText.Of(finding.EffectiveEnd, vietnamese);
            lines.Add(vietnamese ? $"Trừ thời gian chờ bổ sung {waited}: còn {end}" : $"Less {waited} of waiting for a supplement: {end}");
        }

        foreach (DeadlineRule rule in rules)
            lines.Add($"{In(rule.Text, vietnamese)}: {rule.Basis}");
        return string.Join('\n', lines);
    }

    private static string In(LocalizedText text, bool vietnamese) => vietnamese ? text.Vietnamese : text.English;

    private static LocalizedText StandingText(DeadlineFinding finding) => finding switch
    {
        { Standing: DossierStanding.SettledEarly } => new("giải quyết trước hạn", "settled early"),
        { Standing: DossierStanding.SettledOnTime } => new("giải quyết đúng hạn", "settled on time"),
        { Standing: DossierStanding.SettledLate } => new("giải quyết trễ hạn", "settled late"),
        { Standing: DossierStanding.InProgressWithin } => new("đang giải quyết trong hạn", "in progress within the deadline"),
        { Standing: DossierStanding.InProgressPast } => new("đang giải quyết quá hạn", "in progress past the deadline"),
        _ => new("chưa đánh giá được", "not judged"),
    };

    private static string DueText(DossierTimes dossier, DeadlineFinding finding, bool vietnamese) => finding.Reason switch
    {
        DeadlineReason.Appointment => $"{(vietnamese ? "Hẹn trả" : "Appointment")}: {DeadlineText.Of(finding.Due!.Value, vietnamese)}",
        DeadlineReason.Limit => LimitText(dossier.Limit!.Value, DeadlineText.Of(finding.Due!.Value, vietnamese), vietnamese),
        DeadlineReason.RepeatedRequests => vietnamese ? "Đang chờ bổ sung mà đã yêu cầu nhiều hơn số lần cho phép" : "Waiting for a supplement after more requests than are allowed",
        DeadlineReason.AppointmentBeforeRestart => vietnamese
            ? "Ngày hẹn trả không sau thời điểm tính lại thời hạn và không có thời hạn giải quyết"
            : "The appointment is not later than the moment at which the clock began again, and there is no limit",
        _ => vietnamese ? "Không có ngày hẹn trả và thời hạn giải quyết" : "Neither an appointment nor a limit",
    };

    private static string LimitText(ProcessingLimit limit, string due, bool vietnamese)
    {
        string amount = limit.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return vietnamese ? $"Thời hạn {amount} {limit.VietnameseUnit}, đến hạn: {due}" : $"Limit of {amount} {limit.EnglishUnit}, due: {due}";
    }

    private static LocalizedText EndText(DeadlineFinding finding) => finding switch
    {
        { IsClosed: true } => new("Đóng hồ sơ do không bổ sung, đồng hồ dừng khi yêu cầu bổ sung", "Closed without a supplement, the clock stood still at the request"),
        { IsWaiting: true } => new("Đang chờ bổ sung từ", "Waiting for a supplement since"),
        { StandsAtRequest: true } => new("Dừng xử lý khi đang chờ bổ sung, đồng hồ dừng khi yêu cầu bổ sung", "Stopped without a supplement, the clock stood still at the request"),
        { EndsWithPeriod: true } => new("Chưa kết thúc, ngày cuối kỳ", "Not ended, last day of the period"),
        _ => new("Kết thúc", "Ended"),
    };
}
