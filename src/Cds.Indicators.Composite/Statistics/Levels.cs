using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;

namespace Cds.Indicators.Composite.Statistics;

/// <summary>The nodes of a level of a hierarchy, and the groups they stand in.</summary>
internal static class Levels
{
    /// <summary>The numbers of the nodes of a level.</summary>
    /// <exception cref="ArgumentNullException">The table or the hierarchy is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hierarchy has no such level below the index.</exception>
    public static int[] Nodes(IndexTable table, IndexHierarchy hierarchy, int level)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Nodes(hierarchy, level);
    }

    /// <summary>The numbers of the nodes of a level.</summary>
    /// <exception cref="ArgumentNullException">The hierarchy is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hierarchy has no such level below the index.</exception>
    public static int[] Nodes(IndexHierarchy hierarchy, int level)
    {
        ArgumentNullException.ThrowIfNull(hierarchy);
        if (level < 1 || level >= hierarchy.Depth)
            throw new ArgumentOutOfRangeException(nameof(level), level, $"The nodes below the index stand on levels 1 to {hierarchy.Depth - 1}. Give one of them.");
        return [.. Enumerable.Range(0, hierarchy.Levels.Length).Where(node => hierarchy.Levels[node] == level)];
    }

    /// <summary>The groups that a node stands in, from its parent up to the index.</summary>
    public static IEnumerable<int> Ancestors(IndexHierarchy hierarchy, int node)
    {
        for (int parent = hierarchy.Parents[node]; parent >= 0; parent = hierarchy.Parents[parent])
            yield return parent;
    }

    /// <summary>The nodes of a level by the group of another level that they stand in; a node below no group of that level is left out.</summary>
    /// <exception cref="ArgumentNullException">The table or the hierarchy is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hierarchy has no such levels.</exception>
    public static (int Group, int[] Members)[] Groups(IndexTable table, IndexHierarchy hierarchy, int level, int groupLevel)
    {
        int[] nodes = Nodes(table, hierarchy, level);
        if (groupLevel <= level || groupLevel > hierarchy.Depth)
            throw new ArgumentOutOfRangeException(nameof(groupLevel), groupLevel, $"The groups of nodes of level {level} stand on levels {level + 1} to {hierarchy.Depth}. Give one of them.");
        return
        [
            .. from node in nodes
               from ancestor in Ancestors(hierarchy, node)
               where hierarchy.Levels[ancestor] == groupLevel
               group node by ancestor into members
               orderby members.Key
               select (members.Key, members.ToArray()),
        ];
    }

    /// <summary>The nodes of a level by their parent.</summary>
    /// <exception cref="ArgumentNullException">The hierarchy is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hierarchy has no such level below the index.</exception>
    public static (int Group, int[] Members)[] Siblings(IndexHierarchy hierarchy, int level) =>
        [.. from node in Nodes(hierarchy, level) group node by hierarchy.Parents[node] into members orderby members.Key select (members.Key, members.ToArray())];
}
