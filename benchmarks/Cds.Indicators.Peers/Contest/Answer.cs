using System.Globalization;

namespace Cds.Indicators.Peers.Contest;

/// <summary>What an answer to a workload is compared by: sums over all groups, and a checksum in which every group has a weight of its own.</summary>
/// <param name="Groups">How many groups have at least one row.</param>
/// <param name="Numerator">Sum of the numerators.</param>
/// <param name="Denominator">Sum of the denominators.</param>
/// <param name="Observed">Sum of the counts of rows.</param>
/// <param name="Checksum">Sum of (cell + 1) x (31 x numerator + 17 x denominator + count), modulo 2^64; <c>peer.mjs</c> has the same.</param>
internal readonly record struct Answer(ulong Groups, ulong Numerator, ulong Denominator, ulong Observed, ulong Checksum)
{
    public Answer With(Group group)
    {
        unchecked
        {
            return new Answer(
                Groups + 1,
                Numerator + (ulong)group.Numerator,
                Denominator + (ulong)group.Denominator,
                Observed + (ulong)group.Observed,
                Checksum + (ulong)((group.Cell + 1) * ((group.Numerator * 31) + (group.Denominator * 17) + group.Observed)));
        }
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Groups} groups, sums {Numerator}/{Denominator} of {Observed} rows, checksum {Checksum:x16}");
}
