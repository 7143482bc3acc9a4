using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Reports;

/// <summary>Writes the bar beside a number.</summary>
internal static class MeterMark
{
    /// <summary>Finer than a bar can show.</summary>
    private static readonly Rounding s_rounding = Rounding.HalfAwayFromZero(6);

    /// <param name="html">Where it is written.</param>
    /// <param name="meter">The scale.</param>
    /// <param name="value">The value, of any size.</param>
    /// <param name="labels">The ids of the headings of row and column, which name the bar.</param>
    public static void Write(HtmlWriter html, ReportMeter meter, WideRational value, string labels)
    {
        Rational shown = value <= meter.Minimum ? meter.Minimum : value >= meter.Maximum ? meter.Maximum : Rational.FromDecimal(value.ToDecimal(s_rounding));
        html.Write($"<meter min=\"{Number(meter.Minimum)}\" max=\"{Number(meter.Maximum)}\"");
        if (meter.Low is { } low)
            html.Write($" low=\"{Number(low)}\"");
        if (meter.High is { } high)
            html.Write($" high=\"{Number(high)}\"");
        html.Write($" optimum=\"{Number(Best(meter))}\" value=\"{Number(shown)}\" aria-labelledby=\"{labels}\"></meter>");
    }

    private static Rational Best(ReportMeter meter) => meter.Direction switch
    {
        Direction.HigherIsBetter => meter.Maximum,
        Direction.LowerIsBetter => meter.Minimum,
        _ => ((meter.Low ?? meter.Minimum) + (meter.High ?? meter.Maximum)) / 2,
    };

    private static string Number(Rational value) => value.ToDecimal(s_rounding).ToString("0.######", CultureInfo.InvariantCulture);
}
