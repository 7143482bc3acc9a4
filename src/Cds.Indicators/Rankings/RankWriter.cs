using Cds.Indicators.Internal;
using Cds.Indicators.Rates;
using Cds.Indicators.Rates.Text;

namespace Cds.Indicators.Rankings;

/// <summary>Writes places: canonically, and in the words of a language. Places are not grouped by thousands, as in published figures.</summary>
internal static class RankWriter
{
    public static void Write<TChar>(ref TextSink<TChar> sink, Rank rank, NumberFormat format)
        where TChar : unmanaged
    {
        bool isWhole = rank.Halves % 2 == 0;
        bool vietnamese = !format.IsExact && format.Style == TextStyle.Vietnamese;
        if (vietnamese)
            sink.Append(rank.IsTied ? "đồng hạng " : "thứ ");
        else if (!format.IsExact)
            sink.Append((rank.IsTied, isWhole) switch { (true, true) => "joint ", (true, false) => "joint rank ", _ => "" });

        uint whole = rank.Halves / 2;
        sink.Append((long)whole);
        if (!isWhole)
            sink.Append(vietnamese ? ",5" : ".5");
        else if (!format.IsExact && !vietnamese)
            sink.Append(Ending(whole));
        WriteOf(ref sink, rank.Of, format);
    }

    public static void Write<TChar>(ref TextSink<TChar> sink, RankInterval places, NumberFormat format)
        where TChar : unmanaged
    {
        bool english = !format.IsExact && format.Style != TextStyle.Vietnamese;
        if (!format.IsExact && !english)
            sink.Append("thứ ");
        WritePlace(ref sink, places.Best, english);
        if (!places.IsExact)
        {
            sink.Append('–');
            WritePlace(ref sink, places.Worst, english);
        }

        WriteOf(ref sink, places.Of, format);
    }

    private static void WritePlace<TChar>(ref TextSink<TChar> sink, int place, bool english)
        where TChar : unmanaged
    {
        sink.Append((long)place);
        if (english)
            sink.Append(Ending((uint)place));
    }

    private static void WriteOf<TChar>(ref TextSink<TChar> sink, int of, NumberFormat format)
        where TChar : unmanaged
    {
        sink.Append(format.IsExact || format.Style == TextStyle.Vietnamese ? "/" : " of ");
        sink.Append((long)of);
    }

    private static string Ending(uint place) => (place % 100, place % 10) switch
    {
        ( >= 11 and <= 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
}
