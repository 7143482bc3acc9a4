using System.Globalization;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Drafting;

/// <summary>Values as text: exact, rounded once to the decimals of the options, in the style of the language.</summary>
internal sealed class ValueText(ChartOptions options)
{
    /// <summary>The letters that name the language in a format.</summary>
    public string Language => options.Language;

    /// <summary>The label of a figure: counts as a percentage, words as they were published.</summary>
    public string Of(Figure figure)
    {
        if (figure.Form == FigureForm.Rank)
            return figure.ToString(Language, formatProvider: null);
        int decimals = Decimals(figure);
        string format = string.Create(CultureInfo.InvariantCulture, $"{Language}.{decimals}");
        return figure.ToString(figure.Form == FigureForm.Ratio ? format + "%" : format, formatProvider: null);
    }

    /// <summary>The text of a figure for a table: that of the label, and the counts that it was made of.</summary>
    public string InFull(Figure figure) => figure.Counts is { } counts ? $"{Of(figure)} ({counts.ToString(Language, formatProvider: null)})" : Of(figure);

    /// <summary>The label of an outcome: the figure, or the word for why there is none.</summary>
    public string Of(Outcome<Figure> outcome) => outcome.TryGetValue(out Figure? figure) ? Of(figure) : Reason(outcome);

    /// <summary>The text of an outcome for a table.</summary>
    public string InFull(Outcome<Figure> outcome) => outcome.TryGetValue(out Figure? figure) ? InFull(figure) : Reason(outcome);

    /// <summary>A number, without its unit.</summary>
    public string Of(Rational value) => Number(value, options.Decimals);

    /// <summary>A number with its sign, which zero has none of.</summary>
    public string Signed(Rational value)
    {
        string text = Of(value);
        return value.Sign > 0 && text.AsSpan().ContainsAnyInRange('1', '9') ? "+" + text : text;
    }

    /// <summary>A number with the decimals it has, but no more than are asked for.</summary>
    public string Number(Rational value, int mostDecimals)
    {
        int decimals = DecimalsOf(value) is { } own && own < mostDecimals ? own : mostDecimals;
        return value.ToString(string.Create(CultureInfo.InvariantCulture, $"{Language}.{decimals}"), formatProvider: null);
    }

    /// <summary>How many decimals a number has; null where they never end.</summary>
    public static int? DecimalsOf(Rational value)
    {
        (Int128 rest, int twos, int fives) = (value.Denominator, 0, 0);
        for (; rest % 2 == 0; rest /= 2)
            twos++;
        for (; rest % 5 == 0; rest /= 5)
            fives++;
        return rest == 1 ? Math.Max(twos, fives) : null;
    }

    private static string Reason(Outcome<Figure> outcome, string language) => outcome.ToString(language, CultureInfo.InvariantCulture);

    private string Reason(Outcome<Figure> outcome) => Reason(outcome, Language);

    /// <summary>As published, where the numbers end before the decimals of the options do.</summary>
    private int Decimals(Figure figure)
    {
        int shift = figure.Form == FigureForm.Number ? 0 : 2;
        int needed = figure.Decimals;
        foreach (Rational? value in (Rational?[])[figure.Stated, figure.Bounds.Lower?.Value, figure.Bounds.Upper?.Value])
        {
            if (value is { } number)
                needed = Math.Max(needed, DecimalsOf(number) is { } own ? own - shift : int.MaxValue);
        }

        return Math.Min(needed, options.Decimals);
    }
}
