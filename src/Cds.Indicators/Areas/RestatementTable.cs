using System.Collections.Immutable;

namespace Cds.Indicators.Areas;

/// <summary>The counterparts of every unit in the units of one day, by ordinal.</summary>
/// <param name="shares">The counterparts, by ordinal of the unit and then by that of the counterpart.</param>
/// <param name="lost">The part that has no counterpart, of those units for which it is not nothing.</param>
internal sealed class RestatementTable(ImmutableArray<AreaShare>[] shares, Dictionary<int, ShareBounds> lost)
{
    public ImmutableArray<AreaShare> Of(Area area) => shares[area.Ordinal];

    public ShareBounds Lost(Area area) => lost.GetValueOrDefault(area.Ordinal);
}
