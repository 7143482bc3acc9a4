using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Reports;

/// <summary>Writes values as cells: the text in both languages, rounded once from the exact value, or the word for why there is none.</summary>
internal static class ReportCells
{
    private static readonly ReportMeter s_share = new(0, 1);

    public static ReportCell Text(string? text) => string.IsNullOrWhiteSpace(text) ? ReportCell.Empty : Text(new LocalizedText(text, text));

    public static ReportCell Text(LocalizedText? text) => text is null ? ReportCell.Empty : new ReportCell { Text = ReportLimits.Text(text, nameof(text)) };

    public static ReportCell Number(Outcome<Rational> number, Rounding rounding) => number.TryGetValue(out Rational value)
        ? new ReportCell { Text = In(value, rounding), Exact = Exact(value), Value = value }
        : Missing(number);

    public static ReportCell Rate(Outcome<Rate> rate, Rounding rounding)
    {
        if (!rate.TryGetValue(out Rate value))
            return Missing(rate);
        return new ReportCell
        {
            Text = In(value, rounding),
            Exact = Exact(value),
            Value = value.ToRational(),
            Meter = s_share,
        };
    }

    public static ReportCell Figure(Outcome<Figure> figure)
    {
        if (!figure.TryGetValue(out Figure? value))
            return Missing(figure);
        if (value.Qualifier == Qualifier.Between)
            return new ReportCell { Text = Range(value.Bounds, value.Form == FigureForm.Percent), Exact = Exact(value) };
        Rational? number = value is { IsExact: true, Form: FigureForm.Percent or FigureForm.Number or FigureForm.Ratio, Bounds.Lower: { } point } ? point.Value : null;
        return new ReportCell
        {
            Text = In(value),
            Exact = Exact(value),
            Value = number is { } known ? known : null,
            Meter = number is not null && value.Form is not FigureForm.Number ? s_share : null,
        };
    }

    /// <summary>Bounds in words, <c>trên 117,5% đến 125%</c>: brackets are the sign of mathematicians.</summary>
    public static LocalizedText Range(Interval bounds, bool isShare)
    {
        FigureForm form = isShare ? FigureForm.Percent : FigureForm.Number;
        LocalizedText? lower = bounds.Lower is { } from ? In(Rates.Figure.OfBounds(Interval.Point(from.Value), form)) : null;
        LocalizedText? upper = bounds.Upper is { } to ? In(Rates.Figure.OfBounds(Interval.Point(to.Value), form)) : null;
        bool fromClosed = bounds.Lower is { IsClosed: true };
        bool toClosed = bounds.Upper is { IsClosed: true };
        return (lower, upper) switch
        {
            (null, null) => new LocalizedText("mọi giá trị", "any value"),
            (_, null) => new LocalizedText((fromClosed ? "từ " : "trên ") + lower.Vietnamese + (fromClosed ? " trở lên" : ""), (fromClosed ? "at least " : "more than ") + lower.English),
            (null, _) => new LocalizedText((toClosed ? "đến " : "dưới ") + upper.Vietnamese, (toClosed ? "up to " : "below ") + upper.English),
            _ => new LocalizedText(
                $"{(fromClosed ? "từ " : "trên ")}{lower.Vietnamese} {(toClosed ? "đến " : "đến dưới ")}{upper.Vietnamese}",
                $"{(fromClosed ? "" : "above ")}{lower.English} {(toClosed ? "to " : "to below ")}{upper.English}"),
        };
    }

    public static ReportCell Points(Outcome<WideRational> points, decimal maximum, Rounding rounding)
    {
        if (points.Kind == OutcomeKind.NotApplicable)
            return new ReportCell { Text = new LocalizedText("không chấm điểm", "not scored"), IsMissing = true };
        if (!points.TryGetValue(out WideRational value))
            return Missing(points);
        bool fits = value.TryToRational(out Rational small);
        LocalizedText text = In(fits ? small : Rational.FromDecimal(value.ToDecimal(rounding)), rounding);
        return new ReportCell
        {
            Text = new LocalizedText($"{text.Vietnamese}/{Short(maximum, "vi")}", $"{text.English}/{Short(maximum, "en")}"),
            Exact = fits ? Exact(small) : value.ToString(),
            Value = value,
            Meter = maximum > 0 ? new ReportMeter(0, maximum) : null,
        };
    }

    public static ReportCell Formatted<T>(Outcome<T> outcome)
        where T : notnull, IFormattable => outcome.TryGetValue(out T? value)
        ? new ReportCell { Text = In(value), Exact = Exact(value) }
        : Missing(outcome);

    public static ReportCell Result(Outcome<LocalizedText> result) => result.TryGetValue(out LocalizedText? text) ? Text(text) : Missing(result);

    /// <summary>The word for why there is no value, and the reason in small print where somebody gave one.</summary>
    public static ReportCell Missing<T>(Outcome<T> outcome)
        where T : notnull => new()
        {
            Text = In(outcome),
            IsMissing = true,
            Remark = string.IsNullOrWhiteSpace(outcome.Reason) ? null : new LocalizedText(outcome.Reason, outcome.Reason),
        };

    /// <summary>A number with all its decimals and no more: a maximum of 18 or 2.5 points.</summary>
    public static string Short(decimal number, string language)
    {
        Rational exact = Rational.FromDecimal(number);
        int decimals = 0;
        while (decimals < Rounding.MaximumDigits && Rational.FromDecimal(exact.ToDecimal(Rounding.HalfAwayFromZero(decimals))) != exact)
            decimals++;
        return Written(exact, string.Create(CultureInfo.InvariantCulture, $"{language}.{decimals}"));
    }

    /// <summary>A value of the library in both languages.</summary>
    public static LocalizedText In<T>(T value)
        where T : IFormattable => new(Written(value, "vi"), Written(value, "en"));

    private static LocalizedText In<T>(T value, Rounding rounding)
        where T : IFormattable => new(
            Written(value, string.Create(CultureInfo.InvariantCulture, $"vi.{rounding.Digits}")), Written(value, string.Create(CultureInfo.InvariantCulture, $"en.{rounding.Digits}")));

    private static string Exact<T>(T value)
        where T : IFormattable => value.ToString(format: null, CultureInfo.InvariantCulture);

    private static string Written<T>(T value, string format)
        where T : IFormattable => value.ToString(format, CultureInfo.InvariantCulture);
}
