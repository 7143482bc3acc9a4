using Cds.Indicators.Aggregation;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Reports;

public static partial class ReportTables
{
    /// <summary>One indicator over areas and periods (bảng tổng hợp): a row for each area, a column for each period.</summary>
    /// <param name="caption">What the table tells, at most 500 characters in each language.</param>
    /// <param name="result">The result, of one indicator or measure.</param>
    /// <returns>
    /// The table. Each value is linked to the explanation how it was added up; where reports are missing, it says how many there are; the legal bases of the indicator stand at the caption.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The result is of several indicators, or has too many areas or periods; a text is too long.</exception>
    public static ReportTable OfRollup(LocalizedText caption, RollupResult result) => Cells(
        caption,
        result,
        heading => new ReportColumn<RollupTarget>(heading.Text, isNumeric: true, target => ValueOf(result[target, heading.Period]))
            .ExplainedBy(target => ExplanationOf(result[target, heading.Period]))
            .RemarkedBy(target => RemarkOf(result[target, heading.Period])));

    /// <summary>How complete an indicator is over areas and periods (độ phủ số liệu): how many of the expected reports are there.</summary>
    /// <param name="caption">What the table tells, at most 500 characters in each language.</param>
    /// <param name="result">The result, of one indicator or measure.</param>
    /// <returns>The table: shares of the reports that were expected, with both numbers. Where none was expected, the denominator is zero.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The result is of several indicators, or has too many areas or periods; a text is too long.</exception>
    public static ReportTable OfCoverage(LocalizedText caption, RollupResult result) => Cells(
        caption,
        result,
        heading => ReportColumn.Rate(heading.Text, (RollupTarget target) => Bare(result[target, heading.Period].Coverage.Share))
            .RemarkedBy(target => ReportsOf(result[target, heading.Period].Coverage)));

    private static ReportTable Cells(LocalizedText caption, RollupResult result, Func<(Period Period, LocalizedText Text), ReportColumn<RollupTarget>> column)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Subjects is not [var subject])
        {
            throw new ArgumentException(
                $"A table over areas and periods shows one indicator, and the result has {string.Join(", ", result.Subjects.Select(static one => one.Code))}. Take one of them with result.Of(subject).", nameof(result));
        }

        List<ReportColumn<RollupTarget>> columns = [ReportColumn.Text(new LocalizedText("Đơn vị", "Unit"), (RollupTarget target) => (string?)target.Name)];
        foreach (Period period in result.Periods)
            columns.Add(column((period, ReportCells.In(period))));
        ReportTable table = ReportTable.Of(caption, result.Targets, [.. columns]);
        return (subject.Indicator?.LegalBases ?? []).Aggregate(table, static (sourced, basis) => sourced.SourcedBy(ReportSource.Of(basis)));
    }

    /// <summary>Rates with two decimals, so that a column is even; other numbers as they are counted; bounds and published words as figures.</summary>
    private static ReportCell ValueOf(RollupCell cell) => cell.Rate.HasValue ? ReportCells.Rate(cell.Rate, Rounding.Published) : ReportCells.Figure(Bare(cell.Figure));

    private static LocalizedText ExplanationOf(RollupCell cell)
    {
        Explanation explanation = cell.Explain();
        return new LocalizedText(explanation.ToString("vi"), explanation.ToString("en"));
    }

    private static LocalizedText? RemarkOf(RollupCell cell) => (cell.Figure.HasValue && !cell.Coverage.IsComplete, cell.IsApportioned) switch
    {
        (true, true) => new LocalizedText($"{ReportsOf(cell.Coverage).Vietnamese}; ước tính", $"{ReportsOf(cell.Coverage).English}; an estimate"),
        (true, false) => ReportsOf(cell.Coverage),
        (false, true) => new LocalizedText("ước tính", "an estimate"),
        _ => null,
    };

    private static LocalizedText ReportsOf(Coverage coverage)
    {
        LocalizedText counts = ReportCells.In(Ratio.Of(coverage.Present, coverage.Expected));
        return new LocalizedText($"{counts.Vietnamese} báo cáo", $"{counts.English} reports");
    }
}
