using System.Collections.Immutable;

namespace Cds.Indicators.Areas;

/// <summary>A named set of units that is asked about as one (nhóm đơn vị): the mountainous districts, the successors of a former district.</summary>
public sealed class AreaGroup
{
    private AreaGroup(string code, string name, ImmutableArray<Area> members)
    {
        Code = code;
        Name = name;
        Members = members;
    }

    /// <summary>The code, unique among the groups of one question.</summary>
    public string Code { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The units, in the order of the registry; none lies within another.</summary>
    public ImmutableArray<Area> Members { get; }

    /// <summary>Creates a group.</summary>
    /// <param name="code">The code.</param>
    /// <param name="name">The name.</param>
    /// <param name="members">The units, in any order.</param>
    /// <returns>The group.</returns>
    public static AreaGroup Of(string code, string name, IEnumerable<Area> members) =>
        new(code, name, [.. members.OrderBy(area => area.Ordinal)]);
}
