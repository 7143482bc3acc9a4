namespace Cds.Indicators.Rates.Text;

/// <summary>Reads a ratio as counted from the front of a text.</summary>
internal static class RatioReader
{
    public static bool TryRead(ref NumberReader reader, out Ratio ratio)
    {
        ratio = default;
        int start = reader.Position;
        bool negative = reader.TryReadChar('-') || reader.TryReadChar('\u2212');
        if (!reader.TryReadInteger(out Int128 numerator))
            return false;
        if (!reader.TryReadChar('/'))
            return reader.Fail(reader.Position, "a ratio is two counts with a slash between them", "Write 26/35.");
        if (!reader.TryReadInteger(out Int128 denominator))
            return false;
        numerator = negative ? -numerator : numerator;
        if (numerator > long.MaxValue || numerator < long.MinValue || denominator > long.MaxValue)
            return reader.Fail(start, "a count is at most 9223372036854775807", "Give the counts in a larger unit.");
        ratio = Ratio.OfSigned((long)numerator, (long)denominator);
        return true;
    }
}
