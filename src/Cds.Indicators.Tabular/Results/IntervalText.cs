using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Results;

/// <summary>Numbers that may be known between bounds only, as one text: <c>35</c>, <c>7/2</c>, <c>[3; 5)</c>, <c>(-∞; 5]</c>.</summary>
internal static class IntervalText
{
    private const string Infinity = "∞";

    /// <summary>The whole number that it is; null where it is none or several.</summary>
    public static Int128? Integer(Interval values) =>
        FigureCells.Exact(values) is { IsInteger: true } exact ? exact.Numerator : null;

    public static string Of(Interval values) => FigureCells.Exact(values) is { } exact
        ? string.Create(CultureInfo.InvariantCulture, $"{exact}")
        : values.ToString();

    /// <summary>Reads what <see cref="Of"/> writes.</summary>
    public static bool TryParse(string text, out Interval values)
    {
        values = default;
        if (Rational.TryParse(text, provider: null, out Rational exact))
        {
            values = Interval.Point(exact);
            return true;
        }

        if (text.Length < 2 || text[0] is not ('[' or '(') || text[^1] is not (']' or ')') || text[1..^1].Split(';') is not [string lower, string upper])
            return false;
        return TryEnd(lower.Trim(), "-" + Infinity, text[0] == '[', out Bound? from)
            && TryEnd(upper.Trim(), Infinity, text[^1] == ']', out Bound? to)
            && TryMake(from, to, out values);
    }

    private static bool TryEnd(string text, string absent, bool isClosed, out Bound? end)
    {
        end = null;
        if (string.Equals(text, absent, StringComparison.Ordinal))
            return !isClosed;
        if (!Rational.TryParse(text, provider: null, out Rational value))
            return false;
        end = new Bound(value, isClosed);
        return true;
    }

    private static bool TryMake(Bound? from, Bound? to, out Interval values)
    {
        bool isEmpty = from is { } low && to is { } high && (low.Value > high.Value || (low.Value == high.Value && !(low.IsClosed && high.IsClosed)));
        values = isEmpty ? default : Interval.Of(from, to);
        return !isEmpty;
    }
}
