namespace Cds.Indicators.Peers.Data;

/// <summary>
/// The mixing step of splitmix64 (Steele, Lea and Flood, OOPSLA 2014) as a function of a seed and a position: any row can be made without the rows
/// before it, and is the same on every machine.
/// </summary>
internal static class SplitMix
{
    private const ulong Increment = 0x9E3779B97F4A7C15;

    /// <summary>64 random bits of a position in the sequence of a seed.</summary>
    public static ulong At(ulong seed, ulong position)
    {
        unchecked
        {
            ulong z = seed + (position + 1) * Increment;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0 to <paramref name="limit"/> - 1, made of the upper 32 bits.</summary>
    public static int Below(ulong bits, int limit) => (int)(((bits >> 32) * (ulong)limit) >> 32);

    /// <summary>Another such number from the same bits, made of the lower 32.</summary>
    public static int BelowFromLowerBits(ulong bits, int limit) => (int)(((bits & uint.MaxValue) * (ulong)limit) >> 32);
}
