using System.Globalization;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Rates.Text;

/// <summary>Writes exact and rounded numbers in a style, without allocation.</summary>
internal static class NumberWriter
{
    public static char DecimalSeparator(TextStyle style) => style == TextStyle.Vietnamese ? ',' : '.';

    public static char GroupSeparator(TextStyle style) => style switch
    {
        TextStyle.Vietnamese => '.',
        TextStyle.English => ',',
        _ => '\0',
    };

    /// <summary>Writes value · 10^shift rounded once; a result of zero carries no sign.</summary>
    public static void WriteRounded<TChar>(
        ref TextSink<TChar> sink, Rational value, int shift, Rounding rounding, TextStyle style, bool plusSign = false)
        where TChar : unmanaged
    {
        bool negative = value.Sign < 0;
        UInt128 magnitude = WideInteger.Magnitude(value.Numerator);
        if (!WideInteger.TryRoundedQuotient(magnitude, (UInt128)value.Denominator, negative, rounding.Digits + shift, rounding.Mode, out UInt128 scaled))
            throw new OverflowException(string.Create(CultureInfo.InvariantCulture, $"'{value}' with {rounding.Digits} decimals has more than 38 digits. Round to fewer decimals."));

        if (negative && scaled != 0)
            sink.Append('-');
        else if (plusSign && scaled != 0)
            sink.Append('+');
        WriteScaled(ref sink, scaled, rounding.Digits, style);
    }

    /// <summary>
    /// Writes value · 10^shift exactly where its decimals end, with at least <paramref name="minimumDecimals"/> of them; answers false and
    /// writes nothing where they do not end.
    /// </summary>
    public static bool TryWriteExact<TChar>(
        ref TextSink<TChar> sink, Rational value, int shift, TextStyle style, int minimumDecimals = 0, bool plusSign = false)
        where TChar : unmanaged
    {
        if (!TryDecimals((UInt128)value.Denominator, out int decimals))
            return false;

        int shown = Math.Max(Math.Max(decimals - shift, 0), minimumDecimals);
        UInt128 magnitude = WideInteger.Magnitude(value.Numerator);
        if (shown + shift > 38
            || !WideInteger.TryRoundedQuotient(magnitude, (UInt128)value.Denominator, false, shown + shift, RoundingMode.TowardZero, out UInt128 scaled)
            || scaled >= WideInteger.PowerOfTen(38))
        {
            return false;
        }

        if (value.Sign < 0)
            sink.Append('-');
        else if (plusSign && value.Sign > 0)
            sink.Append('+');
        WriteScaled(ref sink, scaled, shown, style);
        return true;
    }

    /// <summary>How many decimals value · 10^shift has when <see cref="TryWriteExact"/> writes it; 0 where its decimals do not end.</summary>
    public static int DecimalsOf(Rational value, int shift)
    {
        Span<char> buffer = stackalloc char[64];
        TextSink<char> sink = new(buffer);
        if (!TryWriteExact(ref sink, value, shift, TextStyle.Invariant) || !sink.Finish(out int written))
            return 0;
        int point = buffer[..written].IndexOf('.');
        return point < 0 ? 0 : written - point - 1;
    }

    /// <summary>Writes the quotient itself: 26/35.</summary>
    public static void WriteFraction<TChar>(ref TextSink<TChar> sink, Rational value)
        where TChar : unmanaged
    {
        sink.Append(value.Numerator);
        sink.Append('/');
        sink.Append(value.Denominator);
    }

    /// <summary>Writes what was counted, not reduced: 1.026/2.035.</summary>
    public static void WriteCounts<TChar>(ref TextSink<TChar> sink, Ratio counts, TextStyle style)
        where TChar : unmanaged
    {
        sink.Append((Int128)counts.Numerator, GroupSeparator(style));
        sink.Append('/');
        sink.Append((Int128)counts.Denominator, GroupSeparator(style));
    }

    private static void WriteScaled<TChar>(ref TextSink<TChar> sink, UInt128 scaled, int decimals, TextStyle style)
        where TChar : unmanaged
    {
        if (scaled <= long.MaxValue && decimals is > 0 and <= 18)
        {
            (long units, long parts) = Math.DivRem((long)scaled, (long)WideInteger.PowerOfTen(decimals));
            sink.Append((UInt128)units, GroupSeparator(style));
            sink.Append(DecimalSeparator(style));
            sink.Append(parts, minimumDigits: decimals);
            return;
        }

        (UInt128 whole, UInt128 rest) = UInt128.DivRem(scaled, WideInteger.PowerOfTen(decimals));
        sink.Append(whole, GroupSeparator(style));
        if (decimals == 0)
            return;

        sink.Append(DecimalSeparator(style));
        for (int i = decimals - 1; i >= 0; i--)
        {
            (UInt128 digit, rest) = UInt128.DivRem(rest, WideInteger.PowerOfTen(i));
            sink.Append((char)('0' + (int)digit));
        }
    }

    /// <summary>How many decimals 1/denominator has; false when they never end.</summary>
    private static bool TryDecimals(UInt128 denominator, out int decimals)
    {
        int twos = (int)UInt128.TrailingZeroCount(denominator);
        UInt128 rest = denominator >> twos;
        int fives = 0;
        while (rest % 5 == 0)
        {
            rest /= 5;
            fives++;
        }

        decimals = Math.Max(twos, fives);
        return rest == 1;
    }
}
