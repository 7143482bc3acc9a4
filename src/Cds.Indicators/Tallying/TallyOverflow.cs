using Cds.Indicators.Periods;

namespace Cds.Indicators.Tallying;

/// <summary>Sums in 128 bits made sums in 64.</summary>
internal static class TallyOverflow
{
    /// <summary>The sum in 64 bits.</summary>
    /// <exception cref="OverflowException">It does not fit; the message names column, area and period.</exception>
    public static long Narrow(Int128 sum, string what, TallyColumn column, string area, Period period) => sum == unchecked((long)sum)
        ? (long)sum
        : throw new OverflowException(FormattableString.Invariant(
            $"'{sum}' is the {(column.IsPair ? what : "sum")} of {column.Code} in {area} in {period}, and does not fit 64 bits. Sum a quantity in a larger unit."));
}
