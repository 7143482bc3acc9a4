using System.Collections.Immutable;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;
using NodaTime.Text;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Tabular.Results;

/// <summary>The table of figures held against targets: result, distance, degree and way, each with its reason where it cannot be said.</summary>
internal static class AssessmentLayout
{
    private static readonly TableHeading s_requirement = new("requirement", "Mục tiêu", "Target", new("mức phải đạt", "what is to be reached"));
    private static readonly TableHeading s_due = new("due", "Hạn hoàn thành", "Due", new("ngày cuối phải đạt, tính cả ngày đó", "the last day, included"));
    private static readonly TableHeading s_on = new("on", "Ngày số liệu", "Day of the figure");
    private static readonly TableHeading s_result = new("result", "Kết quả", "Result", new("đạt, vượt, chưa đạt, chưa xác định được hoặc chưa có số liệu", "met, exceeded, not met, undetermined or no data"));
    private static readonly TableHeading s_gap = new("gap", "Khoảng cách", "Gap", new("còn thiếu (dương) hay tốt hơn (âm), nếu biết chính xác", "missing (positive) or better (negative), where it is known exactly"));
    private static readonly TableHeading s_gapUnit = new("gap_unit", "Đơn vị khoảng cách", "Unit of the gap");
    private static readonly TableHeading s_gapText = new("gap_text", "Khoảng cách bằng lời", "Gap in words");
    private static readonly TableHeading s_attainment = new("attainment", "Mức độ hoàn thành", "Attainment", new("100% là đạt toàn bộ mục tiêu, nếu biết chính xác", "100% is all of what is asked, where it is known exactly"));
    private static readonly TableHeading s_attainmentText = new("attainment_text", "Mức độ hoàn thành bằng lời", "Attainment in words");
    private static readonly TableHeading s_expected = new("expected", "Lộ trình đến ngày số liệu", "Expected on the day", new("mức theo đường thẳng từ giá trị gốc", "what the straight way from the baseline asks"));
    private static readonly TableHeading s_path = new("path", "Tiến độ", "Progress");
    private static readonly TableHeading s_daysLeft = new("days_left", "Số ngày còn lại", "Days left");
    private static readonly TableHeading s_explanation = new("explanation", "Giải trình", "Explanation");

    public static Sheet Of<T>(ImmutableArray<T> rows, Func<T, TargetAssessment> assessment, SheetColumns<T> own)
    {
        ResultStyle style = own.Style;
        return new Sheet<T>(style.Say("So với mục tiêu", "Against targets"), rows, own.AddRange(Columns(style), assessment))
        {
            Sources = [.. rows.Select(row => assessment(row).Target.LegalBasis).Distinct()],
        };
    }

    private static SheetColumns<TargetAssessment> Columns(ResultStyle style) => new SheetColumns<TargetAssessment>(style)
        .Text(Headings.Indicator, static a => a.Target.Indicator.Code)
        .Text(Headings.IndicatorName, a => style.Say(a.Target.Indicator.Name))
        .Text(s_requirement, a => Canonical.Of(a.Target.Requirement, style.Format))
        .Day(s_due, static a => a.Target.Due)
        .Percent(Headings.Percent, static a => FigureCells.Percent(a.Figure))
        .Number(Headings.Value, static a => FigureCells.Number(a.Figure))
        .Integer(Headings.Numerator, static a => CountsOf(a)?.Numerator)
        .Integer(Headings.Denominator, static a => CountsOf(a)?.Denominator)
        .Text(Headings.Figure, a => a.Figure.TryGetValue(out Figure? figure) ? Canonical.Of(figure, style.Format) : null)
        .Text(Headings.Status, a => OutcomeWords.Of(a.Figure, style.Language))
        .Day(s_on, static a => a.On)
        .Text(s_result, a => ResultWords.Of(a, style))
        .Number(s_gap, static a => a.Gap.TryGetValue(out TargetGap? gap) ? FigureCells.Exact(gap.Distance) : null)
        .Text(s_gapUnit, a => a.Gap.TryGetValue(out TargetGap? gap) && gap.Unit is { } unit ? style.Say(unit) : null)
        .Text(s_gapText, a => Canonical.Of(a.Gap, style.WordFormat))
        .Percent(s_attainment, static a => a.Attainment.TryGetValue(out Interval share) ? FigureCells.Exact(share) : null)
        .Text(s_attainmentText, a => Canonical.Of(a.Attainment.Select(static share => Rates.Figure.OfBounds(share, FigureForm.Percent)), $"{style.WordFormat}.{style.Decimals}"))
        .Add(s_expected, (sink, a) =>
        {
            if (!a.Expected.TryGetValue(out Rational expected))
                sink.Empty();
            else if (a.Target.Requirement.Form is FigureForm.Percent or FigureForm.Ratio)
                sink.Percent(expected, style.Decimals);
            else
                sink.Number(expected, style.Decimals);
        })
        .Text(s_path, a => ResultWords.Of(a.PathStatus, style))
        .Integer(s_daysLeft, static a => a.DaysLeft)
        .Text(s_explanation, a => a.Explain(style.WordFormat))
        .Text(Headings.LegalBasis, static a => a.Target.LegalBasis.ToString())
        .Text(Headings.Note, a => a.Target.Note is { } note ? style.Say(note) : null);

    private static Ratio? CountsOf(TargetAssessment assessment) => assessment.Figure.TryGetValue(out Figure? figure) ? figure.Counts : null;
}
