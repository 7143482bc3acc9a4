using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Aggregation.Evaluation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation;

/// <summary>Writes explanations.</summary>
internal static class ExplanationWriter
{
    public static Explanation Of(RollupCell cell)
    {
        bool found = CellReports.CanBeFound(cell.Result);
        AreaPeriod[] reports = found ? [.. CellReports.PartsOf(cell).SelectMany(CellReports.Present)] : [];
        Area[] areas = [.. reports.Select(static report => report.Area).Distinct()];
        Area[] restated = cell.IsRestated ? [.. areas.Where(area => !area.IsValidOn(cell.Result.Plan.Question.ViewDate))] : [];
        ImmutableArray<Period> periods = [.. reports.Select(static report => report.Period).Distinct().Order()];
        List<ExplanationLine> lines = [];
        AddValue(cell, lines);
        AddCounts(cell, lines);
        if (found && reports.Length == 0)
            lines.Add(Line("Chưa có báo cáo nào có số liệu", "No report with a value"));
        else if (found)
            lines.Add(Line($"Từ {reports.Length} báo cáo của {areas.Length} đơn vị ({Names(areas)}), kỳ: {Names(periods)}", $"From {reports.Length} reports of {areas.Length} units ({Names(areas)}), periods: {Names(periods)}"));
        AddCoverage(cell, found, lines);
        AddRestatement(cell, restated, lines);
        AddRules(cell, lines);
        ImmutableArray<Provenance.LegalBasis> bases = cell.Subject.Indicator?.LegalBases ?? [];
        foreach (Provenance.LegalBasis basis in bases)
            lines.Add(Line($"Căn cứ: {basis}", $"Legal basis: {basis}"));
        return new Explanation([.. lines])
        {
            Figure = cell.Figure,
            Counts = cell.Counts,
            Coverage = cell.Coverage,
            ReportCount = found ? reports.Length : null,
            Areas = [.. areas.Take(Explanation.NamedAtMost)],
            AreaCount = areas.Length,
            Periods = [.. periods.Take(Explanation.NamedAtMost)],
            RestatedFrom = [.. restated.Take(Explanation.NamedAtMost)],
            LegalBases = bases,
        };
    }

    private static void AddValue(RollupCell cell, List<ExplanationLine> lines)
    {
        LocalizedText name = cell.Subject.Indicator?.Name ?? cell.Subject.Measure!.Name;
        Outcome<Figure> figure = cell.Figure;
        lines.Add(Line(
            $"{name.Vietnamese} ({cell.Subject}), {cell.Target}, {cell.Period.ToString("vi", null)}: {figure.ToString("vi", formatProvider: null)}",
            $"{name.English} ({cell.Subject}), {cell.Target}, {cell.Period.ToString("en", null)}: {figure.ToString("en", formatProvider: null)}"));
        if (figure is { Kind: OutcomeKind.ZeroDenominator, Reason: { } measure })
            lines.Add(Line($"Lý do: mẫu số {measure} bằng 0", $"Reason: the denominator {measure} is 0"));
        else if (figure.Reason is { } reason)
            lines.Add(Line($"Lý do: {cell.BoundsIn(vi: true).Reason}", $"Reason: {reason}"));
    }

    private static void AddCounts(RollupCell cell, List<ExplanationLine> lines)
    {
        if (!cell.Reading.HasAny)
            return;
        if (cell.Reading.Unweighted > 0)
        {
            lines.Add(Line($"{cell.Reading.Unweighted} tỷ lệ công bố không kèm tử số, mẫu số", $"{cell.Reading.Unweighted} rates published without numerator and denominator"));
            return;
        }

        CellCounts counts = cell.Counts;
        SubjectParts parts = cell.Cells.Parts;
        if (counts.Denominator is not null && parts is { NumeratorMeasure: { } numerator, DenominatorMeasure: { } denominator })
        {
            lines.Add(Line($"Tử số: {numerator.Name.Vietnamese}, mẫu số: {denominator.Name.Vietnamese}: {counts}", $"Numerator: {numerator.Name.English}, denominator: {denominator.Name.English}: {counts}"));
            lines.Add(Line("Cộng tử số và mẫu số, chia sau cùng; làm tròn một lần khi hiển thị (2 chữ số thập phân, nửa đơn vị làm tròn xa số 0)", "Numerators and denominators are added and divided last; rounded once, when shown (2 decimals, half away from zero)"));
        }
        else
        {
            bool sums = parts.Numerator.OverAreas == AreaAggregation.Sum;
            lines.Add(Line($"{(sums ? "Tổng" : "Giá trị")}: {counts}", $"{(sums ? "Sum" : "Value")}: {counts}"));
        }
    }

