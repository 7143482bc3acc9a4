namespace Cds.Indicators.Rates.Text;

/// <summary>Reads a rate on any basis from the front of a text.</summary>
internal static class RateReader
{
    public static bool TryRead(ref NumberReader reader, out Rate rate)
    {
        rate = default;
        int start = reader.Position;
        if (!reader.TryReadDecimal(out Rational value, out int decimals))
            return false;

        // What has no 64-bit quotient now has none after the division either, and the division below cannot overflow.
        if (value.Denominator > long.MaxValue)
            return FailSize(ref reader, start);

        Rational quotient = value;
        if (reader.TryReadChar('%'))
        {
            quotient = value / 100;
        }
        else if (reader.TryReadChar('‰'))
        {
            quotient = value / 1000;
        }
        else if (reader.TryReadChar('/'))
        {
            int divisorStart = reader.Position;
            if (!reader.TryReadInteger(out Int128 divisor))
                return false;
            if (divisor == 0)
                return reader.Fail(divisorStart, "a rate has a denominator other than zero", "A ratio may have one: read it as a Ratio.");
            if (decimals != 0 && !(divisor == 1_000 || divisor == 10_000 || divisor == 100_000 || divisor == 1_000_000))
                return reader.Fail(divisorStart, "a number with decimals is per 1000, 10000, 100000 or 1000000", "Write 12.5/100000.");
            quotient = decimals == 0 ? Rational.Of(value.Numerator, divisor) : value / Rational.Of(divisor, 1);
        }

        return Rate.TryFrom(quotient, out rate) || FailSize(ref reader, start);
    }

    private static bool FailSize(ref NumberReader reader, int start) =>
        reader.Fail(start, "a rate is the quotient of two 64-bit counts", "Give it with fewer digits.");
}
