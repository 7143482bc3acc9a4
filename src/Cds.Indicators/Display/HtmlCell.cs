using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Display;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Title">What is worth knowing besides: the exact value, the name in another language; null for nothing.</param>
/// <param name="Language">The language of the text, where it is not that of the table.</param>
internal readonly record struct HtmlCell(string Text, string? Title = null, string? Language = null)
{
    public static implicit operator HtmlCell(string text) => new(text);

    /// <summary>A whole number.</summary>
    public static HtmlCell Of(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number with three decimals, or six digits where it is too large or too small for them; twelve digits, as many as are the same on every machine, in the title.</summary>
    public static HtmlCell Of(double number)
    {
        bool hasDecimals = number == 0 || Math.Abs(number) is >= 0.0005 and < 1_000_000;
        return new(number.ToString(hasDecimals ? "0.000" : "G6", CultureInfo.InvariantCulture), number.ToString("G12", CultureInfo.InvariantCulture));
    }

    /// <summary>A number, or in words why there is none, with the reason in the title.</summary>
    public static HtmlCell Of(Outcome<double> number) => number.TryGetValue(out double value) ? Of(value) : Missing(number);

    /// <summary>A value, shown in English, or in words why there is none; the exact value, or the reason, in the title.</summary>
    public static HtmlCell Of<T>(Outcome<T> value)
        where T : notnull => value.HasValue ? new(value.ToString("en", formatProvider: null), $"{value}") : Missing(value);

    /// <summary>A value by its own text, or in words why there is none, with the reason in the title.</summary>
    public static HtmlCell OfText<T>(Outcome<T> value)
        where T : notnull => value.HasValue ? new($"{value}") : Missing(value);

    private static HtmlCell Missing<T>(Outcome<T> value)
        where T : notnull => new(value.ToString("en", formatProvider: null), value.Reason);
}
