using Cds.Indicators.Indicators;
using NodaTime.Text;

namespace Cds.Indicators.Display;

/// <summary>An indicator and a target in a line, a catalogue as a table of its indicators.</summary>
internal sealed class IndicatorsFormatterSource : HtmlFormatterSource
{
    /// <summary>A name in a cell: as the documents have it, in Vietnamese, with the English name as the title.</summary>
    public static HtmlCell Cell(LocalizedText name) => new(name.Vietnamese, name.English, "vi");

    /// <summary>A target in the cells requirement, due, source.</summary>
    public static HtmlCell[] Cells(Target target) =>
        [$"{target.Requirement}", LocalDatePattern.Iso.Format(target.Due), target.LegalBasis.ToString()];

    protected override string? Html(object value) => value switch
    {
        Indicator indicator => HtmlText.Line(indicator.ToString(), indicator.LegalBases.IsEmpty ? null : string.Join("; ", indicator.LegalBases)),
        Catalogue catalogue => new HtmlTable(catalogue.ToString(), "code", "name", "pillar", "kind", "direction", "targets#").Of(
            catalogue.Indicators.Select(indicator => Row(indicator, catalogue.TargetsOf(indicator.Code).Length)), catalogue.Indicators.Length),
        _ => HtmlText.Line(value.ToString()!),
    };

    private static HtmlCell[] Row(Indicator indicator, int targets) =>
        [indicator.Code, Cell(indicator.Name), indicator.Pillar.Code, indicator.Kind.ToString(), indicator.Direction.ToString(), HtmlCell.Of(targets)];
}
