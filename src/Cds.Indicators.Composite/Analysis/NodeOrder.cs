using System.Collections.Immutable;
using Cds.Indicators.Composite.Hierarchy;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>The order in which nodes are shown: the index first, then level by level downwards, each level in the order of the definition.</summary>
internal static class NodeOrder
{
    /// <summary>The numbers of all nodes.</summary>
    public static ImmutableArray<int> Downwards(IndexHierarchy hierarchy) =>
        [.. Enumerable.Range(0, hierarchy.Nodes.Length).OrderByDescending(node => hierarchy.Levels[node])];

    /// <summary>The numbers of a node and of all below it.</summary>
    public static ImmutableArray<int> Below(IndexHierarchy hierarchy, int node)
    {
        bool[] within = new bool[hierarchy.Nodes.Length];
        within[node] = true;
        for (int other = node - 1; other >= 0; other--)
            within[other] = hierarchy.Parents[other] is >= 0 and int parent && within[parent];
        return [.. Downwards(hierarchy).Where(other => within[other])];
    }
}
