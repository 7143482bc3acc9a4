using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Areas;

namespace Cds.Indicators.Aggregation;

/// <summary>What a roll-up answers for: a unit, a group of units, or everything (đối tượng tổng hợp).</summary>
/// <remarks>A target belongs to one result; targets may overlap. Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>
/// foreach (RollupTarget target in result.Targets)
///     Console.WriteLine($"{target.Code} {target.Name}");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RollupTarget
{
    internal const string EverythingCode = "all";

    private RollupTarget(string code, string name, Area? area, AreaGroup? group, int ordinal)
    {
        Code = code;
        Name = name;
        Area = area;
        Group = group;
        Ordinal = ordinal;
    }

    /// <summary>The code of the unit or group; <c>all</c> for everything.</summary>
    public string Code { get; }

    /// <summary>The name of the unit or group.</summary>
    public string Name { get; }

    /// <summary>The unit; null for a group and for everything.</summary>
    public Area? Area { get; }

    /// <summary>The group; null for a unit and for everything.</summary>
    public AreaGroup? Group { get; }

    /// <summary>Its place in <see cref="RollupResult.Targets"/>.</summary>
    public int Ordinal { get; }

    /// <summary>The units it is made of: the unit itself, the members of the group; empty for everything.</summary>
    internal ImmutableArray<Area> Members => Area is { } area ? [area] : Group?.Members ?? [];

    internal static RollupTarget Of(Area area, int ordinal) => new(area.Code, area.Name, area, group: null, ordinal);

    internal static RollupTarget Of(AreaGroup group, int ordinal) => new(group.Code, group.Name, area: null, group, ordinal);

    internal static RollupTarget Everything() => new(EverythingCode, "Cả nước", area: null, group: null, ordinal: 0);

    /// <summary>The name.</summary>
    /// <returns>The name of the unit or group.</returns>
    public override string ToString() => Name;
}
