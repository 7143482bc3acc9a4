using Cds.Indicators.Aggregation;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Results;

/// <summary>The wide table of a roll-up: a row for each indicator and unit, and for each period its value, numerator, denominator and status.</summary>
internal static class PeriodColumnsLayout
{
    public static Sheet Of(RollupResult result, ResultStyle style)
    {
        List<Line> lines = [];
        foreach (Subject subject in result.Subjects)
        {
            RollupResult own = result.Of(subject);
            lines.AddRange(own.Targets.Select(target => new Line(subject, target, own)));
        }

        SheetColumns<Line> columns = new SheetColumns<Line>(style)
            .Text(Headings.Indicator, static line => line.Subject.Code)
            .Text(Headings.IndicatorName, line => RollupLayout.NameOf(line.Subject, style))
            .Text(RollupLayout.Target, static line => line.Target.Code)
            .Text(RollupLayout.TargetName, static line => line.Target.Name)
            .Text(RollupLayout.Key, static line => Canonical.OfNullable(line.Target.Area?.Key));
        foreach (Period period in result.Periods)
            AddPeriod(columns, period, style);
        return new Sheet<Line>(style.Say("Kết quả theo kỳ", "Results by period"), lines, columns) { Sources = RollupLayout.SourcesOf(result.Subjects) };
    }

    private static void AddPeriod(SheetColumns<Line> columns, Period period, ResultStyle style)
    {
        string name = Canonical.Of(period);
        columns
            .Add(new TableHeading(name, name, name), (sink, line) => WriteValue(sink, line.Cell(period), style.Decimals))
            .Add(Of(Headings.Numerator), (sink, line) => WriteCount(sink, line.Cell(period), static counts => counts.Numerator))
            .Add(Of(Headings.Denominator), (sink, line) => WriteCount(sink, line.Cell(period), static counts => counts.Denominator))
            .Text(Of(Headings.Status), line => OutcomeWords.Of(line.Cell(period).Figure, style.Language));

        TableHeading Of(TableHeading part) => new($"{name}_{part.Name}", $"{name} {part.Vietnamese}", $"{name} {part.English}");
    }

    /// <summary>A number where it is known exactly; the words of the figure where only its bounds are.</summary>
    private static void WriteValue(RowSink sink, RollupCell cell, int decimals)
    {
        if (FigureCells.Percent(cell.Figure) is { } rate)
            sink.Percent(rate, decimals);
        else if (FigureCells.Number(cell.Figure) is { } number)
            sink.Number(number, decimals);
        else if (cell.Figure.TryGetValue(out Figure? bounded))
            sink.Text(Canonical.Of(bounded));
        else
            sink.Empty();
    }

    private static void WriteCount(RowSink sink, RollupCell cell, Func<CellCounts, Interval?> part) =>
        CountCell.Write(sink, part(cell.Counts), CountCell.IsCounted(cell.Figure.Kind, cell.Counts.Denominator));

    private readonly record struct Line(Subject Subject, RollupTarget Target, RollupResult Result)
    {
        public RollupCell Cell(Period period) => Result[Target, period];
    }
}
