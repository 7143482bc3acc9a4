using Cds.Indicators.Periods;

namespace Cds.Indicators.Display;

/// <summary>A period in a line: its canonical text, with its Vietnamese name as the title.</summary>
internal sealed class PeriodsFormatterSource : HtmlFormatterSource
{
    protected override string? Html(object value) => value is Period period
        ? HtmlText.Line($"{period}", $"{period:vi}")
        : HtmlText.Line(value.ToString()!);
}
