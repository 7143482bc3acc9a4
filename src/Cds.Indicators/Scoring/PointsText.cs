using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>Writes points and values: exactly where their decimals end within twelve, otherwise rounded to the two decimals of published figures.</summary>
internal static class PointsText
{
    /// <summary>How many decimals of an unrounded number are shown beyond those it is rounded to.</summary>
    private const int FurtherDigits = 3;

    public static string Exact(WideRational points) => points.TryToRational(out Rational small) ? small.ToString(format: null, formatProvider: null) : points.ToString();

    public static string Shown(WideRational points, bool vietnamese) =>
        Number(IsShort(points, out decimal exact) ? exact : points.ToDecimal(Rounding.Published), vietnamese);

    /// <summary>Points before they are rounded: all decimals where they end, otherwise the first ones and an ellipsis; cut, so that they never look rounded.</summary>
    public static string Unrounded(WideRational points, Rounding rounding, bool vietnamese) => IsShort(points, out decimal exact)
        ? Number(exact, vietnamese)
        : Number(points.ToDecimal(Rounding.Of(RoundingMode.TowardZero, Math.Min(rounding.Digits + FurtherDigits, Rounding.MaximumDigits))), vietnamese) + "…";

    public static string Number(decimal value, bool vietnamese)
    {
        string text = value.ToString("0.############################", CultureInfo.InvariantCulture);
        return vietnamese ? text.Replace('.', ',') : text;
    }

    /// <summary>A value of an indicator as its reader knows it: 98,45% for a share, 12 for a count.</summary>
    public static string Value(WideRational value, bool isRate, bool vietnamese) => Shown(Scaled(value, isRate), vietnamese) + (isRate ? "%" : "");

    /// <summary>A value behind its sign: equal where it is written exactly, about equal where it is rounded.</summary>
    public static string Equation(WideRational value, bool isRate, bool vietnamese) =>
        (IsShort(Scaled(value, isRate), out _) ? "= " : "≈ ") + Value(value, isRate, vietnamese);

    /// <summary>A range of values in words: from 70% to below 90%.</summary>
    public static string Range(Interval values, bool isRate, bool vietnamese)
    {
        if (values.IsPoint)
            return Text(values.Lower!.Value);
        string? from = values.Lower is { } lower
            ? (lower.IsClosed ? (vietnamese ? "từ " : "from ") : vietnamese ? "trên " : "above ") + Text(lower)
            : null;
        string? to = values.Upper is { } upper
            ? (upper.IsClosed ? (vietnamese ? "đến " : "up to ") : (from, vietnamese) switch { (null, true) => "dưới ", (null, false) => "below ", (_, true) => "đến dưới ", _ => "to below " }) + Text(upper)
            : null;
        return (from, to) switch
        {
            (null, null) => vietnamese ? "mọi giá trị" : "any value",
            (_, null) => vietnamese && values.Lower is { IsClosed: true } ? from + " trở lên" : from!,
            (null, _) => to,
            _ => $"{from} {to}",
        };

        string Text(Bound bound) => Value(bound.Value, isRate, vietnamese);
    }

    private static WideRational Scaled(WideRational value, bool isRate) => isRate ? WideRational.Of(value.Numerator * 100, value.Denominator) : value;

    private static bool IsShort(WideRational value, out decimal exact)
    {
        exact = value.ToDecimal(Rounding.HalfAwayFromZero(Rounding.MaximumDigits));
        return Rational.FromDecimal(exact) == value;
    }
}
