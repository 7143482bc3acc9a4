using Cds.Indicators.Rankings;

namespace Cds.Indicators.Display;

/// <summary>Rankings as tables: who has no place stands at the end, with the reason.</summary>
internal sealed class RankingsFormatterSource : HtmlFormatterSource
{
    protected override string? Html(object value) => value switch
    {
        IPlacedUnits ranking => new HtmlTable(value.ToString()!, [.. ranking.Columns]).Of(ranking.Rows.Select(static row => row.Select(static text => (HtmlCell)text).ToArray()), ranking.Rows.LongCount()),
        IFormattable shown => HtmlText.Line(shown.ToString("en", formatProvider: null), value.ToString()),
        _ => HtmlText.Line(value.ToString()!),
    };
}
