using Cds.Indicators.Observations;

namespace Cds.Indicators.Display;

/// <summary>An observation in a line, a set as a table.</summary>
internal sealed class ObservationsFormatterSource : HtmlFormatterSource
{
    protected override string? Html(object value) => value switch
    {
        Observation { Area: null } => HtmlText.Line("(none)"),
        Observation one => HtmlText.Line($"{one.Subject}, {one.Area.Name}, {one.Period}: {one.Value}", one.Status == ObservationStatus.Normal ? null : one.Status.ToString()),
        ObservationSet set => new HtmlTable(set.ToString(), "indicator", "unit", "period", "value#", "status", "source").Of(set.Select(Row), set.Count),
        _ => HtmlText.Line(value.ToString()!),
    };

    private static HtmlCell[] Row(Observation one) =>
        [one.Subject.Code, AreasFormatterSource.Cell(one.Area), $"{one.Period}", one.Value.ToString(), one.Status.ToString(), one.Source ?? ""];
}
