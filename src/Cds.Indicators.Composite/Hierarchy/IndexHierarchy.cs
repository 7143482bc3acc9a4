using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Display;
using Cds.Indicators.Display;

namespace Cds.Indicators.Composite.Hierarchy;

/// <summary>The nodes of an index in the order in which they are reckoned: indicators, then groups level by level, the index last.</summary>
/// <remarks>
/// Level 1 are the indicators; a group stands one level above the highest of its children, so that branches may differ in depth. Immutable and thread-safe;
/// compared by reference.
/// </remarks>
/// <example><code>
/// IndexHierarchy hierarchy = index.Hierarchy;
/// hierarchy.EffectiveWeight("online");   // the product of its share in each group up to the index
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(CompositeFormatterSource))]
public sealed class IndexHierarchy
{
    private readonly FrozenDictionary<string, int> _numbers;

    internal IndexHierarchy(IndexNode root)
    {
        List<(IndexNode Node, IndexNode? Parent, int Level)> nodes = [];
        Walk(root, parent: null, nodes);
        (IndexNode Node, IndexNode? Parent, int Level)[] ordered = [.. nodes.OrderBy(static n => n.Level)];
        Nodes = [.. ordered.Select(static n => n.Node)];
        Levels = [.. ordered.Select(static n => n.Level)];
        _numbers = Nodes.Select(static (node, i) => (node.Code, i)).ToFrozenDictionary(static p => p.Code, static p => p.i, StringComparer.Ordinal);
        Parents = [.. ordered.Select(n => n.Parent is null ? -1 : _numbers[n.Parent.Code])];
        Children = [.. Nodes.Select(node => node.Children.Select(child => _numbers[child.Code]).ToArray())];
        IndicatorCount = Nodes.Count(static node => node.IsIndicator);
        Codes = [.. Nodes.Select(static node => node.Code)];
    }

    private IndexHierarchy(IndexHierarchy whole, ImmutableArray<int[]> children)
    {
        _numbers = whole._numbers;
        Nodes = whole.Nodes;
        Levels = whole.Levels;
        Parents = whole.Parents;
        Children = children;
        IndicatorCount = whole.IndicatorCount;
        Codes = whole.Codes;
    }

    /// <summary>The nodes: indicators in the order of the definition, then groups by level, the index last.</summary>
    public ImmutableArray<IndexNode> Nodes { get; }

    /// <summary>The codes of the nodes, in their order.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>The number of indicators, which are the first nodes.</summary>
    public int IndicatorCount { get; }

    /// <summary>The index itself.</summary>
    public IndexNode Root => Nodes[^1];

    /// <summary>The level of the index: 2 where it stands right above its indicators.</summary>
    public int Depth => Levels[^1];

    internal ImmutableArray<int> Levels { get; }

    internal ImmutableArray<int> Parents { get; }

    internal ImmutableArray<int[]> Children { get; }

    /// <summary>The node with a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The node.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public IndexNode this[string code] => Nodes[Number(code)];

    /// <summary>Whether there is a node with a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Whether there is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public bool Contains(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _numbers.ContainsKey(code);
    }

    /// <summary>The level of a node: 1 for an indicator.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The level.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such node.</exception>
    public int Level(string code) => Levels[Number(code)];

    /// <summary>The group a node stands in.</summary>
    /// <param name="code">The code of the node.</param>
    /// <returns>The group; null for the index itself.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such node.</exception>
    public IndexNode? Parent(string code) => Parents[Number(code)] is >= 0 and int parent ? Nodes[parent] : null;

    /// <summary>The indicators below a node; the node itself where it is one.</summary>
    /// <param name="code">The code of the node.</param>
    /// <returns>The indicators, in their order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such node.</exception>
    public ImmutableArray<string> IndicatorsOf(string code) => [.. IndicatorNumbers(Number(code)).Select(i => Codes[i])];

    /// <summary>The effective weight of a node by the weights of the definition: the product of its share in its group and those of the groups above.</summary>
    /// <param name="code">The code of the node.</param>
    /// <returns>The share of the index, 0 to 1; 1 for the index. NaN is never given: a group whose weights are all 0 is refused by the definition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such node.</exception>
    public double EffectiveWeight(string code)
    {
        double weight = 1;
        for (int node = Number(code); Parents[node] >= 0; node = Parents[node])
        {
            double sum = 0;
            foreach (int sibling in Children[Parents[node]])
                sum += Nodes[sibling].Weight;
            weight *= Nodes[node].Weight / sum;
        }

        return weight;
    }

    /// <summary>The root, and how many nodes there are.</summary>
    /// <returns>For example <c>DGI: 7 nodes, 6 indicators</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Root.Code}: {Nodes.Length} nodes, {IndicatorCount} indicators");

    internal int Number(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _numbers.TryGetValue(code, out int number)
            ? number
            : throw new KeyNotFoundException($"'{code}' is not a node of the index: its nodes are {string.Join(", ", Codes)}. Give one of them.");
    }

    /// <summary>
    /// The same nodes, with the same numbers and levels, of which one no longer stands in its group. A group that is left without a part that has a weight
    /// stands in none either.
    /// </summary>
    internal IndexHierarchy Without(int removed)
    {
        int[][] children = [.. Children];
        for (int node = removed; Parents[node] is >= 0 and int parent; node = parent)
        {
            children[parent] = Array.FindAll(children[parent], child => child != node);
            if (Array.Exists(children[parent], child => Nodes[child].Weight > 0))
                break;
            children[parent] = [];
        }

        return new IndexHierarchy(this, [.. children]);
    }

    /// <summary>The numbers of the indicators below a node, ascending.</summary>
    internal int[] IndicatorNumbers(int node)
    {
        List<int> found = [];
        Collect(node, found);
        found.Sort();
        return [.. found];
    }

    private static int Walk(IndexNode node, IndexNode? parent, List<(IndexNode Node, IndexNode? Parent, int Level)> nodes)
    {
        int at = nodes.Count;
        nodes.Add((node, parent, 1));
        int level = 1;
        foreach (IndexNode child in node.Children)
            level = Math.Max(level, Walk(child, node, nodes) + 1);
        nodes[at] = (node, parent, level);
        return level;
    }

    private void Collect(int node, List<int> found)
    {
        if (Children[node].Length == 0)
            found.Add(node);
        foreach (int child in Children[node])
            Collect(child, found);
    }
}
