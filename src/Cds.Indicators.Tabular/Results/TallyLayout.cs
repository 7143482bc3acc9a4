using Cds.Indicators.Rates;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Tabular.Results;

/// <summary>The table of what was counted: a row for each unit, period and indicator.</summary>
internal static class TallyLayout
{
    private static readonly TableHeading s_number = new("number", "Số đếm", "Number", new("khi chỉ tiêu không phải tỷ lệ", "where the indicator is no rate"));

    public static Sheet Of(Tally tally, ResultStyle style) => new Sheet<Line>(
        style.Say("Số đếm", "Counts"),
        tally.Cells.SelectMany(cell => Enumerable.Range(0, tally.Structure.Columns.Length).Select(column => new Line(cell, tally.Structure.Columns[column], cell.CountsOf(column), RateOf(tally, cell, column)))),
        new SheetColumns<Line>(style)
            .Text(Headings.Area, static line => line.Cell.Area)
            .Text(Headings.Period, static line => Canonical.Of(line.Cell.Period))
            .Text(Headings.Indicator, static line => line.Column.Code)
            .Percent(Headings.Percent, static line => line.Rate.TryGetValue(out Rate rate) ? rate.ToRational() : null)
            .Add(Headings.Numerator, static (sink, line) => ScaledCount.Write(sink, line.Column.IsPair ? line.Counts.Numerator : null, line.Column.NumeratorDecimals))
            .Add(Headings.Denominator, static (sink, line) => ScaledCount.Write(sink, line.Column.IsPair ? line.Counts.Denominator : null, line.Column.DenominatorDecimals))
            .Add(s_number, static (sink, line) => ScaledCount.Write(sink, line.Column.IsPair ? null : line.Counts.Numerator, line.Column.NumeratorDecimals))
            .Text(Headings.Status, line => OutcomeWords.Of(line.Column.IsPair ? line.Rate.Kind : OutcomeKind.Value, style.Language)))
    {
        Notes = [style.Say(
            "Đơn vị và kỳ không có hồ sơ nào thì không có dòng: chưa có số liệu, không phải 0.",
            "Areas and periods without any record have no row: no data, not 0.")],
    };

    private static Outcome<Rate> RateOf(Tally tally, TallyCell cell, int column) => tally.Structure.Columns[column] is { IsPair: true } pair
        ? tally.Rate(pair.Code, cell.Area, cell.Period)
        : Outcome.NotApplicable<Rate>();

    private readonly record struct Line(TallyCell Cell, TallyColumn Column, Ratio Counts, Outcome<Rate> Rate);
}
