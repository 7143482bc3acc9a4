using Cds.Indicators.Tallying;

namespace Cds.Indicators.Display;

/// <summary>A tally as a table: a row for each area and period, a column of counts for each definition.</summary>
internal sealed class TallyingFormatterSource : HtmlFormatterSource
{
    protected override string? Html(object value) => value is Tally tally
        ? new HtmlTable(tally.ToString(), ["area", "period", .. tally.Structure.Columns.Select(static column => new HtmlColumn(column.Code, IsNumber: true))]).Of(tally.Cells.Select(cell => Row(cell, tally.Structure)), tally.Count)
        : HtmlText.Line(value.ToString()!);

    private static HtmlCell[] Row(TallyCell cell, TallyStructure structure) =>
        [cell.Area, $"{cell.Period}", .. structure.Columns.Select((column, i) => Counts(cell, column, i))];

    private static HtmlCell Counts(TallyCell cell, TallyColumn column, int number) =>
        column.IsPair ? $"{cell.CountsOf(number)}" : HtmlCell.Of(cell.CountsOf(number).Numerator);
}
