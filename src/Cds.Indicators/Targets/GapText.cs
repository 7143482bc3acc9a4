using System.Buffers;
using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Rates.Text;

namespace Cds.Indicators.Targets;

/// <summary>Puts a distance into words.</summary>
internal static class GapText
{
    private static readonly SearchValues<char> s_nonZeroDigits = SearchValues.Create("123456789");

    public static string Of(TargetGap gap, string format)
    {
        bool vietnamese = NumberFormat.Read(format, allowBasis: false).Style == TextStyle.Vietnamese;
        string unit = gap.Unit is { } name ? " " + name.In(vietnamese ? TextStyle.Vietnamese : TextStyle.English) : "";
        bool mayFallShort = gap.Distance.TryIntersect(Interval.Above(Rational.Zero), out Interval missing);
        bool mayBeBetter = (-gap.Distance).TryIntersect(Interval.Above(Rational.Zero), out Interval beyond);
        string shortfall = Shortfall(gap.Direction, Amount(missing, unit, format, vietnamese), vietnamese);
        string excess = Excess(gap.Direction, Amount(beyond, unit, format, vietnamese), vietnamese);
        return (mayFallShort, mayBeBetter) switch
        {
            (true, true) => $"{shortfall} {(vietnamese ? "hoặc" : "or")} {excess}",
            (true, false) => shortfall,
            (false, true) => excess,
            _ => vietnamese ? "vừa bằng mức yêu cầu" : "level with what is required",
        };
    }

    /// <summary>Where values may not be above a bound, "vượt" would say that they are.</summary>
    private static string Shortfall(TargetDirection direction, string amount, bool vietnamese) => direction switch
    {
        TargetDirection.AtLeast or TargetDirection.MoreThan => vietnamese ? $"còn thiếu {amount}" : $"{amount} short",
        TargetDirection.AtMost or TargetDirection.LessThan => vietnamese ? $"kém mức yêu cầu {amount}" : $"{amount} worse than required",
        _ => vietnamese ? $"ngoài khoảng yêu cầu {amount}" : $"{amount} outside what is required",
    };

    private static string Excess(TargetDirection direction, string amount, bool vietnamese) => direction switch
    {
        TargetDirection.AtLeast or TargetDirection.MoreThan => vietnamese ? $"vượt {amount}" : $"{amount} beyond",
        TargetDirection.AtMost or TargetDirection.LessThan => vietnamese ? $"tốt hơn mức yêu cầu {amount}" : $"{amount} better than required",
        _ => vietnamese ? $"trong khoảng yêu cầu {amount}" : $"{amount} inside what is required",
    };

    /// <summary>An amount above zero; an end at zero is no end worth saying.</summary>
    private static string Amount(Interval amount, string unit, string format, bool vietnamese)
    {
        Bound? least = amount.Lower is { Value.Sign: > 0 } lower ? lower : null;
        return (least, amount.Upper) switch
        {
            ({ } low, { } high) when low == high => Exactly(low.Value, unit, format, vietnamese),
            ({ } low, { } high) => $"{From(low, vietnamese)} {Number(low.Value, format)} {To(high, vietnamese)} {Counted(high.Value, unit, format)}",
            ({ } low, null) => $"{(low.IsClosed ? (vietnamese ? "ít nhất" : "at least") : (vietnamese ? "hơn" : "more than"))} {Counted(low.Value, unit, format)}",
            (null, { } high) => $"{(high.IsClosed ? (vietnamese ? "tối đa" : "at most") : (vietnamese ? "dưới" : "less than"))} {Counted(high.Value, unit, format)}",
            _ => vietnamese ? "chưa rõ bao nhiêu" : "an unknown amount",
        };
    }

    private static string From(Bound low, bool vietnamese) => low.IsClosed ? (vietnamese ? "từ" : "from") : (vietnamese ? "trên" : "more than");

    private static string To(Bound high, bool vietnamese) => high.IsClosed ? (vietnamese ? "đến" : "to") : (vietnamese ? "đến dưới" : "to less than");

    /// <summary>One number; where it is rounded to zero, it is less than the last decimal shown.</summary>
    private static string Exactly(Rational value, string unit, string format, bool vietnamese)
    {
        string text = Number(value, format);
        return text.AsSpan().ContainsAny(s_nonZeroDigits) ? WithUnit(text, unit) : $"{(vietnamese ? "dưới" : "less than")} {WithUnit(text[..^1] + "1", unit)}";
    }

    private static string Counted(Rational value, string unit, string format) => WithUnit(Number(value, format), unit);

    /// <summary>The library's own English units are singular after 1.</summary>
    private static string WithUnit(string number, string unit) => number + (number is "1" && unit is (" percentage points" or " places") ? unit[..^1] : unit);

    private static string Number(Rational value, string format) => Figure.OfBounds(Interval.Point(value), FigureForm.Number).ToString(format, CultureInfo.InvariantCulture);
}
