using Cds.Indicators.Observations;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>The error of a sum that does not fit 64 bits.</summary>
internal static class CellOverflow
{
    public static OverflowException Of(IFormattable sum, Subject subject, string area, string period) => new(FormattableString.Invariant(
        $"'{sum}' is not a figure of {subject.Code} for {area}, {period}: a sum lies between {long.MinValue} and {long.MaxValue}. Give the measure fewer decimals, or a larger unit."));
}
