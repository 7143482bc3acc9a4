using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;

namespace Cds.Indicators.Tabular.Results;

/// <summary>The words for how figures stand against targets.</summary>
internal static class ResultWords
{
    public static string Of(TargetAssessment assessment, ResultStyle style)
    {
        bool isCeiling = assessment.Target.Direction == TargetDirection.AtMost;
        return assessment.Status switch
        {
            TargetStatus.NotMet => In(style, "not-met", "chưa đạt", "not met"),
            TargetStatus.Undetermined => In(style, "undetermined", "chưa xác định được", "undetermined"),
            TargetStatus.Met => In(style, "met", "đạt", "met"),
            TargetStatus.Exceeded when isCeiling => In(style, "exceeded", "tốt hơn yêu cầu", "better than required"),
            TargetStatus.Exceeded => In(style, "exceeded", "vượt", "exceeded"),
            _ => In(style, "no-data", "chưa có số liệu", "no data"),
        };
    }

    public static string Of(Outcome<PathStatus> path, ResultStyle style) => !path.TryGetValue(out PathStatus status)
        ? OutcomeWords.Of(path, style.Language)
        : status switch
        {
            PathStatus.Behind => In(style, "behind", "chậm tiến độ", "behind"),
            PathStatus.OnTrack => In(style, "on-track", "đúng tiến độ", "on track"),
            PathStatus.Reached => In(style, "reached", "đã đạt", "reached"),
            _ => In(style, "undetermined", "chưa xác định được", "undetermined"),
        };

    private static string In(ResultStyle style, string name, string vietnamese, string english) =>
        style.Language == TextStyle.Invariant ? name : style.Say(vietnamese, english);
}
