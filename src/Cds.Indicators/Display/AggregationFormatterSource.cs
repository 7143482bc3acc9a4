using Cds.Indicators.Aggregation;

namespace Cds.Indicators.Display;

/// <summary>A roll-up as a table: a row for each cell, with its counts and how many reports there are of those expected.</summary>
internal sealed class AggregationFormatterSource : HtmlFormatterSource
{
    private static readonly HtmlColumn[] s_columns = ["indicator", "unit", "period", "value#", "counts#", "reports#", "status"];

    protected override string? Html(object value) => value switch
    {
        RollupCell cell => new HtmlTable(cell.Subject.ToString(), s_columns).Of([Row(cell)]),
        RollupResult result => new HtmlTable(result.ToString(), s_columns).Of(result.Cells().Select(Row), result.Count),
        ComparedCell cell => new HtmlTable(cell.Current.Subject.ToString(), "indicator", "unit", "period", "value#", "earlier#", "change#").Of([Row(cell)]),
        RollupComparison comparison => new HtmlTable(comparison.ToString(), "indicator", "unit", "period", "value#", "earlier#", "change#").Of(
            comparison.Cells().Select(Row), comparison.Current.Count),
        _ => HtmlText.Line(value.ToString()!),
    };

    private static HtmlCell[] Row(RollupCell cell) =>
    [
        cell.Subject.Code,
        new(cell.Target.Name, cell.Target.Code, "vi"),
        $"{cell.Period}",
        HtmlCell.Of(cell.Figure),
        cell.Counts.ToString(),
        cell.Coverage.ToString(),
        cell.Status.ToString(),
    ];

    private static HtmlCell[] Row(ComparedCell cell) =>
    [
        cell.Current.Subject.Code,
        new(cell.Current.Target.Name, cell.Current.Target.Code, "vi"),
        $"{cell.Current.Period}",
        HtmlCell.Of(cell.Current.Figure),
        HtmlCell.Of(cell.Earlier.Figure),
        cell.Points.HasValue ? HtmlCell.Of(cell.Points) : HtmlCell.Of(cell.Difference),
    ];
}
