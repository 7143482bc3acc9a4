using System.Numerics;

namespace Cds.Indicators.Rates;

/// <summary>Exact work on products and quotients of 128-bit integers, without allocation.</summary>
internal static class WideInteger
{
    /// <summary>10 to the powers 0 to 38, all that 128 bits hold.</summary>
    private static readonly UInt128[] s_powersOfTen = MakePowersOfTen();

    public static UInt128 PowerOfTen(int exponent) => s_powersOfTen[exponent];

    /// <summary>The magnitude of a signed integer; defined for the smallest one too.</summary>
    public static UInt128 Magnitude(Int128 value) =>
        Int128.IsNegative(value) ? (UInt128)(-(value + 1)) + 1 : (UInt128)value;

    /// <summary>Compares a/b with c/d for positive b and d, by their 256-bit cross products.</summary>
    public static int CompareQuotients(Int128 a, UInt128 b, Int128 c, UInt128 d)
    {
        int signs = Int128.Sign(a).CompareTo(Int128.Sign(c));
        if (signs != 0 || a == 0)
            return signs;

        Multiply(Magnitude(a), d, out UInt128 leftHigh, out UInt128 leftLow);
        Multiply(Magnitude(c), b, out UInt128 rightHigh, out UInt128 rightLow);
        int magnitudes = leftHigh != rightHigh ? leftHigh.CompareTo(rightHigh) : leftLow.CompareTo(rightLow);
        return Int128.IsNegative(a) ? -magnitudes : magnitudes;
    }

    public static UInt128 GreatestCommonDivisor(UInt128 a, UInt128 b)
    {
        while (b != 0)
        {
            if (a <= ulong.MaxValue && b <= ulong.MaxValue)
                return GreatestCommonDivisor((ulong)a, (ulong)b);
            (a, b) = (b, a % b);
        }

        return a;
    }

    /// <summary>Stein's binary algorithm: shifts and subtractions, because a 64-bit division costs as much as a dozen of them.</summary>
    public static ulong GreatestCommonDivisor(ulong a, ulong b)
    {
        if (a == 0 || b == 0)
            return a | b;
        int shared = BitOperations.TrailingZeroCount(a | b);
        a >>= BitOperations.TrailingZeroCount(a);
        while (b != 0)
        {
            b >>= BitOperations.TrailingZeroCount(b);
            (a, b) = (Math.Min(a, b), a > b ? a - b : b - a);
        }

        return a << shared;
    }

    /// <summary>scaled / 10^digits as a decimal; scaled fits 96 bits.</summary>
    public static decimal ToDecimal(UInt128 scaled, bool negative, byte digits) => new(
        unchecked((int)(uint)(scaled & uint.MaxValue)),
        unchecked((int)(uint)((scaled >> 32) & uint.MaxValue)),
        unchecked((int)(uint)(scaled >> 64)),
        negative && scaled != 0,
        digits);

    /// <summary>
    /// numerator · 10^digits / denominator as an integer, rounded once. False when the result does not fit 128 bits.
    /// </summary>
    public static bool TryRoundedQuotient(
        UInt128 numerator, UInt128 denominator, bool negative, int digits, RoundingMode mode, out UInt128 result)
    {
        if (numerator <= ulong.MaxValue && digits <= 19)
        {
            // The common case: the scaled numerator fits 128 bits, so one division does it.
            (UInt128 whole, UInt128 rest) = UInt128.DivRem(Math.BigMul((ulong)numerator, (ulong)s_powersOfTen[digits]), denominator);
            result = RoundsUp(whole, rest, denominator, negative, mode) ? whole + 1 : whole;
            return true;
        }

        (UInt128 quotient, UInt128 remainder) = UInt128.DivRem(numerator, denominator);
        for (int i = 0; i < digits; i++)
        {
            if (quotient > (UInt128.MaxValue - 9) / 10)
            {
                result = 0;
                return false;
            }

            quotient = (quotient * 10) + NextDigit(ref remainder, denominator);
        }

        bool up = RoundsUp(quotient, remainder, denominator, negative, mode);
        bool fits = !up || quotient != UInt128.MaxValue;
        result = up && fits ? quotient + 1 : quotient;
        return fits;
    }

    /// <summary>The next decimal digit of remainder/denominator, for any denominator up to 2^127.</summary>
    private static uint NextDigit(ref UInt128 remainder, UInt128 denominator)
    {
        if (remainder <= UInt128.MaxValue / 10)
        {
            (UInt128 digit, remainder) = UInt128.DivRem(remainder * 10, denominator);
            return (uint)digit;
        }

        // 10 r = 2 (2 (2 r) + r), each step reduced before it can overflow.
        uint quotient = 0;
        UInt128 rest = Double(remainder, denominator, ref quotient);
        rest = Double(rest, denominator, ref quotient);
        rest += remainder;
        quotient += Reduce(ref rest, denominator);
        remainder = Double(rest, denominator, ref quotient);
        return quotient;
    }

    private static UInt128 Double(UInt128 rest, UInt128 denominator, ref uint quotient)
    {
        rest <<= 1;
        quotient = (quotient << 1) + Reduce(ref rest, denominator);
        return rest;
    }

    private static uint Reduce(ref UInt128 rest, UInt128 denominator)
    {
        if (rest < denominator)
            return 0;
        rest -= denominator;
        return 1;
    }

    private static bool RoundsUp(UInt128 quotient, UInt128 remainder, UInt128 denominator, bool negative, RoundingMode mode)
    {
        if (remainder == 0)
            return false;

        int half = remainder.CompareTo(denominator - remainder);
        return mode switch
        {
            RoundingMode.HalfAwayFromZero => half >= 0,
            RoundingMode.HalfToEven => half > 0 || (half == 0 && UInt128.IsOddInteger(quotient)),
            RoundingMode.HalfTowardZero => half > 0,
            RoundingMode.HalfUp => half > 0 || (half == 0 && !negative),
            RoundingMode.HalfDown => half > 0 || (half == 0 && negative),
            RoundingMode.AwayFromZero => true,
            RoundingMode.TowardZero => false,
            RoundingMode.Ceiling => !negative,
            _ => negative,
        };
    }

    private static void Multiply(UInt128 a, UInt128 b, out UInt128 high, out UInt128 low)
    {
        ulong aLow = (ulong)(a & ulong.MaxValue);
        ulong aHigh = (ulong)(a >> 64);
        ulong bLow = (ulong)(b & ulong.MaxValue);
        ulong bHigh = (ulong)(b >> 64);
        UInt128 lowLow = (UInt128)aLow * bLow;
        UInt128 middle = ((UInt128)aHigh * bLow) + (lowLow >> 64);
        UInt128 middleToo = ((UInt128)aLow * bHigh) + (middle & ulong.MaxValue);
        high = ((UInt128)aHigh * bHigh) + (middle >> 64) + (middleToo >> 64);
        low = (middleToo << 64) | (lowLow & ulong.MaxValue);
    }

    private static UInt128[] MakePowersOfTen()
    {
        UInt128[] powers = new UInt128[39];
        powers[0] = 1;
        for (int i = 1; i < powers.Length; i++)
            powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