    private static void AddCoverage(RollupCell cell, bool found, List<ExplanationLine> lines)
    {
        Coverage coverage = cell.Coverage;
        AreaPeriod[] missing = found && !coverage.IsComplete ? [.. coverage.MissingReports().Take(Explanation.NamedAtMost)] : [];
        string named = missing.Length == 0 ? "" : $": {string.Join("; ", missing.Select(static report => $"{report.Area.Name} {report.Period}"))}{(coverage.Missing > missing.Length ? "; …" : "")}";
        MissingPolicy policy = cell.Result.Plan.Question.Missing;
        lines.Add(Line(
            $"Độ phủ: {coverage.Present}/{coverage.Expected}, thiếu {coverage.Missing}{named} (quy tắc: {policy.ToString(TextStyle.Vietnamese)})",
            $"Coverage: {coverage.Present}/{coverage.Expected}, missing {coverage.Missing}{named} (policy: {policy})"));
        if (coverage.OutsideValidity > 0)
            lines.Add(Line($"{coverage.OutsideValidity} báo cáo của đơn vị không tồn tại suốt kỳ", $"{coverage.OutsideValidity} reports of units that were not there throughout the period"));
        if (coverage.Carried > 0)
            lines.Add(Line($"{coverage.Carried} đơn vị lấy số liệu của kỳ trước đó", $"{coverage.Carried} units with an earlier value carried forward"));
        if (coverage.LeftOut > 0)
            lines.Add(Line($"{coverage.LeftOut} báo cáo bị loại vì đơn vị không tồn tại vào ngày được hỏi", $"{coverage.LeftOut} reports left out, because their units were not there on the day asked"));
        if (cell.Status != Observations.ObservationStatus.Normal)
            lines.Add(Line($"Trạng thái: {cell.Status}", $"Status: {cell.Status}"));
    }

    private static void AddRestatement(RollupCell cell, Area[] restated, List<ExplanationLine> lines)
    {
        if (!cell.IsRestated)
            return;
        RollupQuestion question = cell.Result.Plan.Question;
        string from = restated.Length == 0 ? "" : $": {Names(restated)}";
        lines.Add(Line(
            string.Create(CultureInfo.InvariantCulture, $"Quy đổi theo địa giới ngày {question.ViewDate:dd/MM/uuuu}{from}"),
            string.Create(CultureInfo.InvariantCulture, $"Restated to the units of {question.ViewDate:uuuu-MM-dd}{from}")));
        if (cell.IsApportioned)
            lines.Add(Line("Có phân bổ theo tỷ lệ đã biết, từng báo cáo một, phần lẻ theo số dư lớn nhất", "Apportioned by known shares, each report by itself, by largest remainder"));
    }

    private static void AddRules(RollupCell cell, List<ExplanationLine> lines)
    {
        SubjectParts parts = cell.Cells.Parts;
        AddRule(parts.NumeratorMeasure?.Code ?? cell.Subject.Code, parts.Numerator, lines);
        if (parts.Denominator is { } denominator)
            AddRule(parts.DenominatorMeasure!.Code, denominator, lines);
    }

    private static void AddRule(string code, in PartRule rule, List<ExplanationLine> lines) => lines.Add(Line(
        $"{code}: theo thời gian {RuleWords.Vietnamese(rule.OverTime)}, theo địa bàn {RuleWords.Vietnamese(rule.OverAreas)}",
        $"{code}: over time {RuleWords.English(rule.OverTime)}, over areas {RuleWords.English(rule.OverAreas)}"));

    private static string Names(Area[] areas) => Names(areas.Select(static area => area.Name), areas.Length);

    private static string Names(ImmutableArray<Period> periods) => Names(periods.Select(static period => period.ToString(format: null, CultureInfo.InvariantCulture)), periods.Length);

    private static string Names(IEnumerable<string> names, int count) =>
        string.Join(", ", names.Take(Explanation.NamedAtMost)) + (count > Explanation.NamedAtMost ? string.Create(CultureInfo.InvariantCulture, $", … (+{count - Explanation.NamedAtMost})") : "");

    private static ExplanationLine Line(FormattableString vietnamese, FormattableString english) =>
        new(vietnamese.ToString(CultureInfo.InvariantCulture), english.ToString(CultureInfo.InvariantCulture));

    private static ExplanationLine Line(string vietnamese, string english) => new(vietnamese, english);
}
