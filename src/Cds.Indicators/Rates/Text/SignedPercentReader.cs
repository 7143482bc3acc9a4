namespace Cds.Indicators.Rates.Text;

/// <summary>Reads <c>+12.5%</c> and <c>-100×1/7 pp</c>: a signed exact number of hundredths with its unit behind it.</summary>
internal static class SignedPercentReader
{
    /// <summary>What stands before a quotient whose decimals never end, so that it need not be multiplied.</summary>
    public const string Hundredfold = "100×";

    public static bool TryRead(ref NumberReader reader, string unit, out Rational fraction)
    {
        fraction = default;
        bool negative = reader.TryReadChar('-') || reader.TryReadChar('\u2212');
        if (!negative)
            reader.TryReadChar('+');
        if (reader.AtEnd || !char.IsAsciiDigit(reader.Rest[0]))
            return reader.Fail(reader.Position, "a digit is wanted here", "Write +2.5" + unit + ".");

        int start = reader.Position;
        bool isQuotient = reader.Rest.StartsWith(Hundredfold, StringComparison.Ordinal);
        if (isQuotient)
            reader.Position += Hundredfold.Length;
        if (!reader.TryReadRational(out Rational number, out int decimals))
            return false;
        if (!isQuotient && (decimals > 36 || number.Denominator > Int128.MaxValue / 100))
            return reader.Fail(start, "the number has too many digits for a percentage", "Round it.");
        if (!reader.Rest.SequenceEqual(unit))
            return reader.Fail(reader.Position, "the number is followed by its unit and nothing else", "Write +2.5" + unit + ".");

        Rational magnitude = isQuotient ? number : number / 100;
        fraction = negative ? -magnitude : magnitude;
        return true;
    }
}
