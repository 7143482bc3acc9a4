using Cds.Indicators.Indicators;
using Cds.Indicators.Targets;

namespace Cds.Indicators.Display;

/// <summary>Assessments and sets of targets as tables, what is between them in a line.</summary>
internal sealed class TargetsFormatterSource : HtmlFormatterSource
{
    protected override string? Html(object value) => value switch
    {
        TargetAssessment one => new HtmlTable(one.Target.Indicator.ToString(), "figure#", "required#", "due", "source", "status", "gap").Of([Row(one)]),
        TargetSet set => new HtmlTable(set.Indicator.ToString(), "required#", "due", "source", "note").Of([.. set.Targets.Select(Row)]),
        _ => HtmlText.Line(value.ToString()!),
    };

    private static HtmlCell[] Row(TargetAssessment one) =>
        [HtmlCell.Of(one.Figure), .. IndicatorsFormatterSource.Cells(one.Target), one.Status.ToString(), HtmlCell.Of(one.Gap)];

    private static HtmlCell[] Row(Target target) =>
        [.. IndicatorsFormatterSource.Cells(target), target.Note is { } note ? IndicatorsFormatterSource.Cell(note) : ""];
}
