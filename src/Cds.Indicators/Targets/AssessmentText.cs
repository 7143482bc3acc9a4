using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Targets;

/// <summary>Puts assessments into words.</summary>
internal static class AssessmentText
{
    public static string Line(TargetAssessment assessment, TextStyle style)
    {
        Target target = assessment.Target;
        string gap = assessment.Gap.TryGetValue(out TargetGap? known) ? ", " + TargetText.Of(known, style) : "";
        string status = assessment.Status == TargetStatus.NoData ? "" : $", {Status(assessment).In(style)}";
        return $"{target.Indicator.Code} {TargetText.Required(target, style)}: {TargetText.Of(assessment.Figure, style)}{status}{gap}";
    }

    public static string Explain(TargetAssessment assessment, TextStyle style)
    {
        Target target = assessment.Target;
        bool vietnamese = style == TextStyle.Vietnamese;
        List<string> lines =
        [
            $"{(vietnamese ? "Mục tiêu" : "Target")}: {target.Indicator.Name.In(style)} ({target.Indicator.Code}), {TargetText.Required(target, style)}",
            $"{(vietnamese ? "Căn cứ" : "Legal basis")}: {target.LegalBasis}",
        ];
        if (target.Note is { } note)
            lines.Add($"{(vietnamese ? "Ghi chú" : "Note")}: {note.In(style)}");
        string day = assessment.On is { } on ? $" ({TargetText.Day(on, style)})" : "";
        lines.Add($"{(vietnamese ? "Số liệu" : "Figure")}: {TargetText.Of(assessment.Figure, style)}{day}{TargetText.Reason(assessment.Figure)}");
        if (assessment.Figure.TryGetValue(out Figure? figure) && !target.Indicator.Admits(figure, out _))
            lines.Add(vietnamese ? $"Lưu ý: số liệu nằm ngoài khoảng giá trị {target.Indicator.Range} của chỉ tiêu" : $"Caution: the figure lies outside the range {target.Indicator.Range} of the indicator");
        lines.Add($"{(vietnamese ? "Kết quả" : "Result")}: {Status(assessment).In(style)}");
        if (assessment.Figure.HasValue)
            AddDistances(assessment, style, lines);
        AddWay(assessment, style, lines);
        return string.Join('\n', lines);
    }

    private static void AddDistances(TargetAssessment assessment, TextStyle style, List<string> lines)
    {
        bool vietnamese = style == TextStyle.Vietnamese;
        Outcome<TargetGap> gap = assessment.GapIn(style);
        lines.Add($"{(vietnamese ? "Khoảng cách" : "Distance")}: {TargetText.Of(gap, style)}{TargetText.Reason(gap)}");
        Outcome<Interval> attained = assessment.AttainmentIn(style);
        string degree = attained.TryGetValue(out Interval share)
            ? TargetText.Of(Figure.OfBounds(share, FigureForm.Percent), style) + Formula(assessment.Target, vietnamese)
            : TargetText.Of(attained, style) + TargetText.Reason(attained);
        lines.Add($"{(vietnamese ? "Mức độ hoàn thành" : "Attainment")}: {degree}");
    }

    private static string Formula(Target target, bool vietnamese) => target.Baseline is { } baseline
        ? vietnamese
            ? $" = (số liệu − giá trị gốc) : (mức yêu cầu − giá trị gốc), giá trị gốc {baseline.ToString("vi")}"
            : $" = (figure − baseline) / (requirement − baseline), baseline {baseline.ToString("en")}"
        : vietnamese ? " = số liệu : mức yêu cầu" : " = figure / requirement";

    private static void AddWay(TargetAssessment assessment, TextStyle style, List<string> lines)
    {
        bool vietnamese = style == TextStyle.Vietnamese;
        Outcome<Rational> expected = assessment.ExpectedIn(style);
        string head = vietnamese ? "Lộ trình" : "Path";
        if (!expected.TryGetValue(out Rational value))
        {
            lines.Add($"{head}: {TargetText.Of(expected, style)}{TargetText.Reason(expected)}");
            return;
        }

        string asked = TargetText.Value(assessment.Target, value, style);
        string day = TargetText.Day(assessment.On!.Value, style);
        string standing = "";
        if (assessment.PathStatus.TryGetValue(out PathStatus status))
        {
            Outcome<TargetGap> difference = TargetPath.Of(assessment.Target).Value.DifferenceOf(new DatedFigure(assessment.Figure.Value, assessment.On.Value));
            standing = $"; {Status(status).In(style)}, {TargetText.Of(difference, style)}";
        }

        lines.Add(vietnamese ? $"{head}: theo đường thẳng, ngày {day} cần {asked}{standing}" : $"{head}: {asked} by {day} in a straight line{standing}");
    }

    private static LocalizedText Status(TargetAssessment assessment) => assessment.Status switch
    {
        TargetStatus.NotMet => new("chưa đạt", "not met"),
        TargetStatus.Undetermined => new("chưa xác định được", "undetermined"),
        TargetStatus.Met => new("đạt", "met"),
        TargetStatus.Exceeded when assessment.Target.Direction == TargetDirection.AtMost => new("tốt hơn yêu cầu", "better than required"),
        TargetStatus.Exceeded => new("vượt", "exceeded"),
        _ => new("chưa có số liệu", "no data"),
    };

    private static LocalizedText Status(PathStatus status) => status switch
    {
        PathStatus.Behind => new("chậm tiến độ", "behind"),
        PathStatus.OnTrack => new("đúng tiến độ", "on track"),
        PathStatus.Reached => new("đã đạt", "reached"),
        _ => new("chưa xác định được", "undetermined"),
    };
}
