using Cds.Indicators.Areas;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Display;

/// <summary>A unit in a line, a registry as a table of its units.</summary>
internal sealed class AreasFormatterSource : HtmlFormatterSource
{
    /// <summary>A unit in a cell: its name, with its key as the title.</summary>
    public static HtmlCell Cell(Area area) => new(area.Name, $"{area.Key}", "vi");

    protected override string? Html(object value) => value switch
    {
        Area area => HtmlText.Line(area.Name, $"{area.Key}", "vi"),
        AreaRegistry registry => new HtmlTable(registry.ToString(), "code", "name", "level", "within", "from", "to").Of(registry.Areas.Select(Row), registry.Areas.Length),
        _ => HtmlText.Line(value.ToString()!),
    };

    private static HtmlCell[] Row(Area area) =>
        [area.Code, Cell(area), area.Level.ToString(), area.Parent is { } parent ? Cell(parent) : "", Day(area.ValidFrom), Day(area.ValidTo)];

    private static string Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";
}
