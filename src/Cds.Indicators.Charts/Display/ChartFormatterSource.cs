using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Display;

namespace Cds.Indicators.Charts.Display;

/// <summary>Shows a chart in a notebook: as a specification, which a notebook that knows Vega-Lite draws itself, and as HTML for any other.</summary>
internal sealed class ChartFormatterSource : HtmlFormatterSource
{
    /// <summary>The form of a specification of Vega-Lite 6.</summary>
    public const string VegaLite = "application/vnd.vegalite.v6+json";

    protected override IEnumerable<ValueFormatter> OtherFormatters => [new ValueFormatter(VegaLite, static value => (value as ChartSpecification)?.ToJson())];

    protected override string? Html(object value) => value is ChartSpecification chart ? ChartFigure.Of(chart) : null;
}
