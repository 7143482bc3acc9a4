using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Observations;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Results;

/// <summary>The long table of a roll-up: a row for each indicator, unit and period, with all that reads back to the same row.</summary>
internal static class RollupLayout
{
    public static TableHeading Target { get; } = new("target", "Mã địa bàn", "Target");

    public static TableHeading TargetName { get; } = new("target_name", "Tên địa bàn", "Target name");

    public static TableHeading Key { get; } = new(
        "area_key", "Khóa đơn vị", "Area key", new("cấp, mã và ngày bắt đầu của đơn vị; trống nếu là nhóm", "level, code and first day of the unit; empty for a group"));

    public static TableHeading Counts { get; } = new(
        "counts", "Tổng được cộng", "Sums", new("tử số ÷ mẫu số, hoặc tổng, của các báo cáo đã có; 0 nếu chưa có", "numerator ÷ denominator, or the sum, of the reports that are there; 0 where none is"));

    public static TableHeading PartsPresent { get; } = new(
        "parts_present", "Số phần đã có", "Parts present", new("chỉ ghi khi chưa đủ số liệu", "only where the figure is incomplete"));

    public static TableHeading PartsExpected { get; } = new(
        "parts_expected", "Số phần cần có", "Parts expected", new("chỉ ghi khi chưa đủ số liệu", "only where the figure is incomplete"));

    public static TableHeading Present { get; } = new("present", "Báo cáo đã có", "Reports present");

    public static TableHeading Expected { get; } = new("expected", "Báo cáo cần có", "Reports expected");

    public static TableHeading Flags { get; } = new("flags", "Cờ trạng thái", "Flags", new("mã SDMX của các báo cáo được cộng", "SDMX codes of the reports that went in"));

    public static TableHeading Restated { get; } = new("restated", "Quy đổi đơn vị cũ", "Restated");

    public static TableHeading Apportioned { get; } = new("apportioned", "Phân bổ ước tính", "Apportioned");

    public static TableHeading Carried { get; } = new("carried", "Lấy số kỳ trước", "Carried");

    public static Sheet Of(RollupResult result, ResultStyle style) => Named(
        result.Cells().Select((cell, i) => new RollupLine(Kept(cell.ToRow(), i + 1, nameof(result)), NameOf(cell.Subject, style), cell.Target.Name)), style) with
    {
        Sources = SourcesOf(result.Subjects),
    };

    public static Sheet Of(ImmutableArray<RollupRow> rows, ResultStyle style) =>
        Named(rows.Select(static (row, i) => new RollupLine(Kept(row, i + 1, nameof(rows)), SubjectName: null, TargetName: null)), style);

    public static string? NameOf(Subject subject, ResultStyle style) =>
        (subject.Indicator?.Name ?? subject.Measure?.Name) is { } name ? style.Say(name) : null;

    public static ImmutableArray<LegalBasis> SourcesOf(ImmutableArray<Subject> subjects) =>
        [.. subjects.SelectMany(static subject => subject.Indicator?.LegalBases ?? []).Distinct()];

    /// <summary>The row, once it is known to read back as it is; an empty reason is none.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    private static RollupRow Kept(RollupRow row, int entry, string parameter)
    {
        KeptText kept = new(parameter);
        kept.RequireCode(entry, Headings.Indicator, row.Subject);
        kept.RequireCode(entry, Target, row.Target);
        if (row.Figure.Reason is { Length: > 0 } reason)
            kept.RequireText(entry, Headings.Reason, reason);
        if (row.Present < 0 || row.Expected < 0)
            kept.Require(entry, Present, "a number of reports is at least 0", string.Create(CultureInfo.InvariantCulture, $"{row.Present}/{row.Expected}"));
        return row;
    }

    private static Sheet<RollupLine> Named(IEnumerable<RollupLine> lines, ResultStyle style) => new(style.Say("Kết quả tổng hợp", "Roll-up"), lines, Columns(style));

    private static SheetColumns<RollupLine> Columns(ResultStyle style) => new SheetColumns<RollupLine>(style)
        .Text(Headings.Indicator, static line => line.Row.Subject)
        .Text(Headings.IndicatorName, static line => line.SubjectName)
        .Text(Target, static line => line.Row.Target)
        .Text(TargetName, static line => line.TargetName)
        .Text(Key, static line => Canonical.OfNullable(line.Row.Area))
        .Text(Headings.Period, static line => Canonical.Of(line.Row.Period))
        .Percent(Headings.Percent, static line => FigureCells.Percent(line.Row.Figure))
        .Number(Headings.Value, static line => FigureCells.Number(line.Row.Figure))
        .Add(Headings.Numerator, static (sink, line) => CountCell.Write(sink, line.Row.Numerator, CountCell.IsCounted(line.Row.Figure.Kind, line.Row.Denominator)))
        .Add(Headings.Denominator, static (sink, line) => CountCell.Write(sink, line.Row.Denominator, CountCell.IsCounted(line.Row.Figure.Kind, line.Row.Denominator)))
        .Text(Headings.Status, line => OutcomeWords.Of(line.Row.Figure.Kind, style.Language))
        .Text(Headings.Figure, static line => CanonicalOf(line.Row.Figure))
        .Text(Counts, static line => CountsText.Of(line.Row.Numerator, line.Row.Denominator))
        .Integer(PartsPresent, static line => line.Row.Figure.Kind == OutcomeKind.Incomplete ? line.Row.Figure.Present : null)
        .Integer(PartsExpected, static line => line.Row.Figure.Kind == OutcomeKind.Incomplete ? line.Row.Figure.Expected : null)
        .Integer(Present, static line => line.Row.Present)
        .Integer(Expected, static line => line.Row.Expected)
        .Text(Flags, static line => line.Row.Status == ObservationStatus.Normal ? null : line.Row.Status.ToText())
        .Text(Restated, line => YesNo.Of(line.Row.IsRestated, style.Language))
        .Text(Apportioned, line => YesNo.Of(line.Row.IsApportioned, style.Language))
        .Text(Carried, line => YesNo.Of(line.Row.IsCarried, style.Language))
        .Text(Headings.Reason, static line => line.Row.Figure.Reason);

    /// <summary>The figure, or the part of it that is there.</summary>
    private static string? CanonicalOf(Outcome<Figure> figure) => figure.Kind switch
    {
        OutcomeKind.Value => Canonical.Of(figure.Value),
        OutcomeKind.Incomplete => Canonical.Of(figure.PartialValue),
        _ => null,
    };
}
