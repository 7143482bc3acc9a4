using Cds.Indicators.Rates;

namespace Cds.Indicators.Areas;

/// <summary>A set of units, none within another, by ordinal; how much of a unit lies in it.</summary>
/// <param name="members">The units in the order of the registry.</param>
internal readonly ref struct AreaSet(ReadOnlySpan<Area> members)
{
    private readonly ReadOnlySpan<Area> _members = members;

    /// <summary>
    /// The bounds of what lies in the set: what is certainly inside, or all but what may lie outside; what may lie inside, or all but what certainly
    /// lies outside. A counterpart that is wider than a member may lie on both sides.
    /// </summary>
    public ShareBounds Bounds(ReadOnlySpan<AreaShare> shares, ShareBounds lost)
    {
        try
        {
            return Exact(shares, lost, isCoarse: false);
        }
        catch (OverflowException)
        {
            return Exact(shares, lost, isCoarse: true);
        }
    }

    private ShareBounds Exact(ReadOnlySpan<AreaShare> shares, ShareBounds lost, bool isCoarse)
    {
        Rational inLower = 0;
        Rational inUpper = 0;
        Rational outLower = lost.Lower;
        Rational outUpper = lost.Upper;
        bool isAnyInside = false;
        bool isAnyOutside = lost.Upper.Sign != 0;
        foreach (AreaShare share in shares)
        {
            ShareBounds bounds = isCoarse ? ShareArithmetic.Coarse(share.Bounds) : share.Bounds;
            (bool mayBeIn, bool mayBeOut) = Sides(share.Area);
            isAnyInside |= mayBeIn;
            isAnyOutside |= mayBeOut;
            if (mayBeIn)
                inUpper += bounds.Upper;
            if (mayBeOut)
                outUpper += bounds.Upper;
            if (!mayBeOut)
                inLower += bounds.Lower;
            if (!mayBeIn)
                outLower += bounds.Lower;
        }

        if (!isAnyInside)
            return default;
        return isAnyOutside
            ? new ShareBounds(Rational.Max(inLower, Rational.One - Rational.Min(outUpper, Rational.One)), Rational.Min(inUpper, Rational.One - Rational.Min(outLower, Rational.One)))
            : PassageShares.Whole;
    }

    /// <summary>On which sides of the border of the set a unit may lie.</summary>
    private (bool MayBeIn, bool MayBeOut) Sides(Area area)
    {
        int low = 0;
        int high = _members.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            (low, high) = _members[middle].Ordinal <= area.Ordinal ? (middle + 1, high) : (low, middle);
        }

        if (low > 0 && _members[low - 1].Holds(area.Ordinal))
            return (true, false);
        bool holdsMember = low < _members.Length && area.Holds(_members[low].Ordinal);
        return (holdsMember, true);
    }
}
