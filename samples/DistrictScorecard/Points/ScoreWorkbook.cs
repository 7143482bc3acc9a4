using Cds.Indicators.Rates;
using Cds.Indicators.Tabular;

namespace DistrictScorecard.Points;

/// <summary>The scores as a workbook: a sheet of totals, and one sheet of all lines for the scorecard.</summary>
internal static class ScoreWorkbook
{
    public static ResultWorkbook Of(OfficialCard card, IReadOnlyList<UnitScore> scores, TextStyle style)
    {
        bool vietnamese = style == TextStyle.Vietnamese;
        ResultTableOptions options = new() { Language = style };
        TableSheet lines = ResultTable.OfScores(scores, static unit => unit.Score, columns => Unit(columns, vietnamese), options);
        return new ResultWorkbook(card.Name.In(style), options).Add(Totals(card, scores, vietnamese, options)).Add(lines.WithName($"{card.Code} {card.Name.In(style)}"));
    }

    private static TableSheet Totals(OfficialCard card, IReadOnlyList<UnitScore> scores, bool vietnamese, ResultTableOptions options) => TableSheet.Of(
        vietnamese ? "Tổng điểm" : "Totals",
        scores,
        columns =>
        {
            Unit(columns, vietnamese).Number(
                vietnamese ? "Tổng điểm" : "Total", vietnamese ? "Tình trạng" : "Status", static unit => unit.Score.Points.Select(static points => points.ToRational()));
            columns.Text(vietnamese ? "Xếp loại" : "Band", unit => string.Join(", ", unit.Score.PossibleBands.Select(band => band.Name.In(options.Language))));
            foreach (string group in card.Groups.Select(static group => group.Code))
                columns.Number(group, $"{group} {(vietnamese ? "tình trạng" : "status")}", unit => unit.Score.Group(group).Points.Select(static points => points.ToRational()));
        },
        options);

    private static TableColumns<UnitScore> Unit(TableColumns<UnitScore> columns, bool vietnamese) => columns
        .Text(vietnamese ? "Mã đơn vị" : "Unit code", static unit => unit.Unit.Code)
        .Text(vietnamese ? "Tên đơn vị" : "Unit name", static unit => unit.Unit.Name)
        .Text(vietnamese ? "Kỳ" : "Period", static unit => unit.Unit.PeriodText);
}
