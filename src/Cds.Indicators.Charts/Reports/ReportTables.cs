using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;

namespace Cds.Indicators.Charts.Reports;

/// <summary>The tables that the results of the library ask for (bảng lập sẵn): assessments, rankings, scores, roll-ups, definitions.</summary>
/// <remarks>
/// Each value is linked to the legal text behind it and, where the library can explain it, to its explanation. Whoever needs other columns makes a table with
/// <see cref="ReportTable.Of{T}"/>.
/// </remarks>
/// <example><code>
/// HtmlReport.Builder(new LocalizedText("Báo cáo", "Report"))
///     .Add(ReportTables.OfAssessments(new LocalizedText("Mức độ hoàn thành", "Targets"), set.Assess(figure)))
///     .Build();
/// </code></example>
public static partial class ReportTables
{
    private static readonly ReportMeter s_attainment = new(0, 1) { High = 1 };

    /// <summary>Figures held against targets (đánh giá mức độ hoàn thành): figure, requirement, result, attainment and distance, a row for each.</summary>
    /// <param name="caption">What the table tells, at most 500 characters in each language.</param>
    /// <param name="assessments">The assessments, in the order of the rows; may be empty.</param>
    /// <param name="area">The unit of an assessment, for a column of its own; null for none.</param>
    /// <param name="source">Where the figure of an assessment was published; null where nobody said. The requirement is linked to its legal basis by itself.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="caption"/>, <paramref name="assessments"/> or an assessment is null.</exception>
    /// <exception cref="ArgumentException">There are more than <see cref="ReportTable.MostRows"/>, or a text is too long.</exception>
    public static ReportTable OfAssessments(
        LocalizedText caption, IEnumerable<TargetAssessment> assessments, Func<TargetAssessment, string?>? area = null, Func<TargetAssessment, ReportSource?>? source = null)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        List<ReportColumn<TargetAssessment>> columns = [ReportColumn.Text(new LocalizedText("Chỉ tiêu", "Indicator"), (TargetAssessment held) => held.Target.Indicator.Name)];
        if (area is not null)
            columns.Add(ReportColumn.Text(new LocalizedText("Đơn vị", "Unit"), area));
        ReportColumn<TargetAssessment> figure = ReportColumn.Figure(new LocalizedText("Số liệu", "Figure"), (TargetAssessment held) => held.Figure)
            .ExplainedBy(static held => new LocalizedText(held.Explain("vi"), held.Explain("en")))
            .MeasuredBy(static _ => null);
        columns.Add(source is null ? figure : figure.SourcedBy(source));
        columns.Add(ReportColumn.Text(new LocalizedText("Mục tiêu", "Target"), (TargetAssessment held) => RequirementOf(held.Target)).SourcedBy(static held => held.Target.LegalBasis));
        columns.Add(ReportColumn.Result(new LocalizedText("Kết quả", "Result"), (TargetAssessment held) => Bare(held.Figure).Select(_ => StatusOf(held))));
        columns.Add(ReportColumn
            .Figure(new LocalizedText("Mức độ hoàn thành", "Attainment"), (TargetAssessment held) => Bare(held.Attainment).Select(static share => Rates.Figure.OfBounds(share, FigureForm.Percent)))
            .MeasuredBy(static _ => s_attainment));
        columns.Add(ReportColumn.Result(
            new LocalizedText("Khoảng cách", "Distance"), (TargetAssessment held) => Bare(held.Gap).Select(static gap => ReportCells.In(gap))));
        return ReportTable.Of(caption, assessments, [.. columns]);
    }

    /// <summary>What indicators are (danh mục chỉ tiêu): code, definition, unit and the documents that define each.</summary>
    /// <param name="caption">What the table tells, at most 500 characters in each language.</param>
    /// <param name="indicators">The indicators, in the order of the rows; may be empty.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException">An argument, or an indicator, is null.</exception>
    /// <exception cref="ArgumentException">There are more than <see cref="ReportTable.MostRows"/>, or a text is too long.</exception>
    public static ReportTable OfIndicators(LocalizedText caption, IEnumerable<Indicator> indicators) => ReportTable.Of(
        caption,
        indicators ?? throw new ArgumentNullException(nameof(indicators)),
        ReportColumn.Text(new LocalizedText("Chỉ tiêu", "Indicator"), (Indicator indicator) => indicator.Name).SourcedByAll(static indicator => indicator.LegalBases.Select(ReportSource.Of)),
        ReportColumn.Text(new LocalizedText("Mã", "Code"), (Indicator indicator) => indicator.Code),
        ReportColumn.Text(new LocalizedText("Cách tính", "Definition"), (Indicator indicator) => DefinitionOf(indicator)).RemarkedBy(static indicator => indicator.Exclusion),
        ReportColumn.Text(new LocalizedText("Đơn vị tính", "Unit of measure"), (Indicator indicator) => indicator.UnitName),
        ReportColumn.Text(new LocalizedText("Chiều", "Direction"), (Indicator indicator) => DirectionOf(indicator)),
        ReportColumn.Text(new LocalizedText("Trụ cột", "Pillar"), (Indicator indicator) => indicator.Pillar.Name));

    /// <summary>An outcome without its words: those of the library are in one language, and the explanation has them in both.</summary>
    private static Outcome<T> Bare<T>(Outcome<T> outcome)
        where T : notnull => outcome.Kind switch
        {
            OutcomeKind.Value => outcome,
            OutcomeKind.ZeroDenominator => Outcome.ZeroDenominator<T>(),
            OutcomeKind.Incomplete => Outcome.Incomplete(outcome.PartialValue, outcome.Present, outcome.Expected),
            OutcomeKind.Suppressed => Outcome.Suppressed<T>(),
            OutcomeKind.NotApplicable => Outcome.NotApplicable<T>(),
            _ => Outcome.NoData<T>(),
        };

    private static LocalizedText RequirementOf(Target target)
    {
        LocalizedText requirement = ReportCells.In(target.Requirement);
        return new LocalizedText($"{requirement.Vietnamese} đến ngày {ReportWords.Vietnamese.Day(target.Due)}", $"{requirement.English} by {ReportWords.English.Day(target.Due)}");
    }

    private static LocalizedText StatusOf(TargetAssessment held) => held.Status switch
    {
        TargetStatus.NotMet => new LocalizedText("chưa đạt", "not met"),
        TargetStatus.Undetermined => new LocalizedText("chưa xác định được", "undetermined"),
        TargetStatus.Met => new LocalizedText("đạt", "met"),
        _ when held.Target.Direction == TargetDirection.AtMost => new LocalizedText("tốt hơn yêu cầu", "better than required"),
        _ => new LocalizedText("vượt", "exceeded"),
    };

    private static LocalizedText? DefinitionOf(Indicator indicator) => indicator.Definition ?? indicator switch
    {
        RatioIndicator ratio => Quotient(ratio.Numerator, ratio.Denominator),
        MeanIndicator mean => Quotient(mean.Numerator, mean.Denominator),
        _ => null,
    };

    private static LocalizedText Quotient(Measure numerator, Measure denominator) => new(
        $"{numerator.Name.Vietnamese} / {denominator.Name.Vietnamese}", $"{numerator.Name.English} / {denominator.Name.English}");

    private static LocalizedText? DirectionOf(Indicator indicator) => indicator.Direction switch
    {
        Direction.HigherIsBetter => new LocalizedText("càng cao càng tốt", "more is better"),
        Direction.LowerIsBetter => new LocalizedText("càng thấp càng tốt", "less is better"),
        _ => new LocalizedText("không xét", "neither"),
    };
}
