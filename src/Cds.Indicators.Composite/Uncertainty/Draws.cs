namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>
/// Random numbers that are counted, not drawn one after the other: a number is a function of the seed, of what it is for, and of its place. There is no state, so
/// that any replicate can be repeated by itself and threads need not agree on an order.
/// </summary>
/// <remarks>
/// Each seed and stream has its own sequence of SplitMix64. Source: G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014; the mixing function is variant 13 of D. Stafford.
/// </remarks>
internal static class Draws
{
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;
    private const double Step = 1.0 / (1UL << 53);

    /// <summary>A number from 0 to 1, without 1.</summary>
    /// <param name="seed">The seed of the whole.</param>
    /// <param name="stream">What the numbers are for.</param>
    /// <param name="place">The place in the stream, 0 or more.</param>
    public static double Of(long seed, ulong stream, long place)
    {
        unchecked
        {
            ulong start = Mix(Mix((ulong)seed + Golden) + stream);
            return (Mix(start + (((ulong)place + 1) * Golden)) >> 11) * Step;
        }
    }

    /// <summary>The stream of a name: the same wherever it stands in a list.</summary>
    /// <remarks>FNV-1a of 64 bits over the UTF-16 code units.</remarks>
    public static ulong Stream(string name)
    {
        unchecked
        {
            ulong hash = 0xCBF2_9CE4_8422_2325;
            foreach (char c in name)
                hash = (hash ^ c) * 0x0000_0100_0000_01B3;
            return hash;
        }
    }

    /// <summary>The stream of a number.</summary>
    public static ulong Stream(int number) => Mix(unchecked((ulong)number + Golden));

    /// <summary>Another stream for the same thing: the second matrix of a design.</summary>
    public static ulong Second(ulong stream) => Mix(~stream);

    /// <summary>Which of several alternatives a number from 0 to 1 chooses, each with the same probability.</summary>
    public static int Choose(double draw, int alternatives) => Math.Min((int)(draw * alternatives), alternatives - 1);

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
            z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
            return z ^ (z >> 31);
        }
    }
}
