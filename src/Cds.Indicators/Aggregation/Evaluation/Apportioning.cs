using Cds.Indicators.Areas;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>Divides one observed value among the counterparts of its unit.</summary>
internal static class Apportioning
{
    /// <summary>Adds the parts of a value to those of earlier values.</summary>
    public static void Add(Placement placement, long value, ref Int128[]? sums)
    {
        sums ??= new Int128[placement.Shares.Length];
        long[] parts = new long[sums.Length];
        Apportionment.LargestRemainder(value, placement.Shares.AsSpan(), parts);
        for (int i = 0; i < parts.Length; i++)
            sums[i] += parts[i];
    }

    /// <summary>The parts of a value that was picked.</summary>
    public static Int128[] Of(Placement placement, Int128 value)
    {
        Int128[]? sums = null;
        Add(placement, (long)value, ref sums);
        return sums!;
    }
}
