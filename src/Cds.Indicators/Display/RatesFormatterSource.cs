using Cds.Indicators.Rates;

namespace Cds.Indicators.Display;

/// <summary>Rates and figures in a line: as they are published, with the exact value as the title.</summary>
internal sealed class RatesFormatterSource : HtmlFormatterSource
{
    protected override string? Html(object value) => value switch
    {
        Ratio counts => HtmlText.Line($"{counts}", $"{counts.Rate:en}"),
        Figure figure => HtmlText.Line($"{figure}", $"{figure.Bounds}"),
        Rational or WideRational => HtmlText.Line(value.ToString()!),
        IFormattable shown => HtmlText.Line(shown.ToString("en", formatProvider: null), value.ToString()),
        _ => HtmlText.Line(value.ToString()!),
    };
}
