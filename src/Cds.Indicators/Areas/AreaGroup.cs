using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Display;

namespace Cds.Indicators.Areas;

/// <summary>A named set of units that is asked about as one (nhóm đơn vị): the mountainous districts, the successors of a former district.</summary>
/// <remarks>
/// The members may stand on different levels and be valid at different times, but none lies within another, so that nothing counts twice. Two groups are
/// equal only when they are the same object. Immutable and safe to share between threads.
/// </remarks>
/// <example><code>AreaGroup mountains = AreaGroup.Of("mountains", "11 huyện miền núi", districts);</code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(AreasFormatterSource))]
public sealed class AreaGroup
{
    private AreaGroup(string code, string name, ImmutableArray<Area> members, ImmutableArray<Area> reachingOutside)
    {
        Code = code;
        Name = name;
        Members = members;
        ReachingOutside = reachingOutside;
    }

    /// <summary>The code, unique among the groups of one question.</summary>
    public string Code { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The units, in the order of the registry; at least one, none within another.</summary>
    public ImmutableArray<Area> Members { get; }

    /// <summary>The members that are only partly made of the unit that the group stands for; empty for a group of the caller's own.</summary>
    public ImmutableArray<Area> ReachingOutside { get; }

    /// <summary>Creates a group.</summary>
    /// <param name="code">The code; not blank, without white space around it.</param>
    /// <param name="name">The name; not blank.</param>
    /// <param name="members">The units, in any order; at least one, all of one registry.</param>
    /// <returns>The group.</returns>
    /// <exception cref="ArgumentNullException">An argument, or a member, is null.</exception>
    /// <exception cref="ArgumentException">The code or the name is blank, there is no member, a member stands twice or lies within another, or members belong to two registries.</exception>
    public static AreaGroup Of(string code, string name, IEnumerable<Area> members)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(members);
        if (code.AsSpan().Trim().Length != code.Length)
            throw new ArgumentException($"'{code}' is not the code of a group: it has white space around it. Write the code alone.", nameof(code));

        List<Area> list = [.. members];
        if (list.Contains(null!))
            throw new ArgumentNullException(nameof(members), "A member is null: list units alone.");
        if (list.Count == 0)
            throw new ArgumentException($"'{code}' is not a group: it has no members. Name at least one unit.", nameof(members));
        if (list.Find(area => !ReferenceEquals(area.Tree, list[0].Tree)) is { } foreign)
            throw new ArgumentException($"'{code}' is not a group: {list[0]} and {foreign} belong to two registries. Take all members from one.", nameof(members));

        list.Sort(static (left, right) => left.Ordinal.CompareTo(right.Ordinal));
        for (int i = 1; i < list.Count; i++)
        {
            if (ReferenceEquals(list[i], list[i - 1]))
                throw new ArgumentException($"'{code}' is not a group: {list[i]} stands in it twice. Name each member once.", nameof(members));
            if (list[i - 1].Holds(list[i].Ordinal))
                throw new ArgumentException($"'{code}' is not a group: {list[i]} lies within {list[i - 1]} and would count twice. Keep one of them.", nameof(members));
        }

        return new AreaGroup(code, name, [.. list], []);
    }

    /// <summary>The trusted door: the members are of one registry and in its order, each once; one that lies within another is left to it.</summary>
    internal static AreaGroup Trusted(string code, string name, IEnumerable<Area> members, ImmutableArray<Area> reachingOutside)
    {
        List<Area> outermost = [];
        foreach (Area member in members)
        {
            if (outermost.Count == 0 || !outermost[^1].Holds(member.Ordinal))
                outermost.Add(member);
        }

        return new AreaGroup(code, name, [.. outermost], [.. reachingOutside.Where(outermost.Contains)]);
    }

    /// <summary>The name and the code.</summary>
    /// <returns>For example <c>11 huyện miền núi (mountains)</c>.</returns>
    public override string ToString() => $"{Name} ({Code})";
}
