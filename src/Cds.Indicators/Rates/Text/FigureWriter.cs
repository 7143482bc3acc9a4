using Cds.Indicators.Internal;

namespace Cds.Indicators.Rates.Text;

/// <summary>Writes figures: canonically, and in the words of a language.</summary>
internal static class FigureWriter
{
    /// <summary>What stands before a number whose decimals never end, so that it is no ratio: 1×107/65.</summary>
    public const string Onefold = "1×";

    public static void WriteCanonical<TChar>(ref TextSink<TChar> sink, Figure figure)
        where TChar : unmanaged
    {
        sink.Append(figure.Qualifier switch
        {
            Qualifier.MoreThan => ">",
            Qualifier.AtLeast => ">=",
            Qualifier.LessThan => "<",
            Qualifier.AtMost => "<=",
            Qualifier.Nearly => "<~",
            Qualifier.About => "~",
            _ => "",
        });

        if (figure.Form == FigureForm.Rank)
            WriteCanonicalRank(ref sink, figure);
        else if (figure.Counts is { } counts)
            NumberWriter.WriteCounts(ref sink, counts, TextStyle.Invariant);
        else if (figure.Stated is { } stated)
            WriteCanonicalNumber(ref sink, stated, figure);
        else
            WriteInterval(ref sink, figure);
    }

    public static void WriteWords<TChar>(ref TextSink<TChar> sink, Figure figure, NumberFormat format)
        where TChar : unmanaged
    {
        if (figure.Form == FigureForm.Rank)
        {
            WriteRankWords(ref sink, figure, format.Style);
            return;
        }

        if (figure.Counts is { } counts && !format.HasBasis)
        {
            NumberWriter.WriteCounts(ref sink, counts, format.Style);
            return;
        }

        (string before, string after) = Words(figure.Qualifier, format.Style == TextStyle.Vietnamese);
        if (figure.Stated is { } stated)
        {
            sink.Append(before);
            WriteNumber(ref sink, stated, figure, format);
            sink.Append(after);
        }
        else if (figure.Bounds is { Lower: { IsClosed: true } lower, Upper: { IsClosed: true } upper })
        {
            sink.Append(format.Style == TextStyle.Vietnamese ? "từ " : "from ");
            WriteNumber(ref sink, lower.Value, figure, format);
            sink.Append(format.Style == TextStyle.Vietnamese ? " đến " : " to ");
            WriteNumber(ref sink, upper.Value, figure, format);
        }
        else
        {
            WriteInterval(ref sink, figure, format);
        }
    }

    private static (string Before, string After) Words(Qualifier qualifier, bool vietnamese) => qualifier switch
    {
        Qualifier.MoreThan => (vietnamese ? "trên " : "more than ", ""),
        Qualifier.AtLeast => vietnamese ? ("từ ", " trở lên") : ("at least ", ""),
        Qualifier.LessThan => (vietnamese ? "dưới " : "less than ", ""),
        Qualifier.AtMost => (vietnamese ? "không quá " : "at most ", ""),
        Qualifier.Nearly => (vietnamese ? "gần " : "nearly ", ""),
        Qualifier.About => (vietnamese ? "khoảng " : "about ", ""),
        _ => ("", ""),
    };

    private static void WriteCanonicalRank<TChar>(ref TextSink<TChar> sink, Figure figure)
        where TChar : unmanaged
    {
        sink.Append('#');
        if (figure.Stated is { } rank)
            sink.Append(rank.Numerator);
        else
            sink.Append('?');
        if (figure.RankOf is { } of)
        {
            sink.Append('/');
            sink.Append(of);
        }
    }

    private static void WriteRankWords<TChar>(ref TextSink<TChar> sink, Figure figure, TextStyle style)
        where TChar : unmanaged
    {
        bool vietnamese = style == TextStyle.Vietnamese;
        if (figure.Stated is { } rank)
        {
            sink.Append(vietnamese ? "thứ " : "rank ");
            sink.Append(rank.Numerator);
            if (figure.RankOf is { } of)
            {
                sink.Append(vietnamese ? "/" : " of ");
                sink.Append(of);
            }

            sink.Append(figure.Qualifier switch
            {
                Qualifier.AtMost => vietnamese ? " hoặc cao hơn" : " or better",
                Qualifier.AtLeast => vietnamese ? " hoặc thấp hơn" : " or worse",
                _ => "",
            });
        }
        else
        {
            sink.Append(vietnamese ? "trong số " : "among ");
            sink.Append(figure.RankOf ?? 0);
        }
    }

    private static void WriteInterval<TChar>(ref TextSink<TChar> sink, Figure figure, NumberFormat format = default)
        where TChar : unmanaged
    {
        Bound? lower = figure.Bounds.Lower;
        Bound? upper = figure.Bounds.Upper;
        sink.Append(lower is { IsClosed: true } ? '[' : '(');
        WriteEnd(ref sink, lower, "-∞", figure, format);
        sink.Append("; ");
        WriteEnd(ref sink, upper, "∞", figure, format);
        sink.Append(upper is { IsClosed: true } ? ']' : ')');
        if (lower is null && upper is null && figure.Form == FigureForm.Percent)
            sink.Append('%');
    }

    private static void WriteEnd<TChar>(ref TextSink<TChar> sink, Bound? end, string infinity, Figure figure, NumberFormat format)
        where TChar : unmanaged
    {
        if (end is not { } bound)
            sink.Append(infinity);
        else if (format.Style == TextStyle.Invariant && !format.HasRounding)
            WriteCanonicalNumber(ref sink, bound.Value, figure);
        else
            WriteNumber(ref sink, bound.Value, figure, format);
    }

    private static void WriteCanonicalNumber<TChar>(ref TextSink<TChar> sink, Rational value, Figure figure)
        where TChar : unmanaged
    {
        bool percent = figure.Form != FigureForm.Number;
        if (!NumberWriter.TryWriteExact(ref sink, value, percent ? RateBasis.Percent.Shift : 0, TextStyle.Invariant, figure.Decimals))
        {
            sink.Append(percent ? SignedPercentReader.Hundredfold : Onefold);
            NumberWriter.WriteFraction(ref sink, value);
        }

        if (percent)
            sink.Append('%');
    }

    /// <summary>With the decimals as published unless the format names them; two where they never end.</summary>
    private static void WriteNumber<TChar>(ref TextSink<TChar> sink, Rational value, Figure figure, NumberFormat format)
        where TChar : unmanaged
    {
        bool percent = figure.Form != FigureForm.Number;
        int shift = percent ? format.Basis.Shift : 0;
        bool asPublished = !format.HasRounding && figure.Decimals <= Rounding.MaximumDigits
            && NumberWriter.TryWriteExact(ref sink, value, shift, format.Style, format.Basis == RateBasis.Percent ? figure.Decimals : 0);
        if (!asPublished)
            NumberWriter.WriteRounded(ref sink, value, shift, format.Rounding, format.Style);
        if (percent)
            sink.Append(format.Basis.Symbol);
    }
}
