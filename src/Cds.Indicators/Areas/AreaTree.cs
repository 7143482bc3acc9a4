using System.Collections.Immutable;

namespace Cds.Indicators.Areas;

/// <summary>All units of a registry in depth-first order, shared by the registries that differ in shares alone.</summary>
internal sealed class AreaTree
{
    /// <summary>The units; the place of a unit is its ordinal. Set once, when all have been made.</summary>
    public ImmutableArray<Area> Areas { get; set; } = [];
}
